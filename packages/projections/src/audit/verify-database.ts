import { type Kysely, sql, type Transaction } from 'kysely';
import { type Anchor, anchorOf, newestEpoch } from '../checkpoints/anchors.js';
import { readSignedCheckpoint } from '../checkpoints/checkpoint.js';
import { leafOf } from '../checkpoints/tiles.js';
import type { Database } from '../database/schema.js';
import { ledgerContents } from '../export/ledger-contents.js';
import type { AuditFault } from './findings.js';
import { byPosition } from './findings.js';
import { checkLedger, type LedgerFindings } from './ledger-check.js';
import { openedBy, openingEvents } from './openings.js';

/**
 * Verifies a ledger where it stands, in one snapshot and reading only: everything an export is checked for, and the heads, the
 * streams, the kept checkpoints, the tree's tiles and how far the read models say they are.
 *
 * @param anchors what somebody outside has kept of it
 * @returns undefined for a ledger that has not begun
 */
export async function verifyLedgerInPlace(
  db: Kysely<Database>,
  ledger: string,
  anchors: readonly Anchor[] = [],
): Promise<LedgerFindings | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx);
      const head = await trx.selectFrom('ledgers').selectAll().where('ledger', '=', ledger).executeTakeFirst();
      if (head === undefined) return undefined;
      const kept = await keptCheckpoints(trx, ledger);
      const end = { position: Number(head.position), hash: head.hash.toString('hex') };
      const check = checkLedger(end, [...anchors, ...kept.anchors]);
      const everything = { size: Number.MAX_SAFE_INTEGER, until: Number.MAX_SAFE_INTEGER };
      for await (const item of ledgerContents(trx, ledger, everything)) check.add(item);
      const found = check.end();
      const tile = await tileFault(trx, ledger);
      const more = [
        ...kept.faults,
        ...epochFaults(head.epoch, [...anchors, ...kept.anchors]),
        ...(await headFaults(trx, ledger)),
        ...(await streamFaults(trx, ledger)),
        ...(await viewFaults(trx, ledger)),
        ...tile,
      ];
      return { ...found, faults: [...placed(found.faults, tile), ...more].sort(byPosition) };
    });
}

/** Where the tiles still have what an event was before, they say from where on the history was rewritten. */
const placed = (faults: readonly AuditFault[], [tile]: readonly AuditFault[]): readonly AuditFault[] =>
  faults.map((fault) => {
    const isWide = fault.kind === 're-chained' || fault.kind === 'forked' || fault.kind === 'rewritten';
    const at = tile?.position;
    return isWide && at !== undefined && at > (fault.position ?? 0) ? { ...fault, position: at } : fault;
  });

/** The checkpoints signed earlier, as witnesses; one whose note does not say what its row says is a fault itself. */
async function keptCheckpoints(trx: Transaction<Database>, ledger: string) {
  const rows = await trx.selectFrom('checkpoints').selectAll().where('ledger', '=', ledger).orderBy('size').execute();
  const anchors: Anchor[] = [];
  const faults: AuditFault[] = [];
  for (const { size, root, note } of rows) {
    const read = readSignedCheckpoint(note);
    const fits = read.fault === undefined && read.value.checkpoint.root.equals(root);
    if (fits && read.value.checkpoint.size === Number(size)) anchors.push(anchorOf(read.value.checkpoint));
    else
      faults.push({ kind: 'signature', detail: `the kept checkpoint for ${size} events does not say what was signed` });
  }
  return { anchors, faults };
}

/** A ledger's epoch never goes back. */
function epochFaults(epoch: number, anchors: readonly Anchor[]): readonly AuditFault[] {
  const newest = newestEpoch(anchors);
  if (newest === undefined || newest.epoch <= epoch) return [];
  return [{ kind: 'heads', detail: `the ledger is in epoch ${epoch}, and ${newest.name} says epoch ${newest.epoch}` }];
}

async function headFaults(trx: Transaction<Database>, ledger: string): Promise<readonly AuditFault[]> {
  const { rows } = await sql<{ recorded: boolean; settled: boolean }>`
    select l.recorded_at = coalesce((select max(c.recorded_at) from commands c where c.ledger = l.ledger), 0) as recorded,
           l.settled_until <= greatest(planspor_now_ms(), l.recorded_at) as settled
      from ledgers l where l.ledger = ${ledger}`.execute(trx);
  const [found] = rows;
  const fault = (detail: string): AuditFault => ({ kind: 'heads', detail });
  return [
    ...(found?.recorded === false ? [fault('the ledger’s last moment is not that of its last command')] : []),
    ...(found?.settled === false ? [fault('the ledger is settled for a moment that has not come')] : []),
  ];
}

async function streamFaults(trx: Transaction<Database>, ledger: string): Promise<readonly AuditFault[]> {
  const { rows } = await sql<{
    stream: string;
    stated: number | null;
    state: string | null;
    type: string | null;
    count: bigint;
    last: number | null;
    opened_by: string | null;
    taken_by: string | null;
  }>`
    select coalesce(s.stream, e.stream) as stream, s.version as stated, s.state, s.type, coalesce(e.count, 0) as count, e.last,
           e.opened_by, i.ledger as taken_by
      from (select stream, count(*) as count, max(version) as last, min(type) filter (where version = 1) as opened_by
              from events where ledger = ${ledger} group by stream) e
      full join (select * from streams where ledger = ${ledger}) s on s.stream = e.stream
      left join stream_ids i on i.stream = coalesce(s.stream, e.stream)
     where i.ledger is distinct from ${ledger} or s.version is distinct from e.last or e.count is distinct from e.last or s.state <> 'open'
        or e.opened_by in (${sql.join(openingEvents)})
     order by 1`.execute(trx);
  return rows.flatMap(
    ({ stream, stated, state, type, count, last, opened_by: opened, taken_by: taken }): AuditFault[] => {
      const fault = (detail: string): AuditFault => ({ kind: 'heads', detail: `stream ${stream} ${detail}` });
      if (stated === null) return [fault('has events and no row')];
      if (last === null) return [fault('has a row and no events')];
      return [
        ...(stated === last ? [] : [fault(`says version ${stated} and has events up to ${last}`)]),
        ...(Number(count) === last ? [] : [fault(`has ${count} events up to version ${last}`)]),
        ...(taken === ledger ? [] : [fault(`is held to be of ${taken ?? 'no ledger'}`)]),
        ...(state === 'open' ? [] : [fault(`says that it is ${state}, and nothing recorded closed it`)]),
        ...((openedBy(opened ?? '') ?? type) === type
          ? []
          : [fault(`says that it is a ${type} and began with ${opened}`)]),
      ];
    },
  );
}

async function viewFaults(trx: Transaction<Database>, ledger: string): Promise<readonly AuditFault[]> {
  const ahead = await trx
    .selectFrom('projections as p')
    .innerJoin('ledgers as l', 'l.ledger', 'p.ledger')
    .select(['p.name', 'p.position', 'l.position as head'])
    .where('p.ledger', '=', ledger)
    .whereRef('p.position', '>', 'l.position')
    .execute();
  return ahead.map(({ name, position, head }) => ({
    kind: 'derived',
    detail: `the read model ${name} says it has taken in ${position} of ${head} events`,
  }));
}

/** The first entry of the lowest tiles that is not the hash of the event there. */
async function tileFault(trx: Transaction<Database>, ledger: string): Promise<readonly AuditFault[]> {
  for (let tile = 0; ; tile += 1) {
    const row = await trx
      .selectFrom('merkle_tiles')
      .select('hashes')
      .where('ledger', '=', ledger)
      .where('level', '=', 0)
      .where('tile', '=', BigInt(tile))
      .executeTakeFirst();
    if (row === undefined) return [];
    const events = await trx
      .selectFrom('events')
      .select(['position', 'hash'])
      .where('ledger', '=', ledger)
      .where('position', '>', BigInt(tile * 256))
      .where('position', '<=', BigInt(tile * 256 + 256))
      .execute();
    const leaves = new Map(events.map(({ position, hash }) => [Number(position), leafOf(hash.toString('hex'))]));
    for (let index = 0; index < 256; index += 1) {
      const position = tile * 256 + index + 1;
      if (leaves.get(position)?.equals(row.hashes.subarray(index * 32, index * 32 + 32)) !== true)
        return [
          { kind: 'derived', position, detail: 'the tree kept for proofs has another event here than the ledger' },
        ];
    }
  }
}
