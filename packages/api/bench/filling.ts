import { randomBytes } from 'node:crypto';
import { append, type OpenDatabase } from '@planspor/projections';
import { sql } from 'kysely';
import { v7 } from 'uuid';

const drafted = { title: 'Plan 2030', municipality: '550', period: '2030', kind: 'plan', language: 'da' };
const text = 'Borgere i sygedagpengeforløb skal hurtigere tilbage i job, og tilbuddet gælder hele kommunen.';

/** So many events has each plan that a ledger is filled with. */
export const eventsOfAPlan = 1_000;
const [perCommand, atATime] = [50, 100];

const command = (stream: string, version: number) => ({
  commandId: v7(),
  caller: 'bench',
  requestHash: randomBytes(32).toString('hex'),
  stream,
  streamType: 'plan' as const,
  expected: version === 0 ? ('none' as const) : version,
  outcome: 'accepted' as const,
  events: Array.from({ length: perCommand }, (_, index) => ({
    id: v7(),
    type: version + index === 0 ? 'PlanDrafted' : 'NoteAdded',
    schemaVersion: 1,
    effectiveOn: '2024-01-01',
    correlationId: 'bench',
    body: {
      actor: { id: 'bench', role: 'editor' },
      data: version + index === 0 ? drafted : { kind: 'gap', note: v7(), text },
    },
  })),
});

/**
 * Fills a ledger with plans of a thousand events each: a hundred plans at a time, a command on each in turn. Its tables are then
 * analysed, as a server does by itself within a minute.
 */
export async function fill({ db }: Pick<OpenDatabase, 'db'>, ledger: string, events: number): Promise<void> {
  for (let begun = 0; begun < events; begun += eventsOfAPlan * atATime) {
    const plans = Array.from({ length: Math.min(atATime, (events - begun) / eventsOfAPlan) }, () => v7());
    for (let version = 0; version < eventsOfAPlan; version += perCommand)
      for (let first = 0; first < plans.length; first += 10) {
        const commands = plans.slice(first, first + 10).map((plan) => command(plan, version));
        const outcomes = await append(db, ledger, commands);
        if (outcomes.some(({ kind }) => kind !== 'recorded')) throw new Error('not everything was recorded');
      }
  }
  await sql`analyze`.execute(db);
}
