import type { EventDefinition } from '../stream/event.js';

/** What is said of each event of a plan, beside what is said of every event. */
export interface PlanEventDefinition extends EventDefinition {
  /** Once the plan is approved it needs a decision or a reason: council, committee or job centre answer for it. */
  readonly accountable: boolean;
  /** It changes something that already held: with a decision it takes effect on the day of the decision or later. */
  readonly revises?: true;
  /** It may still take effect once the plan is closed or withdrawn: then a plan is judged and remembered, not changed. */
  readonly afterTheEnd?: true;
}

export type PlanEventDefinitions = Readonly<Record<string, PlanEventDefinition>>;
