import type { ExportedCommand } from '../checkpoints/commands-digest.js';
import { isHashedBy } from '../ledger/chain.js';
import type { ChainedEvent } from '../ledger/check-chain.js';
import type { AuditFault } from './findings.js';

/** The event type by which a ledger says that a content was erased. */
const erasure = 'EventErased';

/** What such an event says that was erased: the content of an event, and answers of refusals with what each is counted by. */
interface Said {
  readonly event?: string;
  readonly answers?: readonly { readonly caller: string; readonly command: string; readonly sha256: string }[];
}

/** What an event says was erased; nothing unless it still has the content that was hashed. */
function saidBy({ envelope, content }: ChainedEvent): Said {
  if (envelope.type !== erasure || content === undefined || !isHashedBy(content, envelope)) return {};
  return (JSON.parse(content.body) as { readonly data: Said }).data;
}

const keyOf = (caller: string, command: string, counted: string) => `${counted} ${command} ${caller}`;

/** Checks that whatever is gone was erased under an event that says so. Holds only what is gone and not yet said to be. */
export function checkErasures() {
  const events = new Map<string, { readonly position: number; readonly stream: string }>();
  const answers = new Map<string, string>();

  function event(given: ChainedEvent): void {
    const { id, position, stream } = given.envelope;
    if (given.content === undefined) events.set(id, { position, stream });
    const said = saidBy(given);
    if (said.event !== undefined && events.get(said.event)?.stream === stream) events.delete(said.event);
    for (const { caller, command, sha256 } of said.answers ?? []) answers.delete(keyOf(caller, command, sha256));
  }

  function command({ caller, commandId, erased, outcome }: ExportedCommand): void {
    if (erased !== undefined) answers.set(keyOf(caller, commandId, erased), `${commandId} of ${caller} (${outcome})`);
  }

  const end = (): readonly AuditFault[] => [
    ...[...events.values()].map(
      ({ position }): AuditFault => ({
        kind: 'erased',
        position,
        detail: 'its content is gone, and no event says that it was erased',
      }),
    ),
    ...[...answers.values()].map(
      (name): AuditFault => ({
        kind: 'erased',
        detail: `the answer to command ${name} is gone, and no event says that it was erased`,
      }),
    ),
  ];

  return { event, command, end };
}
