import type { Bilingual, Dated, Sourced } from './dated.js';
import { type MinisterialGoalKey, ministerialGoals } from './ministerial-goals.js';

/** A ministerial goal in the set of a year, numbered from 1 as it was issued. */
export type MinisterialGoal = { readonly key: MinisterialGoalKey; readonly number: number; readonly title: Bilingual };

/**
 * The minister's goals for one calendar year; they hold for that year only.
 * - `issued`: the goals are listed;
 * - `none`: no goals bind a plan of that year;
 * - `unknown`: goals were issued, but which ones is not known here, so no plan can be judged against them.
 *
 * `number` is how many goals there are, `null` when that is unknown. `lawVersion` names the provision they rest on.
 */
export type GoalSet = Sourced & {
  readonly year: number;
  readonly status: 'issued' | 'none' | 'unknown';
  readonly lawVersion: string;
  readonly number: number | null;
  readonly goals: readonly MinisterialGoal[];
};

const act = 'Act 1482 of 23 December 2014 on organisation of the employment effort, § 19';
const abolished = `${act}, repealed by act 1656 of 30 December 2024`;

const inYear = (year: number) => ({ validFrom: `${year}-01-01`, validTo: `${year}-12-31`, year });

const issued = (
  year: number,
  keys: readonly MinisterialGoalKey[],
  known: Sourced & { readonly lawVersion?: string },
): Dated<GoalSet> => ({
  lawVersion: act,
  ...known,
  ...inYear(year),
  status: 'issued',
  number: keys.length,
  goals: keys.map((key, index) => ({ key, number: index + 1, title: ministerialGoals[key] })),
});

const withoutGoals = (year: number, status: 'none' | 'unknown', known: Sourced & { lawVersion: string }) => ({
  ...known,
  ...inYear(year),
  status,
  number: status === 'none' ? 0 : null,
  goals: [],
});

const five2018 = [
  'work-or-education',
  'qualified-labour',
  'refugee-self-support',
  'cash-benefit-progress',
  'fraud-and-errors',
] as const;

const five2021 = [
  'dignified-casework',
  'upskilling',
  'refugee-self-support',
  'disability-employment',
  'qualified-labour',
] as const;

/** The goal sets of 2017 to 2026, oldest first. */
export const goalSets: readonly Dated<GoalSet>[] = [
  issued(2017, ['edge-of-labour-market', 'youth-education', 'qualified-labour', 'refugee-self-support'], {
    source: 'The employment plan of Tårnby and Dragør for 2017, which marks four of its six goals as the minister’s',
    certainty: 'plan-text',
    note: 'The minister’s own letter was not read: number, order and completeness are those of one plan.',
  }),
  issued(2018, five2018, {
    source: 'The employment council’s letter of 4 July 2017, published by the labour market agency (STAR)',
    certainty: 'confirmed',
  }),
  issued(2019, [...five2018, 'vulnerable-unemployed', 'disability-employment'], {
    source:
      'News of the six goals of 2019 and the announced seventh; the employment plan of Aabenraa for 2019 lists seven',
    certainty: 'confirmed',
  }),
  withoutGoals(2020, 'unknown', {
    lawVersion: act,
    source: 'Not found',
    certainty: 'unverified',
    note: 'Goals for 2020 were issued, but neither their number nor their content could be read.',
  }),
  issued(2021, five2021, {
    source: 'News of the goals of 2022, which says that they are those of 2021',
    certainty: 'inferred',
  }),
  issued(2022, five2021, {
    source: 'News of the goals that the minister issued on 9 April 2021',
    certainty: 'confirmed',
  }),
  issued(2023, five2021, {
    source: 'STAR’s news of the goals of 2024, which says that they are carried on from 2023',
    certainty: 'inferred',
  }),
  issued(2024, five2021, {
    lawVersion: `${act} (consolidated act 254 of 1 March 2024)`,
    source: 'STAR’s news of 30 June 2023; the plans of Tønder and Hedensted for 2024',
    certainty: 'confirmed',
  }),
  withoutGoals(2025, 'none', {
    lawVersion: abolished,
    source: 'Act 1656 of 30 December 2024, § 1, no. 3, which repeals § 19',
    certainty: 'inferred',
    note:
      'The day of entry into force, 1 January 2025, is inferred. Whether goals for 2025 had been announced before ' +
      'the repeal was not found.',
  }),
  withoutGoals(2026, 'none', {
    lawVersion: abolished,
    source: 'Act 1656 of 30 December 2024, § 1, no. 3, which repeals § 19',
    certainty: 'confirmed',
  }),
];

/** The minister's goals for a calendar year; `undefined` for a year outside the reference data. */
export const goalSetOf = (year: number): Dated<GoalSet> | undefined => goalSets.find((set) => set.year === year);
