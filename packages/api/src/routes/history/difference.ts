import {
  causesBetween,
  causesIn,
  comparison,
  Day,
  DifferenceCause,
  difference,
  Instant,
  planStream,
  SubjectDifference,
} from '@planspor/domain';
import jsonPatch from 'fast-json-patch';
import { z } from 'zod';
import { listedLedgers } from '../../access/credential.js';
import { answers, type EdgeServer, preferredType, readHeaders } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { documentOf, type PlanSlice } from '../../reading/plan-document.js';
import { type Asked, pathId, planParams } from '../../reading/point.js';
import { ledgerOf, sliceAt } from '../../reading/slice.js';
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

const DifferenceQuery = z.strictObject({
  from: Point,
  to: Point,
  with: pathId.optional().meta({
    description:
      'Another plan, such as the successor or that of another municipality: `to` is then a point of that one',
  }),
});

const Cause = DifferenceCause.extend({
  plan: z.string().optional().meta({ description: 'Of two plans: whose event it is' }),
});

const Differing = SubjectDifference.extend({
  counterpart: z.string().optional().meta({ description: 'Its id in the other plan' }),
  causes: z
    .array(Cause)
    .meta({ description: 'The events that make the difference; none where the calendar alone does' }),
});

const PlanDifference = z
  .strictObject({
    from: z.string().meta({ description: 'The point of the one slice, as it was asked for' }),
    to: z.string().meta({ description: 'The point of the other slice, as it was asked for' }),
    with: z.string().optional().meta({ description: 'The other plan' }),
    subjects: z.array(Differing).meta({ description: 'The subjects that differ, the plan first' }),
  })
  .meta({ id: 'PlanDifference' });

const PatchOperation = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.string(),
  value: z.json().optional(),
});
const JsonPatch = z
  .array(PatchOperation)
  .meta({ id: 'JsonPatch', description: 'RFC 6902: applied to the plan at `from` it gives the plan at `to`' });

const patchType = 'application/json-patch+json';

const differenceAnswers = () => {
  const own = readAnswer('The differences', PlanDifference);
  return { ...own, 200: { ...own[200], content: { ...own[200].content, [patchType]: JsonPatch } } };
};

type At = Awaited<ReturnType<typeof planAt>>;

async function planAt(services: Services, plan: string, value: string) {
  const at: PlanSlice = await sliceAt(services, planStream, plan, asPoint(value) ?? {});
  return { at, document: documentOf(at) };
}

/** Between two slices of one plan: each subject with the events that count in one of them only. */
function between(before: At, after: At) {
  const causes = causesBetween(before.at, after.at);
  return difference(before.document, after.document).map((differs) => ({ ...differs, causes: causes(differs) }));
}

/** Between two plans: each subject with the events that made it what it is in either. */
function betweenPlans(before: At, after: At) {
  const [here, there] = [causesIn(before.at), causesIn(after.at)];
  return comparison(before.document, after.document).map((differs) => {
    const { kind, id, counterpart = id } = differs;
    return {
      ...differs,
      causes: [
        ...here({ kind, id }).map((cause) => ({ ...cause, plan: before.at.id })),
        ...there({ kind, id: counterpart }).map((cause) => ({ ...cause, plan: after.at.id })),
      ],
    };
  });
}

/** As it is answered: a document in memory may hold fields that are undefined. */
const asSent = (document: object): object => JSON.parse(JSON.stringify(document)) as object;

/** What differs between two slices of a plan, or of two plans. */
export function registerDifference(app: EdgeServer, services: Services): void {
  app.get('/v1/plans/:plan/diff', {
    schema: {
      operationId: 'comparePlanSlices',
      summary:
        'What differs between two slices of a plan, or of two plans, subject by subject, before → after, with the events behind it',
      tags: ['history'],
      params: planParams,
      querystring: DifferenceQuery,
      headers: readHeaders,
      response: answers(differenceAnswers(), ['nothing-on-that-day', 'version-unreadable', 'known-at-in-future']),
    },
    handler: async (request, reply) => {
      const { from, to, with: other = request.params.plan } = request.query;
      const before = await planAt(services, request.params.plan, from);
      // The other plan is named by no path, so nobody has asked yet whether it may be read.
      if (listedLedgers(request)?.includes(await ledgerOf(services, planStream, other)) === false)
        throw problem('not-found');
      const after = await planAt(services, other, to);
      const ledgers = { [after.at.ledger]: after.at.position, [before.at.ledger]: before.at.position };
      if (preferredType(request, ['application/json', patchType]) === patchType) {
        const patch = jsonPatch.compare(asSent(before.document), asSent(after.document));
        return sendText(request, reply, JSON.stringify(patch), after.at.version, ledgers, patchType);
      }
      const subjects = after.at.id === before.at.id ? between(before, after) : betweenPlans(before, after);
      const asked = other === request.params.plan ? { from, to } : { from, to, with: other };
      return sendText(request, reply, JSON.stringify({ ...asked, subjects }), after.at.version, ledgers);
    },
  });
}
