import { traitsOf } from '../conditions/kinds.js';
import type { Objection } from '../figures/comparability.js';
import type { AreaLookup } from '../figures/facts.js';
import { exactValue } from '../figures/quantity.js';
import type { Found } from '../figures/reading.js';
import type { Judgement } from '../judging/judgement.js';
import { type Area, areaKey } from '../values/area.js';
import type { IndicatorId } from '../values/ids.js';
import type { Sentence } from '../values/sentence.js';
import type { Missing } from '../verdict/verdict-pieces.js';
import { isOrAre } from '../words/counted.js';
import type { Language } from '../words/language.js';
import { decimalsBetween } from '../words/numbers.js';
import { periodInWords, theDayInWords } from '../words/periods.js';
import { gapWords, hindranceWords, roleWords } from '../words/phrases.js';
import { withUnit } from '../words/units.js';
import {
  datedWords,
  distanceInWords,
  ofWhenInWords,
  requirementWords,
  type ValueTelling,
  valueWords,
} from './value-words.js';

/** What things are called in a sentence. */
export interface Names {
  readonly language: Language;
  readonly areas: AreaLookup;
  readonly indicator: (id: IndicatorId) => string | undefined;
}

const isWord = (word: string | undefined): word is string => word !== undefined && word !== '';

const areaWords = (area: Area | undefined, { areas, language }: Names): string | undefined =>
  area === undefined || area.kind === 'group' ? undefined : areas.nameOf(area)[language];

/** Which figure is meant: the indicator, the area and the population. */
const seriesWords = (
  { indicator, area, population }: Pick<Missing, 'indicator' | 'area' | 'population'>,
  names: Names,
): readonly string[] => [indicator && names.indicator(indicator), areaWords(area, names), population].filter(isWord);

/** Municipalities by name. */
export const municipalitiesInWords = (codes: readonly string[], { areas, language }: Names): string =>
  codes.map((code) => areas.nameOf({ kind: 'municipality', code: code as never })[language]).join(', ');

// An assessment leaves open when it came; a figure, how much it is.
const unsaidWhen: Sentence = { da: 'siger ikke, om det var i tide', en: 'does not say whether it was in time' };

const lackWords = ({ input, reason }: Missing): Sentence =>
  input === 'assessment' && reason === 'leaves-answer-open' ? unsaidWhen : gapWords[reason];

const missingWords = (missing: Missing, names: Names): string => {
  const { language } = names;
  const { input, period, members } = missing;
  const of = period === undefined ? '' : ` for ${periodInWords(period, language)}`;
  const series = seriesWords(missing, names);
  const which = series.length === 0 ? '' : ` (${series.join(', ')})`;
  const who = members === undefined ? '' : ` (${municipalitiesInWords(members, names)})`;
  return `${roleWords[input][language]}${of}${which} ${lackWords(missing)[language]}${who}`;
};

const missingNamed = 6;

/** What is missing, each input once. */
export const missingInWords = (missing: readonly Missing[], names: Names): string => {
  const [only] = missing;
  if (only !== undefined && missing.length === 1) return missingWords(only, names);
  const all = [...new Set(missing.map((each) => missingWords(each, names)))];
  const rest = all.length - Math.min(all.length, missingNamed);
  const more =
    rest === 0
      ? []
      : [names.language === 'da' ? `og yderligere ${rest} mangler` : `and ${rest} more ${isOrAre(rest)} missing`];
  return [...all.slice(0, missingNamed), ...more].join('; ');
};

/** Why two values are not held against each other. */
export const objectionWords = ({ hindrance, on, between, note }: Objection, language: Language): string => {
  const words = hindranceWords[hindrance][language];
  if (on !== undefined) return `${words} (${theDayInWords(on, language)})`;
  if (between !== undefined) return `${words} (${between.join(' / ')})`;
  return note === undefined ? words : `${words} (${note})`;
};

/** As many decimals as tell the value from what is required of it. */
const decimalsOf = ({ actual, requirement }: Judgement): number | undefined => {
  const value = actual && exactValue(actual.quantity);
  const limits = [requirement?.low, requirement?.high].flatMap((limit) => (limit && exactValue(limit.at)) ?? []);
  const needed = value === undefined ? [] : limits.flatMap((limit) => decimalsBetween(value, limit) ?? []);
  return needed.length === 0 ? undefined : Math.max(...needed);
};

/** How the values of a judgement are told. */
const tellingOf = (judgement: Judgement, language: Language): ValueTelling => ({
  unit: judgement.unit,
  language,
  decimals: decimalsOf(judgement),
  bestLast: judgement.rules.some(
    (rule) => (rule.rule === 'rank' || rule.rule === 'published-rank') && rule.best === 'last',
  ),
});

/** The figure, with the indicator, area, population and period it is of. */
export const actualWords = (judgement: Judgement, names: Names): string | undefined => {
  const { actual, series } = judgement;
  if (actual === undefined) return undefined;
  const when = ofWhenInWords(actual, names.language);
  const about = [...(series === undefined ? [] : seriesWords(series, names)), when].filter(isWord);
  const words = valueWords(actual, tellingOf(judgement, names.language));
  return about.length === 0 ? words : `${words} (${about.join(', ')})`;
};

/** The area a benchmark is of, where all its figures are of one; a group is named by its rule. */
const areaOf = (value: Found): Area | undefined => {
  const [first, ...rest] = new Set(value.figures.map(({ area }) => (area === undefined ? '' : areaKey(area))));
  const area = value.figures[0]?.area;
  return rest.length > 0 || first === '' || area?.kind === 'group' ? undefined : area;
};

const benchmarkWords = (benchmark: Found, judgement: Judgement, names: Names): string => {
  const { language } = names;
  const area = areaOf(benchmark);
  const name = areaWords(area, names) ?? (language === 'da' ? 'sammenligningstallet' : 'the benchmark');
  const when = ofWhenInWords(benchmark, language);
  return `${name}${when === undefined ? '' : `, ${when}`}: ${valueWords(benchmark, tellingOf(judgement, language))}`;
};

/** What the requirement was made from, for one that hangs on a baseline or a benchmark. */
const basisWords = (judgement: Judgement, names: Names): string => {
  const { kind, baseline, benchmark } = judgement;
  if (benchmark !== undefined) return ` (${benchmarkWords(benchmark, judgement, names)})`;
  if (baseline === undefined || kind === undefined || !traitsOf(kind).hangsOnStart) return '';
  const from = datedWords(baseline, tellingOf(judgement, names.language));
  return ` ${names.language === 'da' ? 'ud fra' : 'from'} ${from}`;
};

/** What was required. */
export const askedWords = (judgement: Judgement, names: Names): string | undefined => {
  const { kind, requirement, baseline } = judgement;
  if (requirement === undefined) return undefined;
  if (kind !== undefined && traitsOf(kind).asFarAsPossible && baseline !== undefined)
    return `${names.language === 'da' ? 'det bedste hidtil er' : 'the best so far is'} ${datedWords(baseline, tellingOf(judgement, names.language))}`;
  const asks = names.language === 'da' ? 'kravet er' : 'the requirement is';
  return `${asks} ${requirementWords(requirement, tellingOf(judgement, names.language))}${basisWords(judgement, names)}`;
};

/** The baseline, where it is shown beside the figure but not compared with it. */
export const apartWords = (judgement: Judgement, language: Language): string | undefined => {
  const { apart, status, baseline } = judgement;
  if (baseline === undefined || (apart === undefined && status !== 'not-comparable')) return undefined;
  const told = datedWords(baseline, tellingOf(judgement, language));
  const shown = `${roleWords.baseline[language]} ${language === 'da' ? 'er' : 'is'} ${told}`;
  if (apart === undefined) return shown;
  const not = language === 'da' ? 'og sammenlignes ikke' : 'and is not compared';
  return `${shown} ${not}: ${objectionWords(apart, language)}`;
};

/** What is foretold of the judged period. */
export const forecastWords = (judgement: Judgement, language: Language): string | undefined => {
  const { forecast } = judgement;
  if (forecast === undefined) return undefined;
  return `${language === 'da' ? 'prognosen er' : 'the forecast is'} ${datedWords(forecast, tellingOf(judgement, language))}`;
};

/** What is due on the way. */
export const dueWords = ({ due, unit }: Judgement, language: Language): string | undefined => {
  if (due === undefined) return undefined;
  const value = withUnit(due.value, unit, language);
  const { covered } = due;
  if (covered === undefined)
    return language === 'da' ? `på vejen dertil ventes ${value}` : `${value} due on the way there`;
  return language === 'da'
    ? `for ${covered.periods} af ${covered.of} perioder ventes ${value}`
    : `${value} due for ${covered.periods} of ${covered.of} periods`;
};

/** How far the figure is from what was required. */
export const distanceWords = (judgement: Judgement, language: Language): string | undefined => {
  const { distance, requirement } = judgement;
  return distance === undefined || requirement === undefined
    ? undefined
    : distanceInWords(distance, tellingOf(judgement, language));
};
