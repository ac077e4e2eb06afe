import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerHeads, newSigner, signingType } from '@planspor/projections';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { describeOnPostgres, openPostgresCopy } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { called } from './support/called.js';
import { changed } from './support/exported-files.js';
import { id } from './support/ids.js';
import { atLeast, goal, target, unemployed } from './support/seeds.js';

const checkpointKey = newSigner('planspor.example', signingType);
const indicator = id('indicator');
const zeros = '0'.repeat(64);

describeOnPostgres('a tool that is given files', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-files-'));
  let api: Api;
  let plan: string;
  let [first, last] = ['', ''];

  const put = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const fetched = async (name: string, address: string) => put(name, (await api.get(address)).text);
  const file = (name: string) => join(folder, name);
  const momentOf = (text: string): string => JSON.parse(text.split('\n', 1)[0] ?? '').knownAt;

  beforeAll(async () => {
    vi.stubEnv('DATABASE_URL', database().url ?? '');
    vi.stubEnv('PLANSPOR_DATA', undefined);
    api = await openApi(database(), { checkpointKey });
    const opening = { id: indicator, ledger: 'dk', data: unemployed, effectiveOn: '2023-01-01' };
    await api.post('/v1/indicators', opening, { 'idempotency-key': 'a-key' });
    plan = await api.draft();
    await fetched('first.note', '/v1/ledgers/550/checkpoint');
    await api.batch(plan, [goal('g1')], { effectiveOn: '2023-10-01' });
    await api.batch(plan, [target('t1', ['g1'], { condition: atLeast(65) })], { effectiveOn: '2024-02-01' });
    const bundle = await api.get(`/v1/plans/${plan}/export`);
    first = momentOf(bundle.text);
    put('plan.ndjson', bundle.text);
    await fetched('550.ndjson', '/v1/ledgers/550/export');
    for (const ledger of ['550', 'dk']) await fetched(`${ledger}.note`, `/v1/ledgers/${ledger}/checkpoint`);
    await api.command(plan, 'title', { title: 'Ny titel' }, { effectiveOn: '2024-03-01' });
    await api.post('/v1/indicators', { ...opening, id: id('another') }, { 'idempotency-key': 'b-key' });
    last = momentOf((await api.get('/v1/ledgers/dk/export')).text);
    await fetched('dk.ndjson', '/v1/ledgers/dk/export');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  describe('verify', () => {
    test('says of a bundle what it does not show', async () => {
      const kept = ['--checkpoint', file('550.note'), '--checkpoint', file('dk.note')];
      const { status, out } = await called('verify', file('plan.ndjson'), ...kept);
      expect([status, out]).toEqual([0, expect.stringContaining('that the last of them were left out would not show')]);
      expect(out).not.toContain('hashed anew');
    });

    test.each([
      [['--expect', `550=9999:${zeros}`], '550: --expect 9999 could not be compared'],
      [
        ['--checkpoint', 'first.note'],
        '550: the checkpoint of planspor.example/550 for 1 events could not be compared',
      ],
    ])('says what could not be compared, and is not witnessed by it: %s', async (given, said) => {
      const [option = '', value = ''] = given;
      const kept = value.endsWith('.note') ? file(value) : value;
      const { status, out } = await called('verify', file('plan.ndjson'), option, kept);
      expect([status, out]).toEqual([0, expect.stringContaining(said)]);
      expect(out).toMatch(/550: No checkpoint of its 3 events was given/);
    });

    test('compares with an event that the bundle holds', async () => {
      const { status, out } = await called('verify', file('plan.ndjson'), '--expect', `550=2:${zeros}`);
      expect([status, out]).toEqual([1, expect.stringContaining('rewritten at position 2')]);
    });

    test.each([
      ['550.ndjson', ['--checkpoint', 'dk.note'], 'There is no ledger dk in '],
      ['plan.ndjson', ['--expect', `851=1:${zeros}`], 'There is no ledger 851 in '],
      ['550.ndjson', ['--ledger', '550'], '--ledger and --views are of a database'],
      ['550.ndjson', ['--views'], '--ledger and --views are of a database'],
      [undefined, ['--ledger', '550', '--checkpoint', 'dk.note'], 'There is no ledger dk in --ledger.'],
      [undefined, ['--expect', `851=1:${zeros}`], 'There is no ledger 851 in the database.'],
    ])('refuses what it would not use: %s %s', async (name, given, said) => {
      const args = [
        ...(name === undefined ? [] : [file(name)]),
        ...given.map((each) => (each === 'dk.note' ? file(each) : each)),
      ];
      expect(await called('verify', ...args)).toMatchObject({ status: 2, err: expect.stringContaining(said) });
    });
  });

  const notReached: readonly (readonly [string, readonly string[], (() => string) | undefined, string])[] = [
    ['a moment that one of them does not reach', ['dk.ndjson', '550.ndjson'], () => last, '550.ndjson reaches '],
    ['one written in another zone', ['plan.ndjson'], () => last.replace('Z', '-01:00'), 'plan.ndjson reaches '],
    ['what is no moment', ['plan.ndjson'], () => '05.12.2026', '--knownAt 05.12.2026 is not a moment such as'],
    ['two files of one ledger', ['plan.ndjson', '550.ndjson'], undefined, 'Ledger 550 is in '],
    ['a file twice', ['plan.ndjson', 'plan.ndjson'], undefined, 'Ledger 550 is in '],
  ];

  describe.each([
    ['replay', ''],
    ['evaluate', '/evaluation'],
  ])('%s', (tool, address) => {
    test('answers for the moment that all the files reach', async () => {
      const asked = ['--plan', plan, '--asOf', '2024-06-01'];
      const { status, out } = await called(tool, file('dk.ndjson'), file('550.ndjson'), ...asked);
      const there = await api.get(`/v1/plans/${plan}${address}?asOf=2024-06-01&knownAt=${first}`);
      expect([status, out]).toEqual([0, there.text]);
      expect(last > first).toBe(true);
    });

    test.each(notReached)('refuses %s', async (_, names, moment, said) => {
      const asked = moment === undefined ? [] : ['--knownAt', moment()];
      const answer = await called(tool, ...names.map(file), ...asked);
      expect(answer).toMatchObject({ status: 2, out: '', err: expect.stringContaining(said) });
    });
  });

  test.each(['12.11.2026', '05.12.2026', '1', '2026-12-05', 'Sat, 05 Dec 2026 00:00:00 GMT', ''])(
    'export takes no moment but as HTTP does: %s',
    async (moment) => {
      expect(await called('export', '--ledger', '550', '--knownAt', moment)).toMatchObject({
        status: 2,
        err: `--knownAt ${moment} is not a moment such as 2026-11-24T10:15:30Z.\n`,
      });
    },
  );

  test('a ledger too many in a file is not begun', async () => {
    const text = (await api.get('/v1/ledgers/550/export')).text;
    const two = put(
      'two.ndjson',
      changed(text, ({ header: { ledgers } }) => ledgers.push(...ledgers.map((each) => ({ ...each, ledger: 'dk' })))),
    );
    const elsewhere = await openPostgresCopy();
    vi.stubEnv('DATABASE_URL', elsewhere.url ?? '');
    try {
      const { status, out } = await called('import', two);
      expect([status, out]).toEqual([1, expect.stringContaining('the header of a ledger names the ledgers 550, dk')]);
      expect(await ledgerHeads(elsewhere.db)).toEqual([]);
    } finally {
      vi.stubEnv('DATABASE_URL', database().url ?? '');
      await elsewhere.close();
    }
  });

  test('an export and what it was imported into say in which epoch a ledger is, and where the reasons are', async () => {
    const continued = put(
      'continued.ndjson',
      changed((await api.get('/v1/ledgers/550/export')).text, ({ header }) => {
        for (const ledger of header.ledgers) ledger.epoch = 3;
      }),
    );
    const said = '550: the file says that it is in epoch 3; why an epoch began stays in the database that it came from';
    expect(await called('verify', continued)).toMatchObject({ status: 0, out: expect.stringContaining(said) });
    expect((await called('verify', file('550.ndjson'))).out).not.toContain('epoch');
    const elsewhere = await openPostgresCopy();
    vi.stubEnv('DATABASE_URL', elsewhere.url ?? '');
    try {
      expect(await called('import', continued)).toMatchObject({ status: 0, out: expect.stringContaining(said) });
    } finally {
      vi.stubEnv('DATABASE_URL', database().url ?? '');
      await elsewhere.close();
    }
  });
});
