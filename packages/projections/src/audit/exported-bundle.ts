import type { Anchor } from '../checkpoints/anchors.js';
import { rootByInclusion } from '../checkpoints/merkle.js';
import { leafOf } from '../checkpoints/tiles.js';
import { chainedOf, type EventLine, type ExportedLedger, type HeaderLine } from '../export/export-lines.js';
import { eventHash, isHashedBy } from '../ledger/chain.js';
import type { ChainedEvent } from '../ledger/check-chain.js';
import { checkErasures } from './erasures.js';
import { checkStreams } from './exported-streams.js';
import type { AuditFault } from './findings.js';
import { commandInBundle, countFaults, lateFaults } from './line-faults.js';
import type { Anchors, Contents, ExportReport } from './verify-export.js';

/** A plan's bundle: whole streams, each event with the path to the root of its ledger. */
export function exportedBundle({ plan, ledgers, knownAt }: HeaderLine, anchors: Anchors): Contents {
  const claims = new Map(ledgers.map((ledger) => [ledger.ledger, ledger]));
  const [streams, erasures] = [checkStreams(), checkErasures()];
  const kept = ledgers.map((claim) => holdAgainst(claim, anchors[claim.ledger] ?? []));
  const erased: number[] = [];
  let [events, hasPlan] = [0, false];
  return {
    add: (line, number) => {
      if (line.kind === 'command') return [commandInBundle(number)];
      if (line.kind !== 'event') return [];
      events += 1;
      const { stream, ledger, position, recordedAt } = line.envelope;
      if (stream === plan && line.streamType === 'plan') hasPlan = true;
      const event = chainedOf(line);
      if (event.content === undefined) erased.push(position);
      erasures.event(event);
      for (const each of kept) each.event(line);
      return [
        ...streams(line),
        ...lateFaults(recordedAt, knownAt, number),
        ...contentFaults(event),
        ...proofFaults(line, claims.get(ledger)),
      ];
    },
    end: (trailer) => {
      const faults: readonly AuditFault[] = [
        ...kept.flatMap(({ faults: found }) => found),
        ...(hasPlan ? [] : [noPlan]),
        ...erasures.end(),
        ...(trailer === undefined ? [cut] : countFaults(trailer.events, events)),
      ];
      const unwitnessed = kept.flatMap(({ ledger, isWitnessed }) => (isWitnessed ? [] : [ledger]));
      const uncompared = kept.flatMap((each) => each.uncompared());
      return { events, commands: 0, erased, faults, unwitnessed, uncompared };
    },
  };
}

const cut: AuditFault = { kind: 'truncated', detail: 'the bundle has no trailer' };
const noPlan: AuditFault = { kind: 'missing', detail: 'the plan that the header names is not in it' };

/**
 * Holds a ledger of a bundle against what was kept of it. A bundle shows of a ledger one root, and the hashes of its own
 * events: what speaks of another size, or of an event that is not in it, cannot be compared.
 */
function holdAgainst({ ledger, size, root }: ExportedLedger, anchors: readonly Anchor[]) {
  const faults: AuditFault[] = [];
  const open = new Set(anchors);
  const compare = (anchor: Anchor, isSame: boolean, what: string): void => {
    open.delete(anchor);
    const position = anchor.size;
    if (!isSame) faults.push({ kind: 'rewritten', position, detail: `${what} is not that of ${anchor.name}` });
  };
  const ofThisSize = anchors.filter((anchor) => anchor.root !== undefined && anchor.size === size);
  for (const anchor of ofThisSize) compare(anchor, anchor.root === root, `the root of ledger ${ledger}`);
  return {
    ledger,
    faults,
    isWitnessed: ofThisSize.length > 0,
    event: ({ envelope, hash }: EventLine): void => {
      if (envelope.ledger !== ledger) return;
      for (const anchor of anchors)
        if (anchor.hash !== undefined && anchor.size === envelope.position)
          compare(anchor, anchor.hash === hash, `the event of ledger ${ledger} there`);
    },
    uncompared: (): ExportReport['uncompared'] => [...open].map((anchor) => ({ ledger, anchor })),
  };
}

const contentFaults = ({ envelope, hash, content }: ChainedEvent): readonly AuditFault[] => {
  const altered = (detail: string): AuditFault => ({ kind: 'altered', position: envelope.position, detail });
  return [
    ...(eventHash(envelope) === hash ? [] : [altered('the record does not fit its own hash')]),
    ...(content === undefined || isHashedBy(content, envelope) ? [] : [altered('the content does not fit its hash')]),
  ];
};

/** The path of an event leads to the root of its ledger, and the last event is the head. */
function proofFaults({ envelope, hash, proof = [] }: EventLine, claim: ExportedLedger | undefined) {
  const { ledger, position } = envelope;
  const path = proof.map((step) => Buffer.from(step, 'hex'));
  const root = rootByInclusion(position - 1, claim?.size ?? 0, leafOf(hash), path)?.toString('hex');
  const fault = (detail: string): AuditFault => ({ kind: 'proof', position, detail });
  return [
    ...(root !== undefined && root === claim?.root
      ? []
      : [fault(`its path does not lead to the root of ledger ${ledger}`)]),
    ...(position === claim?.size && hash !== claim.head
      ? [fault(`it is not the head that the header says of ledger ${ledger}`)]
      : []),
  ];
}
