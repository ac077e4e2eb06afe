import { id } from './ids.js';

/** A decision of the municipal council on a day. */
export const council = (takenOn: string) => ({ body: 'Kommunalbestyrelsen', takenOn });

const by2024 = { kind: 'by', date: '2024-12-31' } as const;

export const goal = (name: string, more: object = {}) => ({
  type: 'AdoptGoal',
  data: { goal: id(name), code: name, title: `Mål ${name}`, level: 'strategic', ...more },
});

export const target = (name: string, goals: readonly string[], more: object = {}) => ({
  type: 'SetTarget',
  data: {
    target: id(name),
    code: name,
    wording: `Resultatmål ${name}`,
    nature: 'aim',
    goals: goals.map(id),
    when: by2024,
    ...more,
  },
});

/** At least so much of an indicator nobody has defined. */
export const atLeast = (value: number) => ({
  kind: 'level',
  indicator: id('indicator'),
  comparison: 'at-least',
  value,
});

export const approval = { type: 'ApprovePlan', data: {}, effectiveOn: '2023-12-14', decision: council('2023-12-14') };

/** One of everything a plan can hold, under ids made from these names. */
export const fullPlan: readonly object[] = [
  {
    type: 'ReferenceFramework',
    data: {
      framework: id('fw1'),
      kind: 'law',
      title: 'Lov om organisering og understøttelse af beskæftigelsesindsatsen',
    },
  },
  {
    type: 'SendPlanToConsultation',
    data: { consultation: id('co1'), parties: ['Handicaprådet'], sentOn: '2023-09', deadline: '2023-10-15' },
  },
  { type: 'MakeStatement', data: { statement: id('st1'), kind: 'vision', text: 'Flere i job' } },
  goal('g1'),
  goal('g2', { parent: id('g1') }),
  goal('g3'),
  { type: 'DefineTargetGroup', data: { targetGroup: id('tg1'), code: 'tg1', name: 'Unge på uddannelseshjælp' } },
  target('t1', ['g2'], { condition: atLeast(65), baseline: { kind: 'unknown' } }),
  {
    type: 'PlanInitiative',
    data: { initiative: id('in1'), code: 'in1', title: 'Fra ufaglært til faglært', goals: [id('g1')] },
  },
  {
    type: 'LaunchInitiative',
    data: { initiative: id('in2'), code: 'in2', title: 'Sammen om psykiatri', period: '2022/..' },
  },
  { type: 'LaunchInitiative', data: { initiative: id('in3'), code: 'in3', title: 'Mentorer' } },
  { type: 'PauseInitiative', data: { initiative: id('in3') } },
  { type: 'MakeCommitment', data: { commitment: id('c1'), text: 'Vi ringer samme dag', initiative: id('in1') } },
  {
    type: 'AdoptBudgetLine',
    data: { budgetLine: id('b1'), label: 'Dagpenge', role: 'line', period: '2024', amount: '83808000', basis: 'net' },
  },
  {
    type: 'AdoptInvestmentCase',
    data: {
      investmentCase: id('ic1'),
      title: 'Flere virksomhedskonsulenter',
      cost: '1200000',
      expectedSaving: '2500000',
    },
  },
  {
    type: 'AgreePartnership',
    data: {
      partnership: id('p1'),
      title: 'Samarbejde med a-kasserne',
      parties: [{ name: '3F', kind: 'unemployment-fund' }],
    },
  },
  { type: 'ScheduleFollowUp', data: { followUp: id('fu1'), forum: 'Arbejdsmarkedsudvalget', on: '2024-06' } },
  { type: 'ScheduleFollowUp', data: { followUp: id('fu2'), forum: 'Arbejdsmarkedsudvalget', on: '2024-11' } },
  {
    type: 'CiteFigure',
    data: {
      figure: id('f1'),
      label: 'Ledige i juli',
      area: { kind: 'municipality', code: '550' },
      period: '2023-07',
      value: 242,
    },
  },
  {
    type: 'AttachAnnex',
    data: { annex: id('a1'), title: 'Repatriering', basis: 'repatriation', text: 'Borgere vejledes om repatriering.' },
  },
];

/** Persons without work, month by month: the fewer, the better. */
export const unemployed = {
  name: 'Ledige',
  unit: { kind: 'persons' },
  measure: 'stock',
  polarity: 'lower',
  frequency: 'month',
} as const;
