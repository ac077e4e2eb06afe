import type { CalendarDay, Dated, Sourced } from './dated.js';
import { municipalitiesOfRegion } from './regions.js';

/**
 * The area of a labour market body and the municipalities in it (three-digit codes, ascending).
 * - `employment-region`: the state's four employment regions, until the end of 2014;
 * - `rar`: the eight regional labour market councils, from 2015 until they were replaced;
 * - `rbr`: the five regional employment councils, from 2025.
 */
export type LabourMarketArea = Sourced & {
  readonly code: string;
  readonly kind: 'employment-region' | 'rar' | 'rbr';
  readonly name: string;
  readonly members: readonly string[];
};

type AreaRow = readonly [
  code: string,
  name: string,
  members: readonly string[],
  note?: string,
  certainty?: Sourced['certainty'],
];

const bornholm = '400';
const northernJutland = municipalitiesOfRegion('1081');
const centralJutland = municipalitiesOfRegion('1082');
const southernDenmark = municipalitiesOfRegion('1083');
const capital = municipalitiesOfRegion('1084');
const zealand = municipalitiesOfRegion('1085');

const capitalWithoutBornholm = capital.filter((code) => code !== bornholm);
const funen = ['410', '420', '430', '440', '450', '461', '479', '480', '482', '492'];
const southernJutland = southernDenmark.filter((code) => !funen.includes(code));
const westernJutland = ['657', '661', '665', '671', '756', '760', '779', '791'];
const easternJutland = centralJutland.filter((code) => !westernJutland.includes(code));

const viborgInTheWest =
  'That Viborg lies in the west is confirmed by news of the council (tvmidtvest.dk); the order that divides Central ' +
  'Jutland was not read, and the rest of the line is that of Statistics Denmark (landsdele).';

const middelfart =
  'Where Middelfart belongs is doubtful: here it is on Funen with the rest of the island, while the report on bill L 59 ' +
  '(10 December 2014, annex 8) can be read otherwise. It decides whether Southern Jutland has twelve or thirteen members.';

const bornholmNotNamed =
  'As far as § 28 could be read, neither its list for Hovedstaden nor any other names Bornholm: it is in no area here.';

const areas = (
  kind: LabourMarketArea['kind'],
  common: Sourced & { readonly validFrom: CalendarDay; readonly validTo?: CalendarDay },
  rows: readonly AreaRow[],
): readonly Dated<LabourMarketArea>[] =>
  rows.map(([code, name, members, note, certainty = note === undefined ? common.certainty : 'unverified']) => ({
    ...common,
    ...(note === undefined ? {} : { note }),
    certainty,
    kind,
    code,
    name,
    members,
  }));

const employmentRegions = areas(
  'employment-region',
  {
    validFrom: '2007-01-01',
    validTo: '2014-12-31',
    source: 'Act 522 of 24 June 2005, § 5; replaced by act 1482 of 23 December 2014',
    certainty: 'confirmed',
  },
  [
    ['br-nordjylland', 'Beskæftigelsesregion Nordjylland', northernJutland],
    ['br-midtjylland', 'Beskæftigelsesregion Midtjylland', centralJutland],
    ['br-syddanmark', 'Beskæftigelsesregion Syddanmark', southernDenmark],
    ['br-hovedstaden-sjaelland', 'Beskæftigelsesregion Hovedstaden & Sjælland', [...capital, ...zealand].sort()],
  ],
);

const regionalLabourMarketCouncils = areas(
  'rar',
  {
    validFrom: '2015-01-01',
    validTo: '2024-12-31',
    source:
      'Act 1482 of 23 December 2014, § 27: eight councils, one of them for Bornholm. Replaced by act 1656 of 30 ' +
      'December 2024; the last day, the turn of the year, is inferred',
    certainty: 'inferred',
  },
  [
    ['rar-hovedstaden', 'RAR Hovedstaden', capitalWithoutBornholm],
    ['rar-bornholm', 'RAR Bornholm', [bornholm]],
    ['rar-sjaelland', 'RAR Sjælland', zealand],
    ['rar-fyn', 'RAR Fyn', funen, middelfart],
    ['rar-sydjylland', 'RAR Sydjylland', southernJutland, middelfart],
    ['rar-vestjylland', 'RAR Vestjylland', westernJutland, viborgInTheWest, 'confirmed'],
    ['rar-oestjylland', 'RAR Østjylland', easternJutland, viborgInTheWest, 'inferred'],
    ['rar-nordjylland', 'RAR Nordjylland', northernJutland],
  ],
);

const regionalEmploymentCouncils = areas(
  'rbr',
  {
    validFrom: '2025-01-01',
    source: 'Act on organisation of the employment effort, § 28, as amended by act 1656 of 30 December 2024',
    certainty: 'confirmed',
  },
  [
    ['rbr-nordjylland', 'RBR Nordjylland', northernJutland],
    ['rbr-midtjylland', 'RBR Midtjylland', centralJutland],
    ['rbr-syddanmark', 'RBR Syddanmark', southernDenmark],
    ['rbr-sjaelland', 'RBR Sjælland', zealand],
    ['rbr-hovedstaden', 'RBR Hovedstaden', capitalWithoutBornholm, bornholmNotNamed],
  ],
);

/** Every area of a labour market body since 2007. */
export const labourMarketAreas: readonly Dated<LabourMarketArea>[] = [
  ...employmentRegions,
  ...regionalLabourMarketCouncils,
  ...regionalEmploymentCouncils,
];
