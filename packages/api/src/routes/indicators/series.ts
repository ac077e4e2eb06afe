import {
  areaNamed,
  figuresAt,
  IndicatorId,
  indicatorStream,
  isComputedFrom,
  type Period,
  periodNamed,
} from '@planspor/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as Either from 'fp-ts/lib/Either.js';
import { z } from 'zod';
import { answers, type EdgeServer, vary } from '../../edge/index.js';
import { readVintage } from '../../import/cells/instants.js';
import { workbookType } from '../../import/import-schemas.js';
import { JsonStat, preferredFormat, Series, sdmxType, seriesText, types } from '../../import/written/series-forms.js';
import { type Fault, problem } from '../../problems/index.js';
import { computedFigures } from '../../reading/computed-figures.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { clocks, pathId } from '../../reading/point.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { readAnswer, sendText } from '../sending.js';

const name = z.string().min(1).max(300).optional();

const SeriesQuery = z.strictObject({
  area: name.meta({ description: 'One area: Randers, 730, dk, or a key such as joint:813+825' }),
  population: z
    .string()
    .max(300)
    .optional()
    .meta({ description: 'One population; empty for figures in which everyone counts' }),
  source: name.meta({
    description: "Only what this source said. Without it the indicator's own source goes before others",
  }),
  from: name.meta({ description: 'Periods that begin in this one or later: 2024-01, 2024M01, 2024' }),
  to: name.meta({ description: 'Periods that end in this one or earlier' }),
  knownAt: clocks.knownAt,
  vintage: name.meta({ description: 'What the sources had published by this moment, or by this day' }),
  format: z
    .enum(['json', 'csv', 'csv-da', 'sdmx-csv', 'json-stat', 'xlsx'])
    .optional()
    .meta({ description: 'The form, where Accept cannot say it' }),
});
type SeriesQuery = z.output<typeof SeriesQuery>;

const expectedArea = 'Expected a municipality by name or code, dk, a region, or the key of an area';

/** The filters as the domain takes them; 400 for an area or a period that is none. */
const filtersOf = ({ area, population, source, from, to, vintage }: SeriesQuery) => {
  const errors: Fault[] = [];
  const period = (parameter: 'from' | 'to', text: string | undefined): Period | undefined => {
    const reading = text === undefined ? undefined : periodNamed(text);
    if (reading !== undefined && Either.isLeft(reading))
      errors.push({ pointer: `/query/${parameter}`, code: 'not-a-period', detail: reading.left });
    return reading === undefined || Either.isLeft(reading) ? undefined : reading.right;
  };
  const place = area === undefined ? undefined : areaNamed(area);
  if (area !== undefined && place === undefined)
    errors.push({ pointer: '/query/area', code: 'unknown-area', detail: expectedArea });
  const moment = vintage === undefined ? undefined : readVintage(vintage);
  if (vintage !== undefined && moment === undefined)
    errors.push({ pointer: '/query/vintage', code: 'wrong-format', detail: 'Expected an instant, or a day' });
  const filters = {
    area: place,
    population,
    source,
    vintage: moment,
    from: period('from', from),
    to: period('to', to),
  };
  if (errors.length > 0) throw problem('invalid-request', { errors });
  return filters;
};

async function seriesAt(services: Services, indicator: string, query: SeriesQuery) {
  const filters = filtersOf(query);
  const { knownAt } = query;
  const { ledger, known, asOf, version, recordedAt, position } = await sliceAt(services, indicatorStream, indicator, {
    knownAt,
  });
  const series = figuresAt(known.events, { ...filters, asOf, knownAt: knownAt ?? recordedAt });
  if (series === undefined) throw problem('nothing-on-that-day');
  const read = { indicator, ledger, version, knownAt, vintage: filters.vintage, series };
  const own = { [ledger]: position };
  if (filters.source !== undefined || !(isComputedFrom(series.definition) || filters.area?.kind === 'group'))
    return { read, positions: own };
  const named = { ...filters, indicator: IndicatorId.parse(indicator) };
  const { figures, positions } = await computedFigures(services, named, { knownAt, vintage: filters.vintage });
  return { read: { ...read, computed: figures }, positions: { ...positions, ...own } };
}

const workbook = z.string().meta({ format: 'binary', description: 'A workbook of one sheet' });
const file = z.string().meta({ description: 'One line a figure, with its source, vintage and event' });

const answered = readAnswer('The figures, by area, population and period', Series);

/** An indicator's figures as they are read at a point, in the forms in which statistics are exchanged. */
export function registerSeries(app: EdgeServer, services: Services): void {
  app.get('/v1/indicators/:indicator/series', {
    schema: {
      operationId: 'readSeries',
      summary: 'The figures of an indicator: of each the latest vintage that is admitted',
      description:
        'Each figure says who published it and when, and which event recorded it. What a source has withdrawn is left out. Of an indicator that is a share, a composite or a rank, and of a group (`area=group:…`), `computed` has the figures that nobody published, with the figures and rules they rest on (JSON only). The three CSV forms, JSON-stat 2.0 and the workbook are read back by the import as they stand, without any change.',
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
      const text = seriesText(format, read);
      return sendText(request, reply, text, read.version, positions, types[format]);
    },
  });
}
