/** A sentence's end: one stop, unless its last words bring one. */
export const stopped = (words: string): string => ('.!?…'.includes(words.at(-1) ?? ' ') ? words : `${words}.`);

/** The first letter large. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The first letter small. */
export const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
