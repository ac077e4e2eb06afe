import { randomBytes } from 'node:crypto';
import { append, type OpenDatabase, verifyLedgerInPlace } from '@planspor/projections';
import { onFreshDatabase } from './bench-server.js';
import { atMost } from './figures.js';
import type { Ask } from './measure.js';

/*
 * Whether verifying is ever red because somebody is writing: sixteen writers record events and refusals without a pause, and the
 * ledger is verified again and again. `pnpm bench writers 1000` says how often.
 */
const perLedger = 25;

const id = (): string => {
  const hex = randomBytes(16).toString('hex');
  return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
};

const about = (stream: string) => ({
  commandId: id(),
  caller: 'bench',
  requestHash: randomBytes(32).toString('hex'),
  stream,
  streamType: 'plan' as const,
});

const accepted = (stream: string, expected: 'none' | 'exists') => ({
  ...about(stream),
  expected,
  outcome: 'accepted' as const,
  events: [
    {
      id: id(),
      type: expected === 'none' ? 'PlanDrafted' : 'NoteAdded',
      schemaVersion: 1,
      effectiveOn: '2024-01-01',
      correlationId: 'bench',
      body: { data: { text: 'Blåbærgrød' }, actor: { id: 'bench', role: 'editor' } },
    },
  ],
});

const refused = (stream: string) => ({
  ...about(stream),
  expected: 'exists' as const,
  outcome: 'refused' as const,
  answer: '{"code":"code-taken"}',
});

/** Verifies one ledger while sixteen write to it; how many runs were red. */
async function round({ db }: OpenDatabase, ledger: string): Promise<{ readonly red: number; readonly events: number }> {
  const stream = id();
  await append(db, ledger, [accepted(stream, 'none')]);
  let [writing, red, events] = [true, 0, 0];
  const writers = Array.from({ length: 16 }, async () => {
    while (writing) {
      await append(db, ledger, [accepted(stream, 'exists'), refused(stream)]);
      // A breath, so that the ledger stays short and the runs many.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  try {
    for (let run = 0; run < perLedger; run += 1) {
      const found = await verifyLedgerInPlace(db, ledger);
      events = found?.size ?? 0;
      if (found?.faults.length !== 0) red += 1;
    }
  } finally {
    writing = false;
    await Promise.allSettled(writers);
  }
  await Promise.all(writers);
  return { red, events };
}

export const writers = (ask: Ask): Promise<void> =>
  onFreshDatabase(ask, async (database) => {
    const { say, amount: runs = 100 } = ask;
    let [red, done, events] = [0, 0, 0];
    for (; done < runs; done += perLedger) {
      const found = await round(database, String(100 + done / perLedger));
      red += found.red;
      events += found.events;
    }
    const what = `verified ${done} times while sixteen write, ${events} events: red`;
    say({ what, figure: red, unit: 'times', reach: atMost(0) });
  });
