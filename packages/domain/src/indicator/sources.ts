import type { Area } from '../values/area.js';
import type { GroupId, IndicatorId } from '../values/ids.js';
import type { IndicatorDefinition } from './indicator.js';

/** The streams that something refers to. They are not checked when recorded, so each may turn out not to exist. */
export interface StreamReferences {
  readonly indicators: readonly IndicatorId[];
  readonly groups: readonly GroupId[];
}

/** The group that an area is, where it is one. */
export const groupOf = (area: Area | undefined): readonly GroupId[] => (area?.kind === 'group' ? [area.group] : []);

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
