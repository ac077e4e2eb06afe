import type { Asking } from '../conditions/asking.js';
import type { Count } from '../conditions/combined.js';
import { type Condition, describe, isCombined, type Sequence, singleAsks } from '../conditions/kinds.js';
import { decimal } from '../values/decimal.js';
import type { IndicatorId } from '../values/ids.js';
import type { Unit } from '../values/unit.js';
import { countedInWords } from '../words/counted.js';
import type { Language } from '../words/language.js';
import { listed } from '../words/lists.js';
import { comparisonWords } from '../words/phrases.js';
import { quoted } from '../words/quotes.js';
import { withUnit } from '../words/units.js';

/** In which language a condition is said, and in which units its indicators are told, where that is known. */
export interface AskedIn {
  readonly language: Language;
  readonly unitOf?: ((indicator: IndicatorId) => Unit | undefined) | undefined;
}

const askingIn = (language: Language, unit: Unit | undefined): Asking => {
  const told = (value: number, of?: Unit) => withUnit(decimal(value), of, language);
  return {
    language,
    amount: (value) => told(value, unit),
    number: (value) => told(value),
    percent: (value) => told(value, { kind: 'percent' }),
    shift: ({ by, as }) => told(by, as === 'amount' ? unit : { kind: as }),
    compared: (comparison) => comparisonWords[comparison][language],
    quoted: (words) => quoted(words, language),
  };
};

const partsInWords = (parts: readonly string[], { least, most }: Count, language: Language): string => {
  if (most === undefined && least === parts.length) return listed(parts, language);
  const da = language === 'da';
  const none = da ? 'ingen' : 'none';
  const some = most === undefined ? `${da ? 'mindst' : 'at least'} ${least}` : `${da ? 'højst' : 'at most'} ${most}`;
  return `${most === 0 ? none : some} ${da ? 'af' : 'of'}: ${parts.join('; ')}`;
};

const periodNames = { month: 'måned', quarter: 'kvartal', 'half-year': 'halvår', year: 'år' } as const;

const inARow = (part: string, { times, each }: Sequence, language: Language): string =>
  `${part}, ${countedInWords(times, periodNames[each], language)} ${language === 'da' ? 'i træk' : 'in a row'}`;

/**
 * What a condition asks for in words, for where no number can be said yet because a baseline, a benchmark or a whole window is
 * awaited: `højere end udgangspunktet`, `mindst 10 % lavere end udgangspunktet`, `bedre end sammenligningstallet`.
 */
export const conditionInWords = (condition: Condition, asked: AskedIn): string => {
  const { language, unitOf } = asked;
  if (!isCombined(condition)) {
    const unit = condition.indicator === undefined ? undefined : unitOf?.(condition.indicator);
    return singleAsks(condition, askingIn(language, unit));
  }
  const described = describe(condition);
  const parts = condition.of.map((part) => conditionInWords(part, asked));
  if (described.reads === 'periods') return inARow(parts.join(), described, language);
  return described.reads === 'parts' ? partsInWords(parts, described.needed, language) : '';
};
