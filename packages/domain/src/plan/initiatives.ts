import * as z from 'zod';
import type { Refusal } from '../stream/refusal.js';
import type { Happening, Rule, Rules } from '../stream/stream.js';
import { InitiativeId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Period } from '../values/period.js';
import { Prose } from '../values/text.js';
import { initiativeEvents, initiativeFields } from './initiative-events.js';
import type { PlanState } from './plan-state.js';
import { marked, retelling } from './quotation.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refTo,
  refuseCircle,
  refuseExisting,
  refuseState,
  refuseTakenCode,
  refuseUnknown,
  reported,
  reportedBy,
  without,
} from './subjects.js';

const InitiativeStatus = z.enum(['planned', 'active', 'paused', 'mainstreamed', 'completed', 'stopped']);
type InitiativeStatus = z.output<typeof InitiativeStatus>;

const Progress = z.strictObject({ ...reported, period: Period.optional(), text: Prose });

const initiativeSchema = z
  .strictObject({
    id: InitiativeId,
    ...initiativeFields,
    status: InitiativeStatus,
    outcome: Prose.optional(),
    ...retelling,
    progress: z.array(Progress),
    ...provenance,
  })
  .meta({ id: 'Initiative' });

/** An initiative: planned → active or stopped; active ⇄ paused; active or paused → mainstreamed, completed or stopped. */
export interface Initiative extends z.output<typeof initiativeSchema> {}
export const Initiative: ObjectSchema<Initiative> = initiativeSchema;

const unended: readonly InitiativeStatus[] = ['planned', 'active', 'paused'];

const subject = (data: { initiative: InitiativeId }) => ({ kind: 'initiative', id: data.initiative });

interface InitiativeReferences {
  readonly partOf?: InitiativeId | null | undefined;
  readonly goals?: readonly string[] | null | undefined;
  readonly targetGroups?: readonly string[] | null | undefined;
}

/** An initiative may refer to goals and groups that have ended, never to ones that do not exist. */
const refuseReferences = (plan: PlanState, id: InitiativeId, data: InitiativeReferences): Refusal[] => [
  ...refuseUnknown('goal', 'goals', plan.goals, data.goals ?? []),
  ...refuseUnknown('targetGroup', 'targetGroups', plan.targetGroups, data.targetGroups ?? []),
  ...refuseUnknown('initiative', 'partOf', plan.initiatives, [data.partOf ?? undefined]),
  ...refuseCircle('initiative', 'partOf', id, data.partOf, (other) => plan.initiatives.get(other)?.partOf),
];

/** Moving an initiative to another life stage, from the stages that allow it. */
const moving = <Data extends { initiative: InitiativeId; outcome?: string | undefined }>(
  from: readonly InitiativeStatus[],
  to: InitiativeStatus,
): Rule<PlanState, Data> => ({
  subject,
  refuse: (plan, data) => refuseState('initiative', plan.initiatives, data.initiative, from),
  evolve: (plan, data, event) =>
    putRevised(plan.initiatives, data.initiative, { ...without(data, 'initiative'), status: to }, event),
});

const putNew = (
  plan: PlanState,
  id: InitiativeId,
  fields: Omit<Initiative, 'id' | 'status' | 'progress' | keyof typeof provenance>,
  status: InitiativeStatus,
  event: Happening,
) => {
  plan.initiatives.set(id, marked({ id, ...fields, status, progress: [], ...adoptedBy(event) }));
};

const refuseLaunch = (plan: PlanState, id: InitiativeId, title: string | undefined): Refusal[] => {
  const found = plan.initiatives.get(id);
  if (found !== undefined)
    return found.status === 'planned'
      ? []
      : [{ type: 'wrong-state', subject: refTo('initiative', found), state: found.status, allowed: ['planned'] }];
  return title === undefined
    ? [{ type: 'field-required', field: 'title', why: 'the initiative was not planned before it is launched' }]
    : [];
};

const initiativeRules: Rules<PlanState, typeof initiativeEvents> = {
  InitiativePlanned: {
    subject,
    refuse: (plan, data) => [
      ...refuseExisting('initiative', plan.initiatives, data.initiative, data.code),
      ...refuseReferences(plan, data.initiative, data),
    ],
    evolve: (plan, data, event) => putNew(plan, data.initiative, without(data, 'initiative'), 'planned', event),
  },
  InitiativeLaunched: {
    subject,
    refuse: (plan, data) => [
      ...refuseLaunch(plan, data.initiative, data.title),
      ...refuseTakenCode('initiative', plan.initiatives, data.code, data.initiative),
      ...refuseReferences(plan, data.initiative, data),
    ],
    evolve: (plan, data, event) => {
      const { initiative, title, running: _, ...fields } = data;
      if (plan.initiatives.has(initiative))
        putRevised(plan.initiatives, initiative, { ...fields, title, status: 'active' }, event, marked);
      else putNew(plan, initiative, { ...fields, title: title ?? '' }, 'active', event);
    },
  },
  InitiativeRefocused: {
    subject,
    refuse: (plan, data) => [
      ...refuseState('initiative', plan.initiatives, data.initiative, unended),
      ...refuseTakenCode('initiative', plan.initiatives, data.code, data.initiative),
      ...refuseReferences(plan, data.initiative, data),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.initiatives, data.initiative, without(data, 'initiative')),
    evolve: (plan, data, event) =>
      putRevised(plan.initiatives, data.initiative, without(data, 'initiative'), event, marked),
  },
  InitiativeExtended: {
    subject,
    refuse: (plan, data) => refuseState('initiative', plan.initiatives, data.initiative, unended),
    changesNothing: (plan, data) => leavesAsIs(plan.initiatives, data.initiative, { period: data.period }),
    evolve: (plan, data, event) => putRevised(plan.initiatives, data.initiative, { period: data.period }, event),
  },
  InitiativePaused: moving(['active'], 'paused'),
  InitiativeResumed: moving(['paused'], 'active'),
  InitiativeMainstreamed: moving(['active', 'paused'], 'mainstreamed'),
  InitiativeCompleted: moving(['active', 'paused'], 'completed'),
  InitiativeStopped: moving(unended, 'stopped'),
  ProgressReported: {
    subject,
    adds: true,
    refuse: (plan, data) => refuseUnknown('initiative', 'initiative', plan.initiatives, [data.initiative]),
    evolve: (plan, data, event) => {
      const found = plan.initiatives.get(data.initiative);
      if (found === undefined) return;
      const report = { ...reportedBy(event), ...without(data, 'initiative') };
      plan.initiatives.set(data.initiative, { ...found, progress: [...found.progress, report] });
    },
  },
};

export const initiatives = subjectKind(
  'initiatives',
  ['indsats', 'indsatsen', 'initiative'],
  Initiative,
  initiativeEvents,
  initiativeRules,
);
