import type { Language } from './language.js';

/** How a thing that is counted is called: one and many in Danish, with its article, and in English. */
interface Counted {
  readonly one: string;
  readonly many: string;
  readonly article: 'en' | 'et';
  readonly english: readonly [one: string, many: string];
}

const counted = (one: string, many: string, article: 'en' | 'et', ...english: readonly [string, string]): Counted => ({
  one,
  many,
  article,
  english,
});

// What the plans count most; any other thing is called as the indicator calls it.
const things: readonly Counted[] = [
  counted('person', 'personer', 'en', 'person', 'persons'),
  counted('fuldtidsperson', 'fuldtidspersoner', 'en', 'full-time person', 'full-time persons'),
  counted('borger', 'borgere', 'en', 'citizen', 'citizens'),
  counted('ledig', 'ledige', 'en', 'unemployed person', 'unemployed persons'),
  counted('flygtning', 'flygtninge', 'en', 'refugee', 'refugees'),
  counted('voksen', 'voksne', 'en', 'adult', 'adults'),
  counted('gang', 'gange', 'en', 'time', 'times'),
  counted('virksomhed', 'virksomheder', 'en', 'company', 'companies'),
  counted('samtale', 'samtaler', 'en', 'talk', 'talks'),
  counted('aftale', 'aftaler', 'en', 'agreement', 'agreements'),
  counted('voksenlærlingeaftale', 'voksenlærlingeaftaler', 'en', 'adult apprenticeship', 'adult apprenticeships'),
  counted('møde', 'møder', 'et', 'meeting', 'meetings'),
  counted('besøg', 'besøg', 'et', 'visit', 'visits'),
  counted('forløb', 'forløb', 'et', 'course', 'courses'),
  counted('rotationsforløb', 'rotationsforløb', 'et', 'job rotation', 'job rotations'),
  counted('job', 'job', 'et', 'job', 'jobs'),
  counted('fleksjob', 'fleksjob', 'et', 'flex job', 'flex jobs'),
  counted('jobåbning', 'jobåbninger', 'en', 'job opening', 'job openings'),
  counted('jobmesse', 'jobmesser', 'en', 'job fair', 'job fairs'),
  counted('praktik', 'praktikker', 'en', 'work placement', 'work placements'),
  counted('plads', 'pladser', 'en', 'place', 'places'),
  counted('tilbud', 'tilbud', 'et', 'offer', 'offers'),
  counted('plan', 'planer', 'en', 'plan', 'plans'),
  counted('rapport', 'rapporter', 'en', 'report', 'reports'),
  counted('opfølgning', 'opfølgninger', 'en', 'follow-up', 'follow-ups'),
  counted('uddeling', 'uddelinger', 'en', 'award', 'awards'),
  counted('kontakt', 'kontakter', 'en', 'contact', 'contacts'),
  counted('samarbejde', 'samarbejder', 'et', 'partnership', 'partnerships'),
  counted('deltager', 'deltagere', 'en', 'participant', 'participants'),
  counted('sag', 'sager', 'en', 'case', 'cases'),
  counted('time', 'timer', 'en', 'hour', 'hours'),
  counted('dag', 'dage', 'en', 'day', 'days'),
  counted('uge', 'uger', 'en', 'week', 'weeks'),
  counted('måned', 'måneder', 'en', 'month', 'months'),
  counted('kvartal', 'kvartaler', 'et', 'quarter', 'quarters'),
  counted('halvår', 'halvår', 'et', 'half-year', 'half-years'),
  counted('år', 'år', 'et', 'year', 'years'),
  counted('tal', 'tal', 'et', 'figure', 'figures'),
  counted('decimal', 'decimaler', 'en', 'decimal', 'decimals'),
  counted('kommune', 'kommuner', 'en', 'municipality', 'municipalities'),
];

// A Danish word comes first: "time" is an hour, not the English for how often.
const byWord: ReadonlyMap<string, Counted> = new Map([
  ...things.flatMap((thing) => thing.english.map((word) => [word, thing] as const)),
  ...things.flatMap((thing) => [thing.many, thing.one].map((word) => [word, thing] as const)),
]);

const find = (word: string): Counted | undefined => byWord.get(word.toLowerCase());

/** Whether it is known how one of a thing is called. */
export const isKnownThing = (word: string): boolean => find(word) !== undefined;

/** A word inside a sentence begins small, unless more of it is large: an abbreviation is left as it is. */
const inside = (word: string): string =>
  /^\p{Lu}\p{Ll}/u.test(word) ? `${word.charAt(0).toLowerCase()}${word.slice(1)}` : word;

/** A thing that is counted, of one or of many: `person`, `personer`; in English what is known in English. */
export const thingInWords = (word: string, isOne: boolean, language: Language): string => {
  const thing = find(word);
  if (thing === undefined) return inside(word);
  const [one, many] = language === 'da' ? [thing.one, thing.many] : thing.english;
  return isOne ? one : many;
};

/** So many of a thing: `1 tal`, `12 kommuner`; in English `1 figure`. */
export const countedInWords = (count: number, word: string, language: Language): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : ',')} ${thingInWords(word, count === 1, language)}`;

/** The English verb after so many: `1 of 3 parts is`, `2 of 3 parts are`. */
export const isOrAre = (count: number): 'is' | 'are' => (count === 1 ? 'is' : 'are');

/** One of a thing, in Danish with its gender where the thing is known: `ét rotationsforløb`, `én aftale`. */
export const oneInWords = (word: string, language: Language): string | undefined => {
  const article = find(word)?.article;
  if (article === undefined || language === 'en') return undefined;
  return article === 'et' ? 'ét' : 'én';
};

/** What a figure is told per: `uge`, `10.000 voksne`; in English `week`, `10,000 adults`. */
export const perInWords = (per: string, language: Language): string => {
  if (language === 'da') return per;
  return per
    .split(' ')
    .map((word) => (/^\d/.test(word) ? word.replaceAll('.', ',') : perWord(word)))
    .join(' ');
};

const perWord = (word: string): string => {
  const thing = find(word);
  if (thing === undefined) return word;
  return thing.one === word.toLowerCase() ? thing.english[0] : thing.english[1];
};
