import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { faults, figuresIn, file, loadedBy, type Options, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';

describeOnPGlite('what contradicts itself', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const loaded = (...sent: Parameters<ReturnType<typeof loadedBy>>) => loadedBy(api)(...sent);

  describe('is refused where the headers of a wide table say what is said for all its figures', () => {
    const areas = file('Periode;Randers;Tønder', '2026M05;7;7');
    const months = file('Område;2026M05;2026M06', 'Randers;7;7');
    const groups = file('Område;Periode;Mænd;Kvinder', 'Randers;2026M05;7;7');
    const vintages = file('Område;Periode;2026-08-19;2026-08-20', 'Randers;2026M05;7;7');

    test.each<[string, string, Options]>([
      ['forArea', areas, { wide: 'area', forArea: 'Aarhus' }],
      ['area', areas, { wide: 'area', area: 'Periode', forPeriod: '2026M05' }],
      ['forPeriod', months, { wide: 'period', forPeriod: '2026M07' }],
      ['period', months, { wide: 'period', period: 'Område', forArea: 'Randers' }],
      ['forPopulation', groups, { wide: 'population', wideColumns: ['Mænd', 'Kvinder'], forPopulation: 'Unge' }],
      ['vintageColumn', vintages, { wide: 'vintage', vintageColumn: '#1' }],
    ])('by %s', async (option, text, options) => {
      const { vintage, ...source } = star;
      const said = options.wide === 'vintage' ? source : { ...source, vintage: vintage ?? '' };
      expect(await loaded(text, { ...said, ...options })).toContain(`/query/${option} not-together`);
    });

    test('and read where they say the rest', async () => {
      expect(await loaded(areas, { ...star, wide: 'area', forPopulation: 'Unge' })).toEqual({
        '550 Unge 2026-05': 7,
        '730 Unge 2026-05': 7,
      });
    });
  });

  describe('is told with row and column where a range ends below its beginning', () => {
    const text = file(
      'Område;Periode;Værdi;Forbehold;Til',
      'Randers;2026M05;7;;',
      'Tønder;2026M05;7;interval;7',
      'Aarhus;2026M06;9;interval;5',
    );

    test.each(['false', 'true'])('with dryRun=%s', async (dryRun) => {
      const figures = await figuresIn(api);
      const answer = await figures.csv(text, { ...star, dryRun });
      expect(answer.status).toBe(400);
      expect(faults(answer)).toEqual(['/rows/2/upTo contradiction']);
      expect(answer.body.errors[0].detail).toContain('Row 3 (line 4), column "Til": found "5"');
      expect(await figures.values()).toEqual({});
    });

    test('and left out where a part is wanted', async () => {
      expect(await loaded(text, { ...star, partial: 'true' })).toEqual({ '550 2026-05': 7, '730 2026-05': 7 });
    });
  });

  test('is told with row and column where a figure is of a period without an end', async () => {
    const text = file('Område;Periode;Værdi', 'Randers;2026-01/..;');
    expect(await loaded(text)).toEqual(['/rows/0/period not-a-period']);
    expect(await loaded(file('Område;Værdi', 'Randers;'), { ...star, forPeriod: '2026-01/..' })).toEqual([
      '/query/forPeriod not-a-period',
    ]);
  });
});
