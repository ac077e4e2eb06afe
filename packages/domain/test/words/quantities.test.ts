import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/values/decimal.js';
import type { Unit } from '../../src/values/unit.js';
import { countedInWords } from '../../src/words/counted.js';
import { howOftenInWords } from '../../src/words/how-often.js';
import { moneyInWords } from '../../src/words/money.js';
import { inWords } from '../../src/words/numbers.js';
import { apartInWords, withUnit } from '../../src/words/units.js';

describe('a number', () => {
  it.each<readonly [number, string, string]>([
    [0, '0', '0'],
    [1, '1', '1'],
    [-1, '−1', '−1'],
    [-0.4, '−0,4', '−0.4'],
    [0.1, '0,1', '0.1'],
    [2.75, '2,75', '2.75'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [1234.5, '1.234,5', '1,234.5'],
    [23000, '23.000', '23,000'],
    [1100000000, '1.100.000.000', '1,100,000,000'],
    [0.0004, '0,0004', '0.0004'],
    [-12345.67, '−12.345,67', '−12,345.67'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([inWords(decimal(said), 'da'), inWords(decimal(said), 'en')]).toEqual([da, en]);
  });
});

describe('a figure with its unit, one and many', () => {
  it.each<readonly [readonly [number, Unit], string, string]>([
    [[1, { kind: 'persons' }], '1 person', '1 person'],
    [[2, { kind: 'persons' }], '2 personer', '2 persons'],
    [[0, { kind: 'persons' }], '0 personer', '0 persons'],
    [[1, { kind: 'full-time-persons' }], '1 fuldtidsperson', '1 full-time person'],
    [[766, { kind: 'full-time-persons' }], '766 fuldtidspersoner', '766 full-time persons'],
    [[1, { kind: 'hours', per: 'uge' }], '1 time pr. uge', '1 hour per week'],
    [[6, { kind: 'hours', per: 'uge' }], '6 timer pr. uge', '6 hours per week'],
    [[24, { kind: 'hours' }], '24 timer', '24 hours'],
    [[3, { kind: 'count', of: 'time' }], '3 timer', '3 hours'],
    [[229, { kind: 'DKK', per: 'time' }], '229 kr. pr. time', 'DKK 229 per hour'],
    [[1, { kind: 'days' }], '1 dag', '1 day'],
    [[1, { kind: 'weeks' }], '1 uge', '1 week'],
    [[13, { kind: 'weeks' }], '13 uger', '13 weeks'],
    [[1, { kind: 'months' }], '1 måned', '1 month'],
    [[18, { kind: 'months' }], '18 måneder', '18 months'],
    [[1, { kind: 'years' }], '1 år', '1 year'],
    [[2, { kind: 'years' }], '2 år', '2 years'],
    [[22.6, { kind: 'percent' }], '22,6 %', '22.6%'],
    [[1, { kind: 'percent' }], '1 %', '1%'],
    [[1, { kind: 'percentage-points' }], '1 procentpoint', '1 percentage point'],
    [[-1.6, { kind: 'percentage-points' }], '−1,6 procentpoint', '−1.6 percentage points'],
    [[20, { kind: 'rank' }], 'plads 20', 'rank 20'],
    [[104, { kind: 'index' }], 'indeks 104', 'index 104'],
    [[1, { kind: 'yes-no' }], 'ja', 'yes'],
    [[0, { kind: 'yes-no' }], 'nej', 'no'],
    [[83808000, { kind: 'DKK' }], '83.808.000 kr.', 'DKK 83,808,000'],
    [[1200, { kind: 'DKK', per: 'borger' }], '1.200 kr. pr. borger', 'DKK 1,200 per citizen'],
    [[1, { kind: 'count', of: 'aftale' }], 'én aftale', '1 agreement'],
    [[65, { kind: 'count', of: 'aftaler' }], '65 aftaler', '65 agreements'],
    [[1, { kind: 'count', of: 'rotationsforløb' }], 'ét rotationsforløb', '1 job rotation'],
    [[1, { kind: 'count', of: 'besøg' }], 'ét besøg', '1 visit'],
    [[2, { kind: 'count', of: 'besøg', per: 'år' }], '2 besøg pr. år', '2 visits per year'],
    [[1, { kind: 'count', of: 'gang', per: 'uge' }], '1 gang pr. uge', '1 time per week'],
    [[3, { kind: 'count', of: 'SOSU-hold' }], '3 SOSU-hold', '3 SOSU-hold'],
    [[37, { kind: 'persons', per: '10.000 voksne' }], '37 personer pr. 10.000 voksne', '37 persons per 10,000 adults'],
    [[12, { kind: 'count' }], '12', '12'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([withUnit(decimal(said[0]), said[1], 'da'), withUnit(decimal(said[0]), said[1], 'en')]).toEqual([da, en]);
  });
});

describe('how far apart two figures are', () => {
  it.each<readonly [readonly [number, Unit], string, string]>([
    [[-1.6, { kind: 'percent' }], '1,6 procentpoint', '1.6 percentage points'],
    [[1, { kind: 'percent' }], '1 procentpoint', '1 percentage point'],
    [[2, { kind: 'rank' }], '2 pladser', '2 places'],
    [[1, { kind: 'rank' }], '1 plads', '1 place'],
    [[-14, { kind: 'persons' }], '14 personer', '14 persons'],
    [[3, { kind: 'index' }], '3', '3'],
    [[-700000, { kind: 'DKK' }], '700.000 kr.', 'DKK 700,000'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([apartInWords(decimal(said[0]), said[1], 'da'), apartInWords(decimal(said[0]), said[1], 'en')]).toEqual([
      da,
      en,
    ]);
  });
});

describe('so many of a thing', () => {
  it.each<readonly [readonly [number, string], string, string]>([
    [[1, 'tal'], '1 tal', '1 figure'],
    [[45, 'tal'], '45 tal', '45 figures'],
    [[1, 'kommune'], '1 kommune', '1 municipality'],
    [[12, 'kommune'], '12 kommuner', '12 municipalities'],
    [[1200, 'kommune'], '1.200 kommuner', '1,200 municipalities'],
    [[1, 'virksomhed'], '1 virksomhed', '1 company'],
    [[2, 'samtale'], '2 samtaler', '2 talks'],
    [[1, 'møde'], '1 møde', '1 meeting'],
    [[0, 'møde'], '0 møder', '0 meetings'],
    [[3, 'job'], '3 job', '3 jobs'],
    [[1, 'borger'], '1 borger', '1 citizen'],
    [[2, 'uge'], '2 uger', '2 weeks'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([countedInWords(...said, 'da'), countedInWords(...said, 'en')]).toEqual([da, en]);
  });
});

describe('an amount in DKK', () => {
  it.each<readonly [string, string, string]>([
    ['0', '0 kr.', 'DKK 0'],
    ['500000', '500.000 kr.', 'DKK 500,000'],
    ['83808000', '83.808.000 kr.', 'DKK 83,808,000'],
    ['2958400.50', '2.958.400,50 kr.', 'DKK 2,958,400.50'],
    ['410000.00', '410.000 kr.', 'DKK 410,000'],
    ['-700000', '−700.000 kr.', 'DKK −700,000'],
    ['1234.5', '1.234,50 kr.', 'DKK 1,234.50'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([moneyInWords(said, 'da'), moneyInWords(said, 'en')]).toEqual([da, en]);
  });
});

describe('how often', () => {
  it.each<readonly [Parameters<typeof howOftenInWords>[0], string, string]>([
    [{ times: 1, per: 'week' }, '1 gang pr. uge', 'once per week'],
    [{ times: 2, per: 'year', bound: 'at-least' }, 'mindst 2 gange pr. år', 'at least twice per year'],
    [{ times: 1, every: 2, per: 'year' }, '1 gang hvert 2. år', 'once every 2 years'],
    [{ times: 1, every: 2, per: 'week' }, '1 gang hver 2. uge', 'once every 2 weeks'],
    [{ times: 4, per: 'year', bound: 'about' }, 'cirka 4 gange pr. år', 'about 4 times per year'],
    [{ times: 3, per: 'case', bound: 'at-most' }, 'højst 3 gange pr. sag', 'at most 3 times per case'],
    [{ times: 1, per: 'half-year' }, '1 gang pr. halvår', 'once per half-year'],
    [{ times: 1, every: 3, per: 'month' }, '1 gang hver 3. måned', 'once every 3 months'],
    [{ times: 1, per: 'quarter' }, '1 gang pr. kvartal', 'once per quarter'],
    [{ times: 1, every: 1, per: 'day' }, '1 gang pr. dag', 'once per day'],
  ])('%j: %s; %s', (said, da, en) => {
    expect([howOftenInWords(said, 'da'), howOftenInWords(said, 'en')]).toEqual([da, en]);
  });
});
