import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { warmStreams } from '@planspor/projections';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { watched } from '../../../test/support/watched.js';
import { registerAccess } from '../src/access/access.js';
import { buildEdge } from '../src/edge/index.js';
import { type Api, openApi } from './support/api.js';
import { newId, newKey } from './support/ids.js';
import { goal } from './support/seeds.js';

const roles = ['reader', 'editor', 'approver', 'auditor', 'admin'] as const;
type Role = (typeof roles)[number];

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const indicator = (ledger: string, name: string) => ({
  id: newId(),
  ledger,
  data: {
    name,
    unit: { kind: 'full-time-persons' },
    measure: 'stock',
    polarity: 'lower',
    frequency: 'month',
    source: 'jobindsats y25i09',
  },
});

/** Who may send this, as a municipality would put it. */
function mayAsk(method: string, path: string): readonly Role[] {
  if (/^\/v1\/(api-keys|webhooks)/.test(path) || path.endsWith('/erasures')) return ['admin'];
  if (path === '/v1/ledgers/{ledger}/events') return roles;
  if (path.startsWith('/v1/ledgers/') || path.startsWith('/v1/audit/')) return ['auditor', 'admin'];
  if (method === 'get' || path.endsWith('/trial')) return roles;
  if (/^\/v1\/plans\/\{plan\}\/(approval|editions|closure|withdrawal|succession)$/.test(path))
    return ['approver', 'admin'];
  return ['editor', 'admin'];
}

const anyoneMay = (path: string) => /^\/(health\/|problems|v1\/reference\/)/.test(path);

interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
}

/** An operation's address in a ledger: ids of streams and names of ledgers from there, everything else unheard of. */
const addressed = (path: string, place: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => place[name] ?? newId());

describeOnEachDatabase('who may what', (database) => {
  let open: Api;
  let closed: Api;
  let operations: readonly Operation[];
  const keys = {} as Record<Role, string>;
  const places = {} as Record<'own' | 'foreign' | 'unknown', Readonly<Record<string, string>>>;

  const keyOf = async (more: object): Promise<string> => {
    const made = await open.post('/v1/api-keys', {
      name: 'forvaltningen',
      roles: ['editor'],
      writes: ['550'],
      ...more,
    });
    expect(made.status, made.text).toBe(201);
    return made.body.key;
  };
  const streamsIn = async (ledger: string) => {
    const group = { id: newId(), ledger, data: { name: `Gruppe ${ledger}`, members: [] } };
    const define = (path: string, body: object) => open.post(path, body, { 'idempotency-key': newKey() });
    const measure = indicator(ledger, `Måling ${ledger}`);
    for (const answer of [await define('/v1/indicators', measure), await define('/v1/groups', group)])
      expect(answer.status, answer.text).toBe(201);
    return { indicator: measure.id, group: group.id, ledger };
  };

  beforeAll(async () => {
    open = await openApi(database());
    closed = await openApi(database(), { credentials: {} });
    for (const role of roles) keys[role] = await keyOf({ name: role, roles: [role] });
    places.own = { ...(await streamsIn('550')), plan: await open.draft() };
    places.foreign = { ...(await streamsIn('101')), plan: await open.draft({ municipality: '101' }) };
    places.unknown = { plan: newId(), indicator: newId(), group: newId(), ledger: '102' };
    const { paths } = (await closed.get('/v1/openapi.json')).body as { paths: Record<string, object> };
    operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => ({ method: method as Operation['method'], path })),
    );
  });

  const ask = ({ method, path }: Operation, place: keyof typeof places, headers: Record<string, string>) => {
    const address = addressed(path, places[place]);
    return method === 'get' ? closed.get(address, headers) : closed.post(address, {}, headers);
  };
  const guarded = () => operations.filter(({ path }) => !anyoneMay(path));

  test('nobody may anything without a credential, but look at what the server is', async () => {
    expect(guarded().length).toBeGreaterThan(90);
    for (const operation of guarded()) {
      const answer = await ask(operation, 'own', {});
      expect([operation.path, answer.status, answer.body.code]).toEqual([operation.path, 401, 'not-authenticated']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="planspor"');
      expect(answer.body.detail).toContain('None was sent');
    }
    for (const operation of operations.filter(({ path }) => anyoneMay(path)))
      expect((await ask(operation, 'own', {})).status).not.toBe(401);
  });

  test.each(roles)('%s: every route, in the own ledger, another and none', async (role) => {
    const headers = bearer(keys[role]);
    for (const operation of guarded()) {
      const name = `${operation.method} ${operation.path}`;
      const inOwn = await ask(operation, 'own', headers);
      const admitted = mayAsk(operation.method, operation.path).includes(role);
      if (!admitted) {
        for (const place of ['own', 'foreign', 'unknown'] as const) {
          const { status, body } = await ask(operation, place, headers);
          expect([name, status, body.code]).toEqual([name, 403, 'forbidden']);
        }
        continue;
      }
      expect([name, inOwn.status === 401 || inOwn.status === 403]).toEqual([name, false]);
      if (!/\{(plan|indicator|group|stream|ledger)\}/.test(operation.path)) continue;
      const [foreign, unknown] = [await ask(operation, 'foreign', headers), await ask(operation, 'unknown', headers)];
      expect([name, foreign.status, foreign.body.code]).toEqual([name, 404, 'not-found']);
      expect({ ...unknown.body, requestId: '' }).toEqual({ ...foreign.body, requestId: '' });
    }
  });

  test('the same is asked of the database for what is foreign and for what there is not: the time tells nothing', async () => {
    const { db, sent } = watched(database().db);
    const api = await openApi({ db }, { credentials: {}, followAfter: new Promise(() => undefined) });
    const headers = bearer(keys.editor);
    const asked = async (path: string): Promise<readonly string[]> => {
      sent.length = 0;
      await api.get(path, headers);
      // Who asked is noted every two seconds, whenever that is: it is no part of an answer.
      const answering = sent.filter((statement) => !statement.includes('access_rows'));
      return answering.map((statement) => statement.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'));
    };
    for (const { path } of guarded().filter(({ method }) => method === 'get')) {
      if (!/\{(plan|indicator|group|stream|ledger)\}/.test(path)) continue;
      const foreign = await asked(addressed(path, places.foreign));
      expect([path, await asked(addressed(path, places.unknown))]).toEqual([path, foreign]);
    }
  });

  test('what is opened stands in a ledger that one writes', async () => {
    const draft = (municipality: string, role: Role) =>
      closed.post(
        '/v1/plans',
        { id: newId(), data: { title: 'x', municipality, period: '2024', kind: 'plan', language: 'da' } },
        { ...bearer(keys[role]), 'idempotency-key': newKey() },
      );
    expect((await draft('550', 'editor')).status).toBe(201);
    expect(await draft('101', 'editor')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const define = (body: object) =>
      closed.post('/v1/indicators', body, { ...bearer(keys.editor), 'idempotency-key': newKey() });
    expect((await define(indicator('550', 'Egen'))).status).toBe(201);
    expect((await define(indicator('dk', 'Fælles'))).status).toBe(403);
  });

  test('a ledger that may be read may not be written', async () => {
    const headers = bearer(await keyOf({ writes: ['550'], reads: ['101'] }));
    const { plan = '' } = places.foreign;
    expect((await closed.get(`/v1/plans/${plan}`, headers)).status).toBe(200);
    const answer = await closed.command(plan, 'title', { title: 'x' }, { headers });
    expect([answer.status, answer.body.detail]).toEqual([403, 'The credential does not write this ledger']);
  });

  test('a decision inside a batch asks for the role that it asks for by itself', async () => {
    const plan = await open.draft();
    const decided = { effectiveOn: '2023-12-14', decision: { body: 'Kommunalbestyrelsen', takenOn: '2023-12-14' } };
    const batch = [goal('g1'), { type: 'ApprovePlan', data: {} }];
    const refused = await closed.batch(plan, batch, { ...decided, headers: bearer(keys.editor) });
    expect([refused.status, refused.body.detail]).toEqual([403, 'This asks for the role approver']);
    const both = bearer(await keyOf({ roles: ['editor', 'approver'] }));
    expect((await closed.batch(plan, batch, { ...decided, headers: both })).status).toBe(200);
  });

  test('where four eyes are asked for, nobody approves alone what they changed last', async () => {
    const strict = await openApi(database(), { credentials: {}, fourEyes: ['550'] });
    const writers = await Promise.all(
      ['jurist', 'direktion'].map((name) => keyOf({ name, roles: ['editor', 'approver'] })),
    );
    const [one, other] = writers.map(bearer) as [ReturnType<typeof bearer>, ReturnType<typeof bearer>];
    const plan = await open.draft();
    const decided = { effectiveOn: '2023-12-14', decision: { body: 'Kommunalbestyrelsen', takenOn: '2023-12-14' } };
    expect((await strict.batch(plan, [goal('g1')], { effectiveOn: '2023-10-01', headers: one })).status).toBe(200);
    const approve = (headers: Record<string, string>, key?: string) =>
      strict.command(plan, 'approval', {}, { ...decided, headers, ...(key === undefined ? {} : { key }) });
    expect(await approve(one)).toMatchObject({ status: 403, body: { code: 'own-approval' } });
    const together = [goal('g2'), { type: 'ApprovePlan', data: {} }];
    expect((await strict.batch(plan, together, { ...decided, headers: other })).body.code).toBe('own-approval');
    expect((await approve(other, 'approval-1')).status).toBe(200);
    // A retry is told what became of the first, though its sender is now the last who changed anything.
    expect((await approve(other, 'approval-1')).headers['idempotency-replayed']).toBe('true');
    expect((await closed.batch(await open.draft(), together, { ...decided, headers: one })).status).toBe(200);
  });

  test('where public reading is on, everybody reads a plan that was approved, as it stands, and nothing else', async () => {
    const shown = await openApi(database(), { credentials: {}, publicReading: ['550'] });
    const decided = { effectiveOn: '2023-12-14', decision: { body: 'Kommunalbestyrelsen', takenOn: '2023-12-14' } };
    const approved = async (municipality: string) => {
      const plan = await open.draft({ municipality });
      await open.batch(plan, [goal('g1'), { type: 'ApprovePlan', data: {} }], decided);
      return plan;
    };
    const [plan, foreign, draft] = [await approved('550'), await approved('101'), await open.draft()];
    for (const path of ['', '/evaluation', '/duties', '/budget'])
      expect([path, (await shown.get(`/v1/plans/${plan}${path}`)).status]).toEqual([path, 200]);
    const other = bearer(await keyOf({ writes: ['101'] }));
    expect((await shown.get(`/v1/plans/${plan}`, other)).status).toBe(200);
    const closedToAll = [draft, foreign, newId()].map((id) => `/v1/plans/${id}`);
    const ofThePlan = ['?version=1', '?asOf=2023-10-01', '/history', '/events', '/export', '/versions'];
    for (const path of [...closedToAll, ...ofThePlan.map((more) => `/v1/plans/${plan}${more}`), '/v1/plans'])
      expect([path, (await shown.get(path)).status]).toEqual([path, 401]);
    expect((await shown.get(`/v1/plans/${draft}`, other)).status).toBe(404);
    expect((await shown.command(plan, 'title', { title: 'Ny' })).status).toBe(401);
    expect((await closed.get(`/v1/plans/${plan}`)).status).toBe(401);
  });

  test('who acted is what the credential says, and no header', async () => {
    const plan = await open.draft();
    const headers = bearer(keys.editor);
    expect((await closed.command(plan, 'title', { title: 'Ny' }, { headers })).status).toBe(200);
    const claimed = { ...headers, 'acting-as': 'approver udvalget' };
    expect((await closed.command(plan, 'title', { title: 'Nyere' }, { headers: claimed })).body.errors).toMatchObject([
      { pointer: '/header/acting-as' },
    ]);
    await closed.command(plan, 'title', { title: 'Nyest' }, { headers: bearer(keys.admin) });
    const { items } = (await closed.get(`/v1/plans/${plan}/events`, headers)).body;
    expect(items.slice(1).map(({ actor }: { actor: object }) => actor)).toEqual([
      { id: 'editor', role: 'editor' },
      { id: 'admin', role: 'admin' },
    ]);
  });

  test('one caller does not see what another has sent under a key of the same name', async () => {
    const plan = await open.draft();
    await closed.command(plan, 'title', { title: 'Ny' }, { key: 'same', headers: bearer(keys.editor) });
    expect((await closed.get('/v1/commands/same', bearer(keys.editor))).status).toBe(200);
    expect((await closed.get('/v1/commands/same', bearer(keys.admin))).status).toBe(404);
  });

  test('a list shows what may be read, and names no other ledger', async () => {
    await vi.waitFor(async () => {
      const { items } = (await open.get('/v1/groups')).body;
      expect(items.map(({ ledger }: { ledger: string }) => ledger)).toEqual(expect.arrayContaining(['101', '550']));
    }, 30_000);
    const headers = bearer(keys.reader);
    for (const list of ['/v1/plans', '/v1/groups', '/v1/indicators', '/v1/subjects?kind=goal', '/v1/scorecard']) {
      const [all, mine] = [await open.get(list), await closed.get(list, headers)];
      expect([list, mine.status]).toEqual([list, 200]);
      expect(mine.text).not.toMatch(/"(101)"|Måling 101|Gruppe 101/);
      expect(mine.headers['ledger-position'] ?? '').not.toContain('101=');
      if (list !== '/v1/scorecard' && !list.includes('subjects')) expect(all.text).toMatch(/101/);
    }
    expect((await closed.get('/v1/plans?atLeast=101=1', headers)).status).toBe(400);
    const everything = bearer(await keyOf({ roles: ['reader'], writes: [], reads: ['*'] }));
    expect((await closed.get('/v1/plans', everything)).text).toContain('"101"');
  });

  test('a key that was revoked, has run out or was never made opens nothing; its name stays known', async () => {
    const made = await open.post('/v1/api-keys', { name: 'gammel', roles: ['reader'], writes: ['550'] });
    const asking = (key: string) => closed.get('/v1/plans', bearer(key));
    expect((await asking(made.body.key)).status).toBe(200);
    await closed.post(`/v1/api-keys/${made.body.id}/revocation`, undefined, bearer(keys.admin));
    const run = await keyOf({ expiresAt: '2020-01-01T00:00:00.000Z' });
    for (const key of [made.body.key, run, `${made.body.key}x`, 'planspor_', 'x', made.body.id]) {
      const answer = await asking(key);
      expect(answer.body.detail).toContain('is not taken');
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([
        401,
        'Bearer realm="planspor", error="invalid_token"',
      ]);
    }
    const listed = await closed.get('/v1/api-keys', bearer(keys.admin));
    expect(listed.text).not.toContain(made.body.key);
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ id: made.body.id, name: 'gammel', madeBy: 'local', revokedBy: 'admin' }),
    );
    const kept = await database().db.selectFrom('api_keys').selectAll().execute();
    expect(JSON.stringify(kept, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      made.body.key,
    );
  });

  test('who makes keys hands on what is theirs, and knows of no others', async () => {
    const admin = bearer(await keyOf({ name: 'lokal', roles: ['admin'], writes: ['550'] }));
    const make = (more: object) => closed.post('/v1/api-keys', { name: 'ny', roles: ['editor'], ...more }, admin);
    const pointers = async (more: object) => {
      const { status, body } = await make(more);
      return [status, ...(body.errors ?? []).map(({ pointer }: { pointer: string }) => pointer)];
    };
    expect(await pointers({ writes: ['550', '101'], reads: ['*'] })).toEqual([400, '/writes/1', '/reads/0']);
    expect(await pointers({ writes: ['dk'] })).toEqual([400, '/writes/0']);
    expect(await pointers({ writes: ['550'], reads: ['dk'] })).toEqual([201]);

    const foreign = (await open.post('/v1/api-keys', { name: 'ny', roles: ['editor'], writes: ['101'] })).body;
    expect((await closed.get('/v1/api-keys', admin)).text).not.toContain('"101"');
    expect((await closed.post(`/v1/api-keys/${foreign.id}/revocation`, undefined, admin)).status).toBe(404);
    expect(await pointers({ writes: ['550'], renews: foreign.id })).toEqual([400, '/renews']);
    const ofAll = bearer(await keyOf({ name: 'central', roles: ['admin'], writes: [], reads: ['*'] }));
    expect((await closed.get('/v1/api-keys', ofAll)).text).toContain(foreign.id);
    expect((await closed.post(`/v1/api-keys/${foreign.id}/revocation`, undefined, ofAll)).status).toBe(200);
  });

  test('a key that renews another is the same caller, in its name and no other, and outlives it', async () => {
    const rights = { name: 'fagsystem', roles: ['editor'], writes: ['550'] };
    const make = (more: object) => open.post('/v1/api-keys', { ...rights, ...more });
    const first = (await make({})).body;
    const second = (await make({ renews: first.id })).body;
    const third = (await make({ renews: second.id })).body;
    expect([first.renews, second.renews, third.renews]).toEqual([undefined, first.id, first.id]);
    const other = (await make({})).body;

    const sent = { data: { title: 'Ny', municipality: '550', period: '2031', kind: 'plan', language: 'da' } };
    const draft = ({ key }: { readonly key: string }) =>
      closed.post('/v1/plans', sent, { ...bearer(key), 'idempotency-key': 'before-the-key-was-renewed' });
    const drafted = await draft(first);
    expect(drafted.status, drafted.text).toBe(201);
    await closed.post(`/v1/api-keys/${first.id}/revocation`, undefined, bearer(keys.admin));
    for (const key of [second, third]) {
      const again = await draft(key);
      expect([again.headers['idempotency-replayed'], again.body.stream]).toEqual(['true', drafted.body.stream]);
    }
    expect((await draft(first)).status).toBe(401);
    expect((await draft(other)).headers['idempotency-replayed']).toBeUndefined();

    for (const renews of [other.id, newId()]) {
      const refused = await make({ name: 'en-anden', renews });
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/renews']);
    }
  });

  test('a route without a rule does not start', async () => {
    const nothing = async () => undefined;
    const notes = { note: nothing, flush: nothing, close: nothing };
    const app = await buildEdge({
      info: { title: 'x', version: '1' },
      ready: async () => true,
      log: { level: 'silent' },
      access: (edge) =>
        registerAccess(edge, { db: database().db, now: Date.now, notes, streams: warmStreams(), publicReading: [] }),
    });
    expect(() => app.get('/v1/secrets', async () => ({}))).toThrow('No rule says who may GET /v1/secrets');
    await app.close();
  });

  describe('a token of an identity provider', () => {
    const folder = mkdtempSync(join(tmpdir(), 'planspor-jwks-'));
    const tokens = { jwks: join(folder, 'jwks.json'), issuer: 'https://id.example.dk', audience: 'planspor' };
    const claims = { sub: 'jobcenter', roles: ['editor'], ledgers: ['550'] };
    let api: Api;
    let signed: (change?: (jwt: SignJWT) => SignJWT, more?: object, typ?: string) => Promise<string>;
    let forged: Readonly<Record<string, () => Promise<string>>>;

    beforeAll(async () => {
      const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
      const other = await generateKeyPair('RS256');
      writeFileSync(
        tokens.jwks,
        JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' }] }),
      );
      api = await openApi(database(), { credentials: { tokens } });
      const whole = (more: object, typ = 'at+jwt', alg = 'RS256') =>
        new SignJWT({ ...claims, ...more })
          .setProtectedHeader({ alg, typ, kid: 'k' })
          .setIssuer(tokens.issuer)
          .setAudience(tokens.audience);
      signed = (change = (jwt) => jwt, more = {}, typ = 'at+jwt') =>
        change(whole(more, typ).setExpirationTime('5 min')).sign(privateKey);
      const secret = new TextEncoder().encode(await exportSPKI(publicKey));
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const soon = Math.floor(Date.now() / 1000) + 300;
      forged = {
        'signed by nobody': async () =>
          `${part({ alg: 'none', typ: 'at+jwt' })}.${part({ ...claims, iss: tokens.issuer, aud: tokens.audience, exp: soon })}.`,
        'signed by another key': () => whole({}).setExpirationTime('5 min').sign(other.privateKey),
        'signed with the public key as a secret': () =>
          whole({}, 'at+jwt', 'HS256').setExpirationTime('5 min').sign(secret),
        'without an end': () => whole({}).sign(privateKey),
        'for another audience': () => signed((jwt) => jwt.setAudience('another')),
        'of another issuer': () => signed((jwt) => jwt.setIssuer('https://id.example.org')),
        'that begins later': () => signed((jwt) => jwt.setNotBefore('2 min')),
        'that has ended': () => signed((jwt) => jwt.setExpirationTime('-1 min')),
        'of another type': () => signed(undefined, {}, 'JWT'),
        'with a role nobody knows': () => signed(undefined, { roles: ['mayor'] }),
        'without a name': () => signed(undefined, { sub: undefined }),
      };
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test('is taken for what it says', async () => {
      const plan = await open.draft();
      const headers = bearer(await signed());
      expect((await api.command(plan, 'title', { title: 'Ny' }, { headers })).status).toBe(200);
      const { items } = (await api.get(`/v1/plans/${plan}/events`, headers)).body;
      expect(items.at(-1).actor).toEqual({ id: 'jobcenter', role: 'editor' });
      expect((await api.get(`/v1/plans/${places.foreign.plan}`, headers)).status).toBe(404);
      expect((await api.get('/v1/api-keys', headers)).status).toBe(403);
    });

    test('is refused in every form in which it can be forged', async () => {
      for (const [how, token] of Object.entries(forged)) {
        const answer = await api.get('/v1/plans', bearer(await token()));
        expect([how, answer.status, answer.headers['www-authenticate']]).toEqual([
          how,
          401,
          'Bearer realm="planspor", error="invalid_token"',
        ]);
      }
    });
  });
});
