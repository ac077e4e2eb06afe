import type { Language } from './dates.js';

/** Words in the quotation marks of a language: `»Flere i job«`, `“Flere i job”`. */
export const quoted = (words: string, language: Language): string => (language === 'da' ? `»${words}«` : `“${words}”`);

/** A subject's label, `g1 «Flere i job»`, as a sentence calls it: by its words, in quotation marks, without its code. */
export const calledBy = (label: string, language: Language): string => {
  const words = /«(.*)»$/su.exec(label)?.[1];
  return words === undefined ? label : quoted(words, language);
};

/** A sentence's pattern with the quotation marks of its language around the fields it quotes. */
export const inQuotesOf = (pattern: string, language: Language): string =>
  pattern.replace(/[«“](\{\w+\})[»”]/gu, (_quoted, field: string) => quoted(field, language));
