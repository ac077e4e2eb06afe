import { expect } from 'vitest';
import type { z } from 'zod';
import { closeGracefully, type EdgeServer, watchUndeclaredAnswers } from '../../src/edge/index.js';
import { type AppOptions, buildApp } from '../../src/server/app.js';
import { newId, newKey } from './ids.js';
import { misfits, serversOfAFile, undeclared } from './servers.js';

type Headers = Readonly<Record<string, string>>;

/** An answer as tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The bytes of the body, as text. */
  readonly text: string;
  // Tests look into bodies of every shape; each says what it expects.
  // biome-ignore lint/suspicious/noExplicitAny: the shape of a body is what the tests are about
  readonly body: any;
}

/** What a command says about itself beside its data, and how it is sent. */
export interface Sending {
  readonly ifMatch?: string | null;
  readonly key?: string | null;
  readonly headers?: Headers;
  readonly [context: string]: unknown;
}

export interface Api {
  readonly app: EdgeServer;
  readonly get: (path: string, headers?: Headers) => Promise<Answer>;
  readonly head: (path: string, headers?: Headers) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Headers) => Promise<Answer>;
  /** Sends one command by its own route; `If-Match: *` and a new key unless said otherwise. */
  readonly command: (stream: string, path: string, data: object, sending?: Sending) => Promise<Answer>;
  /** Sends several at once; expects nothing about the answer. */
  readonly batch: (stream: string, commands: readonly object[], sending?: Sending) => Promise<Answer>;
  /** Drafts a plan; the answer must be 201. */
  readonly draft: (more?: object, context?: object) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Answers sent as ready text pass no serializer: they are held against their schema here. */
function watchTexts(app: EdgeServer): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const text = Buffer.isBuffer(payload) ? payload.toString() : payload;
    if (typeof text !== 'string' || request.is404) return;
    const type = String(reply.getHeader('content-type')).replace(/ *;.*/, '');
    if (!/^application\/([\w-]+\+)?json$/.test(type) || type === 'application/problem+json') return;
    if (reply.hasHeader('content-encoding')) return;
    const { schema, url } = request.routeOptions;
    const response = (
      schema?.response as Record<string, { content?: Record<string, { schema?: z.ZodType }> }> | undefined
    )?.[reply.statusCode];
    const declared = response?.content?.[type]?.schema;
    const parsed = declared?.safeParse(JSON.parse(text));
    if (parsed?.success === false)
      misfits.push(
        `${request.method} ${url} ${reply.statusCode}: ${JSON.stringify(parsed.error.issues).slice(0, 500)}`,
      );
  });
}

const planBasics = {
  title: 'Beskæftigelsesplan 2024',
  municipality: '550',
  period: '2024',
  kind: 'plan',
  language: 'da',
};

const headersFor = ({ ifMatch = '*', key = newKey(), headers = {} }: Sending): Headers => ({
  ...(ifMatch === null ? {} : { 'if-match': ifMatch }),
  ...(key === null ? {} : { 'idempotency-key': key }),
  ...headers,
});

const contextOf = ({ ifMatch: _if, key: _key, headers: _headers, ...context }: Sending) => context;

/** A database that a server is put on; embedded where nothing else is said. */
export type ServedDatabase = Pick<AppOptions, 'db'> & Partial<Pick<AppOptions, 'kind'>>;

/** A server on a database, asked without a socket. It is closed after the file of tests that opened it. */
export async function openApi(database: ServedDatabase, options: Partial<AppOptions> = {}): Promise<Api> {
  const app = await buildApp({
    db: database.db,
    kind: database.kind ?? 'pglite',
    log: { level: 'silent' },
    ...options,
  });
  undeclared.push(watchUndeclaredAnswers(app) as string[]);
  watchTexts(app);
  const ask = async (
    method: 'GET' | 'HEAD' | 'POST',
    url: string,
    headers: Headers,
    body?: unknown,
  ): Promise<Answer> => {
    const payload =
      body === undefined
        ? {}
        : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await app.inject({ method, url, headers: { ...type, ...headers }, ...payload });
    const json =
      /^application\/([\w.-]+\+)?json\b/.test(String(answer.headers['content-type'])) && answer.payload !== '';
    const { statusCode: status, payload: text } = answer;
    return { status, headers: answer.headers as Answer['headers'], text, body: json ? JSON.parse(text) : undefined };
  };
  const base = (stream: string) => (stream.startsWith('/') ? stream : `/v1/plans/${stream}`);
  const api: Api = {
    app,
    get: (path, headers = {}) => ask('GET', path, headers),
    head: (path, headers = {}) => ask('HEAD', path, headers),
    post: (path, body, headers = {}) => ask('POST', path, headers, body),
    command: (stream, path, data, sending = {}) =>
      ask('POST', `${base(stream)}/${path}`, headersFor(sending), { data, ...contextOf(sending) }),
    batch: (stream, commands, sending = {}) =>
      ask('POST', `${base(stream)}/commands`, headersFor(sending), { commands, ...contextOf(sending) }),
    draft: async (more = {}, context = { effectiveOn: '2023-09-01' }) => {
      const id = newId();
      const body = { id, data: { ...planBasics, ...more }, ...context };
      const answer = await ask('POST', '/v1/plans', { 'idempotency-key': newKey() }, body);
      expect(answer.text, 'the plan was not drafted').toMatch(/"accepted"/);
      return id;
    },
    close: async () => {
      if (!serversOfAFile.delete(api)) return;
      // As a server is stopped: connections that clients keep are not waited for.
      await closeGracefully(app, 60_000);
    },
  };
  serversOfAFile.add(api);
  return api;
}
