import { Day, Instant } from '@planspor/domain';
import { inSteps } from '@planspor/projections';
import jsonPatch from 'fast-json-patch';
import { z } from 'zod';
import { listedLedgers } from '../../access/credential.js';
import { answers, type EdgeServer, nextLink, preferredType, queryIntOr, readHeaders } from '../../edge/index.js';
import { problem } from '../../problems/index.js';
import { Differing, type ShownSlice } from '../../reading/differences.js';
import { documentOf } from '../../reading/document.js';
import { type Asked, pathId, streamParams } from '../../reading/point.js';
import type { ReadKind } from '../../reading/read-kinds.js';
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

const query = z.strictObject({
  from: Point,
  to: Point,
  with: pathId.optional().meta({
    description:
      'Another one of its kind, such as the successor or that of another municipality: `to` is then a point of that one',
  }),
  limit: queryIntOr(1000, { min: 1, max: 5000 }),
  cursor: z.string().max(2000).optional(),
});

const differenceSchema = (name: string) =>
  z
    .strictObject({
      from: z.string().meta({ description: 'The point of the one slice, as it was asked for' }),
      to: z.string().meta({ description: 'The point of the other slice, as it was asked for' }),
      with: z.string().optional().meta({ description: 'The other one, where two are compared' }),
      subjects: z.array(Differing).meta({ description: 'The subjects that differ, the whole first' }),
      next: z.string().optional().meta({ description: 'The cursor of the differences after these' }),
    })
    .meta({ id: `${name}Difference` });

const PatchOperation = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.string(),
  value: z.json().optional(),
});
const JsonPatch = z
  .array(PatchOperation)
  .meta({ id: 'JsonPatch', description: 'RFC 6902: applied to what is read at `from` it gives what is read at `to`' });

const patchType = 'application/json-patch+json';

const differenceAnswers = (name: string) => {
  const own = readAnswer('The differences', differenceSchema(name), { Link: z.string().optional() });
  return { ...own, 200: { ...own[200], content: { ...own[200].content, [patchType]: JsonPatch } } };
};

const Fixed = z.strictObject({ asOf: Day, version: z.int() });

/** Where a walk is, and the points that it compares: what is recorded during the walk is for the next one. */
const Place = z.strictObject({ after: z.int(), from: Fixed, to: Fixed });

const pointOf = <State>({ at }: ShownSlice<State, object>) => ({ asOf: at.asOf, version: at.version });

/** As it is answered: a document in memory may hold fields that are undefined. */
const asSent = (document: object): object => JSON.parse(JSON.stringify(document)) as object;

/** What differs between two slices of a stream, or of two. */
export function registerDifference<State, Document extends object>(
  app: EdgeServer,
  services: Services,
  read: ReadKind<State, Document>,
): void {
  const { kind, path, name, one } = read;

  async function shownAt(stream: string, asked: Asked): Promise<ShownSlice<State, Document>> {
    const at = await sliceAt(services, kind, stream, asked);
    return { at, document: documentOf(read, at) };
  }

  app.get(`${path}/:${kind.kind}/diff`, {
    schema: {
      operationId: `compare${name}Slices`,
      summary: `What differs between two slices of ${one}, or of two, subject by subject, before → after, with the events behind it`,
      ...(kind.kind === 'indicator'
        ? {
            description:
              'The definition first, then each figure that was published, restated or withdrawn in between. Figures follow what was known: two days of one recording differ in no figure',
          }
        : {}),
      tags: ['history'],
      params: streamParams(kind.kind),
      querystring: query,
      headers: readHeaders,
      response: answers(differenceAnswers(name), ['nothing-on-that-day', 'version-unreadable', 'known-at-in-future']),
    },
    handler: async (request, reply) => {
      const stream = request.params[kind.kind] ?? '';
      const { from, to, with: other = stream, limit, cursor } = request.query;
      const bound = { stream, list: 'diff', from, to, with: other };
      const place = cursor === undefined ? undefined : services.cursors.decode(bound, cursor, Place);
      const before = await shownAt(stream, place?.from ?? asPoint(from) ?? {});
      // The other one is named by no path, so nobody has asked yet whether it may be read.
      if (listedLedgers(request)?.includes(await ledgerOf(services, kind, other)) === false) throw problem('not-found');
      const after = await shownAt(other, place?.to ?? asPoint(to) ?? {});
      const { version } = after.at;
      const ledgers = new Map([after, before].map(({ at }) => [at.ledger, at.position]));
      if (preferredType(request, ['application/json', patchType]) === patchType) {
        const patch = jsonPatch.compare(asSent(before.document), asSent(after.document));
        return sendText(request, reply, JSON.stringify(patch), version, ledgers, patchType);
      }
      const all = await inSteps(read.differences(before, after));
      const end = (place?.after ?? 0) + limit;
      const walk = { after: end, from: pointOf(before), to: pointOf(after) };
      const next = end < all.length ? services.cursors.encode(bound, walk) : undefined;
      if (next !== undefined) reply.header('link', nextLink(request, next));
      const asked = other === stream ? { from, to } : { from, to, with: other };
      const body = { ...asked, subjects: all.slice(place?.after ?? 0, end), next };
      return sendText(request, reply, JSON.stringify(body), version, ledgers);
    },
  });
}
