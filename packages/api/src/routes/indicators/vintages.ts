import { areaLabel, EventId, Instant, Observation, type PublicationFound, publicationsIn } from '@planspor/domain';
import { inSteps } from '@planspor/projections';
import { z } from 'zod';
import { answers, type EdgeServer, queryBool } from '../../edge/index.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { clocks, pathId } from '../../reading/point.js';
import { indicators } from '../../reading/read-kinds.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { page } from '../history/versions.js';
import { clockedList, sendPage } from '../sending.js';
import { figureFilters, filtersOf, vintageFilter } from './figure-filters.js';

const query = z.strictObject({
  ...figureFilters,
  knownAt: clocks.knownAt,
  vintage: vintageFilter,
  figures: queryBool().optional().meta({ description: 'Tell the figures too; a page then ends after 10,000 of them' }),
  ...page,
});

// Of a figure that was withdrawn only which one it is; the others say what was published.
const StatedFigure = z
  .strictObject({ ...Observation.shape, areaName: z.string() })
  .meta({ id: 'FigureOfVintage', description: 'With neither value, rating nor missing it was withdrawn' });

const Publication = z
  .strictObject({
    vintage: Instant,
    says: z.enum(['published', 'restated', 'retracted']).meta({ description: 'What it did with them' }),
    source: z.string(),
    method: z.string().optional(),
    count: z.int().meta({ description: 'How many of the figures asked for' }),
    event: EventId,
    version: z.int(),
    recordedAt: Instant,
    figures: z.array(StatedFigure).optional(),
  })
  .meta({ id: 'VintageOfFigures' });

/** Where a walk is, and the version it goes up to: what is recorded during the walk is for the next one. */
const Place = z.strictObject({ after: z.int(), upTo: z.int() });

const told = ({ figures, ...publication }: PublicationFound, withFigures: boolean) => ({
  ...publication,
  count: figures.length,
  ...(withFigures ? { figures: figures.map((figure) => ({ ...figure, areaName: areaLabel(figure.area) })) } : {}),
});

const mostFigures = 10_000;

/** As many publications as a page holds; where the figures are told, they end it too. */
const pageOf = (found: readonly PublicationFound[], limit: number, withFigures: boolean) => {
  let figures = 0;
  const end = found.findIndex((publication, index) => {
    figures += publication.figures.length;
    return index === limit || (withFigures && index > 0 && figures > mostFigures);
  });
  return end === -1 ? found : found.slice(0, end);
};

/** The vintages of an indicator's figures: what its sources published, restated and withdrew, and when. */
export function registerVintages(app: EdgeServer, services: Services): void {
  app.get('/v1/indicators/:indicator/vintages', {
    schema: {
      operationId: 'listVintages',
      summary: 'What the sources published, restated and withdrew, by their own time, the newest first',
      description:
        'One item for each publication that says something of the figures asked for: all of the indicator, or those of an area, a population, some periods or a source. With `figures=true` it tells them: `?area=730&from=2024-01&to=2024-01&figures=true` is everything that was ever said of one figure.',
      tags: ['indicator'],
      params: z.strictObject({ indicator: pathId }),
      querystring: query,
      headers: clockHeaders,
      response: answers(clockedList('A page of vintages', 'VintageList', Publication), [
        'nothing-on-that-day',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const { indicator } = request.params;
      const { limit, cursor, figures = false, knownAt, ...filter } = asked;
      const bound = { indicator, list: 'vintages', ...filter, figures, knownAt };
      const place = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const filters = filtersOf(filter);
      const { ledger, known, version, position } = await sliceAt(services, indicators.kind, indicator, { knownAt });
      const upTo = place?.upTo ?? version;
      const events = known.events.slice(0, upTo);
      const found = (await inSteps(publicationsIn(events, filters))).filter(
        (each) => filters.vintage === undefined || each.vintage <= filters.vintage,
      );
      const after = place?.after ?? 0;
      const shown = pageOf(found.slice(after), limit, figures);
      const end = after + shown.length;
      const next = end < found.length ? services.cursors.encode(bound, { after: end, upTo }) : undefined;
      tellClocks(reply, asked);
      const items = shown.map((publication) => told(publication, figures));
      return sendPage(request, reply, { items, next }, upTo, new Map([[ledger, position]]));
    },
  });
}
