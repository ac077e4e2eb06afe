/** The unit that a printed word stands for; a word in none of these counts things of that name. */
const unitWords: Readonly<Record<string, string>> = {
  'pct.': 'percent',
  'pct. ændring': 'percent',
  andel: 'percent',
  procentpoint: 'percentage-points',
  personer: 'persons',
  unge: 'persons',
  flygtninge: 'persons',
  fuldtidspersoner: 'full-time-persons',
  fuldtidsbeskæftigede: 'full-time-persons',
  helårspersoner: 'full-time-persons',
  timer: 'hours',
  dage: 'days',
  uger: 'weeks',
  ledighedsuge: 'weeks',
  måneder: 'months',
  år: 'years',
  DKK: 'DKK',
  'mio. kr.': 'DKK',
  placering: 'rank',
  'placering blandt 98 kommuner': 'rank',
  ordinal: 'rating',
  kvalitativ: 'rating',
  'ja/nej': 'yes-no',
};

/** Words that say that no unit is printed. */
const unstated = new Set(['ikke angivet', 'varighed']);

/** A printed unit in the model's terms: `hours per uge`, `percent`, `count`; undefined where none is printed. */
export const unitOf = (printed: string | undefined): string | undefined => {
  const [counted = '', per] = (printed ?? 'ikke angivet').replace(/ \(.*\)$/, '').split(' pr. ');
  if (unstated.has(counted)) return undefined;
  const kind = unitWords[counted] ?? 'count';
  return per === undefined ? kind : `${kind} per ${per}`;
};

/** A unit of the model in the same form. */
export const unitText = (
  unit: { readonly kind: string; readonly per?: string | undefined } | undefined,
): string | undefined => unit && (unit.per === undefined ? unit.kind : `${unit.kind} per ${unit.per}`);

/** Kinds of target as the list names them, and the kind of condition that says the same. */
const kindWords: Readonly<Record<string, string>> = {
  threshold: 'level',
  coverage: 'level',
  rank: 'level',
  rating: 'level',
  'trajectory-point': 'level',
  change: 'change',
  direction: 'direction',
  'hold-level': 'hold',
  benchmark: 'benchmark',
  deliverable: 'delivered',
};

/** The kind of condition that says what the list says; a level to be held is a level where its number is stated. */
export const conditionOf = (kind: string, value: unknown): string | undefined =>
  kind === 'hold-level' && typeof value === 'number' ? 'level' : kindWords[kind];

/** What sort of demand a target is, as the list names it, where the model has another word. */
export const natures: Readonly<Record<string, string>> = { 'formal-target': 'requirement', 'strategic-aim': 'aim' };

export const comparisons: Readonly<Record<string, string>> = {
  gte: 'at-least',
  lte: 'at-most',
  gt: 'above',
  lt: 'below',
  eq: 'exactly',
};

export const qualifiers: Readonly<Record<string, string>> = {
  exact: 'exact',
  approx: 'about',
  'approx-above': 'above',
  gt: 'above',
  lt: 'below',
  'mere end': 'above',
  næsten: 'about',
};

export const missingReasons: Readonly<Record<string, string>> = { damaged: 'unreadable' };

export const figureKinds: Readonly<Record<string, string>> = {
  niveau: 'level',
  antal: 'level',
  ændring: 'change',
  prognose: 'forecast',
  kvote: 'quota',
  varighed: 'duration',
};

/** Areas that are no municipality, in the form of `areaKey`. */
const areas: Readonly<Record<string, string>> = {
  Danmark: 'country',
  'hele landet': 'country',
  'Region Syddanmark': 'region:1083',
  'Region Hovedstaden': 'region:1084',
  'RAR Østjylland': 'rar:RAR Østjylland',
  'Sønderjyske kommuner': 'other:De sønderjyske kommuner',
};

/** An area as the list names it, in the form of `areaKey`. A name with ` Kommune` in it is the plan's own municipality. */
export const areaOf = (printed: string, municipality: string): string => {
  if (/^\d{3}$/.test(printed)) return `municipality:${printed}`;
  if (/^\d{3}\+\d{3}$/.test(printed)) return `joint:${printed.split('+').sort().join('+')}`;
  return areas[printed] ?? (printed.includes(' Kommune') ? `municipality:${municipality}` : `other:${printed}`);
};
