import { isChainBroken, isCheckpointRefused, isLedgerHole } from '@planspor/projections';

/** Ledgers in which nothing is recorded: the settings say so, or they were found to be changed behind the server's back. */
export interface ClosedLedgers {
  /** Why no command is taken; undefined where they are. */
  readonly why: (ledger: string) => 'settings' | 'inconsistent' | undefined;
  /** Closes the ledger that an error, or what caused it, says is not what it was; which one that is. */
  readonly closeBy: (error: unknown) => string | undefined;
  /** Those that were found so since the start. */
  readonly inconsistent: () => readonly string[];
}

/**
 * What is chained to a ledger that was changed is lost when it is restored: so a server that has found one takes no more for it,
 * until it is started again.
 *
 * @param readOnly ledgers, or `*` for all, that the settings name
 */
export function closedLedgers(readOnly: readonly string[] = []): ClosedLedgers {
  const found = new Set<string>();
  return {
    why: (ledger) => {
      if (found.has(ledger)) return 'inconsistent';
      return readOnly.includes('*') || readOnly.includes(ledger) ? 'settings' : undefined;
    },
    closeBy: (error) => {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      if (!(isChainBroken(cause) || isCheckpointRefused(cause) || isLedgerHole(cause))) return undefined;
      found.add(cause.ledger);
      return cause.ledger;
    },
    inconsistent: () => [...found].sort(),
  };
}
