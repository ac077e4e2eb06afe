import type { Day } from '@planspor/domain';
import { ledgerHead } from '../ledger/heads.js';
import type { Handover } from './handover.js';
import { type Page, readPage } from './page.js';
import { liveGeneration, noteFailure } from './progress.js';
import { applyPage, type Projecting, type ViewAt } from './projector.js';
import type { View } from './view.js';

export interface CatchingUp extends Projecting {
  readonly today: () => Day;
  readonly handover?: Handover | undefined;
  /** Nothing is known to have been appended but what is handed over: then nothing is looked for behind it. */
  readonly handedIsAll?: boolean | undefined;
  /** Events in a page at most. */
  readonly pageSize?: number | undefined;
  /** Told the position of each page that has been taken in. */
  readonly onProgress?: ((position: string) => void) | undefined;
  /** Told when there may be more, but others have their turn. */
  readonly onTurnOver?: (() => void) | undefined;
  /** Ends it early, between two pages. */
  readonly stop?: AbortSignal | undefined;
}

const standardPage = 500;
const mostPages = 20;

/** Where the live rows of views stand in a ledger. */
export const standingsOf = async (
  { db }: Pick<Projecting, 'db'>,
  ledger: string,
  views: readonly View[],
): Promise<(ViewAt & { readonly error?: string })[]> => {
  const standing = [];
  for (const view of views) standing.push({ view, ...(await liveGeneration(db, ledger, view)) });
  return standing;
};

/** Whether views stand at one position: then they go on together. */
export const areTogether = (views: readonly ViewAt[]): boolean =>
  views.every(({ position }) => position === views[0]?.position);

/** The next page: what this process appended, else what the ledger has. */
const nextPage = async (
  { db, handover, handedIsAll = false, pageSize = standardPage }: CatchingUp,
  ledger: string,
  after: string,
  wasHanded: boolean,
): Promise<{ readonly page?: Page | undefined; readonly handed: boolean }> => {
  const page = handover?.pageAfter(ledger, after);
  if (page !== undefined) return { page, handed: true };
  if (wasHanded && handedIsAll && handover?.hasMore(ledger) === false) return { handed: true };
  return { page: await readPage(db, ledger, after, pageSize), handed: false };
};

/** What views came to: where they stand now, or that they must be looked at one by one. */
type Caught = readonly ViewAt[] | 'in-trouble' | 'overtaken';

/**
 * Brings views that stand at one position to the end of their ledger. *Overtaken*: another worker was first, and where they
 * stand must be looked up.
 */
export async function catchUpTogether(
  catching: CatchingUp,
  ledger: string,
  views: readonly ViewAt[],
  upTo?: string,
): Promise<Caught> {
  let standing = views;
  let wasHanded = false;
  // Other ledgers and what is due have their turn, however fast this one grows.
  for (let pages = 0; !catching.stop?.aborted; pages += 1) {
    if (upTo === undefined && pages === mostPages) {
      catching.onTurnOver?.();
      return standing;
    }
    const after = standing[0]?.position ?? '0';
    if (upTo !== undefined && BigInt(after) >= BigInt(upTo)) return standing;
    const { page, handed } = await nextPage(catching, ledger, after, wasHanded);
    wasHanded = handed;
    if (page === undefined) return standing;
    const moved = await applyPage(catching, standing, page, catching.today()).catch(() => 'in-trouble' as const);
    if (moved === 'in-trouble') return moved;
    if (!moved) return 'overtaken';
    standing = standing.map((view) => ({ ...view, position: page.to }));
  }
  return standing;
}

/** A view beyond the end of its ledger was made from events that are not there: it would skip what comes next. */
async function refuseBeyond({ db }: Projecting, ledger: string, { position }: ViewAt): Promise<void> {
  const end = (await ledgerHead(db, ledger))?.position ?? '0';
  if (BigInt(position) > BigInt(end))
    throw new Error(`the view stands at ${position}, beyond the end of its ledger at ${end}`);
}

/**
 * Brings a generation of a view to the end of its ledger, or at least to a position, page by page. Where a page cannot be
 * applied, what comes before the trouble is applied batch by batch, so that the view stands still exactly there.
 *
 * @throws what the view threw at the event before which it now stands
 */
export async function catchUpAlone(
  catching: CatchingUp,
  ledger: string,
  start: ViewAt,
  upTo?: string,
): Promise<ViewAt> {
  await refuseBeyond(catching, ledger, start);
  let at = start;
  let size = catching.pageSize ?? standardPage;
  while (!catching.stop?.aborted) {
    if (upTo !== undefined && BigInt(at.position) >= BigInt(upTo)) return at;
    const page = await readPage(catching.db, ledger, at.position, size);
    if (page === undefined) return at;
    const moved = await applyPage(catching, [at], page, catching.today()).catch((error: unknown) => {
      if (size === 1) throw error;
      return 'in-trouble' as const;
    });
    if (moved === 'in-trouble') size = 1;
    else if (moved) {
      at = { ...at, position: page.to };
      catching.onProgress?.(page.to);
    } else return at;
  }
  return at;
}

/**
 * Brings the live rows of a view in one ledger to where it ends now, however fast it grows; the position it then stands at.
 *
 * @throws what the view threw at the event before which it now stands
 */
export async function catchUp(catching: CatchingUp, ledger: string, view: View): Promise<string> {
  const [start] = await standingsOf(catching, ledger, [view]);
  if (start === undefined) return '0';
  const end = (await ledgerHead(catching.db, ledger))?.position ?? '0';
  const at = await catchUpAlone(catching, ledger, start, end);
  // A failure of the database, noted where there was nothing to apply, is over.
  if (start.error !== undefined && view.atOnce && !catching.stop?.aborted)
    await noteFailure(catching.db, ledger, view, at.generation, null);
  return at.position;
}
