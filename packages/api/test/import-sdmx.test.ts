import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { faults, figuresIn, file, loadedBy, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';

const structure = (...columns: readonly string[]) =>
  `STRUCTURE,STRUCTURE_ID,${columns.join()},REF_AREA,TIME_PERIOD,OBS_VALUE`;

describeOnPGlite('SDMX-CSV', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const loaded = (...sent: Parameters<ReturnType<typeof loadedBy>>) => loadedBy(api)(...sent);

  describe('says by its ACTION what becomes of what was said before', () => {
    const after = async (action: string) => {
      const figures = await figuresIn(api);
      await figures.csv(file('Område;Periode;Værdi', 'Randers;2025;7'), star);
      const answer = await figures.csv(file(structure('ACTION'), `dataflow,STAR:X(1.0),${action},730,2025,8`), {
        ...star,
        vintage: '2026-08-21',
      });
      return answer.status === 200 ? figures.values() : faults(answer);
    };

    test.each([
      ...['I', 'i', 'Information', 'R', 'Replace', 'R: Replace', 'M', 'Merge'].map((action) => [action, 8] as const),
      ...['A', 'Append', ' append '].map((action) => [action, 7] as const),
      ...['D', 'Delete', 'D: Draft'].map((action) => [action, undefined] as const),
    ])('"%s": %s', async (action, value) => {
      expect(await after(action)).toEqual(value === undefined ? {} : { '730 2025': value });
    });

    test.each(['Draft', 'Irgendwas', 'Retain', 'Missing', 'add', 'DD', '0'])('"%s" is none', async (action) => {
      expect(await after(action)).toEqual(['/rows/0/action not-an-option']);
    });
  });

  test.each([
    ['M', '2026-05', true],
    ['m: Monthly', '2026-05', true],
    ['W', '2026-05', false],
    ['Q', '2026-05', false],
    ['x', '2026-05', false],
    ['_U', '2026-05', true],
    ['H', '2026-S1', true],
    ['S', '2026-S1', true],
    ['B', '2026-06-01', true],
    ['_O', '2025-08-01/2026-07-31', true],
  ])('FREQ "%s" of %s: %s', async (frequency, period, fits) => {
    const sent = file(structure('FREQ'), `dataflow,STAR:X(1.0),${frequency},730,${period},7`);
    const read = await loaded(sent, { ...star, dates: 'day', vintage: '2026-08-20' });
    if (fits) expect(Object.values(read)).toEqual([7]);
    else expect(read).toEqual(['/rows/0/frequency contradiction']);
  });

  describe('is of one series', () => {
    const [one, other] = ['STAR:Y25I09(1.0)', 'STAR:Y60A02(1.0)'];
    const table = (header: string, first: string, second: string) =>
      file(`${header},REF_AREA,TIME_PERIOD,OBS_VALUE`, `${first},730,2026-05,7`, `${second},740,2026-05,900`);

    test.each([
      ['STRUCTURE,STRUCTURE_ID', `dataflow,${one}`, `dataflow,${other}`],
      ['DATAFLOW', one, other],
      ['DATAFLOW,MEASURE', `${one},A`, `${one},B`],
      ['DATAFLOW,INDICATOR: Indicator', `${one},A`, `${one},B`],
    ])('by its %s', async (header, first, second) => {
      expect(await loaded(table(header, first, second))).toEqual(['/rows/1 several-measures']);
      expect(Object.keys(await loaded(table(header, first, first)))).toHaveLength(2);
    });

    test('unless one is chosen', async () => {
      const text = table('DATAFLOW', one, other);
      expect(await loaded(text, { ...star, where: `DATAFLOW=${other}` })).toEqual({ '740 2026-05': 900 });
    });
  });
});
