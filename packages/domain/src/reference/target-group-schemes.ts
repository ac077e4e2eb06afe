import { type Bilingual, type CalendarDay, type Dated, isInForce, type Sourced } from './dated.js';
import { targetGroupsOf2014, targetGroupsOf2020 } from './target-groups.js';

/**
 * A target group of a scheme. `number`: its number in the section of the act. `key`: the same for the same people
 * in every scheme. `title`: short names in our own words, not the act's definition.
 */
export type SchemeGroup = {
  readonly number: number;
  readonly key: string;
  readonly title: Bilingual;
  readonly note?: string;
};

/**
 * How an act divides the people it concerns into target groups.
 * - `enacted`: law, for the time of its validity; `groups` is complete;
 * - `expected`: agreed or proposed, not law when this version was written; never to be applied to a plan.
 *
 * `printedAs`: how plans write a number, with `{n}` for it. `groupCount`: how many groups the scheme has.
 */
export type TargetGroupScheme = Sourced & {
  readonly key: string;
  readonly status: 'enacted' | 'expected';
  readonly title: Bilingual;
  readonly section: string;
  readonly printedAs: string;
  readonly groupCount: number;
  readonly groups: readonly SchemeGroup[];
};

/** The schemes of the act on an active employment effort (LAB), oldest first. */
export const targetGroupSchemes: readonly Dated<TargetGroupScheme>[] = [
  {
    key: 'lab-2014',
    status: 'enacted',
    title: { da: 'LAB § 2 (2014–2019)', en: 'LAB section 2 (2014–2019)' },
    section: 'LAB § 2 (consolidated act 1342 of 21 November 2016)',
    printedAs: '2.{n}',
    groupCount: 14,
    groups: targetGroupsOf2014,
    validFrom: '2014-07-01',
    validTo: '2019-12-31',
    source: 'LAB § 2, nos. 1–7 as read; nos. 11–14 as the plan of Tårnby for 2017 uses them',
    certainty: 'inferred',
    note:
      'Nos. 8–10 were not read word for word. Nos. 12 and 13 came with the cash benefit reform of January 2014, ' +
      'no. 14 with the sickness benefit reform of July 2014: from then all fourteen stand.',
  },
  {
    key: 'lab-2020',
    status: 'enacted',
    title: { da: 'LAB § 6 (fra 2020)', en: 'LAB section 6 (from 2020)' },
    section: 'LAB § 6 (act 548 of 7 May 2019)',
    printedAs: '6.{n}',
    groupCount: 13,
    groups: targetGroupsOf2020,
    validFrom: '2020-01-01',
    source:
      'Order on an active employment effort, § 1, which lists the same groups; act 551 of 2019; bill L 66 of 2025',
    certainty: 'confirmed',
    note: 'A new act with fewer groups is expected from 2027; until it is law, no last day is recorded.',
  },
  {
    key: 'lab-2027',
    status: 'expected',
    title: { da: 'Fem målgrupper (forventet fra 2027)', en: 'Five target groups (expected from 2027)' },
    section: 'A new act on an active employment effort',
    printedAs: '{n}',
    groupCount: 5,
    groups: [],
    validFrom: '2027-01-01',
    source: 'Political agreement of 9 April 2025 (thirteen groups become five); STAR’s timetable for the reform',
    certainty: 'unverified',
    note: 'Neither the groups nor their numbers were known, so no mapping from the scheme of 2020 exists.',
  },
];

/** A scheme by its key; `undefined` for an unknown key. */
export const targetGroupScheme = (key: string): Dated<TargetGroupScheme> | undefined =>
  targetGroupSchemes.find((scheme) => scheme.key === key);

/** The enacted scheme on a day; `undefined` before the first. */
export const targetGroupSchemeOn = (day: CalendarDay): Dated<TargetGroupScheme> | undefined =>
  targetGroupSchemes.find((scheme) => scheme.status === 'enacted' && isInForce(scheme, day));

/** The group with a number in a scheme; `undefined` when the scheme or the number is unknown. */
export const schemeGroup = (schemeKey: string, number: number): SchemeGroup | undefined =>
  targetGroupScheme(schemeKey)?.groups.find((group) => group.number === number);

/**
 * The number that a group of one scheme has in another: `lab-2014` no. 12 is `lab-2020` no. 4. `null` when the
 * other scheme has no such group; `undefined` when the group is unknown, or the other scheme's groups are not
 * known.
 */
export const mappedNumber = (fromScheme: string, number: number, toScheme: string): number | null | undefined => {
  const group = schemeGroup(fromScheme, number);
  const others = targetGroupScheme(toScheme)?.groups ?? [];
  if (group === undefined || others.length === 0) return undefined;
  return others.find(({ key }) => key === group.key)?.number ?? null;
};
