import type { Bilingual, Dated, Sourced } from './dated.js';
import { type MinisterialGoalKey, ministerialGoals } from './ministerial-goals.js';

/** A ministerial goal in the set of a year, numbered from 1 as it was issued. */
export type MinisterialGoal = { readonly key: MinisterialGoalKey; readonly number: number; readonly title: Bilingual };

/**
 * The minister's goals for one calendar year; they hold for that year only.
 * - `issued`: the goals are listed;
 * - `none`: no goals bind a plan of that year.
 *
 * `number` is how many goals there are. `law` names the provision they rest on. Of a year that has no set here,
 * nothing is known, and no plan can be judged against its goals.
 */
export type GoalSet = Sourced & {
  readonly year: number;
  readonly status: 'issued' | 'none';
  readonly law: Bilingual;
  readonly number: number;
  readonly goals: readonly MinisterialGoal[];
};

const act: Bilingual = {
  da: 'Lov om organisering og understøttelse af beskæftigelsesindsatsen (lov 1482 af 23. december 2014), § 19',
  en: 'Act on organisation of the employment effort (act 1482 of 23 December 2014), section 19',
};
const abolished: Bilingual = {
  da: `${act.da}, ophævet ved lov 1656 af 30. december 2024`,
  en: `${act.en}, repealed by act 1656 of 30 December 2024`,
};

const inYear = (year: number) => ({ validFrom: `${year}-01-01`, validTo: `${year}-12-31`, year });

const issued = (
  year: number,
  keys: readonly MinisterialGoalKey[],
  known: Sourced,
  /** How the year worded a goal, where that is not how it is worded elsewhere. */
  worded: Partial<Record<MinisterialGoalKey, Bilingual>> = {},
): Dated<GoalSet> => ({
  law: act,
  ...known,
  ...inYear(year),
  status: 'issued',
  number: keys.length,
  goals: keys.map((key, index) => ({ key, number: index + 1, title: worded[key] ?? ministerialGoals[key] })),
});

const withoutGoals = (year: number, known: Sourced): Dated<GoalSet> => ({
  law: abolished,
  ...known,
  ...inYear(year),
  status: 'none',
  number: 0,
  goals: [],
});

const neededLabour: Bilingual = {
  da: 'Nødvendig og kvalificeret arbejdskraft skal sikres virksomhederne',
  en: 'Companies must be secured the qualified labour they need',
};

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
    source:
      'A letter of the minister’s of 3 May 2018, which names the four; the employment plan of Tårnby and Dragør for 2017',
    certainty: 'confirmed',
    note: 'The order is that of the plan. It prints the education of the young as one that qualifies, of whatever kind.',
  }),
  issued(
    2018,
    five2018,
    {
      source: 'The employment council’s letter of 4 July 2017, published by the labour market agency (STAR)',
      certainty: 'confirmed',
    },
    { 'qualified-labour': neededLabour },
  ),
  issued(
    2019,
    [...five2018, 'vulnerable-unemployed', 'disability-employment'],
    {
      source:
        'News of the six goals of 2019 and the announced seventh; the employment plan of Aabenraa for 2019 lists seven',
      certainty: 'confirmed',
    },
    { 'qualified-labour': neededLabour },
  ),
  issued(2020, ['qualified-labour', 'refugee-self-support', 'disability-employment'], {
    source: 'The employment plan of Læsø for 2020 (laesoe.dk); news of the goals (jammerbugtposten.dk)',
    certainty: 'plan-text',
    note: 'The minister’s own letter was not read: number and order are those of a plan and of the news.',
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
    source: 'STAR’s news of 30 June 2023; the plans of Tønder and Hedensted for 2024',
    certainty: 'confirmed',
  }),
  withoutGoals(2025, {
    source: 'Act 1656 of 30 December 2024, § 1, no. 3, which repeals § 19',
    certainty: 'inferred',
    note:
      'The day of entry into force, 1 January 2025, is inferred. Whether goals for 2025 had been announced before ' +
      'the repeal was not found.',
  }),
  withoutGoals(2026, {
    source: 'Act 1656 of 30 December 2024, § 1, no. 3, which repeals § 19',
    certainty: 'confirmed',
  }),
];

/** The minister's goals for a calendar year; `undefined` for a year outside the reference data. */
export const goalSetOf = (year: number): Dated<GoalSet> | undefined => goalSets.find((set) => set.year === year);
