import type { Language } from './language.js';

const marks = { da: { outer: ['»', '«'], inner: ['›', '‹'] }, en: { outer: ['“', '”'], inner: ['‘', '’'] } } as const;

// What people wrote may quote in turn, in any of the usual marks: inside a quotation those are the inner ones.
const quotations = [/»([^»«]*)«/gu, /«([^»«]*)»/gu, /[“„]([^“”„]*)”/gu, /"([^"]*)"/gu] as const;

const withInner = (words: string, language: Language): string => {
  const [open, close] = marks[language].inner;
  return quotations.reduce((text, quotation) => text.replace(quotation, `${open}$1${close}`), words);
};

/** Words in the quotation marks of a language, what they quote in turn in its inner ones: `»Flere i job«`, `“Flere i ‘job’”`. */
export const quoted = (words: string, language: Language): string => {
  const [open, close] = marks[language].outer;
  return `${open}${withInner(words, language)}${close}`;
};

const abbreviations =
  /(?:^|[\s(])(?:mv|m\.v|osv|etc|pct|kr|stk|mio|mia|ca|nr|m\.fl|o\.l|bl\.a|f\.eks|inkl|ekskl|lign)\.$/iu;

/** Words as they stand inside a sentence: on one line, without a full stop of their own unless an abbreviation needs it. */
export const insideSentence = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return abbreviations.test(line) ? line : line.replace(/[.\s]+$/u, '');
};

/** A subject's label, `g1 «Flere i job»`, by its words alone, as they stand in a column of such. */
export const wordsInLabel = (label: string): string => insideSentence(/«(.*)»$/su.exec(label)?.[1] ?? label);

/** A subject's label, `g1 «Flere i job»`, as a sentence calls it: by its words, in quotation marks, without its code. */
export const calledBy = (label: string, language: Language): string => {
  const words = /«(.*)»$/su.exec(label)?.[1];
  return words === undefined ? label : quoted(insideSentence(words), language);
};
