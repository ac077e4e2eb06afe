import type * as z from 'zod';
import type { indicatorEvents } from '../indicator/indicator-events.js';
import type { Envelope } from '../stream/envelope.js';
import type { EventOf } from '../stream/event.js';
import type { Day } from '../values/day.js';
import { aStep, atOnce, type InSteps } from '../values/in-steps.js';
import type { Instant } from '../values/instant.js';
import { type CellTables, type GrowingTables, growingTables } from './cell-tables.js';
import type { Frequency } from './frequency.js';

/** A recorded event of an indicator, with corrections already applied. */
export type IndicatorEvent = EventOf<typeof indicatorEvents> &
  Pick<Envelope, 'id' | 'version' | 'recordedAt' | 'effectiveOn'>;

/** What an indicator measures, as it was stated. */
export type StatedDefinition = z.output<(typeof indicatorEvents)['IndicatorDefined']['data']>;

/** What an indicator measures; its frequency is that of its own year, where that begins in another month than January. */
export type Definition = Omit<StatedDefinition, 'frequency'> & { readonly frequency: Frequency };

export interface DefinitionChange {
  readonly recordedAt: Instant;
  readonly effectiveOn: Day;
  readonly version: number;
  readonly opens: boolean;
  /** What is measured after the change may be held against what was measured before it. */
  readonly comparable: boolean;
  readonly change: { readonly [Field in keyof StatedDefinition]?: StatedDefinition[Field] | undefined };
}

export interface Break {
  readonly recordedAt: Instant;
  readonly from: Day;
}

/** One indicator prepared for evaluation: built once from its events, read by any number of evaluations. */
export interface IndicatorSeries {
  readonly definitions: readonly DefinitionChange[];
  readonly breaks: readonly Break[];
  readonly tables: CellTables;
}

type Figures = Extract<
  IndicatorEvent,
  { type: 'ObservationsPublished' | 'ObservationsRestated' | 'ObservationsRetracted' }
>;

function* recordFigures(growth: GrowingTables, event: Figures): InSteps<void> {
  const { source, method, vintage } = event.data;
  const publication = {
    event: event.id,
    version: event.version,
    recordedAt: event.recordedAt,
    vintage,
    restates: event.type !== 'ObservationsPublished',
    source,
    method,
  };
  const announcement = { publication, withdraws: event.type === 'ObservationsRetracted' };
  let read = 0;
  for (const figure of event.data.observations) {
    growth.say(announcement, figure);
    read += 1;
    if (read % aStep === 0) yield;
  }
}

const definitionChange = (
  event: Extract<IndicatorEvent, { type: 'IndicatorDefined' | 'IndicatorRedefined' }>,
): DefinitionChange => {
  const { recordedAt, effectiveOn, version } = event;
  if (event.type === 'IndicatorDefined')
    return { recordedAt, effectiveOn, version, opens: true, comparable: true, change: event.data };
  const { break: _, comparable = false, ...change } = event.data;
  return { recordedAt, effectiveOn, version, opens: false, comparable, change };
};

// A definition says what is measured, for figures of every time; only later changes of it wait for their day.
const inEffectOrder = (a: DefinitionChange, b: DefinitionChange): number => {
  if (a.opens !== b.opens) return a.opens ? -1 : 1;
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  return a.version - b.version;
};

/** The same as `seriesOf`, in steps. */
export function* seriesInSteps(events: readonly IndicatorEvent[]): InSteps<IndicatorSeries> {
  const growth = growingTables();
  const definitions: DefinitionChange[] = [];
  const breaks: Break[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'IndicatorDefined':
        definitions.push(definitionChange(event));
        break;
      case 'IndicatorRedefined':
        definitions.push(definitionChange(event));
        if (event.data.break !== undefined) breaks.push({ recordedAt: event.recordedAt, from: event.data.break.from });
        break;
      case 'ObservationsPublished':
      case 'ObservationsRestated':
      case 'ObservationsRetracted':
        yield* recordFigures(growth, event);
        break;
      case 'SourceProfileSet':
      case 'SourceProfileDropped':
      case 'IndicatorRetired':
        break;
    }
  }
  return {
    definitions: definitions.sort(inEffectOrder),
    breaks: breaks.sort((a, b) => (a.from < b.from ? -1 : 1)),
    tables: growth.tables,
  };
}

/**
 * Prepares an indicator for evaluation from its recorded events, in any order, corrections applied.
 * Which figure counts is decided when it is read, by `knownAt` and `vintage`; so one preparation serves every point in time
 * under which the same corrections hold.
 */
export const seriesOf = (events: readonly IndicatorEvent[]): IndicatorSeries => atOnce(seriesInSteps(events));
