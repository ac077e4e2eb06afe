import type { Bilingual } from './dated.js';

/** The word for one and for several, in one language. */
export type Forms = { readonly one: string; readonly many: string };

/**
 * How a unit is written in a sentence.
 * - `after`: the word follows the figure (`36 personer`);
 * - `before`: the word comes first (`plads 36`);
 * - `named`: the thing counted is named by the indicator, and follows the figure (`12 virksomheder`); the word here
 *   is only for an indicator that names nothing;
 * - `alone`: the value is a word of its own (`høj`, `ja`), and the unit is not written.
 *
 * `symbol` is the short form used in tables.
 */
export type UnitWords = {
  readonly place: 'after' | 'before' | 'named' | 'alone';
  readonly da: Forms;
  readonly en: Forms;
  readonly symbol?: Bilingual;
};

/** The units of an indicator, with their words. */
export const units = {
  persons: {
    place: 'after',
    da: { one: 'person', many: 'personer' },
    en: { one: 'person', many: 'persons' },
  },
  'full-time-persons': {
    place: 'after',
    da: { one: 'fuldtidsperson', many: 'fuldtidspersoner' },
    en: { one: 'full-time person', many: 'full-time persons' },
  },
  percent: {
    place: 'after',
    da: { one: 'procent', many: 'procent' },
    en: { one: 'percent', many: 'percent' },
    symbol: { da: 'pct.', en: '%' },
  },
  'percentage-points': {
    place: 'after',
    da: { one: 'procentpoint', many: 'procentpoint' },
    en: { one: 'percentage point', many: 'percentage points' },
    symbol: { da: 'pct.point', en: 'pp' },
  },
  hours: { place: 'after', da: { one: 'time', many: 'timer' }, en: { one: 'hour', many: 'hours' } },
  days: { place: 'after', da: { one: 'dag', many: 'dage' }, en: { one: 'day', many: 'days' } },
  weeks: { place: 'after', da: { one: 'uge', many: 'uger' }, en: { one: 'week', many: 'weeks' } },
  months: { place: 'after', da: { one: 'måned', many: 'måneder' }, en: { one: 'month', many: 'months' } },
  years: { place: 'after', da: { one: 'år', many: 'år' }, en: { one: 'year', many: 'years' } },
  DKK: {
    place: 'after',
    da: { one: 'krone', many: 'kroner' },
    en: { one: 'krone', many: 'kroner' },
    symbol: { da: 'kr.', en: 'DKK' },
  },
  rank: { place: 'before', da: { one: 'plads', many: 'plads' }, en: { one: 'rank', many: 'rank' } },
  index: { place: 'before', da: { one: 'indeks', many: 'indeks' }, en: { one: 'index', many: 'index' } },
  count: { place: 'named', da: { one: 'enhed', many: 'enheder' }, en: { one: 'item', many: 'items' } },
  rating: { place: 'alone', da: { one: 'vurdering', many: 'vurderinger' }, en: { one: 'rating', many: 'ratings' } },
  'yes-no': {
    place: 'alone',
    da: { one: 'ja eller nej', many: 'ja eller nej' },
    en: { one: 'yes or no', many: 'yes or no' },
  },
} as const satisfies Record<string, UnitWords>;

/** The key of a unit. */
export type UnitKey = keyof typeof units;

/** What is counted when ranks are subtracted: a distance of 14 ranks is not rank 14. */
export const rankSteps: { readonly da: Forms; readonly en: Forms } = {
  da: { one: 'plads', many: 'pladser' },
  en: { one: 'place', many: 'places' },
};

/**
 * A figure with its unit, as it stands in a sentence. `figure` is already written in the language (`12,5` or `12.5`);
 * exactly one, also minus one, takes the singular. `of` names what a `count` counts, in the form the caller has chosen.
 */
export const figureWithUnit = (unit: UnitKey, figure: string, language: 'da' | 'en', of?: string): string => {
  const words: UnitWords = units[unit];
  const single = figure === '1' || figure === '-1' || figure === '−1';
  const word = words[language][single ? 'one' : 'many'];
  switch (words.place) {
    case 'after':
      return `${figure} ${word}`;
    case 'before':
      return `${word} ${figure}`;
    case 'named':
      return `${figure} ${of ?? word}`;
    case 'alone':
      return figure;
  }
};
