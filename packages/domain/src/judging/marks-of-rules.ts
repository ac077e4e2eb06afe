import * as Either from 'fp-ts/lib/Either.js';
import { type Requirement, roundedTo } from '../conditions/requirement.js';
import { type Answer, exactValue, type Quantity } from '../figures/quantity.js';
import type { Alternative, Found } from '../figures/reading.js';
import type { Mark, Status } from '../verdict/verdict-pieces.js';
import type { Dossier } from './dossier.js';

/** What decides a value against a requirement, and what its answers are called. */
export interface Decider {
  readonly decide: (value: Quantity, asked: Requirement) => Answer;
  readonly names: { readonly yes: Status; readonly no: Status };
}

type Turned = Extract<Mark, { mark: 'another-rule-turns-it' }>;

const turning = (alternative: Alternative, answer: Answer, by: Answer, { names }: Decider): readonly Turned[] => {
  const value = exactValue(alternative.quantity);
  if (by === answer || by === 'open' || value === undefined) return [];
  const { kind, rule } = alternative;
  return [{ mark: 'another-rule-turns-it', kind, rule, value: Number(value.round(12)), status: names[by] }];
};

/** Names each other usual rule, for ties or for a group, that would turn the answer. */
export const ruleMarks = (
  judged: Dossier,
  own: Found,
  asked: Requirement,
  answer: Answer,
  decider: Decider,
  roundTo: number | undefined,
): readonly Mark[] => {
  const byTies = own.alternatives.flatMap((each) =>
    turning(each, answer, decider.decide(each.quantity, asked), decider),
  );
  const byGroup = (judged.benchmark?.alternatives ?? []).flatMap((each) => {
    const other = judged.askedBy?.(each.quantity);
    if (other === undefined || Either.isLeft(other)) return [];
    return turning(each, answer, decider.decide(own.quantity, roundedTo(other.right, roundTo)), decider);
  });
  return [...byTies, ...byGroup];
};

/** A source that stated a figure twice, of the same vintage, with different values. */
export const contradictionMarks = (values: readonly (Found | undefined)[]): readonly Mark[] =>
  values.flatMap((value) =>
    (value?.contradicted ?? []).map(({ event, period, value: stated }) => ({
      mark: 'stated-otherwise' as const,
      event,
      period,
      value: stated,
    })),
  );

/** A figure stated as "about" counted as exact. */
export const aboutMarks = (values: readonly (Found | undefined)[]): readonly Mark[] =>
  values.flatMap((value): Mark[] => {
    const exact = value === undefined ? undefined : exactValue(value.quantity);
    const period = value?.period ?? value?.stretches?.at(-1);
    if (value?.qualifier !== 'about' || period === undefined || exact === undefined) return [];
    return [{ mark: 'about', period, value: Number(exact.round(12)) }];
  });
