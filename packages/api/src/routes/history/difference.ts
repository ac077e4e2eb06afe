import { Day, difference, Instant, planStream, SubjectDifference } from '@planspor/domain';
import { z } from 'zod';
import { answers, type EdgeServer, readHeaders } from '../../edge/index.js';
import { documentOf } from '../../reading/plan-document.js';
import { type Asked, planParams } from '../../reading/point.js';
import { sliceAt } from '../../reading/slice.js';
import type { Services } from '../../services/services.js';
import { readAnswer, sendText } from '../sending.js';

const asPoint = (value: string): Asked | undefined => {
  if (/^[1-9]\d{0,8}$/.test(value)) return { version: Number(value) };
  const day = Day.safeParse(value);
  if (day.success) return { asOf: day.data };
  const instant = Instant.safeParse(value);
  return instant.success ? { knownAt: instant.data } : undefined;
};

const Point = z
  .string()
  .max(40)
  .refine((value) => asPoint(value) !== undefined, {
    error: 'is not a version, a day or an instant',
    params: { fault: 'wrong-format' },
  })
  .meta({ description: 'A version (12), a day (2024-06-01) or an instant (2026-11-24T10:15:30.123Z)' });

const PlanDifference = z
  .strictObject({ from: z.string(), to: z.string(), subjects: z.array(SubjectDifference) })
  .meta({ id: 'PlanDifference' });

async function documentAt(services: Services, plan: string, value: string) {
  const at = await sliceAt(services, planStream, plan, asPoint(value) ?? {});
  return { at, document: documentOf(at) };
}

/** What differs between two slices of a plan. */
export function registerDifference(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/diff', {
    schema: {
      operationId: 'comparePlanSlices',
      summary: 'What differs between two slices of a plan, subject by subject, before → after',
      tags: ['history'],
      params: planParams,
      querystring: z.strictObject({ from: Point, to: Point }),
      headers: readHeaders,
      response: answers(readAnswer('The differences', PlanDifference), [
        'nothing-on-that-day',
        'version-unreadable',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const { from, to } = request.query;
      const before = await documentAt(services, request.params.plan, from);
      const after = await documentAt(services, request.params.plan, to);
      const body = { from, to, subjects: difference(before.document, after.document) };
      return sendText(request, reply, JSON.stringify(body), after.at.version, {
        [after.at.ledger]: before.at.position,
      });
    },
  });
}
