import { Day, type ReferenceKind, referenceKinds, referenceRowSchemas, referenceRows } from '@planspor/domain';
import { z } from 'zod';
import { answers, type EdgeServer, readHeaders } from '../edge/index.js';
import { fixedAnswer, restsOnNoLedger, sendText } from './sending.js';

/** `target-group-schemes` → `TargetGroupSchemes`, as components of the documentation are named. */
const inCapitals = (kind: string): string =>
  kind.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());

const answerOf = (kind: ReferenceKind) =>
  z
    .strictObject({
      kind: z.literal(kind),
      on: Day.optional(),
      referenceVersion: z.string(),
      items: z.array(referenceRowSchemas[kind]),
    })
    .meta({ id: `Reference${inCapitals(kind)}` });

const [first, ...rest] = referenceKinds;
const Reference = z.discriminatedUnion('kind', [answerOf(first), ...rest.map(answerOf)]).meta({ id: 'Reference' });

/** `GET /v1/reference/{kind}`: the law, geography and vocabulary that the answers rest on, by day. */
export function registerReference(app: EdgeServer): void {
  app.get('/v1/reference/:kind', {
    schema: {
      operationId: 'readReference',
      summary: 'Reference data by day: what the law, the map and the vocabulary were',
      description:
        'Each row says from when and until when it holds, where it comes from and how well it is known. `on`: only the rows that hold on ' +
        'that day; without it all of them, those that have ended too. `referenceVersion` is the version that other answers name.',
      tags: ['reference'],
      params: z.strictObject({ kind: z.enum(referenceKinds) }),
      querystring: z.strictObject({ on: Day.optional() }),
      headers: readHeaders,
      response: answers(fixedAnswer('The rows', Reference)),
    },
    handler: async (request, reply) =>
      sendText(
        request,
        reply,
        JSON.stringify(referenceRows(request.params.kind, request.query.on)),
        0,
        restsOnNoLedger,
      ),
  });
}
