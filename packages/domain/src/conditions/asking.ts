import type { Sentence } from '../values/sentence.js';
import type { Comparison } from './requirement.js';
import type { Shift } from './shift.js';

/** How words are made of what a condition asks for, in one language. */
export interface Asking {
  readonly language: keyof Sentence;
  /** A number in the unit of the series, where that is known: `65 aftaler`. */
  readonly amount: (value: number) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** How far something moves: `10 %`, `2 procentpoint`, `15 personer`. */
  readonly shift: (by: Shift) => string;
  readonly compared: (comparison: Comparison) => string;
  readonly quoted: (words: string) => string;
}

/** More or less than where the target starts: `højere end udgangspunktet`. */
export const fromStartInWords = (direction: 'up' | 'down', { language }: Pick<Asking, 'language'>): string => {
  if (language === 'da') return `${direction === 'up' ? 'højere' : 'lavere'} end udgangspunktet`;
  return `${direction === 'up' ? 'higher' : 'lower'} than the baseline`;
};
