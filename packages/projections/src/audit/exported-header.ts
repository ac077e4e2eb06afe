import { type Anchor, newestEpoch } from '../checkpoints/anchors.js';
import { ledgerOf, readSignedCheckpoint } from '../checkpoints/checkpoint.js';
import type { ExportedLedger, HeaderLine } from '../export/export-lines.js';
import type { AuditFault } from './findings.js';

/**
 * What the first line of an export says that cannot be so, or that what was kept elsewhere contradicts: no hash is taken of it.
 *
 * @param now the moment here, in milliseconds
 */
export const headerFaults = (
  header: HeaderLine,
  anchors: Readonly<Record<string, readonly Anchor[]>>,
  now: number,
): readonly AuditFault[] =>
  [
    ...scopeFaults(header),
    ...momentFaults(header, now),
    ...header.ledgers.flatMap((ledger) => epochFaults(ledger, anchors[ledger.ledger] ?? [])),
    ...header.ledgers.flatMap(checkpointFaults),
  ].map((detail) => ({ kind: 'altered', line: 1, detail }));

/** A whole ledger is one; a bundle is of a plan, and names each ledger once, for its events are held against what is said there. */
function scopeFaults({ scope, plan, ledgers }: HeaderLine): readonly string[] {
  const names = ledgers.map(({ ledger }) => ledger);
  const isNamedOnce = scope === 'ledger' ? names.length === 1 : new Set(names).size === names.length;
  return [
    ...(isNamedOnce ? [] : [`the header of a ${scope} names the ledgers ${names.join(', ')}`]),
    ...((plan === undefined) === (scope === 'ledger')
      ? []
      : [`the header of a ${scope} names ${plan === undefined ? 'no plan' : `the plan ${plan}`}`]),
  ];
}

// Clocks differ, but not by so much.
const leeway = 5 * 60_000;

const momentFaults = ({ knownAt }: HeaderLine, now: number): readonly string[] =>
  Date.parse(knownAt) > now + leeway ? [`the header says that it reaches ${knownAt}, which has not come yet`] : [];

/** An epoch never goes back. That it is higher than what was kept shows nothing: a ledger may have been continued before its next event. */
function epochFaults({ ledger, epoch, size }: ExportedLedger, anchors: readonly Anchor[]): readonly string[] {
  const newest = newestEpoch(anchors.filter((anchor) => anchor.size <= size));
  return newest !== undefined && newest.epoch > epoch
    ? [`the header says that ledger ${ledger} is in epoch ${epoch}, and ${newest.name} says epoch ${newest.epoch}`]
    : [];
}

function checkpointFaults({ ledger, epoch, size, root, checkpoint }: ExportedLedger): readonly string[] {
  if (checkpoint === undefined) return [];
  const read = readSignedCheckpoint(checkpoint);
  const said = read.fault === undefined ? read.value.checkpoint : undefined;
  const isOfIt =
    said !== undefined &&
    ledgerOf(said.origin) === ledger &&
    said.epoch === epoch &&
    said.size === size &&
    said.root.toString('hex') === root;
  return isOfIt ? [] : [`the checkpoint of ledger ${ledger} in the header is not one of what the header says`];
}
