import { type OpenDatabase, streamHead, type WarmStreams } from '@planspor/projections';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problems/index.js';
import type { AccessNotes } from './access-notes.js';
import { type AccessRule, accessRule, rolesOfCommands } from './access-rules.js';
import { admit, admittedOf, type Credential, mayActAs, mayRead, mayWrite, type Role } from './credential.js';
import { credentialOfKey, isApiKey } from './keys.js';
import { registerNoting, remember } from './noting.js';
import { isPublic } from './public-reading.js';
import { type TokenSettings, tokenReader } from './tokens.js';

/** Which credentials are taken: API keys, and tokens of an identity provider where one is named. */
export interface Credentials {
  readonly tokens?: TokenSettings | undefined;
}

/** Where credentials are looked up. */
export interface AccessOptions {
  readonly db: OpenDatabase['db'];
  readonly now: () => number;
  /** Keeps what auditors read and what was refused. */
  readonly notes: AccessNotes;
  /** Absent: no credentials are configured, and whoever reaches the server may do everything. */
  readonly credentials?: Credentials | undefined;
  readonly streams: WarmStreams;
  /** Ledgers, or `*` for all, whose approved plans everybody may read. */
  readonly publicReading: readonly string[];
}

/**
 * Lets in who may. A route without a rule does not start, credentials or not. Without a right to a ledger its plans look
 * as if they did not exist, and are looked for all the same, so that the time tells nothing either.
 */
export function registerAccess(
  app: FastifyInstance,
  { db, now, notes, streams, credentials, publicReading }: AccessOptions,
): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat())
      if (accessRule(each, url) === undefined) throw new Error(`No rule says who may ${each} ${url}`);
  });
  registerNoting(app, notes);
  if (credentials === undefined) return;
  const ofToken = credentials.tokens === undefined ? undefined : tokenReader(credentials.tokens);
  const credentialOf = async (token: string): Promise<Credential | undefined> =>
    isApiKey(token) ? credentialOfKey(db, token, now()) : ofToken?.(token, now());

  app.addHook('onRequest', async (request) => {
    const { method, is404, routeOptions } = request;
    if (is404) return;
    const rule = accessRule(method, routeOptions.url ?? '');
    if (rule === undefined) throw problem('not-found');
    if (rule.role === 'anyone' || (await isPublic({ db, streams, now, ledgers: publicReading }, request))) return;
    const credential = await authenticated(request, credentialOf);
    remember(request, { credential });
    requireRole(credential, rule.role);
    admit(request, { credential, role: credential.roles.includes(rule.role) ? rule.role : actingRole(credential) });
    await requireLedger(db, credential, rule, request);
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const who = admittedOf(request);
    if (who !== undefined) requireBody(who.credential, request);
    done();
  });
}

async function authenticated(
  request: FastifyRequest,
  credentialOf: (token: string) => Promise<Credential | undefined>,
): Promise<Credential> {
  const { authorization } = request.headers;
  if (authorization === undefined) throw unauthenticated('Bearer realm="planspor"', noneSent);
  const token = /^Bearer +([\w.~+/=-]{1,8000})$/i.exec(authorization)?.[1];
  const credential = token === undefined ? undefined : await credentialOf(token);
  if (credential === undefined) throw unauthenticated('Bearer realm="planspor", error="invalid_token"', notTaken);
  return credential;
}

const noneSent = 'None was sent: send an API key or an access token as Authorization: Bearer …';

// Which of these it is would help whoever guesses.
const notTaken =
  'The one that was sent is not taken: it is unknown, revoked, past its time, or not sent as Authorization: Bearer …';

const unauthenticated = (challenge: string, detail: string) =>
  problem('not-authenticated', { detail, headers: { 'www-authenticate': challenge } });

/** Who is let in by another role than the one asked for acts in the first that let them in. */
const actingRole = ({ roles }: Credential): Role => (roles.includes('admin') ? 'admin' : (roles[0] ?? 'reader'));

function requireRole(credential: Credential, role: Role): void {
  if (!mayActAs(credential, role)) throw problem('forbidden', { detail: `This asks for the role ${role}` });
}

async function requireLedger(
  db: OpenDatabase['db'],
  credential: Credential,
  { ledger, writes }: AccessRule,
  request: FastifyRequest,
): Promise<void> {
  const named = request.params as Readonly<Record<string, string>>;
  if (ledger === 'name' && !mayRead(credential, named.ledger ?? '')) throw hidden(request, named.ledger);
  if (ledger !== 'stream') return;
  const id = named.plan ?? named.indicator ?? named.group ?? named.stream ?? '';
  // What is no id is refused by the route's own schema.
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return;
  const head = await streamHead(db, id.toLowerCase());
  if (head === undefined) throw problem('not-found');
  remember(request, { ledger: head.ledger });
  if (!mayRead(credential, head.ledger)) throw hidden(request, head.ledger);
  if (writes && !mayWrite(credential, head.ledger)) throw notWritten();
}

/** What may not be read looks as if it were not there; but it is noted that somebody asked. */
const hidden = (request: FastifyRequest, ledger: string | undefined) => {
  remember(request, { hidden: true, ...(ledger === undefined ? {} : { ledger }) });
  return problem('not-found');
};

const notWritten = () => problem('forbidden', { detail: 'The credential does not write this ledger' });

interface CommandBody {
  readonly ledger?: string;
  readonly data?: { readonly municipality?: string };
  readonly commands?: readonly { readonly type?: string }[];
}

/** What only the body says: the ledger in which something is opened, and commands that ask for a role of their own. */
function requireBody(credential: Credential, { method, routeOptions, body }: FastifyRequest): void {
  const rule = accessRule(method, routeOptions.url ?? '');
  if (typeof body !== 'object' || body === null || rule?.writes !== true) return;
  const { ledger, data, commands } = body as CommandBody;
  if (rule.ledger === 'body' && !mayWrite(credential, ledger ?? data?.municipality ?? '')) throw notWritten();
  for (const { type = '' } of commands ?? []) {
    const role = Object.hasOwn(rolesOfCommands, type) ? rolesOfCommands[type] : undefined;
    if (role !== undefined) requireRole(credential, role);
  }
}
