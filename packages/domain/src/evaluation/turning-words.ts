import type { PartVerdict, Verdict } from '../verdict/verdict.js';
import { dateInWords } from '../words/dates.js';
import type { Language } from '../words/language.js';
import { forPeriodInWords, theDayInWords } from '../words/periods.js';
import { statusWords } from '../words/phrases.js';
import { type AskedFor, requirementInCell } from './verdict-cells.js';

type Turnable = Pick<PartVerdict, 'status' | 'actual' | 'required' | 'due' | 'periods'>;

/** What becomes of a verdict once the figure lies on the other side, and whether it has to meet what is asked for that. */
const turns = {
  met: ['not-met', false],
  'not-met': ['met', true],
  'on-track': ['off-track', false],
  'off-track': ['on-track', true],
  'awaiting-observation': ['met', true],
} as const;

/** On the line is on the way: only at its end, where a strict limit stands, does equality fall short. */
const onTheWay = ({ required, due }: Turnable): AskedFor | undefined => {
  if (required === undefined || due === undefined || due.value === required.value) return required;
  const { comparison, unit } = required;
  if (comparison === 'exactly' || comparison === 'between') return required;
  const isLeast = comparison === 'at-least' || comparison === 'above';
  return { comparison: isLeast ? 'at-least' : 'at-most', value: due.value, unit, from: [] };
};

const opposites = { 'at-least': 'below', 'at-most': 'above', above: 'at-most', below: 'at-least' } as const;

/** Every value that does not meet what is asked for: `under 65 aftaler`, `under 10 eller over 12 %`. */
const missedBy = (asked: AskedFor, language: Language): string => {
  const { comparison, upTo, upToRating } = asked;
  const da = language === 'da';
  if (comparison === 'exactly')
    return requirementInCell(asked, language).replace(/^\S+/u, da ? 'andet end' : 'anything but');
  if (comparison !== 'between') return requirementInCell({ ...asked, comparison: opposites[comparison] }, language);
  const end = (which: 'below' | 'above', limit: object) =>
    requirementInCell({ ...asked, upTo: undefined, upToRating: undefined, comparison: which, ...limit }, language);
  const high = { value: upTo, rating: upToRating };
  return `${end('below', {})} ${da ? 'eller' : 'or'} ${end('above', high)}`;
};

/**
 * Whether one figure, all else the same, turns a verdict where it passes what is asked for: not where the requirement moves with it
 * (a group's mean that it is part of), where it is rounded first, or where other periods are judged as well.
 */
const isTurnedByOne = ({ rules }: Verdict): boolean =>
  !rules.some((rule) => rule.rule === 'rounding' || (rule.rule === 'group' && rule.method !== 'official'));

// Before its time no figure makes it met; and where one is there that does not count, the one that would is another.
const isAwaitedYet = ({ status, actual }: Turnable, hasCome: boolean): boolean =>
  status === 'awaiting-observation' && !(hasCome && actual === undefined);

const turnOf = (judged: Turnable, hasCome: boolean, language: Language): string | undefined => {
  if (judged.periods !== undefined || isAwaitedYet(judged, hasCome)) return undefined;
  const turn = Object.hasOwn(turns, judged.status) ? turns[judged.status as keyof typeof turns] : undefined;
  const asked = onTheWay(judged);
  if (turn === undefined || asked === undefined) return undefined;
  const [to, meets] = turn;
  const limit = meets ? requirementInCell(asked, language) : missedBy(asked, language);
  if (limit === '') return undefined;
  const { period } = judged.actual ?? asked;
  const of = period === undefined ? '' : ` ${forPeriodInWords(period, language)}`;
  const status = statusWords[to][language];
  return language === 'da' ? `${status}, hvis tallet${of} er ${limit}.` : `${status} if the figure${of} is ${limit}.`;
};

const inParts = ({ parts = [] }: Verdict, hasCome: boolean, language: Language): readonly string[] =>
  parts.flatMap((part, index) => {
    const turn = turnOf(part, hasCome, language);
    return turn === undefined ? [] : [`${language === 'da' ? 'Delkrav' : 'Part'} ${index + 1}: ${turn}`];
  });

/**
 * What would turn a verdict, a sentence each: at which figure, all else the same, of the whole or of each part; and the first
 * day on which it can turn without anything new. Empty where no figure would.
 */
export const turningInWords = (verdict: Verdict, language: Language): readonly string[] => {
  const { nextTurn, judgedOn, asOf } = verdict;
  const hasCome = judgedOn !== undefined && judgedOn <= asOf;
  const whole = isTurnedByOne(verdict) ? turnOf(verdict, hasCome, language) : undefined;
  const parts = whole === undefined && isTurnedByOne(verdict) ? inParts(verdict, hasCome, language) : [];
  const day =
    nextTurn === undefined
      ? []
      : language === 'da'
        ? [`Uden nye tal kan den tidligst skifte ${theDayInWords(nextTurn, 'da')}.`]
        : [`Without new figures it can turn on ${dateInWords(nextTurn, 'en')} at the earliest.`];
  return [...(whole === undefined ? parts : [whole]), ...day];
};
