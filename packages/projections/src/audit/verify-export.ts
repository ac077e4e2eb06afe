import { createHash } from 'node:crypto';
import type { Anchor } from '../checkpoints/anchors.js';
import { type ExportLine, type HeaderLine, readLine, type TrailerLine } from '../export/export-lines.js';
import { exportedBundle } from './exported-bundle.js';
import { headerFaults } from './exported-header.js';
import { exportedLedger } from './exported-ledger.js';
import { type AuditFault, byPosition } from './findings.js';

/** What was found out about an export. */
export interface ExportReport {
  readonly header?: HeaderLine;
  readonly events: number;
  readonly commands: number;
  readonly erased: readonly number[];
  readonly faults: readonly AuditFault[];
  /** Ledgers of which no anchor shows that the whole of them was not hashed anew. */
  readonly unwitnessed: readonly string[];
  /** Anchors that the file shows nothing of, neither that they hold nor that they do not. */
  readonly uncompared: readonly { readonly ledger: string; readonly anchor: Anchor }[];
}

/** Anchors by the ledger they speak of. */
export type Anchors = Readonly<Record<string, readonly Anchor[]>>;

/** What checks the lines between header and trailer. */
export interface Contents {
  readonly add: (line: ExportLine, number: number) => readonly AuditFault[];
  readonly end: (trailer: TrailerLine | undefined) => Omit<ExportReport, 'header'>;
}

/**
 * Verifies an export with nothing but its lines: that everything in it fits everything else, and what anchors witnessed.
 *
 * @param lines the text line by line, without line breaks
 * @param now the moment here, in milliseconds
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  anchors: Anchors = {},
  now: number = Date.now(),
): Promise<ExportReport> {
  const faults: AuditFault[] = [];
  const digest = createHash('sha256');
  let [number, header, contents, trailer]: [number, HeaderLine?, Contents?, TrailerLine?] = [0];
  for await (const text of lines) {
    number += 1;
    const line = readLine(text);
    const isFirst = number === 1;
    if (line === undefined || isFirst !== (line.kind === 'header') || trailer !== undefined)
      faults.push(unreadable(number, line));
    else if (line.kind === 'header') {
      [header, contents] = [line, contentsOf(line, anchors)];
      faults.push(...headerFaults(line, anchors, now));
    } else if (line.kind === 'trailer') {
      trailer = line;
      if (digest.copy().digest('hex') !== line.digest)
        faults.push({ kind: 'altered', line: number, detail: 'the lines are not those the trailer counts' });
    } else faults.push(...(contents?.add(line, number) ?? []));
    digest.update(`${text}\n`);
    if (faults.length > 1_000) break;
  }
  if (header === undefined || contents === undefined)
    return {
      events: 0,
      commands: 0,
      erased: [],
      faults: [{ kind: 'unreadable', line: 1, detail: 'there is no header' }],
      unwitnessed: [],
      uncompared: [],
    };
  const found = contents.end(trailer);
  return { header, ...found, faults: [...found.faults, ...faults].sort(byPosition) };
}

const unreadable = (line: number, read: ExportLine | undefined): AuditFault => ({
  kind: 'unreadable',
  line,
  detail: read === undefined ? 'it is none of an export' : `a ${read.kind} does not belong here`,
});

const contentsOf = (header: HeaderLine, anchors: Anchors): Contents =>
  header.scope === 'ledger'
    ? exportedLedger(header, anchors[header.ledgers[0]?.ledger ?? ''] ?? [])
    : exportedBundle(header, anchors);
