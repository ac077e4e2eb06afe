import * as z from 'zod';
import { targetGroupScheme, targetGroupSchemes } from '../reference/target-group-schemes.js';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { TargetGroupId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refuseCircle,
  refuseExisting,
  refuseTakenCode,
  refuseUnknown,
  without,
} from './subjects.js';
import { targetGroupEvents, targetGroupFields } from './target-group-events.js';

const targetGroupSchema = z
  .strictObject({ id: TargetGroupId, ...targetGroupFields, ...provenance })
  .meta({ id: 'TargetGroup' });

export interface TargetGroup extends z.output<typeof targetGroupSchema> {}
export const TargetGroup: ObjectSchema<TargetGroup> = targetGroupSchema;

const subject = (data: { targetGroup: TargetGroupId }) => ({ kind: 'targetGroup', id: data.targetGroup });

const refuseOwnPart = (plan: PlanState, id: TargetGroupId, partOf: TargetGroupId | null | undefined): Refusal[] =>
  refuseCircle('targetGroup', 'partOf', id, partOf, (other) => plan.targetGroups.get(other)?.partOf);

/** A statutory group stands in a scheme that is law, or was, under a number of that scheme. */
const refuseStatutory = (statutory: TargetGroup['statutory'] | null): Refusal[] => {
  if (statutory === undefined || statutory === null) return [];
  const scheme = targetGroupScheme(statutory.scheme);
  if (scheme?.status !== 'enacted') {
    const allowed = targetGroupSchemes.filter(({ status }) => status === 'enacted').map(({ key }) => key);
    const why = `no scheme of target groups is called ${statutory.scheme}`;
    return [{ type: 'value-not-allowed', field: 'statutory/scheme', why, allowed }];
  }
  const allowed = scheme.groups.map(({ number }) => String(number));
  const why = `${scheme.title.en} has no group ${statutory.number}`;
  return allowed.includes(statutory.number)
    ? []
    : [{ type: 'value-not-allowed', field: 'statutory/number', why, allowed }];
};

const targetGroupRules: Rules<PlanState, typeof targetGroupEvents> = {
  TargetGroupDefined: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('targetGroup', plan.targetGroups, data.targetGroup, data.code),
      ...refuseUnknown('targetGroup', 'partOf', plan.targetGroups, [data.partOf]),
    ],
    refuseNew: ({ statutory }) => refuseStatutory(statutory),
    evolve: (plan, data, event) => {
      plan.targetGroups.set(data.targetGroup, {
        id: data.targetGroup,
        ...without(data, 'targetGroup'),
        ...adoptedBy(event),
      });
    },
  },
  TargetGroupRedefined: {
    subject,
    refuse: (plan, data) => [
      ...refuseUnknown('targetGroup', 'targetGroup', plan.targetGroups, [data.targetGroup]),
      ...refuseTakenCode('targetGroup', plan.targetGroups, data.code, data.targetGroup),
      ...refuseUnknown('targetGroup', 'partOf', plan.targetGroups, [data.partOf ?? undefined]),
      ...refuseOwnPart(plan, data.targetGroup, data.partOf),
    ],
    refuseNew: ({ statutory }) => refuseStatutory(statutory),
    changesNothing: (plan, data) => leavesAsIs(plan.targetGroups, data.targetGroup, without(data, 'targetGroup')),
    evolve: (plan, data, event) => putRevised(plan.targetGroups, data.targetGroup, without(data, 'targetGroup'), event),
  },
};

export const targetGroups = subjectKind(
  'targetGroups',
  ['målgruppe', 'målgruppen', 'target group'],
  TargetGroup,
  targetGroupEvents,
  targetGroupRules,
);
