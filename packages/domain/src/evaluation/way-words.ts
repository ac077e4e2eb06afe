import type { NoLimit } from '../conditions/measure.js';
import type { Judgement } from '../judging/judgement.js';
import type { Sentence } from '../values/sentence.js';
import type { Movement } from '../verdict/verdict-pieces.js';
import type { Language } from '../words/language.js';
import { apartInWords } from '../words/units.js';
import { datedWords } from './value-words.js';

const limitWords: Readonly<Record<NoLimit, Sentence>> = {
  'not-stated': { da: 'planen siger ikke, hvor langt', en: 'the plan does not say how far' },
  vague: { da: 'planen siger kun i ord, hvor langt', en: 'the plan says only in words how far' },
  'to-come': { da: 'grænsen skal først fastsættes', en: 'the limit is yet to be set' },
  none: {
    da: 'tallet følges, og der kræves ikke noget af det',
    en: 'the figure is followed, and nothing is asked of it',
  },
};

/** Why there is no limit. */
export const limitInWords = ({ limit }: Judgement, language: Language): string | undefined =>
  limit && limitWords[limit][language];

const movementWords: Readonly<Record<Movement, Sentence>> = {
  better: { da: 'til det bedre', en: 'for the better' },
  worse: { da: 'til det værre', en: 'for the worse' },
  same: { da: 'uændret', en: 'unchanged' },
  changed: { da: 'ændret', en: 'changed' },
};

const upDown = { up: { da: 'op med', en: 'up by' }, down: { da: 'ned med', en: 'down by' } } as const;

const moved = ({ way, unit }: Judgement, language: Language): string | undefined => {
  if (way === undefined) return undefined;
  const words = movementWords[way.movement][language];
  if (way.movement === 'same') return words;
  const sense = upDown[way.change.lt(0) ? 'down' : 'up'][language];
  const by = `${sense} ${apartInWords(way.change, unit, language)}`;
  return way.movement === 'changed' ? by : `${by}, ${words}`;
};

/** Where a figure without a limit started, and which way it went: `udgangspunktet var 229 personer (2023); ned med 12 personer, til det bedre`. */
export const wayInWords = (judgement: Judgement, language: Language): string | undefined => {
  const { baseline, limit, apart, unit } = judgement;
  if (baseline === undefined || limit === undefined || apart !== undefined) return undefined;
  const from = datedWords(baseline, { unit, language });
  const start = language === 'da' ? `udgangspunktet var ${from}` : `the baseline was ${from}`;
  const words = moved(judgement, language);
  return words === undefined ? start : `${start}; ${words}`;
};
