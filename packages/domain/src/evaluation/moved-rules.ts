import { dequal as equal } from 'dequal/lite';
import { describeSingles } from '../conditions/kinds.js';
import type { AppliedRule } from '../figures/applied-rule.js';
import { breaksAt, definitionAt, definitionOn } from '../figures/definition.js';
import type { EvaluationPoint } from '../figures/facts.js';
import type { Definition, IndicatorSeries } from '../figures/series.js';
import type { EvaluatedTarget, Facts } from '../judging/facts.js';
import { ownDay } from '../judging/figures-judged.js';
import type { IndicatorId } from '../values/ids.js';
import type { Moved } from '../verdict/explanation.js';
import type { Verdict } from '../verdict/verdict.js';
import { compact } from './answer-fields.js';

type MovedRule = Extract<Moved, { moved: 'rule' }>;
type MovedGroup = Extract<Moved, { moved: 'group' }>;
type Json = MovedRule['before'];

/** Where a verdict was asked for: the target, the facts, and the point. */
export interface VerdictPoint {
  readonly target: EvaluatedTarget;
  readonly facts: Facts;
  readonly at: EvaluationPoint;
}

const json = (value: unknown): Json => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as Json));

const differing = (rule: string, before: unknown, after: unknown): readonly MovedRule[] =>
  equal(before, after) ? [] : [compact({ moved: 'rule', rule, before: json(before), after: json(after) })];

// What a rule says of itself; whom it met with is told as group or figure.
const essence = (rule: AppliedRule): unknown => {
  switch (rule.rule) {
    case 'group':
      return {
        method: rule.method,
        ownMunicipality: rule.ownMunicipality,
        leastMembers: rule.leastMembers,
        selection: rule.selection?.best,
      };
    case 'rank':
      return { ties: rule.ties, best: rule.best, change: rule.change };
    case 'aggregation':
      return { aggregation: rule.aggregation, rolling: rule.rolling };
    case 'published-rank':
    case 'field-share':
    case 'rounding':
      return rule;
    case 'before-judgement':
      return undefined;
  }
};

const kinds = ['group', 'rank', 'published-rank', 'aggregation', 'field-share', 'rounding'] as const;

const appliedRules = (from: Verdict, to: Verdict): readonly MovedRule[] =>
  kinds.flatMap((kind) => {
    const [before, after] = [from, to].map(({ rules }) => rules.find(({ rule }) => rule === kind));
    return before === undefined || after === undefined ? [] : differing(kind, essence(before), essence(after));
  });

const indicatorsOf = ({ condition }: EvaluatedTarget): readonly IndicatorId[] => [
  ...new Set(describeSingles(condition).flatMap(({ indicators }) => indicators)),
];

const fields = [
  'unit',
  'measure',
  'polarity',
  'frequency',
  'yearBegins',
  'source',
  'method',
  'ratings',
  'ranking',
  'composite',
  'shareOf',
  'equalSources',
  'equalMethods',
] as const;

/** The definition by which a target is read. */
const readBy = (series: IndicatorSeries, { target, at }: VerdictPoint): Definition | undefined => {
  const now = definitionAt(series, at);
  return now && definitionOn(series, now, ownDay(target.when, at.asOf), at);
};

const definitions = (from: VerdictPoint, to: VerdictPoint): readonly MovedRule[] =>
  indicatorsOf(to.target).flatMap((id) => {
    const [was, is] = [from.facts.indicators.get(id), to.facts.indicators.get(id)];
    if (was === undefined || is === undefined) return [];
    const [before, after] = [readBy(was, from), readBy(is, to)];
    if (before === undefined || after === undefined) return [];
    const changed = fields.flatMap((field) => differing(`indicator ${field}`, before[field], after[field]));
    return [...changed, ...differing('indicator breaks', breaksAt(was, from.at), breaksAt(is, to.at))];
  });

/** The rules that moved: how groups and ranks are made, what the indicators mean, and the versions of rules and reference data. */
export const movedRules = (
  from: VerdictPoint,
  to: VerdictPoint,
  before: Verdict,
  after: Verdict,
): readonly MovedRule[] => [
  ...appliedRules(before, after),
  ...definitions(from, to),
  ...differing('rule version', before.ruleVersion, after.ruleVersion),
  ...differing('reference version', before.referenceVersion, after.referenceVersion),
];

const groupRule = ({ rules }: Verdict) => rules.find((rule) => rule.rule === 'group');

/** The comparison group that moved: its value, or who its members are. */
export const movedGroup = (before: Verdict, after: Verdict): MovedGroup | undefined => {
  const [was, is] = [groupRule(before), groupRule(after)];
  const group = (is ?? was)?.group;
  if (group === undefined || (equal(was, is) && before.benchmark?.value === after.benchmark?.value)) return undefined;
  return compact({
    moved: 'group' as const,
    group,
    before: was && compact({ value: before.benchmark?.value, rule: was }),
    after: is && compact({ value: after.benchmark?.value, rule: is }),
  });
};
