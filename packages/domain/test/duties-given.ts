import { expect } from 'vitest';
import type { DutyCheck } from '../src/duties/duty-check.js';
import { type Day, happenings, type PlanDuties, planDuties, planStream, slice } from '../src/index.js';
import type { Scenario } from './given.js';
import { type Context, type DataOf, say } from './said.js';

/** A decision of the council, holding from its own day or a later one. */
export const council = (takenOn: string, effectiveOn = takenOn): Context => ({
  effectiveOn,
  decision: { body: 'Kommunalbestyrelsen', takenOn },
});

/** A draft of a plan for 2024, unless said otherwise. */
export const plan = (more: Partial<DataOf<'DraftPlan'>> = {}, on = '2023-09-01') =>
  say(
    'DraftPlan',
    {
      title: 'Beskæftigelsesplan',
      municipality: '766',
      unit: 'Jobcenter Hedensted',
      period: '2024',
      kind: 'plan',
      language: 'da',
      ...more,
    },
    on,
  );

/** The duties of a plan on a day; fails where nothing was drafted by then. */
export const dutiesOn = (scenario: Scenario<unknown>, asOf: string): PlanDuties => {
  const day = asOf as Day;
  const answer = planDuties(
    slice(planStream, scenario.events, { asOf: day }),
    happenings(scenario.events, { asOf: day }),
    day,
  );
  return answer ?? expect.fail('nothing was drafted by that day');
};

/** One duty of a plan on a day; fails where it does not bind the plan. */
export const duty = (scenario: Scenario<unknown>, key: string, asOf: string, year?: number): DutyCheck =>
  dutiesOn(scenario, asOf).duties.find((found) => found.key === key && found.year === year) ??
  expect.fail(`${key} does not bind the plan`);
