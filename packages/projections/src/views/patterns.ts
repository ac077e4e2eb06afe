const escaped = (words: string) => words.replace(/[\\%_]/g, '\\$&');

/** A pattern for text that holds these words; nothing in them is read as a pattern. */
export const holding = (words: string): string => `%${escaped(words)}%`;

/** A pattern for a list kept between bars (`|a|b|`) that holds this word. */
export const listing = (word: string): string => `%|${escaped(word)}|%`;
