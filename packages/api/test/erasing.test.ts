import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planStream } from '@planspor/domain';
import {
  anchorOf,
  copyTemplate,
  importLedger,
  newSigner,
  openDatabase,
  readSignedCheckpoint,
  signingType,
  verifyExport,
  verifyLedgerInPlace,
  warmStreams,
} from '@planspor/projections';
import { sql } from 'kysely';
import { beforeAll, expect, inject, test, vi } from 'vitest';
import {
  describeOnEachDatabase,
  describeOnPGlite,
  describeOnPostgres,
  openPGliteCopy,
} from '../../../test/support/each-database.js';
import { judge } from '../../projections/test/audit/second-verifier.js';
import { eraseTool } from '../src/tools/erase.js';
import { verifyViews } from '../src/tools/verify-views.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newKey } from './support/ids.js';
import { atLeast, council, goal, target } from './support/seeds.js';

const secret = 'Jens Hansens forløb på Nørregade';
const decision = council('2024-03-01');
const legalBasis = 'Databeskyttelsesforordningens artikel 17, stk. 1, litra d';
const checkpointKey = newSigner('planspor.example', signingType);
const reasoned = { effectiveOn: '2024-02-01', reason: 'Et navn skal ikke stå i en plan' };

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}

/** A goal that named somebody, and a target under it; a refusal that quotes it; a correction. The event to erase is the second. */
async function recorded(api: Api) {
  const plan = await api.draft();
  await api.batch(plan, [goal('g1', { title: secret }), target('t1', ['g1'], { condition: atLeast(65) })], {
    effectiveOn: '2023-10-01',
  });
  const key = newKey();
  const refuse = () =>
    api.command(plan, 'goals', { code: 'g1', title: 'Et andet', level: 'strategic' }, { key, ...reasoned });
  expect((await refuse()).text).toContain(secret);
  const event: string = (await api.get(`/v1/plans/${plan}/events`)).body.items[1].id;
  const data = { ...goal('g1', { title: 'Et forløb' }).data };
  const corrected = await api.command(plan, 'corrections', { event, data }, reasoned);
  expect(corrected.status, corrected.text).toBe(200);
  return { plan, event, refuse };
}

const erase = (api: Api, plan: string, event: string, key = newKey()) =>
  api.command(plan, 'erasures', { event, legalBasis }, { key, decision, effectiveOn: '2024-03-01' });

const reads = (plan: string): readonly string[] => [
  `/v1/plans/${plan}`,
  `/v1/plans/${plan}/versions`,
  `/v1/plans/${plan}/history`,
  `/v1/plans/${plan}/events?form=stored`,
  `/v1/plans/${plan}/events?form=current`,
  `/v1/plans/${plan}/evaluation?asOf=2024-06-01`,
  `/v1/plans/${plan}/duties`,
  `/v1/plans/${plan}/export`,
  '/v1/plans',
  '/v1/subjects?kind=goal',
  '/v1/scorecard',
  '/v1/ledgers/550/export',
];

describeOnEachDatabase('an erased content', (database) => {
  const log: string[] = [];
  let api: Api;
  let plan: string;
  let event: string;
  let refuse: () => Promise<Answer>;
  let kept: string;
  let answer: Answer;
  const key = newKey();
  beforeAll(async () => {
    api = await openApi(database(), {
      checkpointKey,
      log: { level: 'debug', stream: { write: (line) => log.push(line) } },
    });
    ({ plan, event, refuse } = await recorded(api));
    for (const path of reads(plan)) expect((await api.get(path)).status, path).toBe(200);
    kept = (await api.get('/v1/ledgers/550/checkpoint')).text;
    answer = await erase(api, plan, event, key);
  });

  test('is said to be gone by an event, once', async () => {
    expect(answer, answer.text).toMatchObject({ status: 200, body: { outcome: 'accepted', version: 5 } });
    expect((await erase(api, plan, event, key)).text).toBe(answer.text);
    expect((await erase(api, plan, event)).body).toMatchObject({ outcome: 'no-change', version: 5 });
  });

  test('stands in no table, whatever its name', async () => {
    await api.get(`/v1/plans/${plan}/history`);
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'`.execute(
      database().db,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { name } of rows) {
      const found = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(database().db);
      expect(
        found.rows.filter(({ text }) => text.includes('Jens Hansen')),
        name,
      ).toEqual([]);
    }
  });

  test('is in no answer and no new export, and everything is answered still', async () => {
    for (const path of reads(plan)) {
      const read = await api.get(path);
      expect([path, read.status]).toEqual([path, 200]);
      expect(read.text).not.toContain('Jens Hansen');
    }
    expect((await api.get(`/v1/plans/${plan}`)).text).toContain('Et forløb');
    expect(log.length).toBeGreaterThan(10);
    expect(log.join('')).not.toContain('Jens Hansen');
  });

  test('is told of with what erased it, why and when', async () => {
    const by = { event: answer.body.events[0].id, legalBasis, decision };
    const history = await api.get(`/v1/plans/${plan}/history`);
    expect(history.body.items.map((entry: { version: number }) => entry.version)).toEqual([1, 2, 3, 4, 5]);
    expect(history.body.items[1]).toMatchObject({ event, erased: { ...by, recordedAt: answer.body.recordedAt } });
    const events = await api.get(`/v1/plans/${plan}/events`);
    expect(events.body.items[1]).toMatchObject({ id: event, type: 'GoalAdopted', erased: true });
    expect(events.body.items[1]).not.toHaveProperty('data');
  });

  test('keeps slices that rest on it from being answered: they say why, and are no fault of the server', async () => {
    for (const path of ['versions/3', '?version=3', 'evaluation?version=3', 'duties?version=3', 'diff?from=3&to=5']) {
      const read = await api.get(`/v1/plans/${plan}${path.startsWith('?') ? '' : '/'}${path}`);
      if (read.status === 400) continue;
      expect(read, path).toMatchObject({
        status: 410,
        body: {
          code: 'content-erased',
          erased: [{ event, version: 2, type: 'GoalAdopted', by: { legalBasis, decision } }],
        },
      });
    }
    expect((await api.get(`/v1/plans/${plan}/versions/1`)).status).toBe(200);
    expect((await api.get(`/v1/plans/${plan}/versions/4`)).status).toBe(200);
    expect((await api.get(`/v1/plans/${plan}?version=3&asOf=2023-09-15`)).status).toBe(200);
  });

  test('leaves the refusal that quoted it with its code and nothing else', async () => {
    const again = await refuse();
    expect(again).toMatchObject({
      status: 409,
      headers: { 'idempotency-replayed': 'true' },
      body: { code: 'code-taken' },
    });
    expect(again.text).not.toContain('Jens');
  });

  test('leaves every proof as it was', async () => {
    const read = readSignedCheckpoint(kept);
    const anchors = read.fault === undefined ? [anchorOf(read.value.checkpoint)] : [];
    expect(anchors).toHaveLength(1);
    expect(await verifyLedgerInPlace(database().db, '550', anchors)).toMatchObject({ faults: [], erased: [2] });
    const exported = (await api.get('/v1/ledgers/550/export')).text;
    expect(await verifyExport(linesOf(exported), { 550: anchors })).toMatchObject({ faults: [], erased: [2] });
    expect(judge(exported, [{ size: 4, root: anchors[0]?.root ?? '' }])).toEqual({ holds: true });
    expect((await api.get('/v1/ledgers/550/checkpoint')).status).toBe(200);
    for (const proof of ['inclusion?position=2&size=5', 'consistency?from=4&to=5'])
      expect((await api.get(`/v1/ledgers/550/proofs/${proof}`)).status).toBe(200);
    expect(await verifyExport(linesOf((await api.get(`/v1/plans/${plan}/export`)).text))).toMatchObject({ faults: [] });
  });

  test('is missed in an export that leaves out who erased it', async () => {
    const lines = (await api.get('/v1/ledgers/550/export')).text.trimEnd().split('\n');
    const gone = lines.map((line) => (line.includes('"type":"EventErased"') ? line.replace(/,"salt".*$/, '}') : line));
    const { faults } = await verifyExport(linesOf(gone.join('\n')));
    expect(faults.filter(({ kind }) => kind === 'erased').length).toBeGreaterThan(1);
  });

  test('goes with the ledger: begun again elsewhere it is the same', async () => {
    const exported = (await api.get('/v1/ledgers/550/export')).text;
    const elsewhere = await openPGliteCopy();
    await importLedger(elsewhere.db, linesOf(exported));
    const there = await openApi(elsewhere);
    expect((await there.get('/v1/ledgers/550/export')).text).toBe(exported);
    for (const path of [`/v1/plans/${plan}`, `/v1/plans/${plan}/history`, `/v1/plans/${plan}/versions/3`])
      expect(withoutRequest(await there.get(path)), path).toBe(withoutRequest(await api.get(path)));
    await there.close();
    await elsewhere.close();
  });

  test('is nothing that read models miss: made anew they are the same', async () => {
    expect(await verifyViews(database().db)).toBe(0);
  });

  test('keeps nobody from changing the plan', async () => {
    const more = await api.command(plan, `goals/${id('g1')}/rewording`, { title: 'Et forløb til' }, reasoned);
    expect(more.status, more.text).toBe(200);
    expect((await api.get(`/v1/plans/${plan}/history`)).body.items).toHaveLength(6);
  });
});

const withoutRequest = ({ status, text }: Answer) => `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`;

describeOnPostgres('an erasure', (database) => {
  test('reaches the streams that another server keeps, though nobody asks for them there', async () => {
    const second = await openDatabase({ kind: 'postgres', url: database().url ?? '' });
    const streams = warmStreams();
    const [one, other] = [
      await openApi(database()),
      await openApi(second, { streams, ...(second.listen && { listen: second.listen }) }),
    ];
    const { plan, event } = await recorded(one);
    await other.get(`/v1/plans/${plan}`);
    const keptText = () => JSON.stringify(streams.kept(planStream, plan)?.known.events ?? []);
    expect(keptText()).toContain(secret);
    const memory = streams.memory();
    await erase(one, plan, event);
    await expect.poll(keptText, { timeout: 120_000 }).not.toContain(secret);
    // What was made of them goes with it.
    expect(streams.memory()).not.toBe(memory);
    await other.close();
    await second.close();
  });

  test('takes the text out of a dump', async () => {
    const { tools } = inject('postgres') ?? {};
    if (tools === undefined) return;
    const dump = execFileSync(join(tools, 'pg_dump'), ['--inserts', database().url ?? ''], { encoding: 'utf8' });
    expect(dump).toContain('EventErased');
    expect(dump).not.toContain('Jens Hansen');
  });
});

describeOnPGlite('an erasure', () => {
  test('from the command line leaves no byte in the folder of the embedded database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planspor-erased-'));
    const dataDir = join(folder, 'data');
    copyTemplate(inject('pgliteTemplate'), dataDir);
    const store = await openDatabase({ kind: 'pglite', dataDir });
    const api = await openApi(store);
    const { plan, event } = await recorded(api);
    await api.get(`/v1/plans/${plan}/history`);
    await api.close();
    await store.close();
    expect(filesWith(dataDir)).not.toEqual([]);

    vi.stubEnv('PLANSPOR_DATA', dataDir);
    const said: string[] = [];
    const output = vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
    const find = () => eraseTool.run(['--find', 'jens hansen']);
    expect(await find()).toBe(1);
    expect(said.join('')).toContain(`550: event ${event} (GoalAdopted, version 2 of plan ${plan})`);
    expect(said.at(-1)).toBe('It stands in 2 places.\n');
    const decided = ['--law', legalBasis, '--body', 'Økonomiudvalget', '--on', '2024-03-01'];
    expect(await eraseTool.run([event, ...decided])).toBe(0);
    expect(await find()).toBe(0);
    expect(filesWith(dataDir)).toEqual([]);
    await expect(eraseTool.run([event])).rejects.toThrow('Say the legal basis');
    await expect(eraseTool.run([newKey(), ...decided])).rejects.toThrow('There is no event');
    await expect(eraseTool.run(['--clear', event])).rejects.toThrow('Say one thing');
    output.mockRestore();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
});

const filesWith = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes('Jens Hansen'));
