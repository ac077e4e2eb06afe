import { createHash } from 'node:crypto';

/*
 * A second verifier, written from docs/audit.md alone: nothing of the packages, only SHA-256. It reads the text of an export of
 * a ledger, says whether it holds, and names the first position (or line) that does not. What it keeps of a ledger is what an
 * auditor keeps: a root at a size, or the hash of an event.
 */

/** What somebody kept of a ledger. */
export interface Kept {
  readonly size: number;
  readonly root?: string;
  readonly hash?: string;
}

/** Whether an export holds; if not, the first place that is or can be wrong. */
export type Judgement = { readonly holds: true } | { readonly holds: false; readonly first: number };

const sha = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const zeros = '0'.repeat(64);

interface Line {
  readonly kind?: string;
  readonly envelope?: Readonly<Record<string, string | number>>;
  readonly hash?: string;
  readonly salt?: string;
  readonly body?: string;
  readonly ledgers?: readonly { readonly size: number; readonly head: string; readonly root: string }[];
  readonly digest?: string;
  readonly commands?: { readonly count: number; readonly digest: string };
  readonly firstPosition?: number;
  readonly lastPosition?: number;
  readonly commandId?: string;
  readonly erased?: string;
}

const parse = (text: string): Line | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Keys in order, no blanks: with nothing but strings and whole numbers this is RFC 8785. */
const canonical = (value: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));

function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha();
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Uint8Array.of(1), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

const leaf = (hash: string): Buffer => sha(Uint8Array.of(0), Buffer.from(hash, 'hex'));

/** The positions at which the events, in the order of the file, do not fit; what is missing counts at its first position. */
function brokenEvents(events: readonly Line[], size: number): readonly number[] {
  let previous = zeros;
  let intactBefore = true;
  const found: number[] = [];
  events.forEach(({ envelope = {}, hash = '', salt, body }, index) => {
    const position = Number(envelope.position);
    const intact = sha(canonical({ ...envelope, format: 1 })).toString('hex') === hash;
    if (position !== index + 1 && found.length === 0) found.push(index + 1);
    if (!intact) found.push(position);
    if (intact && intactBefore && envelope.previousHash !== previous && position === index + 1)
      found.push(Math.max(1, position - 1));
    const isErased = salt === undefined && body === undefined;
    const isHashed =
      salt !== undefined && sha(Buffer.from(salt, 'hex'), body ?? '').toString('hex') === envelope.bodyHash;
    const content = isErased || isHashed;
    if (!content) found.push(position);
    [previous, intactBefore] = [hash, intact];
  });
  if (events.length < size) found.push(events.length + 1);
  return found;
}

/** Verifies the text of an export of a whole ledger. */
export function judge(text: string, kept: readonly Kept[] = []): Judgement {
  const texts = text.trimEnd().split('\n');
  const lines = texts.map(parse);
  const [header] = lines;
  const trailer = lines.at(-1);
  const events = lines.flatMap((line) => (line?.kind === 'event' ? [line] : []));
  const claimed = header?.ledgers?.[0];
  if (claimed === undefined) return { holds: false, first: 1 };
  const found = [...brokenEvents(events, claimed.size)];
  const leaves = events.map(({ hash = '' }) => leaf(hash));
  const commands = lines.flatMap((line) => (line?.kind === 'command' ? [line] : []));
  let counted: Buffer = Buffer.alloc(32);
  for (const { kind: _, erased, ...command } of commands)
    counted = sha(counted, erased === undefined ? sha(canonical(command)) : Buffer.from(erased, 'hex'));
  const recorded = new Map(
    commands.flatMap(({ firstPosition, lastPosition = 0, commandId = '' }) =>
      firstPosition === undefined
        ? []
        : Array.from({ length: lastPosition - firstPosition + 1 }, (_, index) => [firstPosition + index, commandId]),
    ) as [number, string][],
  );
  for (const [position] of recorded) if (position > events.length) found.push(events.length + 1);
  for (const { envelope = {} } of events)
    if (recorded.get(Number(envelope.position)) !== envelope.commandId) found.push(Number(envelope.position));
  if (found.length === 0) {
    const whole =
      trailer?.kind === 'trailer' && trailer.digest === sha(`${texts.slice(0, -1).join('\n')}\n`).toString('hex');
    const same = trailer?.commands?.digest === counted.toString('hex') && trailer.commands.count === commands.length;
    if (!whole || !same) found.push(events.length + 1);
    if (claimed.root !== rootOf(leaves).toString('hex') || claimed.head !== (events.at(-1)?.hash ?? zeros))
      found.push(1);
  }
  let agreed = 0;
  for (const { size, root, hash } of [...kept].sort((a, b) => a.size - b.size)) {
    if (found.some((position) => position <= size)) continue;
    const fits =
      size <= events.length &&
      (hash === undefined || events[size - 1]?.hash === hash) &&
      (root === undefined || rootOf(leaves.slice(0, size)).toString('hex') === root);
    if (fits) agreed = size;
    else found.push(size > events.length ? events.length + 1 : agreed + 1);
  }
  return found.length === 0 ? { holds: true } : { holds: false, first: Math.min(...found) };
}
