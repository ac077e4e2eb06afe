/**
 * Reference data is law, geography and vocabulary, and all three move: so every entry says from which day it holds and,
 * where it has ended, on which day it held last. Nothing is ever deleted: a plan of 2024 stays legal to read in 2027.
 */

/** A Danish calendar day, `YYYY-MM-DD`. Plain text: days of this form compare as text. */
export type CalendarDay = string;

/** An entry with its validity. Both ends are included; no `validTo` means that no end is known. */
export type Dated<T> = T & { readonly validFrom: CalendarDay; readonly validTo?: CalendarDay };

/** The same words in Danish and in English. */
export type Bilingual = { readonly da: string; readonly en: string };

/**
 * How well an entry is known.
 * - `confirmed`: read in the law or in what the authority itself has published;
 * - `plan-text`: only municipal plans say so;
 * - `inferred`: follows from other confirmed facts;
 * - `unverified`: the common understanding, not read at its source.
 */
export type Certainty = 'confirmed' | 'plan-text' | 'inferred' | 'unverified';

/** Where an entry comes from, and what is uncertain about it. */
export type Sourced = { readonly source: string; readonly certainty: Certainty; readonly note?: string };

/** Whether an entry holds on a day. */
export const isInForce = (entry: Dated<unknown>, day: CalendarDay): boolean =>
  entry.validFrom <= day && (entry.validTo === undefined || day <= entry.validTo);

/** The entries of a list that hold on a day, in the order of the list. */
export const inForce = <T>(list: readonly Dated<T>[], day: CalendarDay): readonly Dated<T>[] =>
  list.filter((entry) => isInForce(entry, day));
