import { lifecycleEvents } from './lifecycle-events.js';
import { type SubjectEvents, subjectsOfAPlan } from './subjects-of-a-plan.js';

type TableOfEvents<Tables> = Tables extends unknown ? keyof Tables : never;

/** One table of several: what each holds, under its own name. */
type Merged<Tables> = {
  readonly [Name in TableOfEvents<Tables>]: Extract<Tables, Readonly<Record<Name, unknown>>>[Name];
};

const ofSubjects: Merged<SubjectEvents> = Object.assign(
  {},
  ...Object.values(subjectsOfAPlan).map(({ events }) => events),
);

type Tables = typeof lifecycleEvents | SubjectEvents;

/** Everything that can happen to a plan: to itself, and to the subjects it holds. */
export type PlanEvents = { readonly [Name in TableOfEvents<Tables>]: Merged<Tables>[Name] };
export const planEvents: PlanEvents = { ...lifecycleEvents, ...ofSubjects };
