import { createHash } from 'node:crypto';
import {
  type Day, decide, type Instant, planEvents, planStream, correctionEvents, type Proposed, type Recorded, type StreamKind,
} from '@planspor/domain';
import { append, type Database, type LedgerSignal, readRecorded, sha256 } from '@planspor/projections';
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

const schemas = { ...planEvents, ...correctionEvents } as Readonly<Record<string, { readonly data: { parse: (data: unknown) => unknown } }>>;

const proposed = ({ type, data, on, decision, reason }: Said): Proposed => ({
  id: newId() as Proposed['id'],
  type,
  data: schemas[type]?.data.parse(data) ?? data,
  effectiveOn: on as Day,
  ...(decision === undefined ? {} : { decision: decision as Proposed['decision'] }),
  ...(reason === undefined ? {} : { reason }),
});

/** Decides commands on a stream and records what was decided, as one; undefined where a rule refuses them or nothing changes. */
export async function record<State>(
  db: Kysely<Database>,
  ledger: string,
  stream: string,
  said: readonly Said[],
  { kind = planStream as unknown as StreamKind<State>, signal }: { kind?: StreamKind<State>; signal?: LedgerSignal } = {},
): Promise<readonly Recorded[] | undefined> {
  const events = await readRecorded(db, ledger, kind, stream);
  const decision = decide(kind, events, said.map(proposed));
  if (decision._tag === 'Left' || decision.right.length === 0) return undefined;
  const version = events.length;
  const decided = decision.right.map(({ id: event, type, effectiveOn, data, ...rest }) => ({
    id: event as string,
    type,
    schemaVersion: 1,
    effectiveOn: effectiveOn as string,
    correlationId: 'test',
    body: { data, actor: { id: 'jobcenter', role: 'editor' }, ...rest },
  }));
  const [outcome] = await append(
    db,
    ledger,
    [
      {
        commandId: newId(),
        caller: 'tester',
        requestHash: sha256('a request'),
        stream,
        streamType: kind.kind,
        expected: version === 0 ? 'none' : version,
        outcome: 'accepted',
        events: decided,
      },
    ],
    signal,
  );
  if (outcome?.kind !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(outcome)}`);
  return readRecorded(db, ledger, kind, stream);
}

/** A plan in a ledger with these commands recorded one by one, each in brackets as one. */
export async function aPlan(db: Kysely<Database>, ledger: string, ...batches: readonly (Said | readonly Said[])[]): Promise<string> {
  const plan = newId();
  for (const batch of [drafted(), ...batches]) {
    const said = 'type' in batch ? [batch] : batch;
    if ((await record(db, ledger, plan, said)) === undefined) throw new Error(`refused: ${JSON.stringify(said)}`);
  }
  return plan;
}

let ledgers = 100;

/** A ledger nobody else in this file writes to. */
export const newLedger = (): string => String(ledgers++);

export const asInstant = (text: string) => text as Instant;
