import { type CalendarDay, type Dated, isInForce, type Sourced } from './dated.js';
import { municipality, municipalityCodes } from './municipalities.js';

/**
 * A region. `code`: the official four-digit code, except where none was known when this was written: then a
 * readable key. `foundedFrom`: the codes of the regions of 2007 whose municipalities it holds.
 */
export type Region = Sourced & {
  readonly code: string;
  readonly name: string;
  readonly english: string;
  readonly foundedFrom: readonly string[];
};

const founding = { validFrom: '2007-01-01', source: 'Structural reform of 2007', certainty: 'confirmed' } as const;
const untilTheMerger = { ...founding, validTo: '2026-12-31' } as const;

/** The five regions of 2007, and the one that replaces the two eastern ones. */
export const regions: readonly Dated<Region>[] = [
  {
    ...founding,
    code: '1081',
    name: 'Region Nordjylland',
    english: 'North Denmark Region',
    foundedFrom: ['1081'],
  },
  {
    ...founding,
    code: '1082',
    name: 'Region Midtjylland',
    english: 'Central Denmark Region',
    foundedFrom: ['1082'],
  },
  {
    ...founding,
    code: '1083',
    name: 'Region Syddanmark',
    english: 'Region of Southern Denmark',
    foundedFrom: ['1083'],
  },
  {
    ...untilTheMerger,
    code: '1084',
    name: 'Region Hovedstaden',
    english: 'Capital Region of Denmark',
    foundedFrom: ['1084'],
  },
  {
    ...untilTheMerger,
    code: '1085',
    name: 'Region Sjælland',
    english: 'Region Zealand',
    foundedFrom: ['1085'],
  },
  {
    code: 'oestdanmark',
    name: 'Region Østdanmark',
    english: 'Region of Eastern Denmark',
    foundedFrom: ['1084', '1085'],
    validFrom: '2027-01-01',
    source: 'Act 699 of 20 June 2025 (overgangsloven), § 126',
    certainty: 'confirmed',
    note: 'The official four-digit code was not known on the day of this version; the code here is only a key.',
  },
];

/** A region by its code, whether or not it still exists. `undefined` for an unknown code. */
export const region = (code: string): Dated<Region> | undefined => regions.find((entry) => entry.code === code);

/**
 * The region that a municipality belongs to on a day. `undefined` for an unknown municipality or a day before 2007.
 */
export const regionOf = (municipalityCode: string, day: CalendarDay): Dated<Region> | undefined => {
  const home = municipality(municipalityCode, day)?.foundingRegion;
  return home === undefined
    ? undefined
    : regions.find((entry) => isInForce(entry, day) && entry.foundedFrom.includes(home));
};

/** The codes of the municipalities of a region, in ascending order; empty for an unknown code. */
export const municipalitiesOfRegion = (code: string): readonly string[] => {
  const founders = region(code)?.foundedFrom ?? [];
  return municipalityCodes.filter((each) => founders.includes(municipality(each)?.foundingRegion ?? ''));
};
