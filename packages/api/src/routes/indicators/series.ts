import { figuresInSteps, IndicatorId, indicatorStream, isComputedFrom } from '@planspor/domain';
import { inSteps } from '@planspor/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answers, type EdgeServer, vary } from '../../edge/index.js';
import { workbookType } from '../../import/import-schemas.js';
import { JsonStat, preferredFormat, Series, sdmxType, seriesText, types } from '../../import/written/series-forms.js';
import { problem } from '../../problems/index.js';
import { computedFigures } from '../../reading/computed-figures.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { clocks, pathId } from '../../reading/point.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, sendText } from '../sending.js';
import { figureFilters, filtersOf, vintageFilter } from './figure-filters.js';

const SeriesQuery = z.strictObject({
  ...figureFilters,
  knownAt: clocks.knownAt,
  vintage: vintageFilter,
  format: z
    .enum(['json', 'csv', 'csv-da', 'sdmx-csv', 'json-stat', 'xlsx'])
    .optional()
    .meta({ description: 'The form, where Accept cannot say it' }),
});
type SeriesQuery = z.output<typeof SeriesQuery>;

async function seriesAt(services: Services, indicator: string, query: SeriesQuery) {
  const filters = filtersOf(query);
  const { knownAt } = query;
  const { ledger, known, asOf, version, recordedAt, position } = await sliceAt(services, indicatorStream, indicator, {
    knownAt,
  });
  const point = { ...filters, asOf, knownAt: knownAt ?? recordedAt };
  const series = await inSteps(figuresInSteps(known.events.slice(), point));
  if (series === undefined) throw problem('nothing-on-that-day');
  const read = { indicator, ledger, version, knownAt, vintage: filters.vintage, series };
  const own = new Map([[ledger, position]]);
  if (filters.source !== undefined || !(isComputedFrom(series.definition) || filters.area?.kind === 'group'))
    return { read, positions: own };
  const named = { ...filters, indicator: IndicatorId.parse(indicator) };
  const { figures, positions } = await computedFigures(services, named, { knownAt, vintage: filters.vintage });
  return { read: { ...read, computed: figures }, positions: new Map([...positions, ...own]) };
}

const workbook = z.string().meta({ format: 'binary', description: 'A workbook of one sheet' });
const file = z.string().meta({ description: 'One line a figure, with its source, vintage and event' });

const answered = clockedAnswer('The figures, by area, population and period', Series);

/** An indicator's figures as they are read at a point, in the forms in which statistics are exchanged. */
export function registerSeries(app: EdgeServer, services: Services): void {
  app.get('/v1/indicators/:indicator/series', {
    schema: {
      operationId: 'readSeries',
      summary: 'The figures of an indicator: of each the latest vintage that is admitted',
      description:
        'Each figure says who published it and when, and which event recorded it. What a source has withdrawn is left out. Of an indicator that is a share, a composite or a rank, and of a group (`area=group:…`), `computed` has the figures that nobody published, with the figures and rules they rest on (JSON only). Each form is read back by the import as it stands, without any change.',
      tags: ['indicator'],
      params: z.strictObject({ indicator: pathId }),
      querystring: SeriesQuery,
      headers: clockHeaders,
      response: answers(
        {
          ...answered,
          200: {
            ...answered[200],
            content: {
              'application/json': z.union([Series, JsonStat]),
              'text/csv': file,
              [sdmxType]: file,
              [workbookType]: workbook,
            },
          },
        },
        ['nothing-on-that-day', 'known-at-in-future'],
      ),
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const query = clocksOf({ raw: request.raw, query: request.query as SeriesQuery });
      const { indicator } = request.params as { indicator: string };
      const { read, positions } = await seriesAt(services, indicator, query);
      const format = query.format ?? preferredFormat(request);
      tellClocks(reply, query);
      vary(reply, 'Accept-Language');
      const text = await inSteps(seriesText(format, read));
      return sendText(request, reply, text, read.version, positions, types[format]);
    },
  });
}
