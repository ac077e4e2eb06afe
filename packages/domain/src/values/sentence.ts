import * as z from 'zod';

/** The same words in Danish and in English: what an answer says to people. */
export const Sentence = z
  .strictObject({ da: z.string(), en: z.string() })
  .meta({ id: 'Sentence', description: 'The same words in Danish and in English' });
export type Sentence = z.output<typeof Sentence>;

/** A name that is the same in both languages. */
export const inBoth = (name: string): Sentence => ({ da: name, en: name });
