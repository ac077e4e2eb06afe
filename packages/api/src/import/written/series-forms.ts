import {
  areaLabel,
  ComputedFigure,
  EventId,
  type FigureSeries,
  type InSteps,
  Instant,
  Observation,
  Uuid,
} from '@planspor/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { preferredLanguage, preferredType } from '../../edge/index.js';
import { workbookType } from '../import-schemas.js';
import { danishFile, plainFile, sdmxFile, workbookFile } from './figure-files.js';
import { jsonStatFile } from './json-stat-file.js';

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

/** A figure that is computed, with the name of its area. */
export const ComputedWithName = z.strictObject({ ...ComputedFigure.shape, areaName: z.string() }).meta({
  id: 'ComputedFigure',
  description:
    'A share, a composite, a rank or the mean of a group: nobody published it. It says which figures and rules it rests on',
  examples: [
    {
      area: { kind: 'municipality', code: '550' },
      areaName: 'Tønder',
      period: '2024',
      value: 9.25,
      restsOn: [
        { event: '018d5a2c-7b40-7c1e-9d20-3f5e6a0000a1', period: '2024', value: 37 },
        { event: '018d5a2c-7b40-7c1e-9d20-3f5e6a0000a2', period: '2024', value: 400 },
      ],
      rules: [],
    },
  ],
});

/** An indicator's figures at a point, as JSON. */
export const Series = z
  .strictObject({
    indicator: Uuid,
    ledger: z.string(),
    name: z.string(),
    version: z.int(),
    knownAt: Instant.optional(),
    vintage: Instant.optional(),
    credit: z.string().meta({ description: 'To be shown wherever the figures are shown' }),
    figures: z.array(Figure),
    /** Of an indicator that is computed: its figures that nobody published. */
    computed: z.array(ComputedWithName).optional(),
  })
  .meta({ id: 'Series' });

const Cells = z.record(z.string(), z.union([z.string(), z.number()]));

/** An indicator's figures at a point, as a dataset of JSON-stat 2.0. */
export const JsonStat = z
  .strictObject({
    version: z.literal('2.0'),
    class: z.literal('dataset'),
    label: z.string(),
    id: z.array(z.string()),
    size: z.array(z.int()),
    role: z.strictObject({ geo: z.array(z.string()), time: z.array(z.string()) }),
    dimension: z.record(
      z.string(),
      z.strictObject({
        label: z.string(),
        category: z.strictObject({ index: z.array(z.string()), label: z.record(z.string(), z.string()) }),
      }),
    ),
    value: z.record(z.string(), z.number()),
    extension: z.strictObject({ columns: z.record(z.string(), Cells) }),
  })
  .meta({ id: 'JsonStat' });

/** SDMX-CSV. */
export const sdmxType = 'application/vnd.sdmx.data+csv';
/** The forms a series comes in, and their media types. */
export const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  'csv-da': 'text/csv; charset=utf-8',
  'sdmx-csv': `${sdmxType}; charset=utf-8`,
  'json-stat': 'application/json; charset=utf-8',
  xlsx: workbookType,
} as const;
export type Format = keyof typeof types;

/** The form a request likes best by Accept; CSV is Danish for who prefers Danish. */
export const preferredFormat = (request: FastifyRequest): Format => {
  const type = preferredType(request, ['application/json', 'text/csv', sdmxType, workbookType]);
  if (type === workbookType) return 'xlsx';
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
  readonly computed?: readonly ComputedFigure[] | undefined;
}

const creditOf = ({ figures }: FigureSeries): string => {
  const sources = [...new Set(figures.map(({ source }) => source))].sort();
  return sources.length === 0 ? '' : `Kilde: ${sources.join('; ')}`;
};

const figureIn = ({ observation, ...recorded }: FigureSeries['figures'][number]) => ({
  ...observation,
  areaName: areaLabel(observation.area),
  ...recorded,
});

/** Computed figures as an answer shows them. */
export const withAreaNames = (figures: readonly ComputedFigure[]) =>
  figures.map(({ area, ...figure }) => ({ area, areaName: areaLabel(area), ...figure }));

/** The figures written before others have their turn. */
const figuresAStep = 500;

function* jsonOf({ indicator, ledger, version, knownAt, vintage, series, computed }: SeriesRead): InSteps<string> {
  const { name } = series.definition;
  const head = JSON.stringify({ indicator, ledger, name, version, knownAt, vintage, credit: creditOf(series) });
  const texts: string[] = [];
  for (let at = 0; at < series.figures.length; at += figuresAStep) {
    texts.push(JSON.stringify(series.figures.slice(at, at + figuresAStep).map(figureIn)).slice(1, -1));
    yield;
  }
  const rest = computed === undefined ? '' : `,"computed":${JSON.stringify(withAreaNames(computed))}`;
  return `${head.slice(0, -1)},"figures":[${texts.join(',')}]${rest}}`;
}

/** A series in a form. A cube and a workbook are made in one go. */
export function* seriesText(format: Format, read: SeriesRead): InSteps<string | Buffer> {
  switch (format) {
    case 'json':
      return yield* jsonOf(read);
    case 'csv':
      return yield* plainFile(read.series);
    case 'csv-da':
      return yield* danishFile(read.series);
    case 'sdmx-csv':
      return yield* sdmxFile(read.indicator, read.series);
    case 'json-stat':
      return jsonStatFile(read.series);
    case 'xlsx':
      return Buffer.from(workbookFile(read.series));
  }
}
