import type { Count } from '../conditions/combined.js';
import { traitsOf } from '../conditions/kinds.js';
import type { Judgement } from '../judging/judgement.js';
import { asking } from '../judging/parts-together.js';
import type { Grounds } from '../stream/grounds.js';
import type { Day } from '../values/day.js';
import type { Sentence } from '../values/sentence.js';
import type { Mark, Status } from '../verdict/verdict-pieces.js';
import { isOrAre } from '../words/counted.js';
import { dayBasisInWords } from '../words/day-basis.js';
import type { Language } from '../words/language.js';
import { theDayInWords } from '../words/periods.js';
import { hindranceWords, statusWords } from '../words/phrases.js';
import { capital, stopped } from '../words/sentences.js';
import {
  actualWords,
  apartWords,
  askedWords,
  distanceWords,
  dueWords,
  forecastWords,
  missingInWords,
  type Names,
  objectionWords,
} from './judgement-words.js';
import { markWords } from './mark-words.js';
import { ruleWords } from './rule-words.js';
import { limitInWords, wayInWords } from './way-words.js';

/** What the sentence of a verdict is made from, beside the judgement. */
export interface ToldVerdict extends Omit<Names, 'language'> {
  readonly judgement: Judgement;
  /** Its rules, each once. */
  readonly rules: Judgement['rules'];
  readonly marks: readonly Mark[];
  /** Whether the day of judgement has come. */
  readonly hasCome: boolean;
  readonly judgedOn: Day | undefined;
  readonly band: string | undefined;
  /** What paused or withdrew the target, where something did. */
  readonly endedBy?: Grounds | undefined;
  /** The limit within which a thing is delivered in each case. */
  readonly within?: string | undefined;
}

const good: readonly Status[] = ['met', 'on-track'];

const neededWords = ({ least, most }: Count, language: Language): string => {
  if (most === undefined) return language === 'da' ? `${least} kræves` : `${least} needed`;
  if (most === 0) return language === 'da' ? 'ingen må være det' : 'none may be';
  return language === 'da' ? `højst ${most} må være det` : `at most ${most} may be`;
};

const notAskingWords = (count: number, language: Language): string => {
  if (count === 0) return '';
  return language === 'da'
    ? `, ${count} er ikke ${count === 1 ? 'aktuelt' : 'aktuelle'}`
    : `, ${count} ${isOrAre(count)} not applicable`;
};

const partsWords = ({ parts: all }: Judgement, needed: Count | undefined, language: Language): string | undefined => {
  if (all === undefined || needed === undefined) return undefined;
  const { parts, needed: asked } = asking(all, needed);
  if (parts.length === 0) return undefined;
  const count = parts.filter(({ status }) => good.includes(status)).length;
  const words = `${neededWords(asked, language)}${notAskingWords(all.length - parts.length, language)}`;
  return language === 'da'
    ? `${count} af ${parts.length} delkrav er nået eller på vej, ${words}`
    : `${count} of ${parts.length} parts ${isOrAre(count)} met or on track, ${words}`;
};

/** The day of judgement of a part that has one of its own. */
const ownDayWords = ({ judgedOn }: Judgement, language: Language): string | undefined =>
  judgedOn &&
  (language === 'da'
    ? `bedømmes for sig ${theDayInWords(judgedOn, 'da')}`
    : `judged by itself on ${theDayInWords(judgedOn, 'en')}`);

const partsNamed = 4;

const opposite: Readonly<Partial<Record<Status, Status>>> = {
  met: 'not-met',
  'not-met': 'met',
  'on-track': 'off-track',
  'off-track': 'on-track',
};

/** The parts that decided a combined condition, with their figures: where none or few may be met, those that went the other way. */
const decidingWords = ({ parts, status }: Judgement, needed: Count | undefined, names: Names): string | undefined => {
  const decisive = needed?.most === undefined ? status : (opposite[status] ?? status);
  const deciding = (parts ?? []).flatMap((part, index) => (part.status === decisive ? [{ part, index }] : []));
  const told = deciding.slice(0, partsNamed).flatMap(({ part, index }) => {
    const words = [
      actualWords(part, names),
      askedWords(part, names),
      periodsWords(part, names.language),
      ownDayWords(part, names.language),
    ].filter((each) => each !== undefined);
    const name = names.language === 'da' ? `delkrav ${index + 1}` : `part ${index + 1}`;
    return words.length === 0 ? [] : [`${name}: ${words.join(', ')}`];
  });
  return told.length === 0 ? undefined : told.join('; ');
};

const periodsWords = ({ periods }: Judgement, language: Language): string | undefined => {
  if (periods === undefined) return undefined;
  const met = periods.filter(({ judgement }) => judgement.status === 'met').length;
  return language === 'da'
    ? `${met} af ${periods.length} perioder er nået`
    : `${met} of ${periods.length} periods ${isOrAre(met)} met`;
};

/** The day of an assessment, with how well it is known. */
const assessedOn = ({ effectiveOn, dateBasis }: NonNullable<Judgement['assessed']>, language: Language): string =>
  `${theDayInWords(effectiveOn, language)}${dayBasisInWords(dateBasis, language)}`;

const whyNot = ({ hindrance, objection, status, assessed }: Judgement, language: Language): string | undefined => {
  if (objection !== undefined) return objectionWords(objection, language);
  if (hindrance !== undefined) return hindranceWords[hindrance][language];
  if (status !== 'not-applicable' || assessed === undefined) return undefined;
  const day = assessedOn(assessed, language);
  return language === 'da'
    ? `det er vurderet ${day}, at omstændigheden ikke indtraf`
    : `it was assessed on ${day} that its circumstance did not arise`;
};

/** Since when a target is paused or withdrawn, and by whose decision. */
const endedWords = ({ endedBy, judgement }: ToldVerdict, language: Language): string | undefined => {
  if (endedBy === undefined) return undefined;
  const day = `${theDayInWords(endedBy.effectiveOn, language)}${dayBasisInWords(endedBy.dateBasis, language)}`;
  const body = endedBy.decision?.body;
  const isPaused = judgement.status !== 'withdrawn';
  if (language === 'da') {
    const by = body === undefined ? '' : ` efter beslutning i ${body}`;
    return isPaused ? `målet har været på pause siden ${day}${by}` : `det skete ${day}${by}`;
  }
  const by = body === undefined ? '' : `, by decision of ${body}`;
  return isPaused ? `the target has been paused since ${day}${by}` : `that was on ${day}${by}`;
};

const withinWords = ({ within }: ToldVerdict, language: Language): string | undefined =>
  within === undefined
    ? undefined
    : `${language === 'da' ? 'fristen i hver sag er' : 'the limit in each case is'} ${within}`;

const assessedWords = ({ kind, assessed }: Judgement, language: Language): string | undefined => {
  if (kind === undefined || traitsOf(kind).judgedBy !== 'person' || assessed === undefined) return undefined;
  const day = assessedOn(assessed, language);
  return language === 'da' ? `vurderet ${day}` : `assessed on ${day}`;
};

const dayWords = ({ hasCome, judgedOn, judgement }: ToldVerdict, language: Language): string | undefined => {
  if (judgement.status === 'withdrawn' || judgement.status === 'not-applicable') return undefined;
  const da = language === 'da';
  if (judgedOn === undefined) return da ? 'Målet gælder løbende' : 'The target stands without end';
  const day = theDayInWords(judgedOn, language);
  if (hasCome) return da ? `Bedømmelsesdagen var ${day}` : `The day of judgement was ${day}`;
  return da ? `Bedømmes ${day}` : `To be judged on ${day}`;
};

const unique = (words: readonly string[]): readonly string[] =>
  (words.length < 2 ? words : [...new Set(words)]).filter((word) => word !== '');

const inLanguage = (told: ToldVerdict, needed: Count | undefined, language: Language): string => {
  const { judgement, marks, band } = told;
  const names: Names = { language, areas: told.areas, indicator: told.indicator };
  const facts = [
    limitInWords(judgement, language),
    endedWords(told, language),
    whyNot(judgement, language),
    partsWords(judgement, needed, language),
    decidingWords(judgement, needed, names),
    actualWords(judgement, names),
    forecastWords(judgement, language),
    dueWords(judgement, language),
    askedWords(judgement, names),
    distanceWords(judgement, language),
    apartWords(judgement, language),
    wayInWords(judgement, language),
    periodsWords(judgement, language),
    withinWords(told, language),
    assessedWords(judgement, language),
    judgement.missing.length === 0 ? undefined : missingInWords(judgement.missing, names),
    band,
  ].filter((words) => words !== undefined);
  const rules = unique(told.rules.map((rule) => ruleWords(rule, names)));
  const status = statusWords[judgement.status][language];
  const first = facts.length === 0 ? status : `${status}: ${facts.join('; ')}`;
  const sentences = [
    first,
    ...(rules.length === 0 ? [] : [capital(rules.join('; '))]),
    ...marks.map((mark) => markWords(mark, language)),
  ];
  return [...unique(sentences), dayWords(told, language)]
    .flatMap((words) => (words === undefined ? [] : [stopped(words)]))
    .join(' ');
};

/**
 * Says how a target stands and why: the figure, what was asked, the rules applied, what is missing, the marks and the day.
 * `needed`: how many parts a combined condition needs, and how many it allows.
 */
export const sentenceFor = (told: ToldVerdict, needed: Count | undefined): Sentence => ({
  da: inLanguage(told, needed, 'da'),
  en: inLanguage(told, needed, 'en'),
});
