import * as z from 'zod';
import { asksRatings, fits } from '../rules/fit.js';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { withChanges } from '../values/changes.js';
import { RatingRuleId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { PlanState } from './plan-state.js';
import { marked, retelling } from './quotation.js';
import { ratingRuleEvents, ratingRuleFields } from './rating-rule-events.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refuseExisting,
  refuseState,
  refuseTakenCode,
  refuseUnknown,
  without,
} from './subjects.js';

const ratingRuleSchema = z
  .strictObject({
    id: RatingRuleId,
    ...ratingRuleFields,
    status: z.enum(['adopted', 'dropped']),
    ...retelling,
    ...provenance,
  })
  .meta({ id: 'RatingRule' });

/** A rule over verdicts, in use until it is dropped. How targets and goals come out by it is an answer, never a state. */
export interface RatingRule extends z.output<typeof ratingRuleSchema> {}
export const RatingRule: ObjectSchema<RatingRule> = ratingRuleSchema;

type Fields = Pick<RatingRule, 'each' | 'gates' | 'targets' | 'goals' | 'weights' | 'ratedBy'>;

const subject = (data: { ratingRule: RatingRuleId }) => ({ kind: 'ratingRule', id: data.ratingRule });

const refused = (field: string, why: string): Refusal => ({ type: 'value-not-allowed', field, why });

/** A rule asks of one target what one target can answer, of many what many can; names are those of a rule that rates targets. */
const refuseMisfit = (plan: PlanState, { each, gates, ratedBy }: Fields): Refusal[] => {
  const rating = ratedBy === undefined ? undefined : plan.ratingRules.get(ratedBy);
  const asks = gates.some(({ when }) => asksRatings(when));
  return [
    ...(gates.every(({ when }) => fits(when, each))
      ? []
      : [
          refused(
            'gates',
            each === 'target' ? 'asks one target about many' : 'asks many targets what only one can answer',
          ),
        ]),
    ...(asks && ratedBy === undefined ? [refused('ratedBy', 'is needed where members are asked for their names')] : []),
    ...(ratedBy !== undefined && each === 'target' ? [refused('ratedBy', 'is for rules over many targets')] : []),
    ...(rating !== undefined && rating.each !== 'target'
      ? [refused('ratedBy', 'names a rule that rates no targets')]
      : []),
  ];
};

const refuseReferences = (plan: PlanState, { targets, goals, weights, ratedBy }: Fields): Refusal[] => [
  ...refuseUnknown('target', 'targets', plan.targets, targets ?? []),
  ...refuseUnknown('goal', 'goals', plan.goals, goals ?? []),
  ...refuseUnknown(
    'target',
    'weights',
    plan.targets,
    (weights ?? []).map(({ target }) => target),
  ),
  ...refuseUnknown('ratingRule', 'ratedBy', plan.ratingRules, [ratedBy]),
];

const refuseFields = (plan: PlanState, fields: Fields): Refusal[] => [
  ...refuseReferences(plan, fields),
  ...refuseMisfit(plan, fields),
];

const refuseRevised = (plan: PlanState, id: RatingRuleId, revision: object): Refusal[] => {
  const found = plan.ratingRules.get(id);
  return found === undefined ? [] : refuseFields(plan, withChanges(found, revision));
};

const refuseDropped = (plan: PlanState, id: RatingRuleId): Refusal[] =>
  refuseState('ratingRule', plan.ratingRules, id, ['adopted']);

const ratingRuleRules: Rules<PlanState, typeof ratingRuleEvents> = {
  RatingRuleAdopted: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('ratingRule', plan.ratingRules, data.ratingRule, data.code),
      ...refuseFields(plan, data),
    ],
    evolve: (plan, { ratingRule: id, ...fields }, event) => {
      plan.ratingRules.set(id, marked({ id, ...fields, status: 'adopted', ...adoptedBy(event) }));
    },
  },
  RatingRuleRevised: {
    subject,
    refuse: (plan, data) => [
      ...refuseDropped(plan, data.ratingRule),
      ...refuseTakenCode('ratingRule', plan.ratingRules, data.code, data.ratingRule),
      ...refuseRevised(plan, data.ratingRule, data),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.ratingRules, data.ratingRule, without(data, 'ratingRule')),
    evolve: (plan, data, event) =>
      putRevised(plan.ratingRules, data.ratingRule, without(data, 'ratingRule'), event, marked),
  },
  RatingRuleDropped: {
    subject,
    refuse: (plan, data) => refuseDropped(plan, data.ratingRule),
    evolve: (plan, data, event) => putRevised(plan.ratingRules, data.ratingRule, { status: 'dropped' }, event),
  },
};

export const ratingRules = subjectKind(
  'ratingRules',
  ['vurderingsregel', 'vurderingsreglen', 'rating rule'],
  RatingRule,
  ratingRuleEvents,
  ratingRuleRules,
);
