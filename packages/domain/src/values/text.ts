import { z } from 'zod';

// U+0000 cannot be stored by PostgreSQL and a lone surrogate has no UTF-8 form: both would be lost, so both are refused.
const unstorable = /\p{Surrogate}|\0/u;

/** Text of 1 to `max` characters that survives storage: no U+0000, no lone surrogate, not only white space. */
export const text = (max: number) =>
  z
    .string()
    .min(1, { abort: true })
    .max(max)
    .refine((value) => !unstorable.test(value), 'holds a character that cannot be stored (U+0000 or a lone surrogate)')
    .refine((value) => value.trim() !== '', 'is blank');

/** The first `max` characters of a text, with an ellipsis where it goes on. A character of two code units is never cut in two. */
export const shortened = (words: string, max: number): string => {
  if (words.length <= max) return words;
  const characters = [...words];
  return characters.length <= max
    ? words
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
};

/** A name or heading: up to 300 characters. */
export const Title = text(300);

/** A paragraph: up to 10,000 characters. */
export const Prose = text(10_000);

/** The short reference people use for a goal, target or other subject, such as `g1`; unique among its kind in its stream. */
export const Code = text(60).regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);

/** A web address. */
export const Uri = z.url().max(2000);
