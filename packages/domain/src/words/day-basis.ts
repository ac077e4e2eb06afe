import type * as z from 'zod';
import type { DateBasis } from '../stream/envelope.js';
import type { Sentence } from '../values/sentence.js';
import type { Language } from './language.js';

const words: Readonly<Record<z.output<typeof DateBasis>, Sentence>> = {
  printed: { da: '', en: '' },
  inferred: {
    da: ' (dagen er antaget; dokumentet viser den ikke)',
    en: ' (the day is assumed; the document does not show it)',
  },
  illustration: { da: ' (tænkt eksempel)', en: ' (made up as an illustration)' },
};

/** What is to be said after a day that no document shows; nothing after one that is printed or was simply recorded. */
export const dayBasisInWords = (basis: z.output<typeof DateBasis> | undefined, language: Language): string =>
  basis === undefined ? '' : words[basis][language];
