/** The languages that sentences are made in. */
export type Language = 'da' | 'en';

/** A sentence in both languages, made by one teller. */
export const inBothLanguages = (tell: (language: Language) => string): { da: string; en: string } => ({
  da: tell('da'),
  en: tell('en'),
});
