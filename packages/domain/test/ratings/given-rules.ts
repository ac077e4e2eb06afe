import type { Goal } from '../../src/plan/goals.js';
import type { RatingRule } from '../../src/plan/rating-rules.js';
import type { RatedTarget } from '../../src/ratings/judged-target.js';
import { type RatedPlan, ratings } from '../../src/ratings/rate.js';
import type { PlanRatings } from '../../src/ratings/rating.js';
import type { Day } from '../../src/values/day.js';
import { at, factsFor, type Known, type Told, target } from '../evaluation/given.js';
import { id } from '../ids.js';

// Rules over verdicts, as a test writes them.

export type Fields = Omit<RatingRule, 'id' | 'status' | 'adoptedOn' | 'changedOn' | 'event' | 'title'>;

const provenance = { adoptedOn: '2023-01-01' as Day, changedOn: '2023-01-01' as Day, event: id('event') as never };

export const rule = (name: string, fields: Fields): RatingRule =>
  ({ id: id(name) as never, title: name, status: 'adopted', ...provenance, ...fields }) as RatingRule;

export const goal = (name: string, more: Partial<Goal> = {}): Goal =>
  ({ id: id(name) as never, title: name, level: 'strategic', status: 'live', ...provenance, ...more }) as Goal;

/** A target of a plan: with the goals it serves, by name, and who answers for it. */
export const rated = (
  name: string,
  told: Told,
  {
    goals = [],
    nature = 'aim',
    responsible,
  }: { goals?: readonly string[]; nature?: string; responsible?: string } = {},
): RatedTarget => ({
  ...target(told, name),
  goals: goals.map((each) => id(each)) as never,
  nature,
  ...(responsible === undefined ? {} : { responsible }),
});

export interface Situation {
  readonly targets: readonly RatedTarget[];
  readonly known: Known;
  readonly goals?: readonly Goal[];
  readonly rules: readonly RatingRule[];
}

/** What the rules come to on a day. */
export const come = ({ targets, known, goals = [], rules }: Situation, asOf: string): PlanRatings => {
  const plan: RatedPlan = {
    title: 'Plan',
    goals: new Map(goals.map((each) => [each.id, each])),
    targets,
    ratingRules: new Map(rules.map((each) => [each.id, each])),
    facts: factsFor({ ...known, targets }),
  };
  return ratings(plan, at(asOf));
};

/** How each subject of the last rule comes out: its name, `?` with those it may get, `–` for what is planned or left out. */
export const names = (situation: Situation, asOf: string): readonly string[] =>
  (come(situation, asOf).rules.at(-1)?.rated ?? []).map(({ standing, outcome, possible, leftOut, assumed }) => {
    if (standing === 'undecided') return `? ${(possible ?? []).join(' ')}`.trim();
    if (standing === 'decided') return `${outcome?.name ?? 'none'}${assumed === true ? ' (assumed)' : ''}`;
    return `– ${outcome?.name ?? leftOut ?? standing}`;
  });
