import { createHash } from 'node:crypto';
import type { Anchor } from '../checkpoints/anchors.js';
import { rootByInclusion } from '../checkpoints/merkle.js';
import { leafOf } from '../checkpoints/tiles.js';
import {
  chainedOf,
  commandOf,
  type EventLine,
  type ExportLine,
  type HeaderLine,
  readLine,
  type TrailerLine,
} from '../export/export-lines.js';
import { bodyHash, eventHash } from '../ledger/chain.js';
import { type AuditFault, byPosition } from './findings.js';
import { checkLedger, type LedgerCheck } from './ledger-check.js';

/** What was found out about an export. */
export interface ExportReport {
  readonly header?: HeaderLine;
  readonly events: number;
  readonly commands: number;
  readonly erased: readonly number[];
  readonly faults: readonly AuditFault[];
}

/** Anchors by the ledger they speak of. */
export type Anchors = Readonly<Record<string, readonly Anchor[]>>;

/** What checks the lines between header and trailer. */
interface Contents {
  readonly add: (line: ExportLine, number: number) => readonly AuditFault[];
  readonly end: (trailer: TrailerLine | undefined) => Omit<ExportReport, 'header'>;
}

/**
 * Verifies an export with nothing but its lines: that everything in it fits everything else, and what anchors witnessed.
 *
 * @param lines the text line by line, without line breaks
 */
export async function verifyExport(lines: AsyncIterable<string>, anchors: Anchors = {}): Promise<ExportReport> {
  const faults: AuditFault[] = [];
  const digest = createHash('sha256');
  let [number, header, contents, trailer]: [number, HeaderLine?, Contents?, TrailerLine?] = [0];
  for await (const text of lines) {
    number += 1;
    const line = readLine(text);
    const isFirst = number === 1;
    if (line === undefined || isFirst !== (line.kind === 'header') || trailer !== undefined)
      faults.push(unreadable(number, line));
    else if (line.kind === 'header') [header, contents] = [line, contentsOf(line, anchors)];
    else if (line.kind === 'trailer') {
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
  header.scope === 'ledger' ? ledgerContents(header, anchors) : bundleContents(header, anchors);

/** An export of a whole ledger. */
function ledgerContents({ ledgers, knownAt }: HeaderLine, anchors: Anchors): Contents {
  const [claimed] = ledgers;
  if (claimed === undefined) throw new Error('a header without a ledger');
  const head = { position: claimed.size, hash: claimed.head };
  const check: LedgerCheck = checkLedger(head, anchors[claimed.ledger] ?? []);
  const versions = checkVersions();
  let [events, commands] = [0, 0];
  return {
    add: (line, number) => {
      if (line.kind === 'event') {
        events += 1;
        check.add({ kind: 'event', event: chainedOf(line) });
        return [...foreign(line.envelope.ledger, claimed.ledger, number), ...versions(line)];
      }
      if (line.kind !== 'command') return [];
      commands += 1;
      check.add({ kind: 'command', command: commandOf(line) });
      return foreign(line.ledger, claimed.ledger, number);
    },
    end: (trailer) => {
      const found = check.end();
      const counted = {
        count: found.commands.count,
        until: Date.parse(knownAt),
        digest: found.commands.digest.toString('hex'),
      };
      const cut: AuditFault = { kind: 'truncated', position: found.size + 1, detail: 'the export has no trailer' };
      const other: readonly AuditFault[] = [
        ...(trailer === undefined ? [cut] : []),
        ...(found.faults.length === 0 && found.root !== claimed.root ? [rootDiffers] : []),
        ...(trailer !== undefined && JSON.stringify(trailer.commands) !== JSON.stringify(counted)
          ? [commandsDiffer]
          : []),
      ];
      return { events, commands, erased: found.erased, faults: [...found.faults, ...other] };
    },
  };
}

const rootDiffers: AuditFault = {
  kind: 'altered',
  line: 1,
  detail: 'the root of the header is not that of the events',
};
const commandsDiffer: AuditFault = { kind: 'commands', detail: 'they are not those the trailer counts' };

const foreign = (ledger: string, own: string, line: number): readonly AuditFault[] =>
  ledger === own ? [] : [{ kind: 'unexpected', line, detail: `it is of ledger ${ledger}` }];

/** Versions of a stream follow each other without a gap. Holds one number a stream. */
function checkVersions() {
  const versions = new Map<string, number>();
  return ({ envelope, streamType }: EventLine): readonly AuditFault[] => {
    const { stream, version, position } = envelope;
    const before = versions.get(stream) ?? 0;
    versions.set(stream, Math.max(before, version));
    const detail =
      version > before + 1
        ? `version ${before + 1} of stream ${stream} does not come before ${version}`
        : version <= before
          ? `version ${version} of stream ${stream} comes after ${before}`
          : version === 1 && streamType === undefined
            ? `the type of stream ${stream} is not said`
            : undefined;
    return detail === undefined ? [] : [{ kind: version > before + 1 ? 'missing' : 're-ordered', position, detail }];
  };
}

/** A plan's bundle: single events, each with the path to the root of its ledger. */
function bundleContents({ ledgers }: HeaderLine, anchors: Anchors): Contents {
  const claims = new Map(ledgers.map((ledger) => [ledger.ledger, ledger]));
  const versions = checkVersions();
  const erased: number[] = [];
  let events = 0;
  const claimFaults = ledgers.flatMap(({ ledger, size, root, head }) =>
    (anchors[ledger] ?? []).flatMap((anchor): AuditFault[] => {
      const differs = (anchor.root ?? root) !== root || (anchor.hash ?? head) !== head;
      if (anchor.size !== size || !differs) return [];
      return [{ kind: 'rewritten', detail: `the root of ledger ${ledger} is not that of ${anchor.name}` }];
    }),
  );
  return {
    add: (line) => {
      if (line.kind !== 'event') return [];
      events += 1;
      const { envelope, hash, salt, body, proof = [] } = line;
      const { position } = envelope;
      if (body === undefined) erased.push(position);
      const event = chainedOf(line);
      const claim = claims.get(envelope.ledger);
      const path = proof.map((step) => Buffer.from(step, 'hex'));
      const root = rootByInclusion(position - 1, claim?.size ?? 0, leafOf(hash), path)?.toString('hex');
      const fits =
        body === undefined || salt === undefined || bodyHash(Buffer.from(salt, 'hex'), body) === envelope.bodyHash;
      return [
        ...versions(line),
        ...(eventHash(event.envelope) === hash ? [] : [altered(position, 'the record does not fit its own hash')]),
        ...(fits ? [] : [altered(position, 'the content does not fit its hash')]),
        ...(root !== undefined && root === claim?.root ? [] : [unproved(position, envelope.ledger)]),
      ];
    },
    end: (trailer) => {
      const cut: AuditFault = { kind: 'truncated', detail: 'the bundle has no trailer' };
      const counted = trailer === undefined || trailer.events === events ? [] : [missingLines(trailer.events, events)];
      return { events, commands: 0, erased, faults: [...claimFaults, ...(trailer === undefined ? [cut] : counted)] };
    },
  };
}

const altered = (position: number, detail: string): AuditFault => ({ kind: 'altered', position, detail });
const unproved = (position: number, ledger: string): AuditFault => ({
  kind: 'proof',
  position,
  detail: `its path does not lead to the root of ledger ${ledger}`,
});
const missingLines = (counted: number, read: number): AuditFault => ({
  kind: 'missing',
  detail: `the trailer counts ${counted} events and there are ${read}`,
});
