import type { IndicatorDefinition } from '../indicator/indicator.js';
import type { Area } from '../values/area.js';
import type { GroupId, IndicatorId } from '../values/ids.js';
import { type Condition, singleConditions } from './condition.js';

/** The streams that something refers to. They are not checked when recorded, so each may turn out not to exist. */
export interface StreamReferences {
  readonly indicators: readonly IndicatorId[];
  readonly groups: readonly GroupId[];
}

const groupOf = (area: Area | undefined): GroupId[] => (area?.kind === 'group' ? [area.group] : []);

type Single = ReturnType<typeof singleConditions>[number];

const indicatorsOf = (condition: Single): IndicatorId[] => {
  const own = condition.indicator === undefined ? [] : [condition.indicator];
  return condition.kind === 'benchmark' && 'indicator' in condition.against
    ? [...own, condition.against.indicator]
    : own;
};

const groupsOf = (condition: Single): GroupId[] => {
  if (condition.kind === 'delivered') return [];
  const own = groupOf(condition.area);
  if (condition.kind !== 'benchmark') return own;
  return 'group' in condition.against
    ? [...own, condition.against.group]
    : [...own, ...groupOf(condition.against.area)];
};

/** The indicators and groups that a target's condition names. */
export const referencesOf = ({ condition }: { readonly condition?: Condition | undefined }): StreamReferences => {
  const singles = condition === undefined ? [] : singleConditions(condition);
  return { indicators: singles.flatMap(indicatorsOf), groups: singles.flatMap(groupsOf) };
};

/** The indicators and groups that an indicator is computed from: the terms of a composite, the parts of a share, what is ranked. */
export const sourcesOf = ({
  composite,
  shareOf,
  ranking,
}: Pick<IndicatorDefinition, 'composite' | 'shareOf' | 'ranking'>): StreamReferences => {
  const series = [
    ...(composite?.terms ?? []),
    ...(shareOf === undefined ? [] : [shareOf.numerator, shareOf.denominator]),
  ];
  const ranked = ranking?.of === undefined ? [] : [ranking.of];
  return {
    indicators: [...series.map((term) => term.indicator), ...ranked],
    groups: [...series.flatMap((term) => groupOf(term.area)), ...groupOf(ranking?.among?.area)],
  };
};
