import { traitsOf } from '../conditions/kinds.js';
import type { Objection } from '../figures/comparability.js';
import type { AreaLookup } from '../figures/facts.js';
import type { Found } from '../figures/reading.js';
import type { Judgement } from '../judging/judgement.js';
import { type Area, areaKey } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { Sentence } from '../values/sentence.js';
import type { Mark, Missing, Status } from '../verdict/verdict-pieces.js';
import type { Language } from '../words/dates.js';
import { inWords } from '../words/numbers.js';
import { dayInWords, periodInWords } from '../words/periods.js';
import { withUnit } from '../words/units.js';
import { markWords } from './mark-words.js';
import { gapWords, hindranceWords, roleWords, statusWords } from './phrases.js';
import { ruleWords } from './rule-words.js';
import { datedWords, requirementWords, valueWords } from './value-words.js';

/** What the sentence of a verdict is made from, beside the judgement. */
export interface ToldVerdict {
  readonly judgement: Judgement;
  readonly marks: readonly Mark[];
  /** Whether the day of judgement has come. */
  readonly hasCome: boolean;
  readonly judgedOn: Day | undefined;
  readonly areas: AreaLookup;
  readonly band: string | undefined;
}

const missingNamed = 6;

const missingWords = ({ input, reason, period, members }: Missing, language: Language): string => {
  const of = period === undefined ? '' : ` for ${periodInWords(period, language)}`;
  const who = members === undefined ? '' : ` (${members.join(', ')})`;
  return `${roleWords[input][language]}${of} ${gapWords[reason][language]}${who}`;
};

const listed = (missing: readonly Missing[], language: Language): string => {
  const words = missing.slice(0, missingNamed).map((each) => missingWords(each, language));
  const rest = missing.length - words.length;
  const more = rest === 0 ? [] : [language === 'da' ? `og ${rest} andre mangler` : `and ${rest} more are missing`];
  return [...words, ...more].join('; ');
};

const objectionWords = ({ hindrance, on, between, note }: Objection, language: Language): string => {
  const words = hindranceWords[hindrance][language];
  if (on !== undefined) return `${words} (${dayInWords(on, language)})`;
  if (between !== undefined) return `${words} (${between.join(' / ')})`;
  return note === undefined ? words : `${words} (${note})`;
};

const where = ({ series }: Judgement, areas: AreaLookup, language: Language): string | undefined =>
  series === undefined || series.area.kind === 'group' ? undefined : areas.nameOf(series.area)[language];

const actualWords = (judgement: Judgement, areas: AreaLookup, language: Language): string | undefined => {
  const { actual, unit } = judgement;
  if (actual === undefined) return undefined;
  const about = [where(judgement, areas, language), actual.period && periodInWords(actual.period, language)].filter(
    (word) => word !== undefined,
  );
  const words = valueWords(actual, unit, language);
  return about.length === 0 ? words : `${words} (${about.join(', ')})`;
};

/** The area a benchmark is of, where all its figures are of one; a group is named by its rule. */
const areaOf = (value: Found): Area | undefined => {
  const [first, ...rest] = new Set(value.figures.map(({ area }) => (area === undefined ? '' : areaKey(area))));
  const area = value.figures[0]?.area;
  return rest.length > 0 || first === '' || area?.kind === 'group' ? undefined : area;
};

const benchmarkWords = (benchmark: Found, judgement: Judgement, areas: AreaLookup, language: Language): string => {
  const area = areaOf(benchmark);
  const name =
    area === undefined ? (language === 'da' ? 'sammenligningstallet' : 'the benchmark') : areas.nameOf(area)[language];
  const period = benchmark.period === undefined ? '' : `, ${periodInWords(benchmark.period, language)}`;
  return `${name}${period}: ${valueWords(benchmark, judgement.unit, language)}`;
};

/** What the requirement was made from, for one that hangs on a baseline or a benchmark. */
const basisWords = (judgement: Judgement, areas: AreaLookup, language: Language): string => {
  const { kind, baseline, benchmark, unit } = judgement;
  if (benchmark !== undefined) return ` (${benchmarkWords(benchmark, judgement, areas, language)})`;
  if (baseline === undefined || kind === undefined || !traitsOf(kind).hangsOnStart) return '';
  return ` ${language === 'da' ? 'ud fra' : 'from'} ${datedWords(baseline, unit, language)}`;
};

const askedWords = (judgement: Judgement, areas: AreaLookup, language: Language): string | undefined => {
  const { requirement, unit } = judgement;
  if (requirement === undefined) return undefined;
  const asks = language === 'da' ? 'kravet er' : 'the requirement is';
  return `${asks} ${requirementWords(requirement, unit, language)}${basisWords(judgement, areas, language)}`;
};

/** The baseline, where it is shown beside the figure but not compared with it. */
const apartWords = ({ apart, status, baseline, unit }: Judgement, language: Language): string | undefined => {
  if (baseline === undefined || (apart === undefined && status !== 'not-comparable')) return undefined;
  const shown = `${roleWords.baseline[language]} ${language === 'da' ? 'er' : 'is'} ${datedWords(baseline, unit, language)}`;
  if (apart === undefined) return shown;
  const [not, why] = [
    language === 'da' ? 'og sammenlignes ikke' : 'and is not compared',
    objectionWords(apart, language),
  ];
  return `${shown} ${not}: ${why}`;
};

const dueWords = ({ due, unit }: Judgement, language: Language): string | undefined => {
  if (due === undefined) return undefined;
  const value = withUnit(due.value, unit, language);
  const { covered } = due;
  if (covered === undefined)
    return language === 'da' ? `på vejen dertil er ${value} ventet` : `${value} is due on the way there`;
  return language === 'da'
    ? `${value} er ventet for ${covered.periods} af ${covered.of} perioder`
    : `${value} is due for ${covered.periods} of ${covered.of} periods`;
};

const distanceWords = ({ distance, requirement }: Judgement, language: Language): string | undefined => {
  if (distance === undefined || requirement === undefined) return undefined;
  const sign = distance.gt(0) ? '+' : '';
  return `${language === 'da' ? 'afstand' : 'distance'} ${sign}${inWords(distance, language)}`;
};

const good: readonly Status[] = ['met', 'on-track'];

const partsWords = ({ parts }: Judgement, needed: number | undefined, language: Language): string | undefined => {
  if (parts === undefined || needed === undefined) return undefined;
  const count = parts.filter(({ status }) => good.includes(status)).length;
  return language === 'da'
    ? `${count} af ${parts.length} delkrav er nået eller på vej, ${needed} kræves`
    : `${count} of ${parts.length} parts are met or on track, ${needed} needed`;
};

const periodsWords = ({ periods }: Judgement, language: Language): string | undefined => {
  if (periods === undefined) return undefined;
  const met = periods.filter(({ judgement }) => judgement.status === 'met').length;
  return language === 'da'
    ? `${met} af ${periods.length} perioder er nået`
    : `${met} of ${periods.length} periods are met`;
};

const whyNot = ({ hindrance, objection, status, assessed }: Judgement, language: Language): string | undefined => {
  if (objection !== undefined) return objectionWords(objection, language);
  if (hindrance !== undefined) return hindranceWords[hindrance][language];
  if (status !== 'not-applicable' || assessed === undefined) return undefined;
  const day = dayInWords(assessed.effectiveOn, language);
  return language === 'da'
    ? `det er vurderet ${day}, at omstændigheden ikke indtraf`
    : `it was assessed on ${day} that its circumstance did not arise`;
};

const assessedWords = ({ kind, assessed }: Judgement, language: Language): string | undefined => {
  if (kind === undefined || traitsOf(kind).judgedBy !== 'person' || assessed === undefined) return undefined;
  const day = dayInWords(assessed.effectiveOn, language);
  return language === 'da' ? `vurderet ${day}` : `assessed on ${day}`;
};

const dayWords = ({ hasCome, judgedOn, judgement }: ToldVerdict, language: Language): string | undefined => {
  if (judgement.status === 'withdrawn' || judgement.status === 'not-applicable') return undefined;
  const da = language === 'da';
  if (judgedOn === undefined) return da ? 'Målet gælder løbende' : 'The target stands without end';
  const day = dayInWords(judgedOn, language);
  if (hasCome) return da ? `Bedømmelsesdagen var ${day}` : `The day of judgement was ${day}`;
  return da ? `Bedømmes ${day}` : `To be judged on ${day}`;
};

const unique = (words: readonly string[]) => [...new Set(words)].filter((word) => word !== '');

const inLanguage = (told: ToldVerdict, needed: number | undefined, language: Language): string => {
  const { judgement, areas, marks, band } = told;
  const facts = [
    whyNot(judgement, language),
    partsWords(judgement, needed, language),
    actualWords(judgement, areas, language),
    dueWords(judgement, language),
    askedWords(judgement, areas, language),
    distanceWords(judgement, language),
    apartWords(judgement, language),
    periodsWords(judgement, language),
    assessedWords(judgement, language),
    judgement.missing.length === 0 ? undefined : listed(judgement.missing, language),
    band,
  ].filter((words) => words !== undefined);
  const rules = unique(judgement.rules.map((rule) => ruleWords(rule, language)));
  const status = statusWords[judgement.status][language];
  const first = facts.length === 0 ? status : `${status}: ${facts.join('; ')}`;
  const sentences = [
    first,
    ...(rules.length === 0 ? [] : [capital(rules.join('; '))]),
    ...marks.map((mark) => markWords(mark, language)),
  ];
  return [...unique(sentences), dayWords(told, language)]
    .flatMap((words) => (words === undefined ? [] : [`${words}.`]))
    .join(' ');
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * Says how a target stands and why: the figure, what was asked, the rules applied, what is missing, the marks and the day.
 * `needed`: how many parts a combined condition needs.
 */
export const sentenceFor = (told: ToldVerdict, needed: number | undefined): Sentence => ({
  da: inLanguage(told, needed, 'da'),
  en: inLanguage(told, needed, 'en'),
});
