import * as z from 'zod';
import { Day } from '../values/day.js';
import { bodyKinds } from './bodies.js';
import { duties } from './duties.js';
import { goalLevels } from './goal-levels.js';
import { goalSets } from './goal-sets.js';
import { labourMarketAreas } from './labour-market-areas.js';
import { municipalities } from './municipalities.js';
import { regions } from './regions.js';
import { targetGroupSchemes } from './target-group-schemes.js';
import { units } from './units.js';
import { referenceVersion } from './version.js';

const Words = z.strictObject({ da: z.string(), en: z.string() });

/** What every row says of itself: from when and until when it holds, where it comes from, and how well it is known. */
const row = {
  validFrom: Day,
  validTo: Day.optional(),
  source: z.string(),
  certainty: z.enum(['confirmed', 'plan-text', 'inferred', 'unverified']),
  note: z.string().optional(),
} as const;

const Members = z.array(z.string().regex(/^\d{3}$/));
const Forms = z.strictObject({ one: z.string(), many: z.string() });

/** The rows of each kind of reference data, as they are read. */
export const referenceRowSchemas = {
  municipalities: z.strictObject({
    code: z.string(),
    name: z.string(),
    officialName: z.string(),
    /** The region it was placed in on 1 January 2007; which one it belongs to on a day follows from the regions. */
    foundingRegion: z.string(),
    ...row,
  }),
  regions: z.strictObject({
    code: z.string(),
    name: z.string(),
    english: z.string(),
    foundedFrom: z.array(z.string()),
    ...row,
  }),
  'labour-market-areas': z.strictObject({
    code: z.string(),
    kind: z.enum(['employment-region', 'rar', 'rbr']),
    name: z.string(),
    members: Members,
    ...row,
  }),
  'goal-sets': z.strictObject({
    year: z.int(),
    status: z.enum(['issued', 'none']),
    law: Words,
    number: z.int(),
    goals: z.array(z.strictObject({ key: z.string(), number: z.int(), title: Words })),
    ...row,
  }),
  'goal-levels': z.strictObject({ key: z.string(), name: Words, ...row }),
  'target-group-schemes': z.strictObject({
    key: z.string(),
    status: z.enum(['enacted', 'expected']),
    title: Words,
    section: z.string(),
    printedAs: z.string(),
    groupCount: z.int(),
    groups: z.array(z.strictObject({ number: z.int(), key: z.string(), title: Words, note: z.string().optional() })),
    ...row,
  }),
  bodies: z.strictObject({
    key: z.string(),
    level: z.enum(['state', 'regional', 'municipal', 'other']),
    name: Words,
    ...row,
  }),
  duties: z.strictObject({
    key: z.string(),
    basis: z.enum(['statute', 'own-plan']),
    text: Words,
    law: Words,
    decidedBy: z.enum(['deadline', 'start', 'each-year']),
    policies: z.enum(['bound', 'in-doubt']),
    ...row,
  }),
  units: z.strictObject({
    key: z.string(),
    place: z.enum(['after', 'before', 'named', 'alone']),
    da: Forms,
    en: Forms,
    symbol: Words.optional(),
    ...row,
  }),
} as const;

/** A kind of reference data. */
export type ReferenceKind = keyof typeof referenceRowSchemas;

export const referenceKinds = Object.keys(referenceRowSchemas) as [ReferenceKind, ...ReferenceKind[]];

type RowOf<Kind extends ReferenceKind> = z.input<(typeof referenceRowSchemas)[Kind]>;

/** Units are this system's own vocabulary, so they hold for as long as it reads plans. */
const unitRows: readonly RowOf<'units'>[] = Object.entries(units).map(([key, words]) => ({
  key,
  ...words,
  validFrom: '2007-01-01',
  source: 'The vocabulary of this system',
  certainty: 'confirmed',
}));

const withoutProof = ({ proof: _proof, ...duty }: (typeof duties)[number]) => duty;

const rows: { readonly [Kind in ReferenceKind]: readonly RowOf<Kind>[] } = {
  municipalities,
  regions: regions.map((region) => ({ ...region, foundedFrom: [...region.foundedFrom] })),
  'labour-market-areas': labourMarketAreas.map((area) => ({ ...area, members: [...area.members] })),
  'goal-sets': goalSets.map((set) => ({ ...set, goals: [...set.goals] })),
  'goal-levels': goalLevels,
  'target-group-schemes': targetGroupSchemes.map((scheme) => ({ ...scheme, groups: [...scheme.groups] })),
  bodies: bodyKinds,
  duties: duties.map(withoutProof),
  units: unitRows,
};

/** The rows of one kind of reference data, and the version of it all. */
export interface ReferenceRows {
  readonly kind: ReferenceKind;
  readonly on?: Day;
  readonly referenceVersion: string;
  readonly items: readonly RowOf<ReferenceKind>[];
}

/** The rows of a kind that hold on a day, or, without a day, all that ever held or are known to come, in their order. */
export const referenceRows = (kind: ReferenceKind, on?: Day): ReferenceRows => ({
  kind,
  ...(on === undefined ? {} : { on }),
  referenceVersion,
  items:
    on === undefined
      ? rows[kind]
      : rows[kind].filter(({ validFrom, validTo }) => validFrom <= on && on <= (validTo ?? on)),
});
