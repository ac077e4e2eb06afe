import { GroupId, groupStream, IndicatorId, Instant, type Period, periodNamed, Uuid } from '@planspor/domain';
import * as Either from 'fp-ts/lib/Either.js';
import { z } from 'zod';
import { answers, type EdgeServer } from '../../edge/index.js';
import { ComputedWithName, withAreaNames } from '../../import/written/series-forms.js';
import { problem } from '../../problems/index.js';
import { computedFigures } from '../../reading/computed-figures.js';
import { clockHeaders, clocksOf, tellClocks } from '../../reading/memento.js';
import { clocks, pathId } from '../../reading/point.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { clockedAnswer, sendText } from '../sending.js';

const name = z.string().min(1).max(40).optional();

const GroupSeriesQuery = z.strictObject({
  indicator: pathId.meta({ description: 'Whose figures the members have' }),
  population: z.string().max(300).optional(),
  method: z.enum(['official', 'weighted', 'plain-mean']).optional().meta({
    description: 'Absent: the official figure, else the weighted mean, else a plain one, which is told as assumed',
  }),
  from: name.meta({ description: 'Periods that begin in this one or later' }),
  to: name.meta({ description: 'Periods that end in this one or earlier' }),
  knownAt: clocks.knownAt,
  vintage: Instant.optional().meta({ description: 'What the sources had published by this moment' }),
});

const GroupSeries = z
  .strictObject({
    group: Uuid,
    indicator: Uuid,
    knownAt: Instant.optional(),
    vintage: Instant.optional(),
    computed: z.array(ComputedWithName),
  })
  .meta({ id: 'GroupSeries' });

const periodIn = (parameter: 'from' | 'to', text: string | undefined): Period | undefined => {
  const reading = text === undefined ? undefined : periodNamed(text);
  if (reading === undefined) return undefined;
  if (Either.isRight(reading)) return reading.right;
  throw problem('invalid-request', {
    errors: [{ pointer: `/query/${parameter}`, code: 'not-a-period', detail: reading.left }],
  });
};

/** The mean of a comparison group, period by period, with the members and figures it rests on. */
export function registerGroupSeries(app: EdgeServer, services: Services): void {
  app.get('/v1/groups/:group/series', {
    schema: {
      operationId: 'readGroupSeries',
      summary: 'The mean of a comparison group in the figures of an indicator, with what it rests on',
      description: 'A period is there when the group has an official figure for it, or every member has one.',
      tags: ['group'],
      params: z.strictObject({ group: pathId }),
      querystring: GroupSeriesQuery,
      headers: clockHeaders,
      response: answers(clockedAnswer('The figures, in order of time', GroupSeries), [
        'nothing-on-that-day',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const { indicator, population, method, from, to, knownAt, vintage } = clocksOf(request);
      const slice = await sliceAt(services, groupStream, request.params.group, { knownAt });
      const group = { group: GroupId.parse(slice.id), ...(method === undefined ? {} : { method }) };
      const query = {
        indicator: IndicatorId.parse(indicator),
        population,
        group,
        from: periodIn('from', from),
        to: periodIn('to', to),
      };
      const { figures, positions } = await computedFigures(services, query, { knownAt, vintage });
      tellClocks(reply, { knownAt });
      const body = { group: slice.id, indicator, knownAt, vintage, computed: withAreaNames(figures) };
      return sendText(
        request,
        reply,
        JSON.stringify(body),
        slice.version,
        new Map([...positions, [slice.ledger, slice.position]]),
      );
    },
  });
}
