import { describe, expect, it } from 'vitest';
import { dayBasisInWords } from '../../src/words/day-basis.js';
import { forPeriodInWords, onInWords, periodInWords, theDayInWords } from '../../src/words/periods.js';

describe('when something happened', () => {
  it.each<readonly [string, string, string]>([
    ['2024-06-01', 'den 1. juni 2024', 'on 1 June 2024'],
    ['2024-06', 'i juni 2024', 'in June 2024'],
    ['2024', 'i 2024', 'in 2024'],
    ['2024-H1', 'i 1. halvår 2024', 'in the first half of 2024'],
    ['2024-H2', 'i 2. halvår 2024', 'in the second half of 2024'],
    ['2024-Q3', 'i 3. kvartal 2024', 'in Q3 2024'],
    ['2023-12-31', 'den 31. december 2023', 'on 31 December 2023'],
    ['2016-12', 'i december 2016', 'in December 2016'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([onInWords(said, 'da'), onInWords(said, 'en')]).toEqual([da, en]);
  });
});

describe('a day inside a sentence', () => {
  it.each<readonly [string, string, string]>([
    ['2024-03-04', 'den 4. marts 2024', '4 March 2024'],
    ['2024-03', 'marts 2024', 'March 2024'],
    ['2024', '2024', '2024'],
    ['2024-Q1', '1. kvartal 2024', 'Q1 2024'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([theDayInWords(said, 'da'), theDayInWords(said, 'en')]).toEqual([da, en]);
  });
});

describe('a period, what its ends share said once', () => {
  it.each<readonly [string, string, string]>([
    ['2024', '2024', '2024'],
    ['2024-07', 'juli 2024', 'July 2024'],
    ['2024-07-31', '31. juli 2024', '31 July 2024'],
    ['2024-H1', '1. halvår 2024', 'the first half of 2024'],
    ['2024-H2', '2. halvår 2024', 'the second half of 2024'],
    ['2024-Q4', '4. kvartal 2024', 'Q4 2024'],
    ['2023/2024', '2023–2024', '2023–2024'],
    ['2024-01/2024-06', 'januar–juni 2024', 'January–June 2024'],
    ['2023-11/2024-02', 'november 2023 – februar 2024', 'November 2023 – February 2024'],
    ['2024-01-01/2024-06-30', '1. januar – 30. juni 2024', '1 January – 30 June 2024'],
    ['2023-12-01/2024-01-31', '1. december 2023 – 31. januar 2024', '1 December 2023 – 31 January 2024'],
    ['2015/2016-06', '2015 – juni 2016', '2015 – June 2016'],
    ['2015-Q1/2016-Q1', '1. kvartal 2015 – 1. kvartal 2016', 'Q1 2015 – Q1 2016'],
    ['2024-01/2025-12', '2024–2025', '2024–2025'],
    ['2024-Q1/2025-Q4', '2024–2025', '2024–2025'],
    ['2024-H1/2024-H2', '2024', '2024'],
    ['2024-01-01/2024-12-31', '2024', '2024'],
    ['2024-01/2024-11', 'januar–november 2024', 'January–November 2024'],
    ['2024-Q1/2024-Q3', '1.–3. kvartal 2024', 'Q1–Q3 2024'],
    ['2020/..', 'fra 2020', 'from 2020'],
    ['2024-01/..', 'fra januar 2024', 'from January 2024'],
    ['2024-01-01/..', 'fra den 1. januar 2024', 'from 1 January 2024'],
    ['2024-03-01/2024-03-31', '1.–31. marts 2024', '1–31 March 2024'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([periodInWords(said, 'da'), periodInWords(said, 'en')]).toEqual([da, en]);
  });
});

describe('what a thing holds for', () => {
  it.each<readonly [string, string, string]>([
    ['2024', 'for 2024', 'for 2024'],
    ['2023/2024', 'for 2023–2024', 'for 2023–2024'],
    ['2020/..', 'fra 2020', 'from 2020'],
    ['2024-01-01/..', 'fra den 1. januar 2024', 'from 1 January 2024'],
    ['2024-H1', 'for 1. halvår 2024', 'for the first half of 2024'],
    ['2024-Q1', 'for 1. kvartal 2024', 'for Q1 2024'],
    ['2024-05', 'for maj 2024', 'for May 2024'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([forPeriodInWords(said, 'da'), forPeriodInWords(said, 'en')]).toEqual([da, en]);
  });
});

describe('how well a day is known', () => {
  it.each<readonly ['printed' | 'inferred' | 'illustration' | undefined, string, string]>([
    [
      'inferred',
      ' (dagen er antaget; dokumentet viser den ikke)',
      ' (the day is assumed; the document does not show it)',
    ],
    ['illustration', ' (tænkt eksempel)', ' (made up as an illustration)'],
    ['printed', '', ''],
    [undefined, '', ''],
  ])('%j: %s; %s', (said, da, en) => {
    expect([dayBasisInWords(said, 'da'), dayBasisInWords(said, 'en')]).toEqual([da, en]);
  });
});
