import type { Checkpoint, CommandsMark } from './checkpoint.js';
import type { GrowingTree } from './merkle.js';

/** Something that somebody outside has kept of a ledger: how it was at a size. */
export interface Anchor {
  /** What says so, as told to people: a checkpoint's origin, or what was given. */
  readonly name: string;
  readonly size: number;
  /** Hash of the last event. */
  readonly hash?: string;
  /** Root over all events, hex. */
  readonly root?: string;
  readonly commands?: CommandsMark;
  readonly epoch?: number;
}

/** A checkpoint as an anchor. */
export const anchorOf = ({ origin, size, root, commands, epoch }: Checkpoint): Anchor => ({
  name: `the checkpoint of ${origin} for ${size} events`,
  size,
  root: root.toString('hex'),
  commands,
  epoch,
});

/** The newest epoch that anchors speak of, and which says so. */
export const newestEpoch = (
  anchors: readonly Anchor[],
): { readonly name: string; readonly epoch: number } | undefined =>
  anchors
    .flatMap(({ name, epoch }) => (epoch === undefined ? [] : [{ name, epoch }]))
    .sort((one, other) => other.epoch - one.epoch)[0];

/** What a ledger was found to be at the size of an anchor. */
interface Found {
  hash?: string;
  root?: string;
  commands?: CommandsMark;
}

/** What an anchor shows of the ledger. The position is the first that can be wrong. */
export type AnchorFinding =
  | { readonly kind: 'agrees'; readonly anchor: Anchor }
  | {
      readonly kind: 'truncated' | 'restored' | 'forked' | 're-chained' | 'rewritten';
      readonly anchor: Anchor;
      readonly position: number;
    }
  | { readonly kind: 'commands'; readonly anchor: Anchor };

/** Watches a ledger go by and remembers what it was at the sizes and moments that anchors speak of. */
export interface AnchorWatch {
  readonly afterEvent: (position: number, hash: string, tree: GrowingTree) => void;
  /** Told of the mark as it is before a command of a later moment is counted, and at the end. */
  readonly beforeCommandAt: (moment: number, mark: CommandsMark) => void;
  readonly findings: (size: number) => readonly AnchorFinding[];
}

/** A watch for anchors, in the order of their sizes. */
export function watchAnchors(given: readonly Anchor[]): AnchorWatch {
  const anchors = [...given]
    .sort((one, other) => one.size - other.size)
    .map((anchor) => ({ anchor, found: {} as Found }));
  return {
    afterEvent: (position, hash, tree) => {
      for (const { anchor, found } of anchors)
        if (anchor.size === position) {
          found.hash = hash;
          if (anchor.root !== undefined) found.root = tree.root().toString('hex');
        }
    },
    beforeCommandAt: (moment, mark) => {
      for (const { anchor, found } of anchors)
        if (anchor.commands !== undefined && anchor.commands.until < moment) found.commands ??= mark;
    },
    findings: (size) => {
      let agreed = 0;
      return anchors.map(({ anchor, found }) => {
        const finding = judge(anchor, found, size, agreed);
        if (finding.kind === 'agrees') agreed = anchor.size;
        return finding;
      });
    },
  };
}

const hasItsCommands = ({ commands }: Anchor, found: Found): boolean =>
  commands !== undefined &&
  found.commands !== undefined &&
  commands.count === found.commands.count &&
  commands.digest.equals(found.commands.digest);

function judge(anchor: Anchor, found: Found, size: number, agreed: number): AnchorFinding {
  if (anchor.size > size)
    return { kind: hasItsCommands(anchor, found) ? 'truncated' : 'restored', anchor, position: size + 1 };
  const holds =
    anchor.size === 0 ||
    ((anchor.hash === undefined || anchor.hash === found.hash) &&
      (anchor.root === undefined || anchor.root === found.root));
  if (holds)
    return anchor.commands === undefined || hasItsCommands(anchor, found)
      ? { kind: 'agrees', anchor }
      : { kind: 'commands', anchor };
  const position = agreed + 1;
  if (anchor.commands === undefined) return { kind: 'rewritten', anchor, position };
  return { kind: hasItsCommands(anchor, found) ? 're-chained' : 'forked', anchor, position };
}
