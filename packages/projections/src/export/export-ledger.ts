import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { noCommands, withCommand } from '../checkpoints/commands-digest.js';
import { growTiles, readTree } from '../checkpoints/tiles.js';
import type { Database } from '../database/schema.js';
import { millisecondsOf, type StreamType } from '../ledger/event.js';
import { ledgerHead } from '../ledger/heads.js';
import { settle } from '../ledger/settle.js';
import { type ExportLine, eventLine, type HeaderLine, lineText } from './export-lines.js';
import { ledgerContents } from './ledger-contents.js';
import { madeUnder } from './made-under.js';

/** A ledger at a moment: everything recorded by it, and nothing that can still be added to. */
export interface LedgerAt {
  readonly ledger: string;
  readonly epoch: number;
  readonly size: number;
  readonly head: string;
  readonly root: string;
  readonly knownAt: string;
}

/**
 * A ledger as it was by a moment, or as it stands. The moment is settled, so that an export of it is the same whenever it is
 * asked for.
 *
 * @returns 'unknown' for a ledger in which nothing had been recorded by then, 'in-the-future' for a moment not reached
 * @throws ChainBroken or LedgerHole where the ledger does not fit together
 */
export async function ledgerAt(
  db: Kysely<Database>,
  ledger: string,
  knownAt?: string,
): Promise<LedgerAt | 'unknown' | 'in-the-future'> {
  const now = await ledgerHead(db, ledger);
  const moment = knownAt ?? now?.recordedAt;
  if (now === undefined || moment === undefined) return 'unknown';
  if ((await settle(db, ledger, moment)) === 'in-the-future') return 'in-the-future';
  const last = await lastBy(db, ledger, moment);
  if (last === undefined) return 'unknown';
  const size = Number(last.position);
  await growTiles(db, ledger, size);
  const root = await readTree(db, ledger).rootOf({ from: 0, to: size });
  return {
    ledger,
    epoch: now.epoch,
    size,
    head: last.hash.toString('hex'),
    root: root.toString('hex'),
    knownAt: moment,
  };
}

const lastBy = (db: Kysely<Database>, ledger: string, moment: string) =>
  db
    .selectFrom('events')
    .select(['position', 'hash'])
    .where('ledger', '=', ledger)
    .where('recorded_at', '<=', millisecondsOf(moment))
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The types of a ledger's streams, asked for once each. */
function streamTypes(db: Kysely<Database>, ledger: string) {
  return async (stream: string): Promise<StreamType> => {
    const row = await db
      .selectFrom('streams')
      .select('type')
      .where('ledger', '=', ledger)
      .where('stream', '=', stream)
      .executeTakeFirstOrThrow();
    return row.type as StreamType;
  };
}

/**
 * A whole ledger as the lines of an export, in flat memory: its events and its commands with their keys, enough to prove it
 * and to begin it again elsewhere.
 */
export async function* exportLedger(db: Kysely<Database>, at: LedgerAt): AsyncGenerator<string> {
  const { ledger, epoch, size, head, root, knownAt } = at;
  const typeOf = streamTypes(db, ledger);
  const written = writer();
  yield written.line({ ...headerOf('ledger', knownAt), ledgers: [{ ledger, epoch, size, head, root }], madeUnder });
  let events = 0;
  let mark = noCommands;
  const until = Date.parse(knownAt);
  for await (const item of ledgerContents(db, ledger, { size, until })) {
    if (item.kind === 'command') {
      mark = withCommand(mark, item.command);
      yield written.line({ kind: 'command', ...item.command } as ExportLine);
    } else {
      const { stream, version } = item.event.envelope;
      events += 1;
      yield written.line(eventLine(item.event, version === 1 ? { streamType: await typeOf(stream) } : {}));
    }
  }
  const commands = { count: mark.count, until, digest: mark.digest.toString('hex') };
  yield lineText({ kind: 'trailer', events, commands, digest: written.digest() });
}

/** What every header begins with. */
export const headerOf = (scope: HeaderLine['scope'], knownAt: string) =>
  ({ kind: 'header', format: 'planspor-export', formatVersion: 1, scope, knownAt }) as const;

/** Writes lines and remembers the digest of all of them. */
export function writer() {
  const hash = createHash('sha256');
  const line = (value: ExportLine): string => {
    const text = lineText(value);
    hash.update(text);
    return text;
  };
  return { line, digest: () => hash.copy().digest('hex') };
}
