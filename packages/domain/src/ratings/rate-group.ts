import { compact } from '../evaluation/answer-fields.js';
import type { Quantity } from '../figures/quantity.js';
import { isAwaitingInput } from '../judging/judgement.js';
import type { RatingRule } from '../plan/rating-rules.js';
import { labelOf } from '../plan/subjects.js';
import { otherWordings } from '../plan/wordings.js';
import { singleTests } from '../rules/fit.js';
import { type Decimal, decimal } from '../values/decimal.js';
import type { TargetId } from '../values/ids.js';
import { numberOf } from '../words/numbers.js';
import { passages, surely } from './gates.js';
import type { RatedGroup } from './groups.js';
import type { JudgedTarget, RatedTarget } from './judged-target.js';
import { askMembers, type GroupMember, leftOutOf, scoreOf } from './members.js';
import { rateTarget } from './rate-target.js';
import type { LeftOut, RatedMember, RatedOutcome } from './rating.js';
import { toldOutcome } from './rating-words.js';

const weightIn = ({ weights }: RatingRule, { id }: RatedTarget): Decimal =>
  decimal(weights?.find(({ target }) => target === id)?.weight ?? 1);

/** The names a member may have by the rule that rates it; what is planned there, or left out, counts for nothing here. */
const rated = (ratedBy: RatingRule | undefined, judged: JudgedTarget): Pick<GroupMember, 'names' | 'leftOut'> => {
  if (ratedBy === undefined) return { names: [], leftOut: undefined };
  const { standing, outcome, possible, leftOut } = rateTarget(ratedBy, judged);
  switch (standing) {
    case 'decided':
      return { names: [outcome?.name], leftOut: undefined };
    case 'undecided':
      return { names: possible ?? [], leftOut: undefined };
    case 'planned':
      return { names: [], leftOut: 'not-due' };
    case 'left-out':
      return { names: [], leftOut };
  }
};

const isUndecided = ({ judgement }: JudgedTarget, names: GroupMember['names']): boolean =>
  isAwaitingInput(judgement.status) || names.length > 1;

const memberOf = (
  rule: RatingRule,
  ratedBy: RatingRule | undefined,
  others: ReadonlyMap<TargetId, TargetId>,
  judged: JudgedTarget,
): GroupMember => {
  const { names, leftOut } = rated(ratedBy, judged);
  const same = others.has(judged.target.id) ? 'same-as-another' : undefined;
  const unlimited = judged.judgement.status === 'no-limit-stated' ? 'no-limit-stated' : undefined;
  const undecided = rule.undecided === 'left-out' && isUndecided(judged, names) ? 'undecided' : undefined;
  const why: LeftOut | undefined = same ?? leftOutOf(judged, rule) ?? unlimited ?? leftOut ?? undecided;
  return { judged, weight: weightIn(rule, judged.target), leftOut: why, names };
};

const shareOf = (count: number, all: number): number => numberOf(decimal(count).times(100).div(all));

const countedBy = (names: readonly string[]): NonNullable<RatedOutcome['statuses']> =>
  [...new Set(names)].map((name) => {
    const count = names.filter((each) => each === name).length;
    return { name, count, share: shareOf(count, names.length) };
  });

const told = ({ judged, names, weight, leftOut }: GroupMember): RatedMember =>
  compact({
    target: judged.target.id,
    name: labelOf(judged.target),
    status: judged.judgement.status,
    rating: names.length === 1 ? names[0] : undefined,
    weight: weight.eq(1) ? undefined : numberOf(weight),
    leftOut,
  });

const ends = (value: Quantity | undefined): RatedOutcome['score'] =>
  value?.low === undefined || value.high === undefined
    ? undefined
    : { from: numberOf(value.low.at), to: numberOf(value.high.at) };

const scored = (rule: RatingRule, members: readonly GroupMember[]): RatedOutcome['score'] => {
  const test = rule.gates.flatMap(({ when }) => singleTests(when)).find(({ kind }) => kind === 'score');
  return test?.kind === 'score' ? ends(scoreOf(test, members)) : undefined;
};

type GroupCame = Pick<
  RatedOutcome,
  'standing' | 'outcome' | 'gate' | 'assumed' | 'possible' | 'leftOut' | 'final' | 'on'
>;

/** Whether nothing more will be said of a member: its verdict is final, or it counts for nothing whatever its figures say. */
const isSettled = ({ judged, leftOut }: GroupMember): boolean =>
  leftOut === undefined ? judged.final : leftOut !== 'undecided' && leftOut !== 'not-due';

const lastDay = (members: readonly GroupMember[]) =>
  members
    .flatMap(({ judged }) => judged.judgedOn ?? [])
    .sort()
    .at(-1);

const found = (rule: RatingRule, all: readonly GroupMember[], counting: readonly GroupMember[]): GroupCame => {
  const isPlanned = all.some(({ leftOut }) => leftOut === 'not-due');
  if (counting.length === 0) {
    if (isPlanned) return { standing: 'planned', outcome: rule.planned, final: false };
    return { standing: 'left-out', leftOut: all[0]?.leftOut, final: false };
  }
  const possible = passages(rule, (single) => askMembers(single, counting));
  const sure = surely(possible);
  const names = [...new Set(possible.flatMap(({ outcome }) => outcome?.name ?? []))];
  const isWhole = all.every(isSettled);
  if (sure !== undefined) {
    const on = isWhole ? lastDay(counting) : undefined;
    return { standing: 'decided', outcome: sure.outcome, gate: sure.gate, final: isWhole, on };
  }
  if (rule.missing === undefined) return { standing: 'undecided', possible: names, final: false };
  return { standing: 'decided', outcome: rule.missing, assumed: true, possible: names, final: false };
};

/** How targets come out together by a rule: what is not due is left out and told, what is undecided leaves open what it could turn. */
export const rateGroup = (
  rule: RatingRule,
  ratedBy: RatingRule | undefined,
  group: RatedGroup,
  judge: (target: RatedTarget) => JudgedTarget,
): RatedOutcome => {
  const judged = group.targets.map(judge);
  // Two wordings of a target are one, though the rule is not about the one they both refer to.
  const known = judged[0]?.view.facts.targets ?? [];
  const others = otherWordings(known, new Set(group.targets.map(({ id }) => id)));
  const all = judged.map((each) => memberOf(rule, ratedBy, others, each));
  const counting = all.filter(({ leftOut }) => leftOut === undefined);
  const named = counting.flatMap(({ names }) => (names.length === 1 ? (names[0] ?? []) : []));
  const rated = compact({
    ...found(rule, all, counting),
    subject: group.subject,
    members: all.map(told),
    statuses: countedBy(counting.map(({ judged }) => judged.judgement.status)),
    ratings: ratedBy === undefined ? undefined : countedBy(named),
    score: scored(rule, counting),
  });
  return { ...rated, sentence: toldOutcome(rated, rule.gates.length) };
};
