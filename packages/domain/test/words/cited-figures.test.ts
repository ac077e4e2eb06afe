import { describe, expect, it } from 'vitest';
import { citedInWords } from '../../src/words/cited-figures.js';

const toender = { kind: 'municipality', code: '550' as never } as const;

describe('a figure as the plan prints it', () => {
  it.each<readonly [Parameters<typeof citedInWords>[0], string, string]>([
    [
      { label: 'Fleksjob', area: toender, period: '2022', value: 766, unit: { kind: 'full-time-persons' } },
      ': 766 fuldtidspersoner (Tønder, 2022)',
      ': 766 full-time persons (Tønder, 2022)',
    ],
    [
      {
        label: 'Fleksjob i Tønder 2022',
        area: toender,
        period: '2022',
        value: 766,
        unit: { kind: 'full-time-persons' },
      },
      ': 766 fuldtidspersoner',
      ': 766 full-time persons',
    ],
    [
      { label: 'Sygedagpenge', area: { kind: 'country' }, period: '2023-08', value: 2.6, unit: { kind: 'percent' } },
      ': 2,6 % (hele landet, august 2023)',
      ': 2.6% (the whole country, August 2023)',
    ],
    [
      { label: 'Andelen', area: { kind: 'region', code: '1083' }, value: 1.3, unit: { kind: 'percent' } },
      ': 1,3 % (Region Syddanmark)',
      ': 1.3% (Region of Southern Denmark)',
    ],
    [
      {
        label: 'Ledigheden',
        kind: 'change',
        area: toender,
        period: '2015-Q1/2016-Q1',
        value: -22.3,
        unit: { kind: 'percent' },
      },
      ': et fald på 22,3 % (Tønder, 1. kvartal 2015 – 1. kvartal 2016)',
      ': a decrease of 22.3% (Tønder, Q1 2015 – Q1 2016)',
    ],
    [
      { label: 'Væksten', kind: 'change', area: toender, value: 24.8, unit: { kind: 'percent' } },
      ': en stigning på 24,8 % (Tønder)',
      ': an increase of 24.8% (Tønder)',
    ],
    [
      { label: 'Ledigheden', kind: 'change', area: toender, value: 0, unit: { kind: 'percent' } },
      ': 0 % (Tønder)',
      ': 0% (Tønder)',
    ],
    [
      { label: 'Flygtninge', kind: 'quota', area: toender, period: '2016', value: 49, unit: { kind: 'persons' } },
      ': en kvote på 49 personer (Tønder, 2016)',
      ': a quota of 49 persons (Tønder, 2016)',
    ],
    [
      { label: 'Ledige', kind: 'forecast', area: toender, period: '2025', value: 1200, unit: { kind: 'persons' } },
      ': en prognose på 1.200 personer (Tønder, 2025)',
      ': a forecast of 1,200 persons (Tønder, 2025)',
    ],
    [
      { label: 'Lønmodtagere', area: toender, value: 23000, qualifier: 'above', unit: { kind: 'persons' } },
      ': over 23.000 personer (Tønder)',
      ': above 23,000 persons (Tønder)',
    ],
    [
      { label: 'Langvarigt ledige', area: toender, value: 5, qualifier: 'below', unit: { kind: 'persons' } },
      ': under 5 personer (Tønder)',
      ': below 5 persons (Tønder)',
    ],
    [
      {
        label: 'Besparelsen',
        area: { kind: 'country' },
        value: 1100000000,
        qualifier: 'about',
        unit: { kind: 'DKK', per: 'år' },
      },
      ': omkring 1.100.000.000 kr. pr. år (hele landet)',
      ': about DKK 1,100,000,000 per year (the whole country)',
    ],
    [
      { label: 'Andelen', area: toender, value: 70, upTo: 71, unit: { kind: 'percent' } },
      ': 70–71 % (Tønder)',
      ': 70–71% (Tønder)',
    ],
    [
      { label: 'Prisen', area: toender, value: 500, upTo: 700, unit: { kind: 'DKK' } },
      ': 500–700 kr. (Tønder)',
      ': DKK 500–700 (Tønder)',
    ],
    [{ label: 'Tilfredsheden', area: toender, valueText: 'høj' }, ': »høj« (Tønder)', ': “høj” (Tønder)'],
    [
      { label: 'Ledigheden', area: toender, period: '2023', valueText: 'det laveste niveau siden reformen.' },
      ': »det laveste niveau siden reformen« (Tønder, 2023)',
      ': “det laveste niveau siden reformen” (Tønder, 2023)',
    ],
    [
      { label: 'Kontakter', area: toender, period: '2018', missing: 'not-measured' },
      ': det er ikke målt (Tønder, 2018)',
      ': it was not measured (Tønder, 2018)',
    ],
    [
      { label: 'Kontakter', area: toender, period: '2018', missing: 'unreadable' },
      ': det kan ikke læses (Tønder, 2018)',
      ': it is unreadable (Tønder, 2018)',
    ],
    [
      { label: 'Varigheden', area: toender, value: 1, unit: { kind: 'weeks' }, unitBasis: 'inferred' },
      ': 1 uge (Tønder, enheden er ikke trykt)',
      ': 1 week (Tønder, the unit is not printed)',
    ],
    [
      { label: 'Virksomheder', area: toender, value: 55, unit: { kind: 'count', of: 'virksomheder' } },
      ': 55 virksomheder (Tønder)',
      ': 55 companies (Tønder)',
    ],
    [{ label: 'Ukendt', area: toender, value: 12 }, ': 12 (Tønder)', ': 12 (Tønder)'],
    [
      {
        label: 'Fælles',
        area: { kind: 'joint', codes: ['155' as never, '185' as never] },
        value: 1,
        unit: { kind: 'persons' },
      },
      ': 1 person (Dragør og Tårnby)',
      ': 1 person (Dragør and Tårnby)',
    ],
  ])('%j: %s; %s', (said, da, en) => {
    expect([citedInWords(said, 'da'), citedInWords(said, 'en')]).toEqual([da, en]);
  });
});
