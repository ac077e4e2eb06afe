import { type Content, type Envelope, eventHash, isHashedBy, noHash } from './chain.js';

/** An event with everything needed to check it. The body is missing when it was erased. */
export interface ChainedEvent {
  readonly envelope: Envelope;
  readonly hash: string;
  readonly content?: Content;
}

/** The end of the chain as the ledger claims it. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}

/**
 * What is wrong with a chain.
 * altered: the record no longer matches its own hash (envelope), its content does not (body), or the next record was
 * chained to another one than stands here (link). re-ordered: an intact record at a place that is not its own.
 * missing: these positions are gone. unexpected: records behind the head, or a position that stands there twice.
 */
export type ChainFault =
  | { readonly kind: 'altered'; readonly position: number; readonly part: 'envelope' | 'body' | 'link' }
  | { readonly kind: 're-ordered'; readonly position: number; readonly belongsAt: number }
  | { readonly kind: 'missing'; readonly first: number; readonly last: number }
  | { readonly kind: 'unexpected'; readonly first: number };

export interface ChainReport {
  /** Events read. */
  readonly size: number;
  readonly head: ChainHead;
  readonly faults: readonly ChainFault[];
  /** Positions whose body was erased. Lawful, and no fault of the chain. */
  readonly erased: readonly number[];
}

/** What keeps an event from standing behind one of a hash: it does not fit its own hash, or was chained to another. */
export const linkFault = (previousHash: string, { envelope, hash }: ChainedEvent): 'envelope' | 'link' | undefined => {
  if (eventHash(envelope) !== hash) return 'envelope';
  return envelope.previousHash === previousHash ? undefined : 'link';
};

/** What is kept of a record whose neighbour did not come beside it. */
interface Seen extends ChainHead {
  readonly previousHash: string;
  readonly intact: boolean;
}

const beforeTheFirst: Seen = { position: 0, hash: noHash, previousHash: '', intact: true };

/** A record that stands somewhere else than right behind the one before it, and how many were read before. */
interface Displaced {
  readonly position: number;
  readonly read: number;
  readonly intact: boolean;
}

/** Checks the events of a ledger as they are handed in. Holds in memory only what is wrong. */
export interface ChainChecker {
  /** @returns whether the record fits its own hash */
  readonly add: (event: ChainedEvent) => boolean;
  /** What was found, once the last has been handed in. */
  readonly end: () => ChainReport;
}

/** A checker for the events of a ledger, which come in the order of their positions unless somebody changed it. */
export function chainChecker(head: ChainHead): ChainChecker {
  const faults: ChainFault[] = [];
  const erased: number[] = [];
  const broken: ChainedEvent[] = [];
  const gaps: { first: number; last: number }[] = [];
  const displaced: Displaced[] = [];
  const loose: { readonly before: Seen; readonly after: Seen }[] = [];
  let behind = false;
  let size = 0;
  let [last, top] = [beforeTheFirst, beforeTheFirst];

  function place(position: number, intact: boolean): void {
    if (position === top.position + 1) return;
    if (position > top.position) {
      gaps.push({ first: top.position + 1, last: position - 1 });
      displaced.push({ position, read: size, intact });
    } else if (fill(gaps, position)) displaced.push({ position, read: size, intact });
    else faults.push({ kind: 'unexpected', first: position });
  }

  function add(event: ChainedEvent): boolean {
    const { position, previousHash } = event.envelope;
    if (position > head.position) {
      if (!behind) faults.push({ kind: 'unexpected', first: position });
      behind = true;
      return true;
    }
    const intact = eventHash(event.envelope) === event.hash;
    place(position, intact);
    const now = { position, hash: event.hash, previousHash, intact };
    if (position === last.position + 1) faults.push(...linkFaults(last, now));
    else loose.push({ before: last, after: now });
    faults.push(...bodyFaults(event));
    if (!intact) broken.push(event);
    if (event.content === undefined) erased.push(position);
    last = now;
    if (position > top.position) top = now;
    size += 1;
    return intact;
  }

  function end(): ChainReport {
    const missing = gaps.map(({ first, last }): ChainFault => ({ kind: 'missing', first, last }));
    const all = [...faults, ...missing, ...linksOf(loose), ...moved(displaced, gaps), ...headFaults(top, head)];
    return { size, head, erased, faults: [...all, ...explain(broken, all)].sort(byPlace) };
  }

  return { add, end };
}

/** Checks the events of a ledger, given in the order of their positions, against its head. */
export async function checkChain(events: AsyncIterable<ChainedEvent>, head: ChainHead): Promise<ChainReport> {
  const checker = chainChecker(head);
  for await (const event of events) checker.add(event);
  return checker.end();
}

/** Takes a position out of the gaps; false where it was in none. */
function fill(gaps: { first: number; last: number }[], position: number): boolean {
  const index = gaps.findIndex(({ first, last }) => first <= position && position <= last);
  const gap = gaps[index];
  if (gap === undefined) return false;
  const parts = [
    { first: gap.first, last: position - 1 },
    { first: position + 1, last: gap.last },
  ];
  gaps.splice(index, 1, ...parts.filter(({ first, last }) => first <= last));
  return true;
}

/** Of the records that were displaced, those that stand at a place not their own once what is missing is counted. */
function moved(displaced: readonly Displaced[], gaps: readonly { first: number; last: number }[]): ChainFault[] {
  return displaced.flatMap(({ position, read, intact }): ChainFault[] => {
    const lost = gaps.filter(({ last }) => last < position).reduce((sum, { first, last }) => sum + last - first + 1, 0);
    const stands = read + 1 + lost;
    return stands === position || !intact ? [] : [{ kind: 're-ordered', position: stands, belongsAt: position }];
  });
}

// A record that is broken itself is reported as such; its links say nothing more.
const linkFaults = (before: Seen, after: Seen): readonly ChainFault[] =>
  !after.intact || !before.intact || after.previousHash === before.hash
    ? []
    : [replaced(before.position === 0 ? after.position : before.position)];

/** Links between records that did not come beside each other. */
function linksOf(loose: readonly { readonly before: Seen; readonly after: Seen }[]): readonly ChainFault[] {
  const ends = new Map(loose.flatMap(({ before, after }) => [before, after].map((seen) => [seen.position, seen])));
  return loose.flatMap(({ after }) => {
    const before = ends.get(after.position - 1);
    return before === undefined ? [] : linkFaults(before, after);
  });
}

function bodyFaults({ envelope, content }: ChainedEvent): readonly ChainFault[] {
  const fits = content === undefined || isHashedBy(content, envelope);
  return fits ? [] : [{ kind: 'altered', position: envelope.position, part: 'body' }];
}

function headFaults(top: Seen, head: ChainHead): readonly ChainFault[] {
  if (top.position < head.position) return [{ kind: 'missing', first: top.position + 1, last: head.position }];
  return top.intact && top.hash !== head.hash ? [replaced(top.position)] : [];
}

/** An intact record that is not the one its successor was chained to. */
const replaced = (position: number): ChainFault => ({ kind: 'altered', position, part: 'link' });

/** More than this many broken records are not an exchange of two places any more. */
const enough = 200;

/** Tells a moved record from an altered one: at a place that is broken or empty its hash would be right. */
function explain(broken: readonly ChainedEvent[], faults: readonly ChainFault[]): readonly ChainFault[] {
  const places = [...broken.map(({ envelope }) => envelope.position), ...faults.flatMap(missingPlaces)].slice(
    0,
    enough,
  );
  return broken.map(({ envelope, hash }, index): ChainFault => {
    const { position } = envelope;
    const belongsAt =
      index < enough ? places.find((place) => eventHash({ ...envelope, position: place }) === hash) : undefined;
    return belongsAt === undefined
      ? { kind: 'altered', position, part: 'envelope' }
      : { kind: 're-ordered', position, belongsAt };
  });
}

const missingPlaces = (fault: ChainFault): readonly number[] =>
  fault.kind === 'missing'
    ? Array.from({ length: Math.min(fault.last - fault.first + 1, enough) }, (_, index) => fault.first + index)
    : [];

const placeOf = (fault: ChainFault): number => ('position' in fault ? fault.position : fault.first);
const byPlace = (one: ChainFault, other: ChainFault): number => placeOf(one) - placeOf(other);
