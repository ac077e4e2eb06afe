import { named } from '../stream/event.js';
import { decimal } from '../values/decimal.js';
import type { Sentence } from '../values/sentence.js';
import type { Moved } from '../verdict/explanation.js';
import type { Verdict } from '../verdict/verdict.js';
import { fieldInWords } from '../words/fields.js';
import type { Language } from '../words/language.js';
import { inWords } from '../words/numbers.js';
import { periodInWords, theDayInWords } from '../words/periods.js';
import { assessmentWords, comparisonWords, statusWords } from '../words/phrases.js';

type ShownAmount =
  | { readonly value?: number | undefined; readonly upTo?: number | undefined; readonly rating?: string | undefined }
  | undefined;

const nothing = { da: 'intet', en: 'nothing' } as const;

const amount = (shown: ShownAmount, language: Language): string => {
  if (shown?.rating !== undefined) return shown.rating;
  if (shown?.value === undefined)
    return shown?.upTo === undefined
      ? nothing[language]
      : `${comparisonWords['at-most'][language]} ${inWords(decimal(shown.upTo), language)}`;
  const first = inWords(decimal(shown.value), language);
  return shown.upTo === undefined ? first : `${first}–${inWords(decimal(shown.upTo), language)}`;
};

const fromTo = (before: string, after: string, language: Language) =>
  language === 'da' ? `fra ${before} til ${after}` : `from ${before} to ${after}`;

const roles = {
  actual: { da: 'tallet', en: 'the figure' },
  benchmark: { da: 'sammenligningstallet', en: 'the benchmark' },
  comparison: { da: 'det tidligere tal', en: 'the earlier figure' },
} as const;

type Figure = Extract<Moved, { moved: 'figure' }>;

const figureWords = ({ as, before, after }: Figure, language: Language): string => {
  const role = roles[as][language];
  const [was, is] = [before?.period, after?.period];
  if (was !== undefined && is !== undefined && was !== is) {
    const dated = (shown: Figure['before'], period: typeof was) =>
      `${amount(shown, language)} (${periodInWords(period, language)})`;
    return `${role} ${fromTo(dated(before, was), dated(after, is), language)}`;
  }
  const period = is ?? was;
  const of = period === undefined ? '' : ` for ${periodInWords(period, language)}`;
  return `${role}${of} ${fromTo(amount(before, language), amount(after, language), language)}`;
};

const fieldWords: Readonly<Record<string, Sentence>> = {
  status: { da: 'status', en: 'status' },
  condition: { da: 'betingelse', en: 'condition' },
  when: { da: 'tidspunkt', en: 'time of judgement' },
  polarity: { da: 'retning', en: 'polarity' },
  roundTo: { da: 'afrunding', en: 'rounding' },
  bands: { da: 'bånd', en: 'bands' },
  interimOf: { da: 'hovedmål', en: 'main target' },
  sameAs: { da: 'anden ordlyd', en: 'other wording' },
  'interim targets': { da: 'delmål', en: 'interim targets' },
};

const rulesInWords: Readonly<Record<string, Sentence>> = {
  group: { da: 'måden, gruppens tal dannes på,', en: 'how the figure of the group is made' },
  rank: { da: 'måden, der rangordnes på,', en: 'how places are given' },
  'published-rank': { da: 'læsningen af den offentliggjorte placering', en: 'how the published rank is read' },
  aggregation: { da: 'måden, tallene samles på,', en: 'how the figures are put together' },
  'field-share': { da: 'andelen af de placerede', en: 'the share of the ranked' },
  rounding: { da: 'afrundingen', en: 'the rounding' },
  'rule version': { da: 'udgaven af reglerne', en: 'the version of the rules' },
  'reference version': { da: 'udgaven af grunddata', en: 'the version of the reference data' },
};

/** Which rule moved: how a verdict is made, or what an indicator means. */
const ruleInWords = (rule: string, language: Language): string => {
  const known = named(rulesInWords, rule);
  if (known !== undefined) return known[language];
  const field = fieldInWords(rule.replace(/^indicator /u, ''), language) ?? '';
  return language === 'da' ? `indikatoren (${field})` : `the indicator (${field})`;
};

const groupWords = ({ before, after }: Extract<Moved, { moved: 'group' }>, language: Language): string => {
  const name =
    [after, before]
      .map((side) => (side?.rule?.rule === 'group' ? side.rule.name : undefined))
      .find((each) => each !== undefined) ?? '';
  return `${language === 'da' ? 'gruppen' : 'the group'} ${name} ${fromTo(amount(before, language), amount(after, language), language)}`;
};

const movedWords = (moved: Moved, language: Language): string => {
  const da = language === 'da';
  switch (moved.moved) {
    case 'figure':
      return figureWords(moved, language);
    case 'target':
      return da
        ? `målets ${fieldWords[moved.field]?.da ?? moved.field} blev ændret`
        : `the target's ${fieldWords[moved.field]?.en ?? moved.field} was changed`;
    case 'baseline':
      return `${da ? 'udgangspunktet' : 'the baseline'} ${fromTo(amount(moved.before, language), amount(moved.after, language), language)}`;
    case 'group':
      return groupWords(moved, language);
    case 'rule':
      return `${ruleInWords(moved.rule, language)} ${da ? 'blev ændret' : 'was changed'}`;
    case 'assessment': {
      const word = (assessment: string | undefined) =>
        assessment === undefined ? nothing[language] : (assessmentWords[assessment]?.[language] ?? assessment);
      return `${da ? 'vurderingen' : 'the assessment'} ${fromTo(word(moved.before), word(moved.after), language)}`;
    }
    case 'time': {
      const days = fromTo(theDayInWords(moved.before, language), theDayInWords(moved.after, language), language);
      return da ? `bedømmelsestidspunktet ligger imellem (${days})` : `the time of judgement lies between (${days})`;
    }
  }
};

const inLanguage = (before: Verdict, after: Verdict, moved: readonly Moved[], language: Language): string => {
  const da = language === 'da';
  const [was, is] = [statusWords[before.status][language], statusWords[after.status][language]];
  const turned =
    was === is
      ? `${was} ${da ? 'både før og efter' : 'before and after'}`
      : da
        ? `Fra »${was}« til »${is}«`
        : `From “${was}” to “${is}”`;
  const what =
    moved.length === 0
      ? da
        ? 'intet, som det hviler på, er flyttet'
        : 'nothing it rests on has moved'
      : moved.map((each) => movedWords(each, language)).join('; ');
  return `${turned}: ${what}.`;
};

/** Says in one sentence what a verdict turned from and to, and all that moved. */
export const explanationSentence = (before: Verdict, after: Verdict, moved: readonly Moved[]): Sentence => ({
  da: inLanguage(before, after, moved, 'da'),
  en: inLanguage(before, after, moved, 'en'),
});
