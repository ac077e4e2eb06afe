import * as z from 'zod';
import type { SingleKind } from './kind.js';
import { exampleIndicator, fromBaseline } from './measured.js';
import { onSeries } from './series-kind.js';

/**
 * Why something measured has no limit: the plan states none, says only in words how far ("markedly fewer"), has yet to set
 * one, or follows the figure and asks nothing of it.
 */
export const NoLimit = z.enum(['not-stated', 'vague', 'to-come', 'none']);
export type NoLimit = z.output<typeof NoLimit>;

/** What is measured, before there is a limit to hold it against. */
const MeasureCondition = z
  .strictObject({ kind: z.literal('measure'), ...fromBaseline, limit: NoLimit })
  .meta({ examples: [{ kind: 'measure', indicator: exampleIndicator, limit: 'vague' }] });
export interface MeasureCondition extends z.output<typeof MeasureCondition> {}

/** A measure: the figure, where it started and which way it went; it is never met or missed. */
export const measure: SingleKind<MeasureCondition> = {
  schema: MeasureCondition,
  awaits: 'observation',
  hangsOnStart: false,
  hasWay: false,
  mayBeInterim: false,
  asks: (_, { language }) => (language === 'da' ? 'måles, uden krav' : 'measured, nothing required'),
  describe: (condition) => ({
    ...onSeries(condition, { inPercentOfStart: false, requirement: () => undefined }),
    reads: 'measure',
    limit: condition.limit,
  }),
};
