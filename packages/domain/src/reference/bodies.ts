import { type Bilingual, type CalendarDay, type Dated, inForce, type Sourced } from './dated.js';

/** A kind of body that decides, advises or is told: `level` says where it sits in the steering chain. */
export type BodyKind = Sourced & {
  readonly key: string;
  readonly level: 'state' | 'regional' | 'municipal' | 'other';
  readonly name: Bilingual;
};

const since2007 = { validFrom: '2007-01-01' } as const;
const localGovernment = { source: 'Local government act', certainty: 'confirmed' } as const;
const act2005 = { source: 'Act 522 of 24 June 2005', certainty: 'confirmed' } as const;
const act2014 = { source: 'Act 1482 of 23 December 2014', certainty: 'confirmed' } as const;
const act2024 = {
  source: 'Act 1656 of 30 December 2024; the turn of the year is inferred',
  certainty: 'inferred',
} as const;
const common = { source: 'Common usage', certainty: 'confirmed' } as const;

/** Kinds of council and body, each for the time in which it existed or exists. */
export const bodyKinds: readonly Dated<BodyKind>[] = [
  {
    key: 'council',
    level: 'municipal',
    name: { da: 'Kommunalbestyrelse', en: 'Municipal council' },
    ...localGovernment,
    ...since2007,
  },
  {
    key: 'finance-committee',
    level: 'municipal',
    name: { da: 'Økonomiudvalg', en: 'Finance committee' },
    ...localGovernment,
    ...since2007,
  },
  {
    key: 'committee',
    level: 'municipal',
    name: { da: 'Stående udvalg', en: 'Standing committee' },
    ...localGovernment,
    ...since2007,
  },
  {
    key: 'job-centre',
    level: 'municipal',
    name: { da: 'Jobcenter', en: 'Job centre' },
    ...since2007,
    source: 'Act 1482 of 23 December 2014, § 3; act 1750 of 29 December 2025',
    certainty: 'confirmed',
    note: 'A municipality must have one until the end of January 2026; after that it may.',
  },
  { key: 'unit', level: 'municipal', name: { da: 'Forvaltning', en: 'Municipal unit' }, ...common, ...since2007 },
  {
    key: 'minister',
    level: 'state',
    name: { da: 'Beskæftigelsesminister', en: 'Minister for employment' },
    ...common,
    ...since2007,
  },
  { key: 'ministry', level: 'state', name: { da: 'Ministerium', en: 'Ministry' }, ...common, ...since2007 },
  { key: 'agency', level: 'state', name: { da: 'Styrelse', en: 'State agency' }, ...common, ...since2007 },
  { key: 'parliament', level: 'state', name: { da: 'Folketing', en: 'Parliament' }, ...common, ...since2007 },
  {
    key: 'national-council',
    level: 'state',
    name: { da: 'Beskæftigelsesråd', en: 'National employment council' },
    ...since2007,
    validTo: '2024-12-31',
    ...act2024,
  },
  {
    key: 'labour-market-council',
    level: 'state',
    name: { da: 'Arbejdsmarkedsråd', en: 'National labour market council' },
    validFrom: '2025-01-01',
    ...act2024,
  },
  {
    key: 'regional-employment-council-2007',
    level: 'regional',
    name: { da: 'Regionalt beskæftigelsesråd (2007–2014)', en: 'Regional employment council (2007–2014)' },
    ...since2007,
    validTo: '2014-12-31',
    ...act2005,
  },
  {
    key: 'local-employment-council',
    level: 'municipal',
    name: { da: 'Lokalt beskæftigelsesråd', en: 'Local employment council' },
    ...since2007,
    validTo: '2014-12-31',
    ...act2005,
  },
  {
    key: 'rar',
    level: 'regional',
    name: { da: 'Regionalt arbejdsmarkedsråd (RAR)', en: 'Regional labour market council (RAR)' },
    validFrom: '2015-01-01',
    validTo: '2024-12-31',
    ...act2014,
    note: 'Replaced by act 1656 of 30 December 2024; the last day is inferred.',
  },
  {
    key: 'rbr',
    level: 'regional',
    name: { da: 'Regionalt beskæftigelsesråd (fra 2025)', en: 'Regional employment council (from 2025)' },
    validFrom: '2025-01-01',
    ...act2024,
  },
  { key: 'region', level: 'regional', name: { da: 'Regionsråd', en: 'Regional council' }, ...common, ...since2007 },
  {
    key: 'unemployment-fund',
    level: 'other',
    name: { da: 'A-kasse', en: 'Unemployment fund' },
    ...common,
    ...since2007,
  },
  { key: 'other', level: 'other', name: { da: 'Andet', en: 'Other' }, ...common, ...since2007 },
];

/** A kind of body by its key, whether or not it still exists; `undefined` for an unknown key. */
export const bodyKind = (key: string): Dated<BodyKind> | undefined => bodyKinds.find((kind) => kind.key === key);

/** The kinds of body that exist on a day. */
export const bodyKindsOn = (day: CalendarDay): readonly Dated<BodyKind>[] => inForce(bodyKinds, day);
