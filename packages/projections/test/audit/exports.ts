import {
  exportLedger,
  growTree,
  instantOf,
  leafHash,
  ledgerAt,
  ledgerHead,
  type OpenDatabase,
} from '@planspor/projections';

/** The lines of a text as a reader gets them. */
export async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.replace(/\n$/, '').split('\n');
}

/** The export of a whole ledger as one text. */
export async function exported(db: OpenDatabase['db'], ledger: string, knownAt?: string): Promise<string> {
  const at = await ledgerAt(db, ledger, knownAt);
  if (typeof at === 'string') throw new Error(`ledger ${ledger}: ${at}`);
  let text = '';
  for await (const line of exportLedger(db, at)) text += line;
  return text;
}

/** The rows of a ledger written as an export by somebody who checks nothing: what a changed database would give. */
export async function exportAsIs(db: OpenDatabase['db'], ledger: string): Promise<string> {
  const head = await ledgerHead(db, ledger);
  if (head === undefined) throw new Error(`there is no ledger ${ledger}`);
  const tree = growTree();
  const hashes = await db
    .selectFrom('events')
    .select('hash')
    .where('ledger', '=', ledger)
    .orderBy('position')
    .execute();
  for (const { hash } of hashes) tree.add(leafHash(hash));
  const { epoch, position, hash, recordedAt = instantOf(0n) } = head;
  const at = {
    ledger,
    epoch,
    size: Number(position),
    head: hash,
    root: tree.root().toString('hex'),
    knownAt: recordedAt,
  };
  let text = '';
  for await (const line of exportLedger(db, at)) text += line;
  return text;
}
