import type { List, Recorded } from '@planspor/domain';

const approvals: ReadonlySet<string> = new Set(['PlanApproved', 'PlanRevisionAdopted']);

/** What is asked: the events in their order, by whom, in which ledger. */
interface AskedApproval {
  readonly ledger: string;
  readonly proposals: readonly { readonly type: string }[];
  readonly caller: { readonly actor: { readonly id: string } };
}

/**
 * Whether somebody would approve what they changed last themselves, by an earlier command or by the same one.
 *
 * @param ledgers in which four eyes are asked for; `*` for all
 * @param recorded what stands recorded of the plan
 */
export function isOwnApproval(
  ledgers: readonly string[],
  { ledger, proposals, caller }: AskedApproval,
  recorded: List<Pick<Recorded, 'actor'>>,
): boolean {
  if (!(ledgers.includes('*') || ledgers.includes(ledger))) return false;
  const at = proposals.findIndex(({ type }) => approvals.has(type));
  return at > 0 || (at === 0 && recorded.at(-1)?.actor.id === caller.actor.id);
}
