import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EdgeServer } from '../edge/index.js';
import { askingFor } from '../pages/asking.js';
import { fieldOf } from '../pages/clocks.js';
import { sendPage } from '../pages/sending.js';
import { problem } from '../problems/index.js';
import { type DescribedApi, describedBy } from './described.js';
import { guideAddress, guidePage } from './guide.js';
import { operationPage } from './operation.js';
import { realAnswer } from './real-answer.js';
import { schemaPage } from './schema.js';
import { docsStart, foundPage, tagPage } from './start.js';

type MakeDocsPage = (
  described: DescribedApi,
  request: FastifyRequest,
) => string | undefined | Promise<string | undefined>;

const nameOf = (request: FastifyRequest): string => String(Reflect.get(Object(request.params), 'name'));

/**
 * The API described for people: a start, a page for each subject, each operation and each schema, and a search. They are made of the OpenAPI document
 * on the server, so they need no script and are there at once.
 */
export function registerDocs(app: EdgeServer): void {
  const read = describedBy(app);
  const start: MakeDocsPage = (described, request) => {
    const words = fieldOf(request, 'words');
    return words === undefined ? docsStart(described) : foundPage(words, described);
  };
  const pages: Readonly<Record<string, MakeDocsPage>> = {
    '/docs': start,
    '/docs/': start,
    [guideAddress]: guidePage,
    '/docs/:name': (described, request) => tagPage(nameOf(request), described),
    '/docs/schemas/:name': (described, request) => schemaPage(nameOf(request), described),
    '/docs/operations/:name': async (described, request) => {
      const operation = described.operations.find(({ operationId }) => operationId === nameOf(request));
      if (operation === undefined) return undefined;
      return operationPage(operation, described, await realAnswer(askingFor(app, request), operation, described));
    },
  };
  for (const [path, make] of Object.entries(pages))
    app.get(path, { schema: { hide: true } }, async (request: FastifyRequest, reply: FastifyReply) => {
      const text = await make(await read(), request);
      if (text === undefined) throw problem('not-found');
      return sendPage(request, reply, text);
    });
}
