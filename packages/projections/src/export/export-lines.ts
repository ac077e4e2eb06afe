import { z } from 'zod';
import type { ExportedCommand } from '../checkpoints/commands-digest.js';
import type { ChainedEvent } from '../ledger/check-chain.js';

/*
 * An export is text, one JSON object a line: a header, then the events with their envelopes, salts and canonical bodies (and,
 * of a whole ledger, the commands), then a trailer. Everything a proof needs is in it; nothing of it has to be believed.
 */

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Whole = z.int().min(0);
const Instant = z.iso.datetime({ precision: 3 });
const LedgerName = z.string().regex(/^([0-9]{3}|dk)$/);

const ExportedLedger = z.strictObject({
  ledger: LedgerName,
  epoch: z.int().min(1),
  /** Events in it, and so the size of the tree that proofs here lead to. */
  size: Whole,
  /** Hash of the last of them. */
  head: Hash,
  /** RFC 6962 root over the hashes of them. */
  root: Hash,
  /** A signed note for that size, where one has been signed. */
  checkpoint: z.string().optional(),
});
export type ExportedLedger = z.output<typeof ExportedLedger>;

/** The first line: what this is an export of, and under which rules it was made. */
export const HeaderLine = z.strictObject({
  kind: z.literal('header'),
  format: z.literal('planspor-export'),
  formatVersion: z.literal(1),
  scope: z.enum(['ledger', 'plan']),
  plan: z.uuid().optional(),
  /** Everything recorded by this moment, and nothing later. */
  knownAt: Instant,
  ledgers: z.array(ExportedLedger).min(1),
  madeUnder: z.strictObject({
    rules: z.string(),
    reference: z.string(),
    /** The newest schema version of each event type. */
    events: z.record(z.string(), z.int()),
  }),
});
export type HeaderLine = z.output<typeof HeaderLine>;

/** The envelope as it is hashed, in the order of RFC 8785: SHA-256 of it with "format":1 is the event's hash. */
const EnvelopeOfLine = z.strictObject({
  bodyHash: Hash,
  causationId: z.string().optional(),
  commandId: z.string(),
  correlationId: z.string(),
  effectiveOn: z.iso.date(),
  id: z.uuid(),
  ledger: LedgerName,
  position: z.int().min(1),
  previousHash: Hash,
  recordedAt: z.int(),
  schemaVersion: z.int().min(1),
  stream: z.uuid(),
  type: z.string(),
  version: z.int().min(1),
});

export const EventLine = z.strictObject({
  kind: z.literal('event'),
  /** Of the first event of a stream. */
  streamType: z.enum(['plan', 'indicator', 'group']).optional(),
  envelope: EnvelopeOfLine,
  hash: Hash,
  /** Absent, with the body, where the content was erased. */
  salt: Hash.optional(),
  /** The canonical text exactly as hashed: SHA-256 of the salt's 32 bytes and these is the body hash. */
  body: z.string().optional(),
  /** In a plan's bundle: the RFC 6962 path from the event to the root of its ledger. */
  proof: z.array(Hash).optional(),
});
export type EventLine = z.output<typeof EventLine>;

export const CommandLine = z.strictObject({
  kind: z.literal('command'),
  ledger: LedgerName,
  caller: z.string(),
  commandId: z.string(),
  requestHash: Hash,
  stream: z.uuid(),
  outcome: z.enum(['accepted', 'no-change', 'refused']),
  decidedOn: Whole,
  firstPosition: z.int().min(1).optional(),
  lastPosition: z.int().min(1).optional(),
  recordedAt: z.int(),
  answer: z.string().optional(),
  /** What it is counted by, where its answer was erased: the SHA-256 of its canonical text as it was. */
  erased: Hash.optional(),
});

/** The last line: what came before it. */
export const TrailerLine = z.strictObject({
  kind: z.literal('trailer'),
  events: Whole,
  /** Of a whole ledger: the commands as a checkpoint counts them. */
  commands: z.strictObject({ count: Whole, until: Whole, digest: Hash }).optional(),
  /** SHA-256 of all bytes before this line. */
  digest: Hash,
});
export type TrailerLine = z.output<typeof TrailerLine>;

const Line = z.discriminatedUnion('kind', [HeaderLine, EventLine, CommandLine, TrailerLine]);
export type ExportLine = z.output<typeof Line>;

/** A line read; undefined where it is none of an export. */
export function readLine(text: string): ExportLine | undefined {
  try {
    const read = Line.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Everything one event is, in the order of fields in which it is written. */
export const eventLine = ({ envelope, hash, content }: ChainedEvent, more: Partial<EventLine> = {}): EventLine => ({
  kind: 'event',
  ...more,
  envelope: sorted(envelope),
  hash,
  ...(content === undefined ? {} : { salt: Buffer.from(content.salt).toString('hex'), body: content.body }),
});

// Written in the order in which it is hashed, so that a reader needs no canonical form of its own.
const sorted = (envelope: ChainedEvent['envelope']): EventLine['envelope'] =>
  Object.fromEntries(
    Object.entries(envelope).sort(([one], [other]) => (one < other ? -1 : 1)),
  ) as EventLine['envelope'];

/** The event of a line, as chains are checked. Half a content is one that does not fit, and not one that was erased. */
export const chainedOf = ({ envelope, hash, salt, body }: EventLine): ChainedEvent => ({
  envelope: envelope as ChainedEvent['envelope'],
  hash,
  ...(salt === undefined && body === undefined
    ? {}
    : { content: { salt: Buffer.from(salt ?? '', 'hex'), body: body ?? '' } }),
});

/** The command of a line. */
export const commandOf = ({ kind: _, ...command }: z.output<typeof CommandLine>): ExportedCommand =>
  command as ExportedCommand;

/** A line as it is written, with its line break. */
export const lineText = (line: ExportLine): string => `${JSON.stringify(line)}\n`;
