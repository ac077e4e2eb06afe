import * as z from 'zod';
import { compact } from '../evaluation/answer-fields.js';
import { RatingRuleId, TargetId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Sentence } from '../values/sentence.js';
import { Status } from '../verdict/verdict-pieces.js';
import { type PlanRatings, RatedOutcome, RatedSubject } from './rating.js';

const { standing, outcome, assumed, possible } = RatedOutcome.shape;
const Stand = z.strictObject({ standing, outcome, assumed, possible });

const movedRatingSchema = z.strictObject({
  rule: RatingRuleId,
  subject: RatedSubject,
  before: Stand.optional(),
  after: Stand.optional(),
  targets: z.array(
    z.strictObject({
      target: TargetId,
      before: z.strictObject({ status: Status.optional(), rating: z.string().optional() }),
      after: z.strictObject({ status: Status.optional(), rating: z.string().optional() }),
    }),
  ),
  sentence: Sentence,
});

/** How one subject came out before and after, and the targets behind it whose verdict or name turned. */
export interface MovedRating extends z.output<typeof movedRatingSchema> {}
export const MovedRating: ObjectSchema<MovedRating> = movedRatingSchema;

interface OneRating {
  readonly rule: RatingRuleId;
  readonly rated: RatedOutcome;
}

const keyOf = ({ rule, rated: { subject } }: OneRating): string =>
  JSON.stringify([rule, subject.kind, subject.id ?? subject.name]);

const placed = ({ rules }: PlanRatings): ReadonlyMap<string, OneRating> =>
  new Map(
    rules.flatMap(({ rule, rated }) => rated.map((each) => ({ rule, rated: each }))).map((each) => [keyOf(each), each]),
  );

const standOf = (rated: RatedOutcome | undefined): MovedRating['before'] =>
  rated &&
  compact({ standing: rated.standing, outcome: rated.outcome, assumed: rated.assumed, possible: rated.possible });

type Verdicts = ReadonlyMap<string, { readonly status?: Status | undefined; readonly rating?: string | undefined }>;

const behind = (rated: RatedOutcome | undefined): Verdicts => {
  if (rated?.subject.kind === 'target' && rated.subject.id !== undefined)
    return new Map([[rated.subject.id, compact({ status: rated.status })]]);
  return new Map((rated?.members ?? []).map(({ target, status, rating }) => [target, compact({ status, rating })]));
};

const turned = (before: RatedOutcome | undefined, after: RatedOutcome | undefined): MovedRating['targets'] => {
  const [was, is] = [behind(before), behind(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((target) => {
    const [then, now] = [was.get(target) ?? {}, is.get(target) ?? {}];
    return then.status === now.status && then.rating === now.rating
      ? []
      : [{ target: target as TargetId, before: then, after: now }];
  });
};

/** What of the rules over verdicts came out otherwise between two points, and which targets' verdicts moved it. */
export const explainRatings = (before: PlanRatings, after: PlanRatings): readonly MovedRating[] => {
  const [was, is] = [placed(before), placed(after)];
  return [...new Map([...was, ...is]).entries()].flatMap(([key, { rule, rated }]) => {
    const [then, now] = [was.get(key)?.rated, is.get(key)?.rated];
    const [from, to] = [standOf(then), standOf(now)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const gone = { da: 'Reglen gælder ikke længere.', en: 'The rule is no longer in use.' };
    const moved = { rule, subject: rated.subject, before: from, after: to, targets: turned(then, now) };
    return [compact({ ...moved, sentence: now?.sentence ?? gone })];
  });
};
