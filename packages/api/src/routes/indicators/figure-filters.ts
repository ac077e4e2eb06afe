import { areaNamed, type FigureFilter, type Instant, type Period, periodNamed } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { z } from 'zod';
import { readVintage } from '../../import/cells/instants.js';
import { type Fault, problem } from '../../problems/index.js';

const name = z.string().min(1).max(300).optional();

/** Which figures of an indicator a read is about, as its query says it. */
export const figureFilters = {
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
} as const;

/** What the sources had published by a moment, or a day. */
export const vintageFilter = name.meta({
  description: 'What the sources had published by this moment, or by this day',
});

const expectedArea = 'Expected a municipality by name or code, dk, a region, or the key of an area';

interface SaidFilters {
  readonly area?: string | undefined;
  readonly population?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly vintage?: string | undefined;
}

/** The filters as the domain takes them; 400 for an area, a period or a moment that is none. */
export const filtersOf = ({
  area,
  population,
  source,
  from,
  to,
  vintage,
}: SaidFilters): FigureFilter & { readonly vintage: Instant | undefined } => {
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
