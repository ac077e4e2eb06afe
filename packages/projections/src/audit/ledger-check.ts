import { type Anchor, watchAnchors } from '../checkpoints/anchors.js';
import { type ExportedCommand, noCommands, withCommand } from '../checkpoints/commands-digest.js';
import { growTree } from '../checkpoints/merkle.js';
import { leafOf } from '../checkpoints/tiles.js';
import type { LedgerItem } from '../export/ledger-contents.js';
import { type ChainedEvent, type ChainHead, chainChecker } from '../ledger/check-chain.js';
import { checkErasures } from './erasures.js';
import { type AuditFault, byPosition, ofAnchor, ofChain } from './findings.js';

/** What a ledger came to when it was read from its first event to its last. */
export interface LedgerFindings {
  readonly size: number;
  readonly root: string;
  readonly commands: typeof noCommands;
  /** Positions whose content has been erased. */
  readonly erased: readonly number[];
  readonly faults: readonly AuditFault[];
}

/** Takes in a ledger thing by thing, in the order of ledgerContents. */
export interface LedgerCheck {
  readonly add: (item: LedgerItem) => void;
  readonly end: () => LedgerFindings;
}

/**
 * Checks everything that the contents of a ledger say of each other: the chain, the tree, the contents, the commands and what
 * anchors witnessed. Memory does not grow with the ledger.
 *
 * @param head where the ledger says that it ends
 */
export function checkLedger(head: ChainHead, anchors: readonly Anchor[]): LedgerCheck {
  const chain = chainChecker(head);
  const tree = growTree();
  const watch = watchAnchors(anchors);
  const commands = checkCommands(head.position);
  const erasures = checkErasures();
  let mark = noCommands;

  function addEvent(event: ChainedEvent): void {
    const { position } = event.envelope;
    chain.add(event);
    commands.event(event);
    erasures.event(event);
    tree.add(leafOf(event.hash));
    watch.afterEvent(position, event.hash, tree);
  }

  function addCommand(command: ExportedCommand): void {
    watch.beforeCommandAt(command.recordedAt, mark);
    mark = withCommand(mark, command);
    commands.command(command);
    erasures.command(command);
  }

  function end(): LedgerFindings {
    watch.beforeCommandAt(Number.MAX_SAFE_INTEGER, mark);
    const report = chain.end();
    const chained = report.faults.map((fault) => ofChain(fault, head.position));
    // Where the chain itself is broken, the tree over it says nothing more.
    const firstBroken = chained[0]?.position ?? Number.MAX_SAFE_INTEGER;
    const seen = watch
      .findings(tree.size())
      .filter(({ anchor }) => anchor.size < firstBroken || anchor.size > head.position)
      .flatMap(ofAnchor);
    const faults = [...chained, ...commands.end(), ...erasures.end(), ...seen].sort(byPosition);
    return { size: tree.size(), root: tree.root().toString('hex'), commands: mark, erased: report.erased, faults };
  }

  return { add: (item) => (item.kind === 'event' ? addEvent(item.event) : addCommand(item.command)), end };
}

/** Checks that commands and events belong to each other. Each accepted command comes before its events. */
function checkCommands(size: number) {
  const faults: AuditFault[] = [];
  const open = new Map<number, ExportedCommand>();
  let now: ExportedCommand | undefined;
  let latest = 0;

  const fault = (position: number | undefined, detail: string): void => {
    if (faults.length < 100) faults.push({ kind: 'commands', ...(position === undefined ? {} : { position }), detail });
  };

  function command(given: ExportedCommand): void {
    const { outcome, firstPosition, lastPosition } = given;
    latest = Math.max(latest, lastPosition ?? 0);
    if ((outcome === 'accepted') !== (firstPosition !== undefined && lastPosition !== undefined))
      fault(firstPosition, `command ${given.commandId} of ${given.caller} says ${outcome} and where its events are`);
    else if (firstPosition !== undefined) {
      if (open.has(firstPosition)) fault(firstPosition, 'two commands say that they recorded it');
      open.set(firstPosition, given);
    }
  }

  function event({ envelope }: ChainedEvent): void {
    const { position, version } = envelope;
    if (now === undefined || (now.lastPosition ?? 0) < position) {
      now = open.get(position);
      open.delete(position);
      if (now === undefined) {
        fault(position, 'no accepted command says that it recorded this event');
        return;
      }
      if (now.decidedOn !== version - 1) fault(position, `its command says it was decided on version ${now.decidedOn}`);
    }
    const { commandId, stream, recordedAt } = now;
    if (commandId !== envelope.commandId || stream !== envelope.stream || recordedAt !== envelope.recordedAt)
      fault(position, 'its command speaks of another command, stream or moment');
  }

  function end(): readonly AuditFault[] {
    const cut: AuditFault[] =
      latest > size
        ? [
            {
              kind: 'truncated',
              position: size + 1,
              detail: `a command says that it recorded up to position ${latest}`,
            },
          ]
        : [];
    for (const [position] of open)
      if (position <= size) fault(position, 'a command says that it recorded an event which is not there');
    return [...faults, ...cut];
  }

  return { command, event, end };
}
