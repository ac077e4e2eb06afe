import { runScript } from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { measure } from '../src/server/metrics.js';
import { watch } from '../src/server/watched.js';
import { closedLedgers } from '../src/services/closed-ledgers.js';
import { openApi } from './support/api.js';
import { newId } from './support/ids.js';

describeOnEachDatabase('the metrics of a server', (database) => {
  test('say which view lags and stands still, that webhooks fail, and how the database is reached', async () => {
    const { db, kind } = database();
    const closed = closedLedgers();
    const api = await openApi(database(), { closed });
    const registry = measure(api.app);
    const look = watch(registry, { ...database(), closed, now: () => 10_000_000 });
    const values = async () => {
      await look();
      const lines = (await registry.metrics()).split('\n').filter((line) => line.startsWith('planspor_'));
      return Object.fromEntries(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
    };
    const until = async (wanted: Readonly<Record<string, number>>) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const found = await values();
        if (Object.entries(wanted).every(([name, value]) => found[name] === value)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await values()).toMatchObject(wanted);
    };
    const plan = await api.draft();
    await until({ 'planspor_view_events_behind{view="history"}': 0, planspor_webhooks_failing: 0 });
    await runScript(db, `alter table history_rows add constraint trouble check (entry not like '%Hemmeligt%')`);
    for (const text of ['Hemmeligt forbehold', 'Åbent']) await api.command(plan, 'notes', { kind: 'gap', text });
    await until({
      'planspor_view_events_behind{view="history"}': 2,
      'planspor_view_ledgers_standing_still{view="history"}': 1,
      'planspor_view_events_behind{view="plans"}': 0,
    });
    await runScript(db, 'alter table history_rows drop constraint trouble');
    await until({ 'planspor_view_ledgers_standing_still{view="history"}': 0 });

    const id = newId();
    await runScript(
      db,
      `insert into webhooks (id, url, secret, types, made_at, made_by)
       values ('${id}', 'https://receiver.example/', decode(repeat('00', 32), 'hex'), '', 1, 'test');
       insert into webhook_places (webhook, ledger, attempts, next_try_at, failed_at)
       values ('${id}', '550', 3, 9007199254740991, 6400000)`,
    );
    closed.closeBy(Object.assign(new Error(), { name: 'LedgerHole', ledger: '851' }));
    expect(await values()).toMatchObject({
      planspor_database_answers: 1,
      planspor_webhooks_failing: 1,
      planspor_webhooks_failing_seconds: 3600,
      planspor_ledgers_inconsistent: 1,
    });
    if (kind === 'postgres') expect((await values())['planspor_database_connections{state="open"}']).toBeGreaterThan(0);

    await runScript(db, 'alter table webhook_places rename to hidden');
    expect(await values()).toMatchObject({ planspor_database_answers: 0, planspor_webhooks_failing: 1 });
    await runScript(db, 'alter table hidden rename to webhook_places');
    expect(JSON.stringify(await values())).not.toMatch(/Hemmeligt|550|receiver/);
  });
});
