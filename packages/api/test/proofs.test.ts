import {
  keyText,
  newSigner,
  readSignedCheckpoint,
  renamed,
  runScript,
  signatureBy,
  signingType,
} from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id, newKey } from './support/ids.js';
import { goal } from './support/seeds.js';

const checkpointKey = newSigner('planspor.example', signingType);
const head = /^550=(\d+):([0-9a-f]{64})$/;

describeOnEachDatabase('what an auditor asks a server', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database(), { checkpointKey });
    plan = await api.draft();
    await api.batch(plan, [goal('g1'), goal('g2')], { effectiveOn: '2023-09-01' });
  });

  test('every answer to a command names the head of its ledger: accepted, repeated, unchanged and refused', async () => {
    const key = newKey();
    const before = await database().db.selectFrom('ledgers').selectAll().where('ledger', '=', '550').executeTakeFirst();
    const told = [
      await api.command(plan, 'title', { title: 'Ny' }, { key, effectiveOn: '2023-09-02' }),
      await api.command(plan, 'title', { title: 'Ny' }, { key, effectiveOn: '2023-09-02' }),
      await api.command(plan, 'title', { title: 'Ny' }, { effectiveOn: '2023-09-02' }),
      await api.command(plan, `goals/${id('g1')}/move`, { parent: id('g1') }, { effectiveOn: '2023-09-02' }),
    ];
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 422]);
    const now = await database().db.selectFrom('ledgers').selectAll().where('ledger', '=', '550').executeTakeFirst();
    expect(Number(now?.position)).toBe(Number(before?.position) + 1);
    const named = `550=${now?.position}:${now?.hash.toString('hex')}`;
    expect(told.map(({ headers }) => headers['ledger-head'])).toEqual([named, named, named, named]);
    expect(named).toMatch(head);
  });

  test('a checkpoint is a signed note under the ledger’s own name', async () => {
    const answer = await api.get('/v1/ledgers/550/checkpoint');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    const read = readSignedCheckpoint(answer.text);
    if (read.fault !== undefined) throw new Error(read.fault);
    const { note, checkpoint } = read.value;
    expect(checkpoint.origin).toBe('planspor.example/550');
    expect(signatureBy(note, renamed(checkpointKey, checkpoint.origin)), keyText(checkpointKey)).toEqual({});
    expect((await api.get('/v1/ledgers/550/checkpoint')).text).toBe(answer.text);
    const proof = await api.get(`/v1/ledgers/550/proofs/inclusion?position=1&size=${checkpoint.size}`);
    expect(proof.body.root).toBe(checkpoint.root.toString('hex'));
    const again = await api.get('/v1/ledgers/550/checkpoint', { 'if-none-match': answer.headers.etag ?? '' });
    expect(again.status).toBe(304);
  });

  test('a proof of growth leads from one checkpoint to the next', async () => {
    const answer = await api.get('/v1/ledgers/550/proofs/consistency?from=2');
    expect(answer.body).toMatchObject({ ledger: '550', from: 2, path: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
  });

  test.each([
    ['/v1/ledgers/550/proofs/inclusion?position=0', 400],
    ['/v1/ledgers/550/proofs/inclusion?position=9999', 400],
    ['/v1/ledgers/550/proofs/inclusion?position=2&size=1', 400],
    ['/v1/ledgers/550/proofs/consistency?from=3&to=2', 400],
    ['/v1/ledgers/550/proofs/consistency?from=1&to=9999', 400],
    ['/v1/ledgers/550/proofs/consistency', 400],
    ['/v1/ledgers/561/proofs/inclusion?position=1', 404],
    ['/v1/ledgers/561/checkpoint', 404],
    ['/v1/ledgers/xyz/checkpoint', 400],
  ])('%s is %s', async (path, status) => {
    const answer = await api.get(path);
    expect(answer.status, answer.text).toBe(status);
  });

  test('without a key no checkpoint is signed', async () => {
    const keyless = await openApi(database());
    const answer = await keyless.get('/v1/ledgers/550/checkpoint');
    expect([answer.status, answer.body.code]).toEqual([404, 'no-checkpoint-key']);
    expect((await keyless.get('/v1/ledgers/550/proofs/consistency?from=1')).status).toBe(200);
  });

  test('nothing is signed for a ledger that was changed behind the server’s back', async () => {
    await runScript(
      database().db,
      `alter table events disable trigger all;
       update events set type = 'Other' where ledger = '550' and position = 2;
       alter table events enable trigger all`,
    );
    const answer = await api.get('/v1/ledgers/550/proofs/inclusion?position=1');
    expect([answer.status, answer.body.code]).toEqual([500, 'ledger-inconsistent']);
  });
});
