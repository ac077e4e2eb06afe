import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.js';
import { type EventLine, type ExportLine, type HeaderLine, readLine } from '../export/export-lines.js';
import type { AuditFault } from './findings.js';
import { type ExportReport, verifyExport } from './verify-export.js';

/** An export that was not taken in, and nothing of it is left: it is at fault, or the ledger is not empty. */
export type ImportRefused = Error & { readonly name: 'ImportRefused'; readonly faults: readonly AuditFault[] };

const importRefused = (message: string, faults: readonly AuditFault[] = []): ImportRefused =>
  Object.assign(new Error(message), { name: 'ImportRefused' as const, faults });

/** Whether an error is an ImportRefused. */
export const isImportRefused = (error: unknown): error is ImportRefused =>
  error instanceof Error && error.name === 'ImportRefused';

/**
 * Begins a ledger again from its export: positions, versions, moments, hashes, salts and keys are those of the file. It is
 * proved while it is read, and all of it is taken in or nothing.
 *
 * @param lines the export line by line, without line breaks
 * @throws ImportRefused when the file is at fault, is no export of a whole ledger, or the ledger has something in it
 */
export async function importLedger(db: Kysely<Database>, lines: AsyncIterable<string>): Promise<ExportReport> {
  return db.transaction().execute(async (trx) => {
    const taken = await takeIn(trx, lines);
    if (taken.header?.scope !== 'ledger') throw importRefused('only an export of a whole ledger can be imported');
    return taken;
  });
}

/**
 * Puts an export, also a plan's bundle, into a database of its own, in which it can be read as on a server. Ledgers of which
 * the file has only a part have holes there.
 *
 * @throws ImportRefused when the file is at fault
 */
export const stageExport = (db: Kysely<Database>, lines: AsyncIterable<string>): Promise<ExportReport> =>
  db.transaction().execute((trx) => takeIn(trx, lines));

async function takeIn(trx: Transaction<Database>, lines: AsyncIterable<string>): Promise<ExportReport> {
  const intake = openIntake(trx);
  const report = await verifyExport(passedOn(lines, intake.take));
  if (report.faults.length > 0 || report.header === undefined)
    throw importRefused('the export is at fault; nothing was imported', report.faults);
  await intake.end(report.header);
  return report;
}

async function* passedOn(lines: AsyncIterable<string>, take: (line: ExportLine) => Promise<void>) {
  for await (const text of lines) {
    const line = readLine(text);
    if (line !== undefined) await take(line);
    yield text;
  }
}

const batchSize = 200;

/** Writes lines into the tables, in batches. */
function openIntake(trx: Transaction<Database>) {
  const versions = new Map<string, { ledger: string; version: number }>();
  const latest = new Map<string, number>();
  let events: EventLine[] = [];

  const seen = (ledger: string, recordedAt: number): void => {
    latest.set(ledger, Math.max(latest.get(ledger) ?? 0, recordedAt));
  };

  async function flush(): Promise<void> {
    const batch = events;
    events = [];
    if (batch.length === 0) return;
    await beginStreams(trx, batch);
    await trx.insertInto('events').values(batch.map(eventRow)).execute();
    const bodies = batch.flatMap(bodyRow);
    if (bodies.length > 0) await trx.insertInto('bodies').values(bodies).execute();
  }

  async function take(line: ExportLine): Promise<void> {
    if (line.kind === 'header') for (const { ledger, epoch } of line.ledgers) await beginLedger(trx, ledger, epoch);
    if (line.kind === 'command') {
      seen(line.ledger, line.recordedAt);
      await trx.insertInto('commands').values(commandRow(line)).execute();
    }
    if (line.kind !== 'event') return;
    const { ledger, stream, version, recordedAt } = line.envelope;
    seen(ledger, recordedAt);
    versions.set(stream, { ledger, version });
    events.push(line);
    if (events.length >= batchSize) await flush();
  }

  async function end({ ledgers, knownAt }: HeaderLine): Promise<void> {
    await flush();
    for (const [stream, { ledger, version }] of versions)
      if (version > 1)
        await trx
          .updateTable('streams')
          .set({ version })
          .where('ledger', '=', ledger)
          .where('stream', '=', stream)
          .execute();
    for (const { ledger, size, head } of ledgers) {
      const settled = { recorded_at: BigInt(latest.get(ledger) ?? 0), settled_until: BigInt(Date.parse(knownAt)) };
      const at = { position: BigInt(size), hash: Buffer.from(head, 'hex') };
      await trx
        .updateTable('ledgers')
        .set({ ...at, ...settled })
        .where('ledger', '=', ledger)
        .execute();
    }
  }

  return { take, end };
}

/** A ledger is begun in the epoch of its export; one in which something was recorded is not written over. */
async function beginLedger(trx: Transaction<Database>, ledger: string, epoch: number): Promise<void> {
  const there = await trx.selectFrom('ledgers').selectAll().where('ledger', '=', ledger).executeTakeFirst();
  if (there === undefined) await trx.insertInto('ledgers').values({ ledger, epoch }).execute();
  else if (there.recorded_at > 0n)
    throw importRefused(`ledger ${ledger} is not empty: it ends at position ${there.position}; nothing was imported`);
  else await trx.updateTable('ledgers').set({ epoch }).where('ledger', '=', ledger).execute();
}

/** The streams that a batch begins; each says of what type it is with its first event. */
async function beginStreams(trx: Transaction<Database>, batch: readonly EventLine[]): Promise<void> {
  const begun = batch.flatMap(({ envelope: { ledger, stream, version }, streamType: type }) =>
    type === undefined || version > 1 ? [] : [{ ledger, stream, type, version }],
  );
  if (begun.length === 0) return;
  await trx.insertInto('streams').values(begun).execute();
  // An id is used once over all ledgers: one that another ledger has is a broken constraint, and nothing is imported.
  await trx
    .insertInto('stream_ids')
    .values(begun.map(({ stream, ledger }) => ({ stream, ledger })))
    .execute();
}

const eventRow = ({ envelope, hash }: EventLine) => ({
  ledger: envelope.ledger,
  position: BigInt(envelope.position),
  stream: envelope.stream,
  version: envelope.version,
  event_id: envelope.id,
  type: envelope.type,
  schema_version: envelope.schemaVersion,
  recorded_at: BigInt(envelope.recordedAt),
  effective_on: envelope.effectiveOn,
  command_id: envelope.commandId,
  correlation_id: envelope.correlationId,
  causation_id: envelope.causationId ?? null,
  body_hash: Buffer.from(envelope.bodyHash, 'hex'),
  previous_hash: Buffer.from(envelope.previousHash, 'hex'),
  hash: Buffer.from(hash, 'hex'),
});

const bodyRow = ({ envelope: { ledger, id }, salt, body }: EventLine) =>
  salt === undefined || body === undefined ? [] : [{ ledger, event_id: id, salt: Buffer.from(salt, 'hex'), body }];

const commandRow = (line: Extract<ExportLine, { kind: 'command' }>) => ({
  ledger: line.ledger,
  caller: line.caller,
  command_id: line.commandId,
  request_hash: Buffer.from(line.requestHash, 'hex'),
  stream: line.stream,
  outcome: line.outcome,
  decided_on: line.decidedOn,
  first_position: line.firstPosition === undefined ? null : BigInt(line.firstPosition),
  last_position: line.lastPosition === undefined ? null : BigInt(line.lastPosition),
  recorded_at: BigInt(line.recordedAt),
  answer: line.answer ?? null,
  erased: line.erased === undefined ? null : Buffer.from(line.erased, 'hex'),
});
