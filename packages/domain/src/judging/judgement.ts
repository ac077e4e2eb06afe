import type { Condition } from '../conditions/kinds.js';
import type { NoLimit } from '../conditions/measure.js';
import type { Requirement } from '../conditions/requirement.js';
import type { AppliedRule } from '../figures/applied-rule.js';
import type { Objection } from '../figures/comparability.js';
import type { Hindrance } from '../figures/lack.js';
import type { Found, Series } from '../figures/reading.js';
import type { Day } from '../values/day.js';
import type { Decimal } from '../values/decimal.js';
import type { Period } from '../values/period.js';
import type { Unit } from '../values/unit.js';
import type { Mark, Missing, Movement, Status } from '../verdict/verdict-pieces.js';
import type { Assessed } from './facts.js';

/** What is due before the time of judgement. */
export interface Due {
  readonly value: Decimal;
  readonly period: Period | undefined;
  readonly covered?: { readonly periods: number; readonly of: number } | undefined;
}

/** A condition as it was judged: the verdict before it is put into words and numbers. */
export interface Judgement {
  readonly kind: Condition['kind'] | undefined;
  readonly status: Status;
  readonly hindrance?: Hindrance | undefined;
  readonly objection?: Objection | undefined;
  /** Why a baseline is shown beside the figure but not compared with it. */
  readonly apart?: Objection | undefined;
  readonly series?: Series | undefined;
  readonly unit?: Unit | undefined;
  readonly actual?: Found | undefined;
  readonly requirement?: Requirement | undefined;
  /** The day of judgement of a part that has a time of its own. */
  readonly judgedOn?: Day | undefined;
  /** What is foretold of the period that is judged in the end; it decides nothing. */
  readonly forecast?: Found | undefined;
  /** The period that is judged in the end. */
  readonly judged?: Period | undefined;
  readonly baseline?: Found | undefined;
  readonly benchmark?: Found | undefined;
  readonly due?: Due | undefined;
  /** Why there is no limit, of a condition that only measures, and which way its figure went from the start. */
  readonly limit?: NoLimit | undefined;
  readonly way?: { readonly change: Decimal; readonly movement: Movement } | undefined;
  readonly distance?: Decimal | undefined;
  readonly progress?: Decimal | undefined;
  readonly missing: readonly Missing[];
  readonly marks: readonly Mark[];
  readonly rules: readonly AppliedRule[];
  readonly assessed?: Assessed | undefined;
  readonly parts?: readonly Judgement[] | undefined;
  readonly periods?: readonly { readonly period: Period; readonly judgement: Judgement }[] | undefined;
}

// Every judgement has every field, in one order: what reads thousands of them is quick with things of one form.
const nothing: Judgement = {
  kind: undefined,
  status: 'not-evaluable',
  hindrance: undefined,
  objection: undefined,
  apart: undefined,
  series: undefined,
  unit: undefined,
  actual: undefined,
  requirement: undefined,
  judgedOn: undefined,
  forecast: undefined,
  judged: undefined,
  baseline: undefined,
  benchmark: undefined,
  due: undefined,
  limit: undefined,
  way: undefined,
  distance: undefined,
  progress: undefined,
  missing: [],
  marks: [],
  rules: [],
  assessed: undefined,
  parts: undefined,
  periods: undefined,
};

/** A judgement that nothing could be said with. */
export const bare = (kind: Judgement['kind'], status: Status, more: Partial<Judgement> = {}): Judgement => ({
  ...nothing,
  kind,
  status,
  ...more,
});

const order = ['awaiting-baseline', 'awaiting-benchmark', 'awaiting-observation', 'awaiting-assessment'] as const;
const statusOf = { baseline: order[0], benchmark: order[1], observation: order[2], assessment: order[3] } as const;

/** Whether an input is awaited. */
export const isAwaitingInput = (status: Status): boolean => order.some((each) => each === status);

/** Whether an input or a limit is awaited: such an answer is never final. */
export const isAwaiting = (status: Status): boolean => status === 'no-limit-stated' || isAwaitingInput(status);

/** Whether an answer says how things stand on the way: it is not final either, such as that of what goes as far as it can. */
export const isForNow = (status: Status): boolean => status === 'on-track' || status === 'off-track';

/** The first of the statuses that missing inputs give; undefined when nothing is missing. */
export const awaiting = (missing: readonly Missing[]): Status | undefined =>
  order.find((status) => missing.some(({ input }) => statusOf[input] === status));
