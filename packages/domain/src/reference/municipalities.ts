import { type CalendarDay, type Dated, isInForce, type Sourced } from './dated.js';
import { municipalityCodesByRegion, unusualOfficialNames } from './municipality-codes.js';

/**
 * A municipality under one of its names. `code`: three digits. `name`: the short name that statistics and people use.
 * `foundingRegion`: four-digit code of the region it was placed in on 1 January 2007; which region it belongs to on
 * a day is answered by `regionOf`, since regions merge.
 */
export type Municipality = Sourced & {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly foundingRegion: string;
};

const founding: CalendarDay = '2007-01-01';

/**
 * Names borne since 2007 and given up again, with the last day each was in use. Only changes that alter how a name is
 * written or sorted are kept, and their days are the commonly given ones; Bogense (now Nordfyns) is left out
 * because the day of its change was not found.
 */
const formerNames: Readonly<
  Record<string, { readonly name: string; readonly lastDay: CalendarDay; readonly nextDay: CalendarDay }>
> = {
  '260': { name: 'Frederiksværk-Hundested', lastDay: '2007-12-31', nextDay: '2008-01-01' },
  '751': { name: 'Århus', lastDay: '2010-12-31', nextDay: '2011-01-01' },
  '810': { name: 'Brønderslev-Dronninglund', lastDay: '2007-12-31', nextDay: '2008-01-01' },
};

const reformOf2007 = {
  source: 'Structural reform of 2007; codes and short names as Statistics Denmark uses them',
  certainty: 'confirmed',
} as const;

const renamed = {
  source: 'Common usage',
  certainty: 'unverified',
  note: 'Code and names are certain; the day on which the one name gave way to the other is the commonly given one.',
} as const;

const officialNameOf = (code: string, name: string) => unusualOfficialNames[code] ?? `${name} Kommune`;

const entriesOf = (foundingRegion: string, code: string, name: string): readonly Dated<Municipality>[] => {
  const current = { code, name, officialName: officialNameOf(code, name), foundingRegion };
  const former = formerNames[code];
  if (former === undefined) return [{ ...current, ...reformOf2007, validFrom: founding }];
  const earlier = { code, name: former.name, officialName: `${former.name} Kommune`, foundingRegion };
  return [
    { ...earlier, ...renamed, validFrom: founding, validTo: former.lastDay },
    { ...current, ...renamed, validFrom: former.nextDay },
  ];
};

/** All municipalities since 2007, one entry per name: 98 hold on any one day. */
export const municipalities: readonly Dated<Municipality>[] = Object.entries(municipalityCodesByRegion).flatMap(
  ([region, rows]) => rows.flatMap(([code, name]) => entriesOf(region, code, name)),
);

/** The codes of all municipalities, in ascending order. */
export const municipalityCodes: readonly string[] = [...new Set(municipalities.map(({ code }) => code))].sort();

const entriesByCode = new Map(
  municipalityCodes.map((code) => [code, municipalities.filter((entry) => entry.code === code)]),
);

/**
 * A municipality by its three-digit code, under the name it bore on a day; without a day, under its latest name.
 * `undefined` for a code that is no municipality's, or a day before 2007.
 */
export const municipality = (code: string, day?: CalendarDay): Dated<Municipality> | undefined => {
  const entries = entriesByCode.get(code) ?? [];
  return day === undefined ? entries.at(-1) : entries.find((entry) => isInForce(entry, day));
};

/** The short name of a municipality (`550` is `Tønder`), on a day or the latest. `undefined` for an unknown code. */
export const municipalityName = (code: string, day?: CalendarDay): string | undefined => municipality(code, day)?.name;

/** Whether a code is that of a municipality today or on a day. */
export const isMunicipality = (code: string, day?: CalendarDay): boolean => municipality(code, day) !== undefined;
