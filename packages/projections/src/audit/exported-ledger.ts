import type { Anchor } from '../checkpoints/anchors.js';
import { chainedOf, commandOf, type HeaderLine } from '../export/export-lines.js';
import { checkStreams } from './exported-streams.js';
import type { AuditFault } from './findings.js';
import { checkLedger } from './ledger-check.js';
import { countFaults, foreignFaults, lateFaults } from './line-faults.js';
import type { Contents } from './verify-export.js';

/** An export of a whole ledger: everything that its lines say of each other. */
export function exportedLedger({ ledgers, knownAt }: HeaderLine, anchors: readonly Anchor[]): Contents {
  const [claimed] = ledgers;
  if (claimed === undefined) throw new Error('a header without a ledger');
  const check = checkLedger({ position: claimed.size, hash: claimed.head }, anchors);
  const streams = checkStreams();
  let [events, commands] = [0, 0];
  const misplaced = (ledger: string, recordedAt: number, line: number): readonly AuditFault[] => [
    ...foreignFaults(ledger, claimed.ledger, line),
    ...lateFaults(recordedAt, knownAt, line),
  ];
  return {
    add: (line, number) => {
      if (line.kind === 'event') {
        events += 1;
        check.add({ kind: 'event', event: chainedOf(line) });
        const { ledger, recordedAt } = line.envelope;
        return [...misplaced(ledger, recordedAt, number), ...streams(line)];
      }
      if (line.kind !== 'command') return [];
      commands += 1;
      check.add({ kind: 'command', command: commandOf(line) });
      return misplaced(line.ledger, line.recordedAt, number);
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
        ...(trailer === undefined ? [cut] : countFaults(trailer.events, events)),
        ...(found.faults.length === 0 && found.root !== claimed.root ? [rootDiffers] : []),
        ...(trailer !== undefined && JSON.stringify(trailer.commands) !== JSON.stringify(counted)
          ? [commandsDiffer]
          : []),
      ];
      const unwitnessed = anchors.length === 0 ? [claimed.ledger] : [];
      const faults = [...found.faults, ...other];
      return { events, commands, erased: found.erased, faults, unwitnessed, uncompared: [] };
    },
  };
}

const rootDiffers: AuditFault = {
  kind: 'altered',
  line: 1,
  detail: 'the root of the header is not that of the events',
};
const commandsDiffer: AuditFault = { kind: 'commands', detail: 'they are not those the trailer counts' };
