import { type Answer, between, type Quantity } from '../figures/quantity.js';
import { isAwaitingInput } from '../judging/judgement.js';
import type { RatingRule } from '../plan/rating-rules.js';
import type { MemberTest, SingleTest } from '../rules/rule-test.js';
import { liesIn } from '../rules/stretch.js';
import { type Decimal, decimal } from '../values/decimal.js';
import { isAhead } from './ahead.js';
import { isDue, type JudgedTarget } from './judged-target.js';
import { hasMoved } from './moved.js';
import type { LeftOut } from './rating.js';
import { repeats } from './repeats.js';

/** A target among those rated together: what it weighs, why it counts for nothing, and the names it may have. */
export interface GroupMember {
  readonly judged: JudgedTarget;
  readonly weight: Decimal;
  readonly leftOut: LeftOut | undefined;
  /** By the rule that rates members: one name where it is decided; undefined stands for no name, and without any nothing rates it. */
  readonly names: readonly (string | undefined)[];
}

/** Asks one target a question that one target can answer. */
export const askTarget = (test: SingleTest, judged: JudgedTarget): Answer => {
  switch (test.kind) {
    case 'status': {
      const { status } = judged.judgement;
      return isAwaitingInput(status) ? 'open' : test.is.some((each) => each === status) ? 'yes' : 'no';
    }
    case 'ahead':
      return isAhead(test, judged.judgement);
    case 'moved':
      return hasMoved(test, judged);
    case 'repeats':
      return repeats(test, judged);
    case 'rated':
    case 'members':
    case 'score':
      return 'open';
  }
};

const askMember = (test: MemberTest, { judged, names }: GroupMember): Answer => {
  if (test.kind !== 'rated') return askTarget(test, judged);
  if (names.length === 0) return 'open';
  const among = names.filter((name) => name !== undefined && test.is.includes(name)).length;
  return among === names.length ? 'yes' : among === 0 ? 'no' : 'open';
};

const zero = decimal(0);

const weightOf = (members: readonly GroupMember[]): Decimal =>
  members.reduce((sum, { weight }) => sum.plus(weight), zero);

/** The least and the most that members of which the answer holds come to. */
const holding = (
  members: readonly GroupMember[],
  which: MemberTest,
  as: 'number' | 'percent',
): Quantity | undefined => {
  const answers = members.map((member) => ({ member, answer: askMember(which, member) }));
  const sure = answers.filter(({ answer }) => answer === 'yes').map(({ member }) => member);
  const possible = answers.filter(({ answer }) => answer !== 'no').map(({ member }) => member);
  if (as === 'number') return between(decimal(sure.length), decimal(possible.length));
  const whole = weightOf(members);
  const share = (some: readonly GroupMember[]) => weightOf(some).times(100).div(whole);
  return whole.eq(0) ? undefined : between(share(sure), share(possible));
};

type ScoreTest = Extract<SingleTest, { kind: 'score' }>;

const pointsOf = ({ points }: ScoreTest, { names }: GroupMember): readonly Decimal[] | undefined => {
  const found = names.map((name) => points.find((each) => each.name === name)?.points);
  return found.some((each) => each === undefined) ? undefined : found.map((each) => decimal(each ?? 0));
};

/** The mean of the points that members may have, by their weights; undefined where a name is worth no points. */
export const scoreOf = (test: ScoreTest, members: readonly GroupMember[]): Quantity | undefined => {
  const whole = weightOf(members);
  if (whole.eq(0)) return undefined;
  let [low, high] = [zero, zero];
  for (const member of members) {
    const sorted = [...(pointsOf(test, member) ?? [])].sort((a, b) => a.cmp(b));
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined) return undefined;
    low = low.plus(least.times(member.weight));
    high = high.plus(most.times(member.weight));
  }
  return between(low.div(whole), high.div(whole));
};

/** Asks many targets together a question about how many of them, or what they are worth. */
export const askMembers = (test: SingleTest, members: readonly GroupMember[]): Answer => {
  if (test.kind !== 'members' && test.kind !== 'score') return 'open';
  const value = test.kind === 'score' ? scoreOf(test, members) : holding(members, test.which, test.as);
  return value === undefined ? 'open' : liesIn(value, test);
};

/** Why a target counts for nothing in a rule, whatever its figures say. */
export const leftOutOf = (
  judged: JudgedTarget,
  { due = 'begun' }: Pick<RatingRule, 'due'>,
): Exclude<LeftOut, 'undecided' | 'same-as-another' | 'no-limit-stated'> | undefined => {
  const { status } = judged.judgement;
  if (status === 'withdrawn' || status === 'not-applicable') return status;
  if (judged.target.nature === 'monitoring') return 'monitored';
  return isDue(judged, due) ? undefined : 'not-due';
};
