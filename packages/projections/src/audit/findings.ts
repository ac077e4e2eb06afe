import type { AnchorFinding } from '../checkpoints/anchors.js';
import type { ChainFault } from '../ledger/check-chain.js';

/** Everything that can be found wrong with a ledger, an export or a database. */
export const faultKinds = {
  altered: 'a record, its content or its link to the next is not what was hashed',
  missing: 'records are gone from the middle',
  're-ordered': 'an intact record stands at a place that is not its own',
  unexpected: 'there are records behind the head, or one stands twice',
  truncated: 'the end was cut off; what spoke of it is still there',
  forked: 'after a common beginning this is another history than the one that was witnessed',
  're-chained': 'records were changed and everything after them hashed anew',
  rewritten: 'the history is not the one that was witnessed: re-chained or forked',
  restored: 'the ledger is older than what was witnessed: an old backup, or an end cut off with all that spoke of it',
  commands: 'the kept commands do not belong to the events, or are not those that were witnessed',
  erased: 'a content is gone and no event says that it was erased',
  heads: 'a head (of a ledger or a stream) does not fit its events',
  promises: 'a table, trigger, function or right is not what the migrations made',
  derived: 'something derived is ahead of the ledger or does not fit it',
  signature: 'a signature does not hold, or is of another key',
  proof: 'a proof does not lead to the root',
  unreadable: 'a line is none of an export',
} as const;

export type FaultKind = keyof typeof faultKinds;

/** One thing that is wrong, and where. */
export interface AuditFault {
  readonly kind: FaultKind;
  /** The first position that is, or can be, wrong. */
  readonly position?: number;
  /** In an export: the line. */
  readonly line?: number;
  readonly detail: string;
}

/** A fault of a chain in words. What is missing at the end has been cut off. */
export function ofChain(fault: ChainFault, head: number): AuditFault {
  switch (fault.kind) {
    case 'altered':
      return { kind: 'altered', position: fault.position, detail: alteredWords[fault.part] };
    case 're-ordered':
      return { kind: 're-ordered', position: fault.position, detail: `what stands here belongs at ${fault.belongsAt}` };
    case 'missing': {
      const detail = fault.first === fault.last ? 'it is not there' : `${fault.first} to ${fault.last} are not there`;
      return { kind: fault.last === head ? 'truncated' : 'missing', position: fault.first, detail };
    }
    case 'unexpected':
      return { kind: 'unexpected', position: fault.first, detail: 'it stands behind the head, or twice' };
  }
}

const alteredWords = {
  envelope: 'the record does not fit its own hash',
  body: 'the content does not fit its hash',
  link: 'the next record, or the head, was chained to another one',
} as const;

/** What an anchor showed, in words; nothing where it agrees. */
export function ofAnchor(finding: AnchorFinding): readonly AuditFault[] {
  const { anchor } = finding;
  switch (finding.kind) {
    case 'agrees':
      return [];
    case 'commands':
      return [{ kind: 'commands', detail: `they are not those of ${anchor.name}` }];
    case 'truncated':
    case 'restored':
      return [
        { kind: finding.kind, position: finding.position, detail: `${anchor.name} knew position ${anchor.size}` },
      ];
    default: {
      const where = finding.position === anchor.size ? '' : `, somewhere up to ${anchor.size}`;
      return [{ kind: finding.kind, position: finding.position, detail: `not what ${anchor.name} says${where}` }];
    }
  }
}

const placeOf = ({ position = Number.MAX_SAFE_INTEGER }: AuditFault): number => position;

/** By position; what has none comes last. */
export const byPosition = (one: AuditFault, other: AuditFault): number => placeOf(one) - placeOf(other);

/** One line for people. */
export const faultText = ({ kind, position, line, detail }: AuditFault): string => {
  const place = position === undefined ? (line === undefined ? '' : ` at line ${line}`) : ` at position ${position}`;
  return `${kind}${place}: ${detail}`;
};
