import { setTimeout as pause } from 'node:timers/promises';
import { type AppendCommand, type LedgerEvent, type LedgerStore, sha256 } from '@planspor/projections';
import type { StoreUnderTest } from './rules.js';

/** What is committed of a ledger. */
interface Committed {
  readonly events: LedgerEvent[];
  readonly commands: Map<string, number>;
}

/**
 * The store that is written first, as it behaves on a database: positions from a sequence, which hands numbers out before
 * the commit and takes none back; the version looked up beforehand and guarded by a unique key; the clock's time. It is here
 * to show that the rules notice.
 */
export function naiveStore(): StoreUnderTest {
  const ledgers = new Map<string, Committed>();
  const sequences = new Map<string, number>();
  let clock: number | null = null;
  const at = (ledger: string): Committed => {
    const found = ledgers.get(ledger) ?? { events: [], commands: new Map<string, number>() };
    ledgers.set(ledger, found);
    return found;
  };
  const next = (ledger: string): number => {
    const position = (sequences.get(ledger) ?? 0) + 1;
    sequences.set(ledger, position);
    return position;
  };
  const versionOf = (ledger: string, stream: string) =>
    at(ledger).events.filter((event) => event.stream === stream).length;

  const write = (ledger: string, command: AppendCommand, actual: number): LedgerEvent[] =>
    (command.outcome === 'accepted' ? command.events : []).map(({ body, ...event }, index) => ({
      ...event,
      ...structuredClone(body),
      ledger,
      stream: command.stream,
      position: String(next(ledger)),
      version: actual + index + 1,
      recordedAt: new Date(clock ?? Date.now()).toISOString(),
      hash: sha256(event.id),
    }));

  const commit = (ledger: string, written: readonly LedgerEvent[]) => {
    const { events } = at(ledger);
    for (const { stream, version, id } of written)
      if (events.some((event) => (event.stream === stream && event.version === version) || event.id === id))
        throw Object.assign(new Error('duplicate key value violates unique constraint'), { code: '23505' });
    events.push(...written);
    events.sort((a, b) => Number(a.position) - Number(b.position));
  };

  const one = async (ledger: string, command: AppendCommand, until?: Promise<'commit' | 'roll back'>) => {
    const key = `${command.caller} ${command.commandId}`;
    const known = at(ledger).commands.get(key);
    const actual = versionOf(ledger, command.stream);
    await pause(1);
    if (known !== undefined) return { kind: 'recorded', replayed: true, version: known } as const;
    const { expected } = command;
    const fits = expected === 'none' ? actual === 0 : expected === 'exists' ? actual > 0 : actual === expected;
    if (!fits) return { kind: 'version-mismatch', expected, actual } as const;
    const written = write(ledger, command, actual);
    if ((await until) === 'roll back') throw new Error('rolled back');
    await pause(1);
    commit(ledger, written);
    at(ledger).commands.set(key, actual + written.length);
    return { kind: 'recorded', replayed: false, version: actual + written.length } as const;
  };

  const store: LedgerStore = {
    append: async (ledger, commands) => {
      const outcomes = [];
      for (const command of commands) {
        const outcome = await one(ledger, command);
        outcomes.push(
          outcome.kind === 'recorded'
            ? ({ ...outcome, outcome: command.outcome, recordedAt: new Date(0).toISOString() } as const)
            : outcome,
        );
      }
      return outcomes;
    },
    readStream: async (ledger, stream, { fromVersion = 1, toVersion = 1e9, knownAt = '9' } = {}) =>
      at(ledger).events.filter(
        (event) =>
          event.stream === stream &&
          event.version >= fromVersion &&
          event.version <= toVersion &&
          event.recordedAt <= knownAt,
      ),
    readLedger: async (ledger, after, limit) =>
      at(ledger)
        .events.filter(({ position }) => Number(position) > Number(after))
        .slice(0, limit),
    ledgerHead: async (ledger) => {
      const last = at(ledger).events.at(-1);
      return { ledger, epoch: 1, position: last?.position ?? '0', hash: last?.hash ?? '' };
    },
    findCommand: async () => undefined,
    settle: async () => 'settled',
  };
  return {
    store,
    setClock: async (instant) => {
      clock = instant === null ? null : Date.parse(instant);
    },
    appendSlowly: (ledger, command, until) => one(ledger, command, until),
  };
}
