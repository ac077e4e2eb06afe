import { id } from '../ids.js';
import { type Context, type DataOf, say } from '../said.js';

// Short ways to say what most scenarios begin with. Names such as `g1` stand for ids and are the codes as well.
type On = string | Context;

/** A draft of Tønder's plan for 2024 and 2025, from 1 September 2023. */
export const drafted = say(
  'DraftPlan',
  { title: 'Beskæftigelsesplan 2024-2025', municipality: '550', period: '2024/2025', kind: 'plan', language: 'da' },
  '2023-09-01',
);

/** A decision of the municipal council on a day. */
export const council = (takenOn: string) => ({ body: 'Kommunalbestyrelsen', takenOn });

/** Something decided by the council, which holds from the same day. */
export const decidedOn = (day: string): Context => ({ effectiveOn: day, decision: council(day) });

export const approved = say('ApprovePlan', {}, decidedOn('2023-12-14'));

export const goal = (name: string, more: Partial<DataOf<'AdoptGoal'>> = {}, on: On = {}) =>
  say('AdoptGoal', { goal: id(name), code: name, title: `Mål ${name}`, level: 'strategic', ...more }, on);

export const retireGoal = (name: string, on: On = {}) => say('RetireGoal', { goal: id(name) }, on);

export const moveGoal = (name: string, under: string | null, on: On = {}) =>
  say('MoveGoal', { goal: id(name), parent: under === null ? null : id(under) }, on);

/** A target under the named goals, to be reached by the end of 2024. */
export const target = (
  name: string,
  goals: readonly string[] = [],
  more: Partial<DataOf<'SetTarget'>> = {},
  on: On = {},
) =>
  say(
    'SetTarget',
    {
      target: id(name),
      code: name,
      wording: `Resultatmål ${name}`,
      nature: 'aim',
      goals: goals.map(id),
      when: { kind: 'by', date: '2024-12-31' },
      ...more,
    },
    on,
  );

export const targetGroup = (name: string, more: Partial<DataOf<'DefineTargetGroup'>> = {}, on: On = {}) =>
  say('DefineTargetGroup', { targetGroup: id(name), code: name, name: `Målgruppe ${name}`, ...more }, on);

export const initiative = (name: string, more: Partial<DataOf<'PlanInitiative'>> = {}, on: On = {}) =>
  say('PlanInitiative', { initiative: id(name), code: name, title: `Indsats ${name}`, ...more }, on);

export const launched = (name: string, more: Partial<DataOf<'LaunchInitiative'>> = {}, on: On = {}) =>
  say('LaunchInitiative', { initiative: id(name), code: name, title: `Indsats ${name}`, ...more }, on);

export const budgetLine = (name: string, more: Partial<DataOf<'AdoptBudgetLine'>> = {}, on: On = {}) =>
  say(
    'AdoptBudgetLine',
    {
      budgetLine: id(name),
      code: name,
      label: `Budgetlinje ${name}`,
      role: 'line',
      period: '2024',
      amount: '1000',
      ...more,
    },
    on,
  );
