import * as z from 'zod';
import { SubjectDifference } from '../history/difference.js';
import { Commitment } from '../plan/commitments.js';
import { CorrectiveAction } from '../plan/corrective-actions.js';
import { FollowUp } from '../plan/follow-ups.js';
import type { PlanState } from '../plan/plan-state.js';
import { labelOf } from '../plan/subjects.js';
import { otherWordings } from '../plan/wordings.js';
import { Day } from '../values/day.js';
import { FollowUpId, InitiativeId, TargetId } from '../values/ids.js';
import { ImpreciseDay } from '../values/period.js';
import { Sentence } from '../values/sentence.js';
import { Verdict } from '../verdict/verdict.js';
import { Missing, Status } from '../verdict/verdict-pieces.js';

const { verdicts: _verdicts, ...followUpFields } = FollowUp.shape;

const Judged = z.strictObject({
  target: TargetId,
  label: z.string(),
  /** Its other wordings in the plan, which are the same target. */
  otherWordings: z.array(z.strictObject({ target: TargetId, label: z.string() })).optional(),
  verdict: Verdict,
});
const Moved = z.strictObject({
  target: TargetId,
  label: z.string(),
  before: Status.optional(),
  after: Status,
  sentence: Sentence,
});
const Lacking = z.strictObject({ target: TargetId, label: z.string(), missing: z.array(Missing) });
const Open = Commitment.pick({ id: true, code: true, text: true, dueOn: true }).extend({
  initiative: InitiativeId.optional(),
  under: z.string().optional(),
});

/** What a forum needs on the table: how each target stands, what moved since last time, what is missing, what was promised. */
export const FollowUpPack = z.strictObject({
  plan: z.strictObject({ id: z.uuidv7(), title: z.string() }),
  followUp: z.strictObject(followUpFields),
  asOf: Day,
  /**
   * True when the follow-up has been held: then these are the verdicts the forum saw, by what was known that day. Where the plan
   * itself was recorded later, they are judged by what was known then, and `knownAt` of each says so.
   */
  frozen: z.boolean(),
  verdicts: z.array(Judged),
  sinceLast: z
    .strictObject({
      followUp: FollowUpId,
      heldOn: ImpreciseDay,
      moved: z.array(Moved),
      changes: z.array(SubjectDifference),
    })
    .optional(),
  missing: z.array(Lacking),
  openCommitments: z.array(Open),
  /** What is being done about targets, and what was done since last time. */
  correctiveActions: z.array(CorrectiveAction.extend({ label: z.string() })),
});
export type FollowUpPack = z.output<typeof FollowUpPack>;

/** The follow-up of the same plan held last before another one; undefined when it is the first. */
export const heldBefore = (plan: PlanState, followUp: FollowUpId): FollowUp | undefined => {
  const own = plan.followUps.get(followUp);
  const earlier = [...plan.followUps.values()].filter(
    (other) =>
      other.id !== followUp &&
      other.status === 'held' &&
      (own?.heldOn === undefined || (other.heldOn ?? '') < own.heldOn),
  );
  return earlier.sort((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : 1)).at(-1);
};

const targetLabel = (plan: PlanState, target: TargetId) => labelOf(plan.targets.get(target) ?? {});

const movedSince = (plan: PlanState, last: FollowUp, verdicts: readonly Verdict[]) => {
  const before = new Map((last.verdicts ?? []).map(({ target, verdict }) => [target, verdict.status]));
  return verdicts.flatMap(({ target, status, sentence }) => {
    const earlier = before.get(target);
    if (earlier === status) return [];
    return [
      {
        target,
        label: targetLabel(plan, target),
        ...(earlier === undefined ? {} : { before: earlier }),
        after: status,
        sentence,
      },
    ];
  });
};

const openCommitments = (plan: PlanState): FollowUpPack['openCommitments'] =>
  [...plan.commitments.values()]
    .filter((commitment) => commitment.status === 'open')
    .map(({ id, code, text, dueOn, initiative }) => {
      const under = initiative === undefined ? undefined : labelOf(plan.initiatives.get(initiative) ?? {});
      return {
        id,
        text,
        ...(code === undefined ? {} : { code }),
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(initiative === undefined ? {} : { initiative }),
        ...(under === undefined ? {} : { under }),
      };
    });

/** What the forum is shown of each target: one that is worded in several places is one, with its other wordings beside it. */
const judgedOnce = (plan: PlanState, shown: readonly Verdict[]): FollowUpPack['verdicts'] => {
  const counted = otherWordings(plan.targets.values());
  return shown
    .filter(({ target }) => !counted.has(target))
    .map((verdict) => {
      const others = [...counted].flatMap(([other, one]) => (one === verdict.target ? [other] : []));
      return {
        target: verdict.target,
        label: targetLabel(plan, verdict.target),
        ...(others.length === 0
          ? {}
          : { otherWordings: others.map((target) => ({ target, label: targetLabel(plan, target) })) }),
        verdict,
      };
    });
};

/** The actions that are open, and those that ended since the forum last met. */
const correctiveActions = (plan: PlanState, last: FollowUp | undefined): FollowUpPack['correctiveActions'] =>
  [...plan.correctiveActions.values()]
    .filter(({ status, changedOn }) => status === 'open' || changedOn > (last?.changedOn ?? ''))
    .map((action) => ({ ...action, label: targetLabel(plan, action.target) }));

export interface PackInput {
  readonly id: string;
  readonly plan: PlanState;
  readonly followUp: FollowUp;
  readonly asOf: Day;
  /** The verdicts of `asOf`, used where the follow-up has not been held. */
  readonly verdicts: readonly Verdict[];
  /** What changed in the plan since the last follow-up. */
  readonly changes: readonly SubjectDifference[];
}

/** Makes the agenda content of a follow-up. Held, it shows what the forum saw, whatever has become known since. */
export const followUpPack = ({ id, plan, followUp, asOf, verdicts, changes }: PackInput): FollowUpPack => {
  const { verdicts: frozen, ...fields } = followUp;
  const judged = judgedOnce(plan, frozen?.map(({ verdict }) => verdict) ?? verdicts);
  const shown = judged.map(({ verdict }) => verdict);
  const last = heldBefore(plan, followUp.id);
  const lacking = shown.filter((verdict) => verdict.missing.length > 0);
  return {
    plan: { id, title: plan.head?.title ?? '' },
    followUp: fields,
    asOf: frozen?.[0]?.verdict.asOf ?? asOf,
    frozen: frozen !== undefined,
    verdicts: judged,
    ...(last?.heldOn === undefined
      ? {}
      : {
          sinceLast: {
            followUp: last.id,
            heldOn: last.heldOn,
            moved: movedSince(plan, last, shown),
            changes: [...changes],
          },
        }),
    missing: lacking.map(({ target, missing }) => ({ target, label: targetLabel(plan, target), missing })),
    openCommitments: openCommitments(plan),
    correctiveActions: correctiveActions(plan, last),
  };
};
