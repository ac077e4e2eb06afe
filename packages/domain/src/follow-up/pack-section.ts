import type { TargetId } from '../values/ids.js';
import type { Status } from '../verdict/verdict-pieces.js';
import type { Language } from '../words/language.js';
import { calledBy } from '../words/quotes.js';
import type { FollowUpPack } from './pack.js';

/** What a pack says in one place: plain text, and the target or the status it is about. */
export interface PackText {
  readonly text: string;
  readonly target?: TargetId;
  readonly status?: Status;
}

/** A table of a pack, its rows in groups. */
export interface PackTable {
  readonly headings: readonly string[];
  readonly groups: readonly {
    readonly heading?: string | undefined;
    readonly rows: readonly (readonly PackText[])[];
  }[];
}

/** A part of a pack as it is read: a table, or a list. */
export interface PackSection {
  readonly heading: string;
  /** What is said where there is nothing in it. */
  readonly none: string;
  readonly table?: PackTable;
  readonly items?: readonly { readonly name?: PackText; readonly text: string }[];
}

/** A target as a pack shows it. */
export type VerdictShown = FollowUpPack['verdicts'][number];

/** How many of a kind are named before they are only counted: the table says all. */
export const mostNamed = 4;

/** A target by its words, which lead to it. */
export const named = ({ target, label }: Pick<VerdictShown, 'target' | 'label'>, language: Language): PackText => ({
  text: calledBy(label, language),
  target,
});
