import { v7 } from 'uuid';
import { readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import type { Bench, Sent } from './bench-server.js';

const headers = () => ({ 'content-type': 'application/json', 'if-match': '*', 'idempotency-key': v7() });

async function post({ origin }: Pick<Bench, 'origin'>, path: string, body: object): Promise<void> {
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers: headers(), body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  await response.arrayBuffer();
}

/** A note, as a command on a plan. */
export const note = (plan: string, number: number): Sent => ({
  path: `/v1/plans/${plan}/notes`,
  method: 'POST',
  headers: headers(),
  body: JSON.stringify({ data: { kind: 'interpretation', text: `Bemærkning ${number} til planen, som den er læst` } }),
});

/** A plan of so many events: its opening and notes. */
export async function planOf(bench: Pick<Bench, 'origin'>, events: number, municipality: string): Promise<string> {
  const plan = v7();
  const data = { title: 'Plan', municipality, period: '2024', kind: 'plan', language: 'da' };
  await post(bench, '/v1/plans', { id: plan, data, effectiveOn: '2023-09-01' });
  for (let made = 1; made < events; made += 500) {
    const commands = Array.from({ length: Math.min(500, events - made) }, (_, index) => ({
      type: 'AddNote',
      data: { note: v7(), kind: 'interpretation', text: `Bemærkning ${made + index} til planen, som den er læst` },
    }));
    await post(bench, `/v1/plans/${plan}/commands`, { commands });
  }
  return plan;
}

/** Tønder's real plan; its id. */
export const realPlan = (bench: Bench): Promise<string> =>
  loadExample({ address: bench.origin }, readExample('toender-2024'));

/** Waits until the rows of a ledger show its last event. */
export async function rowsAreThere(
  { database }: { readonly database: Pick<Bench['database'], 'db'> },
  ledger: string,
): Promise<void> {
  for (;;) {
    const behind = await database.db
      .selectFrom('projections as p')
      .innerJoin('ledgers as l', 'l.ledger', 'p.ledger')
      .select('p.name')
      .where('l.ledger', '=', ledger)
      .where('p.status', '=', 'live')
      .whereRef('p.position', '<', 'l.position')
      .execute();
    const due = await database.db.selectFrom('view_marks').select('view').where('due', 'is not', null).execute();
    if (behind.length === 0 && due.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
