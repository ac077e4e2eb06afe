import type { Sentence } from '../values/sentence.js';
import type { Status } from '../verdict/verdict-pieces.js';
import type { Language } from '../words/language.js';
import { theDayInWords } from '../words/periods.js';
import { statusWords } from '../words/phrases.js';
import type { LeftOut, RatedOutcome } from './rating.js';

type Rated = Omit<RatedOutcome, 'sentence'>;

const leftOutWords: Readonly<Record<LeftOut, Sentence>> = {
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
  'not-applicable': { da: 'ikke aktuelt', en: 'not applicable' },
  monitored: { da: 'følges uden et mål', en: 'followed without a target' },
  'no-limit-stated': { da: 'uden en grænse', en: 'without a limit' },
  'not-due': { da: 'ikke begyndt eller ikke bedømt endnu', en: 'not begun, or not judged yet' },
  undecided: { da: 'uafgjort', en: 'undecided' },
  'same-as-another': { da: 'samme mål som et andet', en: 'the same target as another' },
};

const quoted = (name: string, language: Language): string => (language === 'da' ? `»${name}«` : `“${name}”`);

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const joined = (names: readonly string[], language: Language): string =>
  names.map((name) => quoted(name, language)).join(language === 'da' ? ' eller ' : ' or ');

const standingWords = ({ standing, outcome, possible, assumed }: Rated, language: Language): string => {
  const da = language === 'da';
  const name = outcome && quoted(outcome.name, language);
  switch (standing) {
    case 'planned':
      return name === undefined
        ? da
          ? 'Endnu ikke aktuelt'
          : 'Not due yet'
        : da
          ? `Endnu ikke aktuelt: ${name}`
          : `Not due yet: ${name}`;
    case 'left-out':
      return da ? 'Tæller ikke med' : 'Does not count';
    case 'undecided':
      return possible === undefined || possible.length === 0
        ? da
          ? 'Endnu ikke afgjort'
          : 'Not decided yet'
        : da
          ? `Endnu ikke afgjort: kan blive ${joined(possible, language)}`
          : `Not decided yet: may become ${joined(possible, language)}`;
    case 'decided': {
      if (assumed === true)
        return da ? `${name}, som reglen siger om det, der mangler` : `${name}, as the rule says of what is missing`;
      return name ?? (da ? 'Ingen vurdering' : 'No rating');
    }
  }
};

const gateWords = ({ gate, standing, assumed }: Rated, gates: number, language: Language): string | undefined => {
  if (standing !== 'decided' || assumed === true) return undefined;
  const da = language === 'da';
  if (gate === undefined) return da ? 'ingen af reglens trin passer' : 'no gate of the rule holds';
  return da ? `trin ${gate} af ${gates}` : `gate ${gate} of ${gates}`;
};

const countWords = ({ members }: Rated, language: Language): string | undefined => {
  if (members === undefined) return undefined;
  const da = language === 'da';
  const counting = members.filter(({ leftOut }) => leftOut === undefined).length;
  const why = [...new Set(members.flatMap(({ leftOut }) => leftOut ?? []))].map((each) => {
    const count = members.filter(({ leftOut }) => leftOut === each).length;
    return `${count} ${leftOutWords[each][language]}`;
  });
  const all = da ? `${counting} af ${members.length} mål tæller med` : `${counting} of ${members.length} targets count`;
  return why.length === 0 ? all : `${all} (${why.join(', ')})`;
};

const statusesWords = ({ statuses, status }: Rated, language: Language): string | undefined => {
  if (status !== undefined) return small(statusWords[status][language]);
  if (statuses === undefined || statuses.length === 0) return undefined;
  return statuses.map(({ name, count }) => `${count} ${small(statusWords[name as Status][language])}`).join(', ');
};

const inLanguage = (rated: Rated, gates: number, language: Language): string => {
  const facts = [
    gateWords(rated, gates, language),
    rated.leftOut && rated.members === undefined ? leftOutWords[rated.leftOut][language] : undefined,
    statusesWords(rated, language),
    countWords(rated, language),
  ].filter((words) => words !== undefined);
  const first = `${standingWords(rated, language)}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}.`;
  const day = rated.on && theDayInWords(rated.on, language);
  const since = day === undefined ? [] : [language === 'da' ? `Gælder fra ${day}.` : `It stands from ${day}.`];
  const consequence = rated.outcome?.consequence;
  const follows =
    consequence === undefined
      ? []
      : [`${language === 'da' ? 'Følge' : 'Consequence'}: ${consequence.replace(/\.$/, '')}.`];
  return [first, ...since, ...follows].join(' ');
};

/** How something comes out by a rule, and why: the name, the gate, the verdicts behind it, what is left out, the day and what follows. */
export const toldOutcome = (rated: Rated, gates: number): Sentence => ({
  da: inLanguage(rated, gates, 'da'),
  en: inLanguage(rated, gates, 'en'),
});
