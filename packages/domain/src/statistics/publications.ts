import type { FigureCell } from '../figures/cell-tables.js';
import type { IndicatorEvent } from '../figures/series.js';
import type { Observation } from '../indicator/indicator-events.js';
import type { Recorded } from '../stream/envelope.js';
import type { EventId } from '../values/ids.js';
import { aStep, type InSteps } from '../values/in-steps.js';
import type { Instant } from '../values/instant.js';
import { type FigureFilter, isAsked } from './figures.js';
import { standingEvents } from './load.js';

/** What a source did with figures at one of its vintages. */
export interface PublicationFound {
  readonly vintage: Instant;
  readonly says: 'published' | 'restated' | 'retracted';
  readonly source: string;
  readonly method?: string | undefined;
  /** Those that were asked for; of a retraction only which figures they are. */
  readonly figures: readonly (Observation | FigureCell)[];
  readonly event: EventId;
  readonly version: number;
  readonly recordedAt: Instant;
}

const said = {
  ObservationsPublished: 'published',
  ObservationsRestated: 'restated',
  ObservationsRetracted: 'retracted',
} as const;

type Publishing = Extract<IndicatorEvent, { type: keyof typeof said }>;

const isPublishing = (event: IndicatorEvent): event is Publishing => Object.hasOwn(said, event.type);

const newestFirst = (a: Publishing, b: Publishing): number => {
  if (a.data.vintage !== b.data.vintage) return a.data.vintage > b.data.vintage ? -1 : 1;
  return b.version - a.version;
};

function* askedIn({ data }: Publishing, filter: FigureFilter): InSteps<readonly (Observation | FigureCell)[]> {
  const figures: (Observation | FigureCell)[] = [];
  for (const [index, figure] of data.observations.entries()) {
    if (isAsked(filter, figure)) figures.push(figure);
    if (index % aStep === 0) yield;
  }
  return figures;
}

/**
 * The vintages of an indicator's figures, the newest first: what each source published, restated and withdrew when, as far as
 * it concerns the figures asked for. What was corrected stands as it was corrected; what was annulled is not there.
 *
 * @param events the indicator's recorded events by version, in current form
 */
export function* publicationsIn(
  events: readonly Recorded[],
  filter: FigureFilter,
): InSteps<readonly PublicationFound[]> {
  const found: PublicationFound[] = [];
  for (const event of standingEvents(events).filter(isPublishing).sort(newestFirst)) {
    const { source, method, vintage } = event.data;
    if (filter.source !== undefined && filter.source !== source) continue;
    const figures = yield* askedIn(event, filter);
    const { id, version, recordedAt } = event;
    if (figures.length > 0)
      found.push({ vintage, says: said[event.type], source, method, figures, event: id, version, recordedAt });
  }
  return found;
}
