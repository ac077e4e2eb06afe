import type { SignMeaning } from '@planspor/domain';
import { missingSigns } from './words.js';

/** What the signs of a file mean: those the request or the profile says, and the usual ones for a missing figure. */
export interface Signs {
  /** What a cell that holds nothing but a sign means; `empty` is what the file says of its empty cells. */
  readonly alone: (cell: string) => SignMeaning | 'empty' | undefined;
  /** A figure and the sign beside it, `12,5*`; undefined where no sign known stands there. */
  readonly beside: (cell: string) => { readonly figure: string; readonly means: SignMeaning } | undefined;
  /** The signs met, what they were taken for, and how often. */
  readonly met: () => readonly { readonly sign: string; readonly means: string; readonly times: number }[];
}

const pairsOf = (signs: readonly string[]): ReadonlyMap<string, SignMeaning> =>
  new Map(
    signs.map((text) => {
      const at = text.lastIndexOf('=');
      // The schema of the options says that it is one.
      return [text.slice(0, at).trim(), text.slice(at + 1) as SignMeaning];
    }),
  );

/** The signs of one file, `..=suppressed`; they go before the usual ones. */
export const signsOf = (stated: readonly string[]): Signs => {
  const own = pairsOf(stated);
  const longestFirst = [...own].sort(([a], [b]) => b.length - a.length);
  const met = new Map<string, { readonly sign: string; readonly means: string; times: number }>();
  const count = <Means extends string>(sign: string, means: Means): Means => {
    const before = met.get(sign);
    if (before === undefined) met.set(sign, { sign, means, times: 1 });
    else before.times += 1;
    return means;
  };
  return {
    alone: (cell) => {
      const means = own.get(cell) ?? missingSigns.get(cell);
      return means === undefined ? undefined : count(cell, means);
    },
    beside: (cell) => {
      for (const [sign, means] of longestFirst) {
        if (cell === sign) continue;
        if (cell.endsWith(sign)) return { figure: cell.slice(0, -sign.length).trim(), means: count(sign, means) };
        if (cell.startsWith(sign)) return { figure: cell.slice(sign.length).trim(), means: count(sign, means) };
      }
      return undefined;
    },
    met: () => [...met.values()],
  };
};
