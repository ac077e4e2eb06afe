import type { Rules } from '../stream/stream.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { PlanEventDefinitions } from './plan-event.js';
import type { PlanState } from './plan-state.js';

/** What one subject is called: in Danish `mål` and `målet`, in English `goal`. */
export type Called = readonly [da: string, daDefinite: string, en: string];

/** A kind of subject: the list it stands in, what one is called, what it is, what can happen to it, and by which rules. */
export const subjectKind = <
  List extends string,
  Schema extends ObjectSchema<{ readonly id: string }>,
  Events extends PlanEventDefinitions,
>(
  list: List,
  called: Called,
  schema: Schema,
  events: Events,
  rules: Rules<PlanState, Events>,
): { list: List; called: Called; schema: Schema; events: Events; rules: object } => ({
  list,
  called,
  schema,
  events,
  rules,
});
