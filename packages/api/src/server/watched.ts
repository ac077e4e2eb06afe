import { failingWebhooks, type OpenDatabase, viewLags } from '@planspor/projections';
import { Gauge, type Registry } from 'prom-client';
import type { ClosedLedgers } from '../services/closed-ledgers.js';

/** What is looked at when somebody asks for the metrics. */
export interface Watched extends Pick<OpenDatabase, 'db' | 'connections'> {
  readonly closed: ClosedLedgers;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/**
 * Adds what stands in the database, and how it is reached, to the metrics: of all ledgers together, never by their names.
 *
 * @returns looks; while the database does not answer, what was seen last stays, and `planspor_database_answers` says so
 */
export function watch(registry: Registry, { db, connections, closed, now }: Watched): () => Promise<void> {
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `planspor_${name}`, help, labelNames, registers: [registry] });
  const answers = gauge('database_answers', 'Whether the database answered when the metrics were asked for');
  const behind = gauge('view_events_behind', 'Events a view has not taken in, in the ledger where they are most', [
    'view',
  ]);
  const still = gauge('view_ledgers_standing_still', 'Ledgers in which a view stands still before an event', ['view']);
  const failing = gauge('webhooks_failing', 'Subscriptions whose receiver does not take what it is sent');
  const failingFor = gauge('webhooks_failing_seconds', 'How long the one has failed that has failed longest');
  const inconsistent = gauge('ledgers_inconsistent', 'Ledgers found to be changed behind the back of this server');
  const pool = gauge('database_connections', 'Connections of this server, by what they do', ['state']);

  const look = async () => {
    for (const lag of await viewLags(db)) {
      behind.set({ view: lag.view }, lag.behind);
      still.set({ view: lag.view }, lag.standingStill);
    }
    const { count, since } = await failingWebhooks(db);
    failing.set(count);
    failingFor.set(since === undefined ? 0 : Math.max(0, now() - since) / 1000);
  };
  return async () => {
    inconsistent.set(closed.inconsistent().length);
    for (const [state, count] of Object.entries(connections?.() ?? {})) pool.set({ state }, count);
    const answered = await look().then(
      () => 1,
      () => 0,
    );
    answers.set(answered);
  };
}
