import * as Either from 'fp-ts/lib/Either.js';
import { labourMarketAreas } from '../reference/labour-market-areas.js';
import { isMunicipality, municipalities, municipalityName } from '../reference/municipalities.js';
import { provinces } from '../reference/provinces.js';
import { region, regions } from '../reference/regions.js';
import { Area, areaKey } from '../values/area.js';

type AreaInput = Parameters<typeof Area.safeParse>[0];

// Statistics write Århus and Aarhus, Høje Taastrup and Høje-Taastrup, with and without "Kommune".
const folded = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim();

/** An area that statistics have figures of and that is none of the municipalities, regions and labour market areas. */
const other = (name: string) => ({ kind: 'other', name });

const read = (area: AreaInput): Area | undefined => Area.safeParse(area).data;

// Two names are genitives that some statistics leave off.
const genitives = ['Nordfyns', 'Vesthimmerlands'];

const municipalNames = municipalities.flatMap(({ code, name, officialName }) => {
  const area = { kind: 'municipality', code };
  const withoutGenitive = genitives.includes(name) ? [name.slice(0, -1)] : [];
  return [name, officialName, `${name} Kommune`, ...withoutGenitive].map((each) => [folded(each), area] as const);
});

const regionNames = regions.flatMap(({ code, name, english }) =>
  [name, english].map((each) => [folded(each), { kind: 'region', code }] as const),
);

const labourMarketNames = labourMarketAreas.flatMap(({ code, name }) =>
  [code, name].map((each) => [folded(each), { kind: 'rar', name }] as const),
);

const countryNames = [
  'Hele landet',
  'Hele Danmark',
  'Danmark',
  'All Denmark',
  'Denmark',
  'Landet',
  'country',
  'dk',
].map((each) => [folded(each), { kind: 'country' }] as const);

const provinceNames = provinces.flatMap(({ code, name }) =>
  [code, `Landsdel ${name}`, `Province ${name}`].map((each) => [folded(each), other(`Landsdel ${name}`)] as const),
);

// Christiansø has a code and figures but is no municipality; what is not stated is nobody's.
const otherNames = [
  ...['Christiansø', 'Ertholmene'].map((each) => [folded(each), other('Christiansø')] as const),
  ...['Uoplyst', 'Uoplyst kommune', 'Ikke oplyst', 'Not stated'].map(
    (each) => [folded(each), other('Uoplyst')] as const,
  ),
  [folded('Copenhagen'), { kind: 'municipality', code: '101' }] as const,
];

const byName: ReadonlyMap<string, object> = new Map<string, object>([
  ...labourMarketNames,
  ...regionNames,
  ...municipalNames,
  ...countryNames,
  ...provinceNames,
  ...otherNames,
]);

const specialCodes: ReadonlyMap<string, object> = new Map<string, object>([
  ['000', { kind: 'country' }],
  ['411', other('Christiansø')],
  ['999', other('Uoplyst')],
]);

/** Codes as Statistics Denmark writes them: `550` or `0550` for a municipality, `1083` or `083` for a region. */
const byCode = (digits: string): Area | undefined => {
  const code = digits.length === 4 && digits.startsWith('0') ? digits.slice(1) : digits;
  const special = specialCodes.get(code);
  if (special !== undefined) return read(special);
  if (isMunicipality(code)) return read({ kind: 'municipality', code });
  const regional = code.length === 3 && code.startsWith('0') ? `1${code}` : code;
  return region(regional) === undefined ? undefined : read({ kind: 'region', code: regional });
};

/** The text of `areaKey` read back: the only way to name a joint area, a group, or an area outside the reference data. */
const byKey = (text: string): Area | undefined => {
  const [, kind, rest = ''] = /^(municipality|region|rar|group|joint|other):(.+)$/s.exec(text) ?? [];
  switch (kind) {
    case 'municipality':
    case 'region':
      return read({ kind, code: rest });
    case 'rar':
    case 'other':
      return read({ kind, name: rest });
    case 'group':
      return read({ kind, group: rest });
    case 'joint':
      return read({ kind, codes: rest.split('+') });
    default:
      return undefined;
  }
};

const single = (text: string): Area | undefined => {
  const found = byName.get(folded(text));
  if (found !== undefined) return read(found);
  return /^\d{3,4}$/.test(text) ? byCode(text) : byKey(text);
};

const unknownArea =
  'expected a municipality by name or three-digit code, Hele landet, a region, a landsdel, or a key such as joint:813+825';

/** `730 Randers`, `000: Hele landet`, `Randers (730)`: a code and a name, in either order. */
const codeAndName = (text: string): readonly [code: string, name: string] | undefined => {
  const [, first, rest] = /^(\d{3,4}|DK\d{3})(?:\s*[:,.\u2013-]\s*|\s+)(\S.*)$/i.exec(text) ?? [];
  if (first !== undefined && rest !== undefined) return [first, rest];
  const [, name, code] = /^(.*\S)\s*\((\d{3,4}|DK\d{3})\)$/i.exec(text) ?? [];
  return name === undefined || code === undefined ? undefined : [code, name];
};

const agreeing = (code: string, name: string): Either.Either<string, Area> => {
  const [byTheCode, byTheName] = [single(code), single(name)];
  if (byTheCode === undefined || byTheName === undefined) return Either.left(unknownArea);
  return areaKey(byTheCode) === areaKey(byTheName)
    ? Either.right(byTheCode)
    : Either.left(`the code is that of ${areaLabel(byTheCode)}, the name that of ${areaLabel(byTheName)}`);
};

/**
 * The area that a cell names, or a sentence that says what is wrong: a municipality by name (also an earlier or an English
 * one, or with "Kommune") or code, the country, a region, a province (landsdel), a labour market area, Christiansø, *not
 * stated*, code and name together, or any area by its key (`joint:813+825`). A code and a name that contradict each
 * other are no area, and an unknown name is never taken for a new one.
 */
export const readAreaName = (name: string): Either.Either<string, Area> => {
  const text = name.trim();
  const found = single(text);
  if (found !== undefined) return Either.right(found);
  const both = codeAndName(text);
  return both === undefined ? Either.left(unknownArea) : agreeing(...both);
};

/** The area that a text names, as `readAreaName` reads it; undefined where it names none. */
export const areaNamed = (name: string): Area | undefined => {
  const area = readAreaName(name);
  return Either.isRight(area) ? area.right : undefined;
};

/** Whether a text is a name of an area, as statistics print it beside the area's code. */
export const isNameOf = (name: string, area: Area): boolean => {
  if (folded(name) === folded(areaLabel(area))) return true;
  const named = areaNamed(name);
  return named !== undefined && areaKey(named) === areaKey(area);
};

/** The shortest text that `areaNamed` reads back as the same area: `550`, `dk`, `1083`, else the area's key. */
export const areaText = (area: Area): string => {
  if (area.kind === 'country') return 'dk';
  if (area.kind === 'municipality' && isMunicipality(area.code)) return area.code;
  if (area.kind === 'region' && region(area.code) !== undefined) return area.code;
  return areaKey(area);
};

/** What statistics call an area in Danish: `Tønder`, `Hele landet`; a group has no name here, only its key. */
export const areaLabel = (area: Area): string => {
  switch (area.kind) {
    case 'municipality':
      return municipalityName(area.code) ?? area.code;
    case 'region':
      return region(area.code)?.name ?? area.code;
    case 'rar':
    case 'other':
      return area.name;
    case 'country':
      return 'Hele landet';
    case 'joint':
      return area.codes.map((code) => municipalityName(code) ?? code).join(' og ');
    case 'group':
      return areaKey(area);
  }
};
