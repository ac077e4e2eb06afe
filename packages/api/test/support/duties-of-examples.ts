import { type Day, happenings, type PlanDuties, planDuties } from '@planspor/domain';
import type { ExampleInMemory } from './example-in-memory.js';

/** The duties of an example's plan on a day. Throws where nothing was drafted by then. */
export const dutiesOn = (example: ExampleInMemory, day: string): PlanDuties => {
  const asOf = day as Day;
  const answer = planDuties(example.at({ asOf }), happenings(example.events, { asOf }), asOf);
  if (answer === undefined) throw new Error(`nothing was drafted by ${day}`);
  return answer;
};

/** Where each duty stands on a day, by its key and, where it holds year by year, the year. */
export const dutyStates = (example: ExampleInMemory, day: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    dutiesOn(example, day).duties.map(({ key, year, state }) => [year === undefined ? key : `${key} ${year}`, state]),
  );
