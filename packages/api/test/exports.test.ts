import { newSigner, readLine, signingType, verifyExport } from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { linesIn } from './support/exported-files.js';
import { id } from './support/ids.js';
import { atLeast, goal, target, unemployed } from './support/seeds.js';

const checkpointKey = newSigner('planspor.example', signingType);
const indicator = id('indicator');

describeOnEachDatabase('exports', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database(), { checkpointKey });
    const opening = { id: indicator, ledger: 'dk', data: unemployed, effectiveOn: '2023-01-01' };
    await api.post('/v1/indicators', opening, { 'idempotency-key': 'a-key' });
    await api.post('/v1/indicators', { ...opening, id: id('another') }, { 'idempotency-key': 'b-key' });
    plan = await api.draft();
    await api.batch(plan, [goal('g1')], { effectiveOn: '2023-10-01' });
    await api.batch(plan, [target('t1', ['g1'], { condition: atLeast(65) })], { effectiveOn: '2024-02-01' });
    await api.draft({ title: 'En anden plan' });
  });

  test('a whole ledger verifies, and goes on from the line where it broke off', async () => {
    const whole = await api.get('/v1/ledgers/550/export');
    expect([whole.status, whole.headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect(await verifyExport(linesIn(whole.text))).toMatchObject({ faults: [], commands: 4 });
    const lines = whole.text.split('\n');
    const rest = await api.get('/v1/ledgers/550/export?fromLine=4');
    expect(rest.text).toBe(lines.slice(3).join('\n'));
    const [last, count] = [`${lines.at(-2)}\n`, lines.length - 1];
    expect((await api.get(`/v1/ledgers/550/export?fromLine=${count}`)).text).toBe(last);
    expect(await api.get(`/v1/ledgers/550/export?fromLine=${count + 1}`)).toMatchObject({
      status: 400,
      body: {
        code: 'invalid-request',
        errors: [{ pointer: '/query/fromLine', detail: `Expected at most ${count}, the lines of the export` }],
      },
    });
  });

  test('a plan’s bundle holds the plan, what its verdicts rest on, and nothing else; each event is proved', async () => {
    const bundle = await api.get(`/v1/plans/${plan}/export`);
    expect(bundle.status, bundle.text).toBe(200);
    const report = await verifyExport(linesIn(bundle.text));
    expect(report.faults).toEqual([]);
    expect(report.header).toMatchObject({ scope: 'plan', plan, ledgers: [{ ledger: '550' }, { ledger: 'dk' }] });
    expect(report.header?.ledgers.every(({ checkpoint = '' }) => checkpoint.startsWith('planspor.example/'))).toBe(
      true,
    );
    const streams = bundle.text
      .trimEnd()
      .split('\n')
      .flatMap((text) => {
        const line = readLine(text);
        return line?.kind === 'event' ? [line.envelope.stream] : [];
      });
    expect(new Set(streams)).toEqual(new Set([plan, indicator]));
    const knownAt = report.header?.knownAt;
    await api.command(plan, 'title', { title: 'Ny' }, { effectiveOn: '2024-03-01' });
    expect((await api.get(`/v1/plans/${plan}/export?knownAt=${knownAt}`)).text).toBe(bundle.text);
  });

  test('one changed hash of a path, or another event in its place, is noticed', async () => {
    const { text } = await api.get(`/v1/plans/${plan}/export`);
    const lines = text.trimEnd().split('\n');
    const last = lines.at(-2) ?? '';
    const changed = last.replace(
      /"proof":\["[0-9a-f]/,
      (match) => `${match.slice(0, -1)}${match.endsWith('0') ? '1' : '0'}`,
    );
    const report = await verifyExport(linesIn(text.replace(last, changed)));
    expect(report.faults.map(({ kind }) => kind)).toEqual(['proof', 'altered']);
  });

  test.each([
    ['/v1/ledgers/561/export', 404],
    [`/v1/plans/${id('nothing')}/export`, 404],
    [`/v1/plans/${indicator}/export`, 404],
    ['/v1/ledgers/550/export?knownAt=2999-01-01T00:00:00.000Z', 400],
    ['/v1/ledgers/550/export?knownAt=1999-01-01T00:00:00.000Z', 404],
    ['/v1/ledgers/550/export?fromLine=0', 400],
    ['/v1/ledgers/550/export?fromLine=999', 400],
  ])('%s is %s', async (path, status) => {
    expect((await api.get(path)).status).toBe(status);
  });
});
