import { bodyHash, type Envelope, eventHash, noHash } from './chain.js';

/** An event with everything needed to check it. The body is missing when it was erased. */
export interface ChainedEvent {
  readonly envelope: Envelope;
  readonly hash: string;
  readonly content?: { readonly salt: Uint8Array; readonly body: string };
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
 * missing: these positions are gone. unexpected: records behind the head.
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

/** What the walk remembers of the event before. */
interface Previous extends ChainHead {
  readonly intact: boolean;
}

/** What keeps an event from standing behind one of a hash: it does not fit its own hash, or was chained to another. */
export const linkFault = (previousHash: string, { envelope, hash }: ChainedEvent): 'envelope' | 'link' | undefined => {
  if (eventHash(envelope) !== hash) return 'envelope';
  return envelope.previousHash === previousHash ? undefined : 'link';
};

const beforeTheFirst: Previous = { position: 0, hash: noHash, intact: true };

/**
 * Checks the events of a ledger, given in the order of their positions, against its head. Holds in memory only what is
 * wrong.
 */
export async function checkChain(events: AsyncIterable<ChainedEvent>, head: ChainHead): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const erased: number[] = [];
  const broken: ChainedEvent[] = [];
  let size = 0;
  let previous = beforeTheFirst;

  for await (const event of events) {
    const { position } = event.envelope;
    if (position > head.position) {
      faults.push({ kind: 'unexpected', first: position });
      break;
    }
    const intact = eventHash(event.envelope) === event.hash;
    faults.push(...placeFaults(previous, event, intact), ...bodyFaults(event));
    if (!intact) broken.push(event);
    if (event.content === undefined) erased.push(position);
    previous = { position, hash: event.hash, intact };
    size += 1;
  }

  faults.push(...headFaults(previous, head));
  return { size, head, erased, faults: [...faults, ...explain(broken, faults)].sort(byPlace) };
}

function placeFaults(previous: Previous, { envelope }: ChainedEvent, intact: boolean): readonly ChainFault[] {
  const { position, previousHash } = envelope;
  if (position > previous.position + 1) return [missing(previous.position + 1, position - 1)];
  // A record that is broken itself is reported as such; its links say nothing more.
  const fits = !intact || !previous.intact || previousHash === previous.hash;
  return fits ? [] : [replaced(previous.position === 0 ? position : previous.position)];
}

function bodyFaults({ envelope, content }: ChainedEvent): readonly ChainFault[] {
  const fits = content === undefined || bodyHash(content.salt, content.body) === envelope.bodyHash;
  return fits ? [] : [{ kind: 'altered', position: envelope.position, part: 'body' }];
}

function headFaults(last: Previous, head: ChainHead): readonly ChainFault[] {
  if (last.position < head.position) return [missing(last.position + 1, head.position)];
  return last.intact && last.hash !== head.hash ? [replaced(last.position)] : [];
}

const missing = (first: number, last: number): ChainFault => ({ kind: 'missing', first, last });

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
