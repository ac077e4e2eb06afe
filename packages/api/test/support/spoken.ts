import { dateInWords, type Language, units } from '@planspor/domain';

/** A sentence as a reader meets it: where, in which language, and how well the day it tells is known. */
export interface Spoken {
  readonly where: string;
  readonly language: Language;
  readonly text: string;
  readonly dateBasis?: string | undefined;
  /** The day that this is said of. */
  readonly day?: string | undefined;
}

/** What must not be read in a sentence: ids of actors and codes of subjects; and the whole texts it may quote from. */
export interface Unspoken {
  readonly slugs: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly texts: readonly string[];
}

type Rule = readonly [fault: string, found: (spoken: Spoken, unspoken: Unspoken) => string | undefined];

const matching =
  (pattern: RegExp) =>
  ({ text }: Spoken): string | undefined =>
    pattern.exec(text)?.[0];

const words = (text: string): readonly string[] => text.match(/[\p{L}\d](?:[\p{L}\d_-]*[\p{L}\d])?/gu) ?? [];

const wordIn =
  (forbidden: (unspoken: Unspoken) => ReadonlySet<string>) =>
  ({ text }: Spoken, unspoken: Unspoken): string | undefined =>
    words(text).find((word) => forbidden(unspoken).has(word));

/** The id of an actor: one with a dash is no word, and any is told in brackets. */
const slug = ({ text }: Spoken, { slugs }: Unspoken): string | undefined =>
  [...slugs].find((id) => text.includes(`(${id})`) || (id.includes('-') && text.includes(id)));

/** Each unit's word for several, where it differs from the one for one. */
const plurals: Readonly<Record<Language, readonly string[]>> = {
  da: Object.values(units).flatMap(({ da }) => (da.one === da.many ? [] : [da.many])),
  en: Object.values(units).flatMap(({ en }) => (en.one === en.many ? [] : [en.many])),
};

const singular = ({ text, language }: Spoken): string | undefined =>
  plurals[language]
    .map((many) => new RegExp(`(?<![\\d.,])1 ${many}(?!\\p{L})`, 'u').exec(text)?.[0])
    .find((found) => found);

const lastLetters = /([^»«“”]*\p{L})…/gu;

/** A text that goes on in the middle of a word where the sentence leaves it. */
const cut = ({ text }: Spoken, { texts }: Unspoken): string | undefined =>
  [...text.matchAll(lastLetters)]
    .map(([, before = '']) => before)
    .find((before) => texts.some((whole) => whole.startsWith(before) && /^\p{L}/u.test(whole.slice(before.length))));

// A deadline, a break or the end of a period may fall on the same day; it is printed.
const ofAnother = /(?:med frist den|efter den|due|and after|[–\d]) $/u;

/** A day that no document shows, told without a word of that right after it. */
const unmarked = ({ text, language, dateBasis, day }: Spoken): string | undefined => {
  if (dateBasis === undefined || dateBasis === 'printed' || day === undefined) return undefined;
  const mark = language === 'da' ? /^ \((?:dagen er antaget|tænkt eksempel)/ : /^ \((?:the day is assumed|made up)/;
  const said = dateInWords(day, language);
  const [own, whole] = [text.replace(/»[^»«]*«|“[^“”]*”/gu, (quoted) => '·'.repeat(quoted.length)), text];
  const places = [...own.matchAll(new RegExp(said.replace('.', '\\.'), 'gu'))].map(({ index }) => index);
  return places
    .filter((at) => !ofAnother.test(own.slice(0, at)))
    .some((at) => !mark.test(whole.slice(at + said.length)))
    ? `${said}, ${dateBasis}`
    : undefined;
};

/** A mark that opens where its language closes; English marks in Danish, and Danish ones in English outside what is quoted. */
const quotes = ({ text, language }: Spoken): string | undefined => {
  const own = language === 'da' ? text : text.replace(/“[^”]*”|»[^»«]*«/gu, '');
  return (/«(?=[\p{L}\d])|"/u.exec(text) ?? (language === 'da' ? /[“”]/u : /[«»]/u).exec(own))?.[0];
};

const rules: readonly Rule[] = [
  ['a machine word', matching(/\b(?:undefined|null|NaN)\b|\[object|[{}]|(?<![\p{L}\d])[a-zæøå]+[A-ZÆØÅ]\p{L}*/u)],
  [
    'a state’s key',
    matching(
      /\b(?:not-(?:published|available|recorded|met|documented|measured|applicable)|awaiting-\w+|at-(?:least|most)|service-standard|legal-duty|local-political|printed-total)\b/,
    ),
  ],
  ['a date of machines', matching(/\b\d{4}-(?:\d{2}(?:-\d{2})?|[HQ]\d)\b|\b\d{4}(?:-\d{2})?\/(?:\d{4}|\.\.)/)],
  ['an id', matching(/[0-9a-f]{8}-[0-9a-f]{4}-/)],
  ['a slug', slug],
  ['a code', wordIn(({ codes }) => codes)],
  ['a cut word', cut],
  ['a doubled stop', matching(/(?<!\.)\.\.(?!\.)|[!?…]\.|\. \./)],
  ['a wrong singular', singular],
  ['a wrong quotation mark', quotes],
  ['an unmarked day', unmarked],
];

/** What a careful reader would mark in a sentence, each with where it was seen. */
export const faultsOf = (spoken: Spoken, unspoken: Unspoken): readonly string[] =>
  rules.flatMap(([fault, find]) => {
    const found = find(spoken, unspoken);
    return found === undefined ? [] : [`${fault} (${found}) in ${spoken.where}, ${spoken.language}: ${spoken.text}`];
  });
