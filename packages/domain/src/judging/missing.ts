import * as Either from 'fp-ts/lib/Either.js';
import { dayAfter, daysOf, endDayOf, spanOf } from '../figures/calendar.js';
import { InputRole, type Lack } from '../figures/lack.js';
import { areaKey } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { Period } from '../values/period.js';
import { keyOf } from '../values/text.js';
import type { Missing } from '../verdict/verdict-pieces.js';
import type { LatestFigure } from './latest-figure.js';

const lackKey = ({ reason, indicator, area, population, group, members }: Lack) =>
  keyOf(reason, indicator, area && areaKey(area), population, group, members?.join());

const follows = (later: Period, earlier: Period): boolean => {
  const end = endDayOf(earlier);
  return end !== undefined && daysOf(later).from === dayAfter(end);
};

interface Run {
  readonly lack: Lack;
  readonly first: Period | undefined;
  readonly last: Period | undefined;
}

const startsOn = ({ period }: Lack): Day => (period === undefined ? ('' as Day) : daysOf(period).from);

/** By the days on which their periods begin; mostly they are in that order already. */
const inOrder = (lacks: readonly Lack[]): readonly Lack[] => {
  const starting = lacks.map((lack) => ({ lack, on: startsOn(lack) }));
  const isInOrder = starting.every(({ on }, index) => index === 0 || (starting[index - 1]?.on ?? '') <= on);
  if (isInOrder) return lacks;
  return starting.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ lack }) => lack);
};

/** Neighbouring periods lacking for one reason, as runs; a lack named twice is named once. */
const runs = (lacks: readonly Lack[]): readonly Run[] => {
  const open = new Map<string, Run>();
  const done: Run[] = [];
  for (const lack of inOrder(lacks)) {
    const key = lackKey(lack);
    const run = open.get(key);
    if (run !== undefined && run.last === lack.period) continue;
    const joins = run?.last !== undefined && lack.period !== undefined && follows(lack.period, run.last);
    if (run !== undefined && !joins) done.push(run);
    open.set(
      key,
      joins && run !== undefined ? { ...run, last: lack.period } : { lack, first: lack.period, last: lack.period },
    );
  }
  return [...done, ...open.values()];
};

/** What is lacking, named as the input it was wanted as; runs of neighbouring periods as one span. */
export const missingAs = (input: InputRole, lacks: readonly Lack[]): readonly Missing[] =>
  (lacks.length < 2 ? lacks.map((lack) => ({ lack, first: lack.period, last: lack.period })) : runs(lacks)).map(
    ({ lack, first, last }) => ({
      input,
      ...lack,
      members: lack.members === undefined ? undefined : [...lack.members],
      period: first === undefined || last === undefined ? undefined : spanOf(first, last),
    }),
  );

/** Everything missing for several parts, each once, runs of periods joined. */
export const missingTogether = (missing: readonly Missing[]): readonly Missing[] =>
  missing.length < 2
    ? missing
    : InputRole.options.flatMap((input) =>
        missingAs(
          input,
          missing.filter((each) => each.input === input),
        ),
      );

/** A figure nobody has said anything about, which may come. */
export const isUnsaid = ({ reason }: Lack): boolean => reason === 'not-published' || reason === 'period-not-ended';

/** Before the time of judgement it is the own figure that says for which period a benchmark is wanted. */
export const wanted = (
  { final }: { readonly final: boolean },
  own: Pick<LatestFigure, 'reading'>,
  lacks: readonly Lack[],
): readonly Lack[] => (final || Either.isRight(own.reading) ? lacks : lacks.filter((lack) => !isUnsaid(lack)));

/** Why a value will never be there, where what is lacking for it says so. */
export const neverFor = (lacks: readonly Lack[]): 'will-not-be-measured' | 'unit-mismatch' | undefined => {
  for (const { reason } of lacks) if (reason === 'will-not-be-measured' || reason === 'unit-mismatch') return reason;
  return undefined;
};
