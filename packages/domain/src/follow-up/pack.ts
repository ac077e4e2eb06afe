import * as z from 'zod';
import { conditionInWords } from '../evaluation/condition-words.js';
import { definitionAt } from '../figures/definition.js';
import type { IndicatorSeries } from '../figures/series.js';
import { SubjectDifference } from '../history/difference.js';
import { Commitment } from '../plan/commitments.js';
import { CorrectiveAction } from '../plan/corrective-actions.js';
import { FollowUp, isOfItsMeeting } from '../plan/follow-ups.js';
import { NamedMunicipality, namedMunicipality } from '../plan/plan-document.js';
import { type PlanState, subjectIn } from '../plan/plan-state.js';
import { wholeLabelOf } from '../plan/subjects.js';
import { otherWordings } from '../plan/wordings.js';
import { Day } from '../values/day.js';
import { FollowUpId, GoalId, type IndicatorId, InitiativeId, TargetId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { ImpreciseDay } from '../values/period.js';
import { Sentence } from '../values/sentence.js';
import { Uuid } from '../values/uuid.js';
import { Verdict } from '../verdict/verdict.js';
import { Missing, Status } from '../verdict/verdict-pieces.js';
import { inBothLanguages } from '../words/language.js';
import { ForDecision, forDecision } from './for-decision.js';
import { OwedInput, owedInputs } from './owed-inputs.js';

const { verdicts: _verdicts, ...followUpFields } = FollowUp.shape;

const judgedSchema = z.strictObject({
  target: TargetId,
  label: z.string(),
  /** Its other wordings in the plan, which are the same target. */
  otherWordings: z.array(z.strictObject({ target: TargetId, label: z.string() })).optional(),
  /** What it asks for in words, where the verdict cannot say it in numbers yet. */
  asks: Sentence.optional(),
  verdict: Verdict,
});

interface JudgedInPack extends z.output<typeof judgedSchema> {}
const Judged: ObjectSchema<JudgedInPack> = judgedSchema;
const Moved = z.strictObject({
  target: TargetId,
  label: z.string(),
  before: Status.optional(),
  after: Status,
  sentence: Sentence,
});
const Lacking = z.strictObject({ target: TargetId, label: z.string(), missing: z.array(Missing) });
/** The targets under a goal; those without one stand under none. */
const UnderGoal = z.strictObject({ goal: GoalId.optional(), label: z.string().optional(), targets: z.array(TargetId) });
const Concluded = z.strictObject({
  target: TargetId,
  label: z.string(),
  conclusion: z.string().meta({ description: 'What the forum concluded of it' }),
});
const { id: commitmentId, code, text, dueOn } = Commitment.shape;
const Open = z.strictObject({
  id: commitmentId,
  code,
  text,
  dueOn,
  initiative: InitiativeId.optional(),
  under: z.string().optional(),
});

const followUpPackSchema = z.strictObject({
  plan: z.strictObject({ id: Uuid, title: z.string(), municipality: NamedMunicipality.optional() }),
  followUp: z.strictObject(followUpFields),
  asOf: Day,
  /**
   * True when the follow-up has been held: then these are the verdicts the forum saw, by what was known that day. Where the plan
   * itself was recorded later, they are judged by what was known then, and `knownAt` of each says so. Where the day of the meeting
   * was corrected afterwards, they are still those of the first, `asOf`, and it is false.
   */
  frozen: z.boolean(),
  verdicts: z.array(Judged),
  /** The same targets by goal, in the order of the plan's goals. */
  goals: z.array(UnderGoal),
  /** What the forum has to decide, the most pressing first. */
  toDecide: z.array(ForDecision),
  sinceLast: z
    .strictObject({
      followUp: FollowUpId,
      heldOn: ImpreciseDay,
      moved: z.array(Moved),
      conclusions: z.array(Concluded),
      changes: z.array(SubjectDifference),
    })
    .optional(),
  missing: z.array(Lacking),
  /** Who has yet to give what, and by when. */
  owed: z.array(OwedInput),
  openCommitments: z.array(Open),
  /** What is being done about targets, and what was done since last time. */
  correctiveActions: z.array(z.strictObject({ ...CorrectiveAction.shape, label: z.string() })),
});

/** What a forum needs on the table: how each target stands, what moved since last time, what is missing, what was promised. */
export interface FollowUpPack extends z.output<typeof followUpPackSchema> {}
export const FollowUpPack: ObjectSchema<FollowUpPack> = followUpPackSchema;

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

const targetLabel = (plan: PlanState, target: TargetId) => wholeLabelOf(plan.targets.get(target) ?? {});

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
      const under = initiative === undefined ? undefined : wholeLabelOf(plan.initiatives.get(initiative) ?? {});
      return {
        id,
        text,
        ...(code === undefined ? {} : { code }),
        ...(dueOn === undefined ? {} : { dueOn }),
        ...(initiative === undefined ? {} : { initiative }),
        ...(under === undefined ? {} : { under }),
      };
    });

/** Targets by goal: one that serves several goals stands under the first of them. */
const underGoals = (plan: PlanState, judged: FollowUpPack['verdicts']): FollowUpPack['goals'] => {
  const firstGoalOf = (target: TargetId) => plan.targets.get(target)?.goals.find((goal) => plan.goals.has(goal));
  const under = (goal: GoalId | undefined) =>
    judged.flatMap(({ target }) => (firstGoalOf(target) === goal ? [target] : []));
  const groups = [...plan.goals.values()].map(({ id, title }) => ({ goal: id, label: title, targets: under(id) }));
  return [...groups, { targets: under(undefined) }].filter(({ targets }) => targets.length > 0);
};

const concludedIn = (plan: PlanState, { conclusions = [] }: FollowUp) =>
  conclusions.map(({ target, conclusion }) => ({ target, label: targetLabel(plan, target), conclusion }));

/** What the forum is shown of each target: one that is worded in several places is one, with its other wordings beside it. */
const judgedOnce = (input: PackInput, shown: readonly Verdict[]): FollowUpPack['verdicts'] => {
  const { plan } = input;
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
        ...asksOf(input, verdict),
        verdict,
      };
    });
};

/** What a target asks for in words, where its verdict has no number for it. */
const asksOf = ({ plan, indicators }: PackInput, verdict: Verdict): Pick<FollowUpPack['verdicts'][number], 'asks'> => {
  const condition = plan.targets.get(verdict.target)?.condition;
  if (verdict.required !== undefined || condition === undefined) return {};
  const unitOf = (indicator: IndicatorId) => {
    const series = indicators?.get(indicator);
    return series === undefined ? undefined : definitionAt(series, verdict)?.unit;
  };
  return { asks: inBothLanguages((language) => conditionInWords(condition, { language, unitOf })) };
};

/** A change of a subject that is there, by the subject's whole words: a paper is read where nothing can be looked up. */
const inAllItsWords = (plan: PlanState, change: SubjectDifference): SubjectDifference => {
  const subject = change.kind === 'plan' ? undefined : subjectIn(plan, change.kind, change.id);
  return subject === undefined ? change : { ...change, label: wholeLabelOf(subject) };
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
  /** The indicators that the verdicts rest on: whose figures they are. */
  readonly indicators?: ReadonlyMap<IndicatorId, IndicatorSeries>;
  /** What changed in the plan since the last follow-up. */
  readonly changes: readonly SubjectDifference[];
}

/** Makes the agenda content of a follow-up. Held, it shows what the forum saw, whatever has become known since. */
export const followUpPack = (input: PackInput): FollowUpPack => {
  const { id, plan, followUp, verdicts, changes, indicators = new Map() } = input;
  const { verdicts: frozen, ...fields } = followUp;
  const judged = judgedOnce(input, frozen?.map(({ verdict }) => verdict) ?? verdicts);
  const shown = judged.map(({ verdict }) => verdict);
  const last = heldBefore(plan, followUp.id);
  const asOf = frozen?.[0]?.verdict.asOf ?? input.asOf;
  const { head } = plan;
  const whose = head === undefined ? {} : { municipality: namedMunicipality(head.municipality, asOf) };
  const lacking = shown.filter((verdict) => verdict.missing.length > 0);
  return {
    plan: { id, title: head?.title ?? '', ...whose },
    followUp: fields,
    asOf,
    frozen: frozen !== undefined && isOfItsMeeting(followUp, asOf),
    verdicts: judged,
    goals: underGoals(plan, judged),
    toDecide: [...forDecision(plan, shown, asOf)],
    ...(last?.heldOn === undefined
      ? {}
      : {
          sinceLast: {
            followUp: last.id,
            heldOn: last.heldOn,
            moved: movedSince(plan, last, shown),
            conclusions: concludedIn(plan, last),
            changes: changes.map((each) => inAllItsWords(plan, each)),
          },
        }),
    missing: lacking.map(({ target, missing }) => ({ target, label: targetLabel(plan, target), missing })),
    owed: [...owedInputs({ plan, forum: followUp.forum, indicators }, shown)],
    openCommitments: openCommitments(plan),
    correctiveActions: correctiveActions(plan, last),
  };
};
