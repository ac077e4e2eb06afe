import { z } from 'zod';
import { answers, type EdgeServer } from '../edge/index.js';
import { sentDocument } from '../reading/document.js';
import { clockHeaders, clocksOf, tellClocks } from '../reading/memento.js';
import { clocksAndVersion, streamParams } from '../reading/point.js';
import { groups, indicators, plans, type ReadKind } from '../reading/read-kinds.js';
import { sliceAt } from '../reading/slice.js';
import type { Services } from '../services/services.js';
import { clockedAnswer, sendReady } from './sending.js';

function registerRead<State, Document extends object>(
  app: EdgeServer,
  services: Services,
  read: ReadKind<State, Document>,
): void {
  const { kind, path, name, one, schema } = read;
  app.get(`${path}/:${kind.kind}`, {
    schema: {
      operationId: `read${name}`,
      summary: `What ${one} reads as: now, as of a day, as known at a moment, or at a version`,
      tags: [kind.kind],
      params: streamParams(kind.kind),
      querystring: z.strictObject(clocksAndVersion),
      headers: clockHeaders,
      response: answers(clockedAnswer('It, as it stands', schema), [
        'nothing-on-that-day',
        'version-unreadable',
        'known-at-in-future',
      ]),
    },
    handler: async (request, reply) => {
      const asked = clocksOf(request);
      const slice = await sliceAt(services, kind, request.params[kind.kind] ?? '', asked);
      tellClocks(reply, asked);
      return sendReady(request, reply, sentDocument(read, slice), new Map([[slice.ledger, slice.position]]));
    },
  });
}

/** Reading one plan, one indicator and one comparison group at a point. */
export function registerReading(app: EdgeServer, services: Services): void {
  registerRead(app, services, plans);
  registerRead(app, services, indicators);
  registerRead(app, services, groups);
}
