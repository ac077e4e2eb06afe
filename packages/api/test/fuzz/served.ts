import { strict as assert } from 'node:assert';
import type { AddressInfo } from 'node:net';
import { makeApiKey } from '../../src/access/keys.js';
import { groupCommands, indicatorCommands, planCommands } from '../../src/commands/command-table.js';
import { commandStory, type ShownCommand } from '../../src/contract/command-examples.js';
import { type AppOptions, buildApp } from '../../src/server/app.js';
import { newId, newKey } from '../support/ids.js';
import type { Known } from './values.js';
import type { Walk } from './walk.js';

const tables = { plan: planCommands, indicator: indicatorCommands, group: groupCommands } as const;
type Kind = keyof typeof tables;

type Post = (path: string, body: unknown) => Promise<string>;

const addressOf = (kind: Kind, stream: string, { command, path = {} }: ShownCommand): string => {
  const address = Object.entries(tables[kind]).find(([name]) => name === command)?.[1];
  return `/v1/${kind}s/${stream}/${address?.replace(/:(\w+)/g, (_, name: string) => path[name] ?? name)}`;
};

/** Tells the story of the contract's examples until a command; corrections, which name events, are left out. */
async function tell(post: Post, kind: Kind, id: string, until?: string): Promise<void> {
  const [opening, ...commands] = commandStory()[kind];
  await post(`/v1/${kind}s`, { ...opening?.body, id });
  for (const shown of commands) {
    if (shown.command === until) return;
    const isCorrection = /^(Correct|Annul|Erase)Event$/.test(shown.command);
    if (shown.on === undefined && !isCorrection) await post(addressOf(kind, id, shown), shown.body);
  }
}

/** The ids that the story names, by the name of the field in which they stand. */
function idsOfStory(): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  const look = (value: unknown): void => {
    for (const [name, each] of Object.entries(Object(value))) {
      if (typeof each === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(each))
        found[name] = [...(found[name] ?? []), each];
      if (typeof each === 'object') look(each);
    }
  };
  look(commandStory());
  return found;
}

const rights = { roles: ['admin'], writes: ['550', '101', 'dk'], reads: ['*'], madeBy: 'test' };

/** A server with plans in each state, asked over a socket, and what is known on it. */
export async function served(
  database: Pick<AppOptions, 'db' | 'kind'>,
): Promise<Pick<Walk, 'address' | 'document' | 'known' | 'credentials'> & { readonly close: () => Promise<void> }> {
  const app = await buildApp({ ...database, log: { level: 'silent' }, credentials: {} });
  const keyOf = async (name: string, more: object): Promise<string> =>
    (await makeApiKey(database.db, { ...rights, name, ...more }, Date.now())).key;
  const all = await keyOf('everything', {});
  const others = [
    await keyOf('elsewhere', { roles: ['editor', 'approver'], writes: ['101'], reads: [] }),
    await keyOf('reader', { roles: ['reader'], writes: [], reads: ['550'] }),
  ];
  const post: Post = async (url, payload) => {
    const headers = { authorization: `Bearer ${all}`, 'idempotency-key': newKey(), 'if-match': '*' };
    const answer = await app.inject({ method: 'POST', url, headers, payload: payload as object });
    assert(answer.statusCode < 300, `${url}: ${answer.payload}`);
    return answer.payload;
  };
  const plans = [newId(), newId(), newId()];
  for (const [at, until] of ['ApprovePlan', 'ClosePlan', 'PauseTarget'].entries())
    await tell(post, 'plan', plans[at] ?? '', until);
  const indicators = [newId(), newId()];
  await tell(post, 'indicator', indicators[0] ?? '', 'RetireIndicator');
  await tell(post, 'indicator', indicators[1] ?? '');
  const groups = [newId()];
  await tell(post, 'group', groups[0] ?? '', 'RetireGroup');
  const ids = idsOfStory();
  const document: object = (await app.inject('/v1/openapi.json')).json();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const known: Known = {
    ...ids,
    plan: plans,
    indicator: [...indicators, ...(ids.indicator ?? [])],
    group: groups,
    ledger: ['550', '550', '101', 'dk'],
    municipality: ['550', '101', '461'],
    area: ['550', 'dk', 'Randers', 'joint:813+825'],
    from: ['1', '2024-01-01', '2024'],
    to: ['2', '2025-01-01', '2024-12'],
  };
  return {
    address: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    document,
    known,
    credentials: [all, ...others],
    close: () => app.close(),
  };
}
