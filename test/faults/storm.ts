import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What came back for a command; `lost` where nothing did. */
type Came = { readonly status: number; readonly location: string; readonly text: string } | 'lost';

interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const drafting = (): Sent => ({
  path: '/v1/plans',
  headers: { 'idempotency-key': randomUUID() },
  body: JSON.stringify({
    data: { municipality: '550', title: 'Plan 2030', period: '2030', kind: 'plan', language: 'da' },
  }),
});

const renaming = (plan: string, title: string): Sent => ({
  path: `${plan}/title`,
  headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  body: JSON.stringify({ data: { title } }),
});

async function send(address: string, { path, headers, body }: Sent): Promise<Came> {
  try {
    const answer = await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
  } catch {
    return 'lost';
  }
}

/** Sends until the server says something for good: it may be starting, or its database. */
async function sendAgain(address: string, sent: Sent): Promise<Exclude<Came, 'lost'>> {
  for (let tries = 0; tries < 120; tries += 1) {
    const came = await send(address, sent);
    if (came !== 'lost' && came.status !== 503) return came;
    await pause(250);
  }
  throw new Error(`no answer to ${sent.path} for half a minute`);
}

const isAcknowledged = (came: Came): boolean => came !== 'lost' && came.status < 300;

/** What a round of faults showed. */
export interface Round {
  readonly acknowledged: number;
  readonly lost: number;
  /** Events that the ledger must hold after it, beside those before. */
  readonly events: number;
  readonly plans: number;
}

/**
 * Sends 200 commands at once (180 plans drafted, 20 new titles of which one may win), lets a fault happen meanwhile, and sends
 * each again to the server there is afterwards: what was acknowledged must be answered as it was, the rest be recorded once.
 */
export async function stormRound(address: string, fault: () => Promise<string>): Promise<Round> {
  const { location: plan } = await sendAgain(address, drafting());
  const commands = [
    ...Array.from({ length: 180 }, drafting),
    ...Array.from({ length: 20 }, (_, index) => renaming(plan, `Titel ${index}`)),
  ];
  let answered = 0;
  const coming = commands.map(async (sent) => {
    const answer = await send(address, sent);
    answered += 1;
    return answer;
  });
  // In the midst of it, however fast the machine is: once this many have been answered.
  const midst = Math.floor(Math.random() * 150);
  while (answered < midst) await pause(1);
  const after = await fault();
  const came = await Promise.all(coming);
  let won = 0;
  for (const [index, sent] of commands.entries()) {
    const before = came[index]!;
    const now = await sendAgain(after, sent);
    if (isAcknowledged(before)) assert.deepEqual(now, before);
    if (index < 180) assert.equal(now.status, 201);
    else if (now.status === 200) won += 1;
    else assert.equal(now.status, 412);
  }
  assert.equal(won, 1);
  return {
    acknowledged: came.filter(isAcknowledged).length,
    lost: came.filter((each) => each === 'lost').length,
    events: 182,
    plans: 181,
  };
}

/** Waits until the read models list as many plans as there are, and the ledger's position says as many events. */
export async function expectAll(address: string, plans: number, events: number): Promise<void> {
  const began = Date.now();
  for (;;) {
    let listed = 0;
    let path: string | undefined = '/v1/plans?limit=200';
    let position = '';
    while (path !== undefined) {
      const answer: Response = await fetch(address + path);
      const { items = [] } = (await answer.json()) as { items?: unknown[] };
      listed += items.length;
      position = answer.headers.get('ledger-position') ?? '';
      path = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    if (listed === plans && position.includes(`550=${events}`)) return;
    assert.ok(Date.now() - began < 60_000, `${listed} of ${plans} plans listed at ${position}, expected 550=${events}`);
    await pause(250);
  }
}
