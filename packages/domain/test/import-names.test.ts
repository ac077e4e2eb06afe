import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, test } from 'vitest';
import {
  type Area,
  areaKey,
  areaLabel,
  areaNamed,
  areaText,
  municipalityCodes,
  municipalityName,
  periodNamed,
  readAreaName,
  regions,
} from '../src/index.js';
import { id } from './ids.js';

const municipality = (code: string) => ({ kind: 'municipality', code });

describe('an area is known by', () => {
  test.each([
    ['Randers', municipality('730')],
    ['730', municipality('730')],
    ['0730', municipality('730')],
    ['randers kommune', municipality('730')],
    ['Københavns Kommune', municipality('101')],
    ['Århus', municipality('751')],
    ['Aarhus', municipality('751')],
    ['Åbenrå', municipality('580')],
    ['Høje Taastrup', municipality('169')],
    ['Lyngby-Tårbæk', municipality('173')],
    ['Vesthimmerland', municipality('820')],
    ['Nordfyn', municipality('480')],
    ['Brønderslev-Dronninglund', municipality('810')],
    ['\u00a0Læsø ', municipality('825')],
    ['Læsø'.normalize('NFD'), municipality('825')],
    ['Hele landet', { kind: 'country' }],
    ['dk', { kind: 'country' }],
    ['000', { kind: 'country' }],
    ['Region Syddanmark', { kind: 'region', code: '1083' }],
    ['1083', { kind: 'region', code: '1083' }],
    ['083', { kind: 'region', code: '1083' }],
    ['RAR Sydjylland', { kind: 'rar', name: 'RAR Sydjylland' }],
    ['joint:825+813', { kind: 'joint', codes: ['825', '813'] }],
    ['Copenhagen', municipality('101')],
    ['All Denmark', { kind: 'country' }],
    ['000 Hele landet', { kind: 'country' }],
    ['084 Region Hovedstaden', { kind: 'region', code: '1084' }],
    ['1084 Capital Region of Denmark', { kind: 'region', code: '1084' }],
    ['730 Randers', municipality('730')],
    ['0730: Randers Kommune', municipality('730')],
    ['Randers (730)', municipality('730')],
    ['751 - Århus', municipality('751')],
    ['Christiansø', { kind: 'other', name: 'Christiansø' }],
    ['411', { kind: 'other', name: 'Christiansø' }],
    ['411 Christiansø', { kind: 'other', name: 'Christiansø' }],
    ['Landsdel Østjylland', { kind: 'other', name: 'Landsdel Østjylland' }],
    ['Landsdel Vest- og Sydsjælland', { kind: 'other', name: 'Landsdel Vest- og Sydsjælland' }],
    ['Province Bornholm', { kind: 'other', name: 'Landsdel Bornholm' }],
    ['DK014', { kind: 'other', name: 'Landsdel Bornholm' }],
    ['DK042 Landsdel Østjylland', { kind: 'other', name: 'Landsdel Østjylland' }],
    ['Bornholm', municipality('400')],
    ['Uoplyst', { kind: 'other', name: 'Uoplyst' }],
    ['999', { kind: 'other', name: 'Uoplyst' }],
    ['999 Uoplyst kommune', { kind: 'other', name: 'Uoplyst' }],
    ['other:Jobcenter Nord: øst', { kind: 'other', name: 'Jobcenter Nord: øst' }],
  ])('%j', (text, area) => expect(areaNamed(text)).toEqual(area));

  test.each([
    ...['', 'Rander', '998', '730 Rander', '998 Randers', 'Jylland', 'Østjylland', 'joint:825', 'group:x', 'toString'],
    ...['73', '12345', '(730)', '730 '.repeat(40)],
  ])('and never guessed: %j', (text) => expect(areaNamed(text)).toBeUndefined());

  test.each([
    ['730 Aarhus', 'the code is that of Randers, the name that of Aarhus'],
    ['Aarhus (730)', 'the code is that of Randers, the name that of Aarhus'],
    ['084 Region Sjælland', 'the code is that of Region Hovedstaden, the name that of Region Sjælland'],
    ['000 Randers', 'the code is that of Hele landet, the name that of Randers'],
  ])('and refused where code and name contradict each other: %j', (text, why) =>
    expect(readAreaName(text)).toEqual(Either.left(why)),
  );

  test('every municipality and region by its name', () => {
    for (const code of municipalityCodes) expect(areaNamed(municipalityName(code) ?? '')).toEqual(municipality(code));
    for (const { code, name } of regions.filter((each) => /^\d{4}$/.test(each.code)))
      expect(areaNamed(name)).toEqual({ kind: 'region', code });
  });

  test('the text it is written as', () => {
    const areas = [
      municipality('550'),
      municipality('999'),
      { kind: 'country' },
      { kind: 'region', code: '1083' },
      { kind: 'rar', name: 'RAR Fyn' },
      { kind: 'group', group: id('group') },
      { kind: 'joint', codes: ['825', '813'] },
      { kind: 'other', name: 'Jobcenter' },
    ] as Area[];
    for (const area of areas) expect(areaKey(areaNamed(areaText(area)) as Area)).toBe(areaKey(area));
    expect(areas.map(areaText).slice(0, 4)).toEqual(['550', 'municipality:999', 'dk', '1083']);
    expect(areaLabel({ kind: 'joint', codes: ['813', '825'] } as Area)).toBe('Frederikshavn og Læsø');
  });
});

describe('a period is known by', () => {
  test.each([
    ['2024M03', '2024-03'],
    ['2024m3', '2024-03'],
    ['2024Q1', '2024-Q1'],
    ['2024K4', '2024-Q4'],
    ['2024-Q4', '2024-Q4'],
    ['2024H2', '2024-H2'],
    ['2024-S1', '2024-H1'],
    ['2024', '2024'],
    ['2024YTD05', '2024-01/2024-05'],
    ['2024MYTD03', '2024-Q1'],
    ['2024MYTD12', '2024'],
    ['2024-07-31', '2024-07-31'],
    ['31.07.2024', '2024-07-31'],
    ['1-7-2024', '2024-07-01'],
    ['marts 2024', '2024-03'],
    ['Mar. 2024', '2024-03'],
    ['1. kvartal 2024', '2024-Q1'],
    ['2. kvt. 2024', '2024-Q2'],
    ['2. halvår 2024', '2024-H2'],
    ['2022-01/2024-12', '2022-01/2024-12'],
    ['2022-01-01/P36M', '2022-01/2024-12'],
    ['2023-12-01/P2M', '2023-12/2024-01'],
    ['2024-01/2024-12', '2024'],
    ['2020/..', '2020/..'],
    ['2024/2025', '2024/2025'],
    ['april 2024–marts 2025', '2024-04/2025-03'],
    ['apr. 2024 - mar. 2025', '2024-04/2025-03'],
    ['januar–marts 2024', '2024-Q1'],
    ['2024-Q2/2025-Q1', '2024-04/2025-03'],
    ['2024-04-01/P12M', '2024-04/2025-03'],
  ])('%s', (text, period) => expect(periodNamed(text)).toEqual(Either.right(period)));

  test.each([
    '',
    '2024M13',
    '2024M',
    '2024M00',
    '2024Q5',
    '24M03',
    '2024QMAT13',
    'mar-24',
    '31.02.2024',
    '3. halvår 2024',
    '202403',
    '2024-00-01/P3M',
    '2024MYTD',
    '2024/25',
    '2024/26',
    'marts–januar 2024',
  ])('and refused with a reason: %j', (text) => expect(periodNamed(text, 3)._tag).toBe('Left'));

  test.each([
    ['2024/25', 8, '2024-08/2025-07'],
    ['2024/2025', 8, '2024-08/2025-07'],
    ['2024-2025', 4, '2024-04/2025-03'],
    ['2024 – 25', 4, '2024-04/2025-03'],
    ['1999/00', 12, '1999-12/2000-11'],
    ['2011-12', 8, '2011-12'],
    ['2024/2026', 8, '2024/2026'],
    ['2024', 8, '2024'],
  ])('%s of years that begin in month %i', (text, begins, period) =>
    expect(periodNamed(text, undefined, begins)).toEqual(Either.right(period)),
  );

  test('a moving period only when it is told how long it is', () => {
    expect(periodNamed('2024QMAT02')).toMatchObject(Either.left(expect.stringContaining('how many months')));
    expect(periodNamed('2024QMAT02', 3)).toEqual(Either.right('2023-12/2024-02'));
    expect(periodNamed('2024QMAT03', 3)).toEqual(Either.right('2024-Q1'));
    expect(periodNamed('2024QMAT03', 12)).toEqual(Either.right('2023-04/2024-03'));
    expect(periodNamed('2024QMAT12', 12)).toEqual(Either.right('2024'));
  });
});
