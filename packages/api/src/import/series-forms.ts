import { areaLabel, EventId, type FigureSeries, Instant, Observation } from '@planspor/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { preferredLanguage, preferredType } from '../edge/index.js';
import { danishFile, plainFile, sdmxFile } from './figure-files.js';

const Figure = z
  .strictObject({
    ...Observation.shape,
    areaName: z.string(),
    source: z.string(),
    method: z.string().optional(),
    vintage: Instant,
    event: EventId,
    recordedAt: Instant,
  })
  .meta({ id: 'Figure' });

/** An indicator's figures at a point, as JSON. */
export const Series = z
  .strictObject({
    indicator: z.uuidv7(),
    ledger: z.string(),
    name: z.string(),
    version: z.int(),
    knownAt: Instant.optional(),
    vintage: Instant.optional(),
    credit: z.string().meta({ description: 'To be shown wherever the figures are shown' }),
    figures: z.array(Figure),
  })
  .meta({ id: 'Series' });

/** SDMX-CSV. */
export const sdmxType = 'application/vnd.sdmx.data+csv';
/** The forms a series comes in, and their media types. */
export const types = { json: 'application/json', csv: 'text/csv', 'csv-da': 'text/csv', 'sdmx-csv': sdmxType } as const;
export type Format = keyof typeof types;

/** The form a request likes best by Accept; CSV is Danish for who prefers Danish. */
export const preferredFormat = (request: FastifyRequest): Format => {
  const type = preferredType(request, ['application/json', 'text/csv', sdmxType]);
  if (type === sdmxType) return 'sdmx-csv';
  if (type !== 'text/csv') return 'json';
  return preferredLanguage(request, ['en', 'da']) === 'da' ? 'csv-da' : 'csv';
};

/** A series as it was read. */
export interface SeriesRead {
  readonly indicator: string;
  readonly ledger: string;
  readonly version: number;
  readonly knownAt?: Instant | undefined;
  readonly vintage?: Instant | undefined;
  readonly series: FigureSeries;
}

const creditOf = ({ figures }: FigureSeries): string => {
  const sources = [...new Set(figures.map(({ source }) => source))].sort();
  return sources.length === 0 ? '' : `Kilde: ${sources.join('; ')}`;
};

const figuresIn = ({ figures }: FigureSeries) =>
  figures.map(({ observation, ...recorded }) => ({
    ...observation,
    areaName: areaLabel(observation.area),
    ...recorded,
  }));

const jsonOf = ({ indicator, ledger, version, knownAt, vintage, series }: SeriesRead): string =>
  JSON.stringify({
    indicator,
    ledger,
    name: series.definition.name,
    version,
    knownAt,
    vintage,
    credit: creditOf(series),
    figures: figuresIn(series),
  });

/** The text of a series in a form. */
export const seriesText = (format: Format, read: SeriesRead): string => {
  switch (format) {
    case 'json':
      return jsonOf(read);
    case 'csv':
      return plainFile(read.series);
    case 'csv-da':
      return danishFile(read.series);
    case 'sdmx-csv':
      return sdmxFile(read.indicator, read.series);
  }
};
