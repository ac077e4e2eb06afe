import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a page asks of an address: query parameters, where absent ones are left out. */
export type Asking = Readonly<Record<string, string | undefined>>;

/** The API's own answer to a page. */
export interface Told<Body> {
  readonly body: Body;
  readonly etag: string;
}

/** The API refused what a page asked: the page says so, with the same status. */
export type NotTold = Error & {
  readonly name: 'NotTold';
  readonly status: number;
  readonly code: string | undefined;
  /** What is wrong and where, a line each. */
  readonly faults: readonly string[];
};

interface Refused {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const notTold = (status: number, { code, title, detail, errors = [] }: Refused): NotTold =>
  Object.assign(new Error(title ?? 'No answer'), {
    name: 'NotTold' as const,
    status,
    code,
    faults: [...(detail === undefined ? [] : [detail]), ...errors.map((each) => `${each.pointer}: ${each.detail}`)],
  });

export const isNotTold = (error: unknown): error is NotTold => error instanceof Error && error.name === 'NotTold';

const given = (query: Asking): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );

/** Reads an address of the API as whoever asked for the page: by the same rules and with the same rights. */
export type Ask = <Body>(path: string, query?: Asking) => Promise<Told<Body>>;

/** Tries something at an address of the API, which records nothing, with the rights of whoever asked for the page. */
export type Try = <Body>(path: string, query: Asking, body: object) => Promise<Told<Body>>;

/** What the API answers to whoever has an answer with this ETag; undefined where that is what it still answers. */
export type AskAgain = (path: string, query: Asking, etag: string) => Promise<Told<unknown> | undefined>;

/** How the API is asked beside its address: with which headers, and with which body; without one it is only read. */
interface HowAsked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const injected = (
  app: FastifyInstance,
  request: FastifyRequest,
  path: string,
  query: Asking,
  { headers = {}, body }: HowAsked = {},
) => {
  const { authorization, host } = request.headers;
  return app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url: path,
    query: given(query),
    remoteAddress: request.ip,
    headers: { host: host ?? 'localhost', ...(authorization === undefined ? {} : { authorization }), ...headers },
    ...(body === undefined ? {} : { payload: body }),
    // Read once, below: without this it is read as text whether anybody asks for it or not.
    payloadAsStream: true,
  });
};

type Injected = Awaited<ReturnType<typeof injected>>;

const utf8 = new TextDecoder();

/** What the API answers needs no checking here: it has been checked where it was made. */
const toldIn = async <Body>(answer: Injected): Promise<Told<Body>> => {
  const body: unknown = JSON.parse(utf8.decode(Buffer.concat(await answer.stream().toArray())));
  if (answer.statusCode !== 200) throw notTold(answer.statusCode, Object(body));
  return { body: body as Body, etag: String(answer.headers.etag ?? '') };
};

/** A page computes nothing: it asks the API, in this process, and shows what it is told. */
export const askingFor =
  (app: FastifyInstance, request: FastifyRequest): Ask =>
  async <Body>(path: string, query: Asking = {}) =>
    toldIn<Body>(await injected(app, request, path, query));

/** Tries at an address that takes a body. */
export const tryingFor =
  (app: FastifyInstance, request: FastifyRequest): Try =>
  async <Body>(path: string, query: Asking, body: object) =>
    toldIn<Body>(await injected(app, request, path, query, { body }));

/** Asks again by the ETag of an answer: what is unchanged is neither made nor sent. */
export const askingAgain =
  (app: FastifyInstance, request: FastifyRequest): AskAgain =>
  async (path, query, etag) => {
    const answer = await injected(app, request, path, query, { headers: { 'if-none-match': etag } });
    return answer.statusCode === 304 ? undefined : toldIn<unknown>(answer);
  };
