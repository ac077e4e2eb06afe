import type { Language } from './language.js';

/** A list in words: `a, b og c`. */
export const listed = (words: readonly string[], language: Language): string => {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return `${words.slice(0, -1).join(', ')} ${language === 'da' ? 'og' : 'and'} ${last}`;
};

/** The first `most` of a list in words, and how many more there are: `a, b og 5 andre`. */
export const firstListed = (words: readonly string[], most: number, language: Language): string => {
  // One more is named rather than counted.
  if (words.length <= most + 1) return listed(words, language);
  const rest = words.length - most;
  return listed([...words.slice(0, most), language === 'da' ? `${rest} andre` : `${rest} others`], language);
};
