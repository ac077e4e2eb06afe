import { runScript } from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { closedLedgers } from '../src/services/closed-ledgers.js';
import { type Answer, openApi } from './support/api.js';
import { newKey } from './support/ids.js';
import { goal } from './support/seeds.js';

const told = ({ status, body }: Answer) => [status, body.code ?? body.outcome];

describeOnEachDatabase('a ledger in which nothing is recorded', (database) => {
  test('is read, and tells again what was recorded before; commands are for later', async () => {
    const key = newKey();
    const open = await openApi(database());
    const [plan, other] = [await open.draft(), await open.draft({ municipality: '851' })];
    const first = await open.command(plan, 'title', { title: 'Ny' }, { key });

    const api = await openApi(database(), { closed: closedLedgers(['550']) });
    expect((await api.get(`/v1/plans/${plan}`)).body.title).toBe('Ny');
    const refused = [await api.command(plan, 'title', { title: 'Nyere' }), await api.batch(plan, [goal('g1')])];
    expect(refused.map(told)).toEqual([
      [503, 'reads-only'],
      [503, 'reads-only'],
    ]);
    expect(refused[0]?.headers['retry-after']).toBe('60');
    const again = await api.command(plan, 'title', { title: 'Ny' }, { key });
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
    expect(told(await api.command(other, 'title', { title: 'Ny' }))).toEqual([200, 'accepted']);
    expect((await api.get('/health/ready')).status).toBe(200);
  });

  test('may be all of them', async () => {
    const api = await openApi(database(), { closed: closedLedgers(['*']) });
    const body = { data: { municipality: '540', title: 'Plan', period: '2030', kind: 'plan', language: 'da' } };
    const answer = await api.post('/v1/plans', body, { 'idempotency-key': newKey() });
    expect(told(answer)).toEqual([503, 'reads-only']);
  });
});

describeOnEachDatabase('a server that has found a ledger changed behind its back', (database) => {
  test('records nothing more in it, and goes on with the others', async () => {
    const lines: string[] = [];
    const closed = closedLedgers();
    const log = { level: 'error', stream: { write: (line: string) => lines.push(line) } } as const;
    const api = await openApi(database(), { closed, log });
    const [plan, other] = [await api.draft(), await api.draft({ municipality: '851' })];
    await runScript(
      database().db,
      `alter table events disable trigger all;
       update events set type = 'Other' where ledger = '550' and position = 1;
       alter table events enable trigger all`,
    );
    expect(told(await api.command(plan, 'title', { title: 'Ny' }))).toEqual([200, 'accepted']);
    expect(told(await api.get('/v1/ledgers/550/proofs/consistency?from=1'))).toEqual([500, 'ledger-inconsistent']);
    expect(closed.inconsistent()).toEqual(['550']);
    expect(lines.join()).toContain('a ledger is not what it was');
    const refused = await api.command(plan, 'title', { title: 'Nyere' });
    expect(told(refused)).toEqual([503, 'reads-only']);
    expect(refused.body.detail).toContain('550 was changed');
    expect(told(await api.command(other, 'title', { title: 'Ny' }))).toEqual([200, 'accepted']);
  });
});
