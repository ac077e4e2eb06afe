import type { EvaluatedTarget, Observation } from '../../src/index.js';
import { heldAgainst } from './benchmarks.js';
import type { Answer } from './figures.js';
import {
  above,
  below,
  between,
  compare,
  type Ends,
  type Fraction,
  floor,
  fraction,
  just,
  plus,
  ratio,
  together,
  unknown,
} from './numbers.js';
import { type Opinion, turned } from './oracle.js';

// A figure held against a comparison group, once the time of judgement has come: who counts, who is chosen, and what they come to.

/** What was said for a period of a municipality, or of the group as a whole. */
export type Told = Partial<Omit<Observation, 'period'>>;

export interface GroupRule {
  readonly method?: 'official' | 'weighted' | 'plain-mean' | undefined;
  readonly ownMunicipality?: 'included' | 'excluded' | undefined;
  readonly leastMembers?: number | undefined;
  readonly selection?: { readonly best: number; readonly over?: string | undefined } | undefined;
}

/** Everything that bears on a group. */
export interface GroupStated {
  /** Whether the figures are never negative, and which of them are the best: by the target's polarity, else the indicator's. */
  readonly counted: boolean;
  readonly best: 'high' | 'low';
  /** Whose figure is judged. */
  readonly own: string;
  /** By period and code; under `group` its official figure. */
  readonly said: Readonly<Record<string, Readonly<Record<string, Told | undefined>> | undefined>>;
  /** Who is in it on the last day of a period; undefined where nobody said it. */
  readonly members: (period: string) => readonly string[] | undefined;
}

const endsOf = ({ value = 0, upTo, qualifier, status }: Told, counted: boolean): Ends => {
  if (status === 'floor') return floor(value);
  if (qualifier === 'above') return above(value);
  if (qualifier === 'below') return below(value, counted);
  return qualifier === 'range' ? between(value, upTo ?? value) : just(value);
};

/** Whether there was nobody to measure: a share of them is no figure. */
const hasNobody = ({ said }: GroupStated, code: string, period: string) => said[period]?.[code]?.denominator === 0;

const answerFor = ({ said, counted }: GroupStated, code: string, period: string): Answer => {
  const told = said[period]?.[code];
  if (told === undefined || told.missing !== undefined || told.denominator === 0)
    return { is: undefined, never: told?.missing === 'will-not-be-measured' };
  return { is: endsOf(told, counted), period };
};

/** Every way in which some figures may come out: each at its least or its greatest, or just beside a whole number between. */
const worlds = (ranges: readonly Ends[]): Fraction[][] =>
  ranges.reduce<Fraction[][]>(
    (some, { low, high }) => some.flatMap((world) => [low, high].map((value) => [...world, value])),
    [[]],
  );

/** Who has fewer than so many ahead, in one world. */
const chosenIn = (codes: readonly string[], world: readonly Fraction[], count: number, best: 'high' | 'low'): string =>
  codes
    .filter((_, place) => {
      const mine = world[place] ?? fraction(0);
      const ahead = world.filter((other) => (best === 'high' ? compare(other, mine) > 0 : compare(other, mine) < 0));
      return ahead.length < count;
    })
    .join();

/** Who is chosen, the same in all worlds; undefined where that is not known. */
const chosen = (stated: GroupStated, all: readonly string[], count: number, over: string) => {
  if (count >= all.length) return all;
  const eligible = all.filter((code) => !hasNobody(stated, code, over));
  const figures = eligible.map((code) => answerFor(stated, code, over).is ?? unknown(stated.counted));
  const sets = new Set(worlds(figures).map((world) => chosenIn(eligible, world, count, stated.best)));
  const [only] = sets;
  const isSaid = eligible.every((code) => answerFor(stated, code, over).is !== undefined);
  return isSaid && sets.size === 1 && only !== undefined ? only.split(',').filter((code) => code !== '') : undefined;
};

/** The figure of a group, and all that it can still come to. */
type GroupAnswer = Answer | { readonly is: Ends; readonly period: string };

const none: Answer = { is: undefined, never: false };

const sumOf = (stated: GroupStated, codes: readonly string[], period: string, part: 'numerator' | 'denominator') =>
  codes.reduce<number | undefined>((sum, code) => {
    const of = stated.said[period]?.[code]?.[part];
    return sum === undefined || of === undefined ? undefined : sum + of;
  }, 0);

const weighted = (stated: GroupStated, codes: readonly string[], period: string): Ends | undefined => {
  const [over, under] = [sumOf(stated, codes, period, 'numerator'), sumOf(stated, codes, period, 'denominator')];
  if (over === undefined || under === undefined || codes.length === 0) return undefined;
  const value = ratio(over * 100, under);
  return { low: value, high: value };
};

/** What a group comes to for a period. */
const groupValue = (stated: GroupStated, rule: GroupRule, period: string): GroupAnswer => {
  const all = stated.members(period);
  const isMember = all?.includes(stated.own) === true;
  const eligible = isMember && rule.ownMunicipality === 'excluded' ? all.filter((code) => code !== stated.own) : all;
  const isWhole = rule.selection === undefined && eligible === all;
  const official = answerFor(stated, 'group', period);
  if (rule.method === 'official') return official;
  if (rule.method === undefined && isWhole && official.is !== undefined) return official;
  if (eligible === undefined) return none;
  const { selection, leastMembers } = rule;
  const picked =
    selection === undefined ? eligible : chosen(stated, eligible, selection.best, selection.over ?? period);
  const codes = picked?.filter((code) => !hasNobody(stated, code, period));
  if (codes === undefined || codes.every((code) => code === stated.own)) return none;
  const present = codes.filter((code) => answerFor(stated, code, period).is !== undefined);
  if (present.length < (leastMembers ?? codes.length) || present.every((code) => code === stated.own)) return none;
  const byWeight = weighted(stated, present, period);
  const isPlain = rule.method === 'plain-mean' || (rule.method === undefined && byWeight === undefined);
  const value = isPlain ? plain(stated, present, period) : byWeight;
  if (value === undefined) return none;
  const awaited = codes.filter((code) => stated.said[period]?.[code] === undefined);
  if (awaited.length === 0) return { is: value, period };
  return { is: isPlain ? (plain(stated, [...present, ...awaited], period) ?? value) : unknown(stated.counted), period };
};

const plain = (stated: GroupStated, codes: readonly string[], period: string): Ends | undefined =>
  codes.length === 0
    ? undefined
    : together(
        'mean',
        codes.map((code) => answerFor(stated, code, period).is ?? unknown(stated.counted)),
      );

/** The answer to a figure that is held against a group's, on level. */
export const groupOpinion = (
  stated: GroupStated,
  rule: GroupRule,
  told: Pick<EvaluatedTarget, 'condition' | 'polarity'>,
  judged: string,
  period: string,
): Opinion => heldAgainst(answerFor(stated, stated.own, judged), groupValue(stated, rule, period), told);

const difference = (later: Answer, earlier: Answer): Answer => {
  if (later.is === undefined || earlier.is === undefined)
    return { is: undefined, never: [later, earlier].some((end) => end.is === undefined && end.never) };
  const back = turned(earlier.is);
  return { is: { low: plus(later.is.low, back.low), high: plus(later.is.high, back.high) }, period: later.period };
};

/** On change between two periods: both are counted over the same, the group with the members and the chosen of the later one. */
export const groupChangeOpinion = (
  stated: GroupStated,
  rule: GroupRule,
  told: Pick<EvaluatedTarget, 'condition' | 'polarity'>,
  [first, last]: readonly [string, string],
): Opinion => {
  const later = { ...stated, members: () => stated.members(last) };
  const { selection } = rule;
  const chosenLater =
    selection === undefined ? rule : { ...rule, selection: { ...selection, over: selection.over ?? last } };
  const [start, end] = [first, last].map((period) => answerFor(stated, stated.own, period)) as [Answer, Answer];
  const [before, after] = [first, last].map((period) => groupValue(later, chosenLater, period)) as [Answer, Answer];
  const own = difference(end, start);
  const found = heldAgainst(own, difference(after, before), told);
  // What is awaited is named in the order of start, benchmark, figure.
  return start.is === undefined && found.status.startsWith('awaiting')
    ? { ...found, status: 'awaiting-baseline' }
    : found;
};
