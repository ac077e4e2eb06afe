import { createHash } from 'node:crypto';
import {
  correctionEvents,
  type Day,
  decide,
  groupEvents,
  groupStream,
  type Proposed,
  planEvents,
  planStream,
  type StreamKind,
} from '@planspor/domain';
import { append, type Database, type LedgerSignal, type NewEvent, readRecorded, sha256 } from '@planspor/projections';
import type { Kysely } from 'kysely';

/** The UUIDv7 that stands for a name: the same in every run. */
export const id = (name: string): string => {
  const hash = createHash('sha256').update(name).digest('hex');
  return `018c0000-${hash.slice(0, 4)}-7${hash.slice(4, 7)}-8${hash.slice(7, 10)}-${hash.slice(10, 22)}`;
};

let made = 0;

/** An id nobody else has. */
export const newId = (): string => {
  made += 1;
  return id(`${process.pid} ${made} ${performance.now()}`);
};

/** A command as tests write it: the event it asks for, its data and its day. */
export interface Said {
  readonly type: string;
  readonly data: object;
  readonly on: string;
  readonly decision?: { readonly body: string; readonly takenOn: string };
  readonly reason?: string;
}

export const drafted = (on = '2023-09-01'): Said => ({
  type: 'PlanDrafted',
  data: { title: 'Beskæftigelsesplan 2024', municipality: '550', period: '2024', kind: 'plan', language: 'da' },
  on,
});

export const goal = (name: string, more: object = {}, on = '2023-10-01'): Said => ({
  type: 'GoalAdopted',
  data: { goal: id(name), code: name, title: `Mål ${name}`, level: 'strategic', ...more },
  on,
});

export const retitled = (title: string, on = '2023-11-01'): Said => ({ type: 'PlanRetitled', data: { title }, on });

const schemas: Readonly<Record<string, { readonly data: { readonly parse: (data: unknown) => unknown } }>> = {
  ...planEvents,
  ...groupEvents,
  ...correctionEvents,
};

const proposed = ({ type, data, on, decision, reason }: Said): Proposed => ({
  id: newId() as Proposed['id'],
  type,
  data: schemas[type]?.data.parse(data) ?? data,
  effectiveOn: on as Day,
  ...(decision === undefined ? {} : { decision: decision as Proposed['decision'] }),
  ...(reason === undefined ? {} : { reason }),
});

interface Where {
  readonly db: Kysely<Database>;
  readonly ledger: string;
  readonly signal?: LedgerSignal | undefined;
}

const toNewEvent = ({ id: event, type, effectiveOn, data, decision, reason }: Proposed): NewEvent => ({
  id: event,
  type,
  schemaVersion: 1,
  effectiveOn,
  correlationId: 'test',
  body: {
    data,
    actor: { id: 'jobcenter', role: 'editor' },
    ...(decision === undefined ? {} : { decision }),
    ...(reason === undefined ? {} : { reason }),
  },
});

/** Decides commands on a stream of a kind and records what was decided, as one; false where a rule refuses or nothing changes. */
async function recordIn<State>(
  kind: StreamKind<State>,
  { db, ledger, signal }: Where,
  stream: string,
  said: readonly Said[],
): Promise<boolean> {
  const events = await readRecorded(db, ledger, kind, stream);
  const decision = decide(kind, events, said.map(proposed));
  if (decision._tag === 'Left' || decision.right.length === 0) return false;
  const command = {
    commandId: newId(),
    caller: 'tester',
    requestHash: sha256('a request'),
    stream,
    streamType: kind.kind,
    expected: events.length === 0 ? 'none' : events.length,
    outcome: 'accepted',
    events: decision.right.map(toNewEvent),
  } as const;
  const [outcome] = await append(db, ledger, [command], signal);
  if (outcome?.kind !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(outcome)}`);
  return true;
}

/** The same for a plan. */
export const record = (
  db: Kysely<Database>,
  ledger: string,
  plan: string,
  said: readonly Said[],
  signal?: LedgerSignal,
): Promise<boolean> => recordIn(planStream, { db, ledger, signal }, plan, said);

/** A comparison group in a ledger. */
export const aGroup = (db: Kysely<Database>, ledger: string): Promise<boolean> =>
  recordIn(groupStream, { db, ledger }, newId(), [
    { type: 'GroupDefined', data: { name: 'Naboer', members: ['510'] }, on: '2023-01-01' },
  ]);

/** A plan in a ledger with these commands recorded one by one, each in brackets as one. */
export async function aPlan(
  db: Kysely<Database>,
  ledger: string,
  ...batches: readonly (Said | readonly Said[])[]
): Promise<string> {
  const plan = newId();
  for (const batch of [drafted(), ...batches]) {
    const said = 'type' in batch ? [batch] : batch;
    if (!(await record(db, ledger, plan, said))) throw new Error(`refused: ${JSON.stringify(said)}`);
  }
  return plan;
}

let ledgers = 100;

/** A ledger nobody else in this file writes to. */
export const newLedger = (): string => String(ledgers++);
