import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { faults, figuresIn, type Options, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';

describeOnPGlite('JSON', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  /** Sends a body to a new indicator; the values it left, or the faults it was refused with. */
  const loaded = async (body: unknown, options: Options = star) => {
    const figures = await figuresIn(api);
    const answer = await figures.json(body, options);
    return answer.status === 200 ? figures.values() : faults(answer);
  };

  describe('of records', () => {
    const said: Options = { ...star, at: '/data', value: 'antal' };
    const months = (count: number) =>
      Array.from({ length: count }, (_, month) => ({
        area: '730',
        period: `${1900 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
        antal: month,
      }));

    test.each([1, 10, 1000, 1500])('is read with the members of all of them: one more after %i', async (count) => {
      const data = [...months(count), { area: '730', period: '2025-01', antal: 7, koen: 'Mænd' }];
      expect(await loaded({ data }, said)).toEqual(['/query/ignore column-not-read']);
      expect(await loaded({ data }, { ...said, population: 'koen' })).toHaveProperty(['730 Mænd 2025-01'], 7);
    });

    test.each(['antal/personer', '/antal', 'antal/', '~1', 'constructor', 'a~b'])(
      'may have a member called "%s"',
      async (name) => {
        const row = { area: '730', period: '2025-01' };
        const data = [{ ...row, [name]: 5 }];
        expect(await loaded({ data }, { ...star, at: '/data' })).toEqual({ '730 2025-01': 5 });
        const without = [...data, { ...row, period: '2025-02' }];
        expect(await loaded({ data: without }, { ...star, at: '/data' })).toEqual({
          '730 2025-01': 5,
          '730 2025-02': 'not-available',
        });
        const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
        expect(await loaded({ data: [{ ...row, [name]: 'x' }] }, { ...star, at: '/data' })).toEqual([
          `/data/0/${step} not-a-number`,
        ]);
      },
    );

    test('tells a member called by a path from what stands at that path', async () => {
      const data = [{ area: '730', period: '2025-01', 'antal/i alt': 5, antal: { 'i alt': 9 } }];
      expect(await loaded({ data }, { ...star, at: '/data', value: 'antal/i alt' })).toEqual([
        '/query/value no-such-column',
      ]);
      expect(await loaded({ data }, { ...star, at: '/data', value: '#4', ignore: '#3' })).toEqual({ '730 2025-01': 9 });
    });
  });

  describe('of JSON-stat has each of its values in the cube', () => {
    const dimension = (index: unknown) => ({ category: { index } });
    const cube = (changes: object = {}, years: unknown = { '2024': 0, '2025': 1 }) => ({
      class: 'dataset',
      id: ['område', 'tid'],
      size: [2, 2],
      dimension: { område: dimension(['730', '740']), tid: dimension(years) },
      value: { '0': 1, '3': 4 },
      ...changes,
    });

    test('and is read then', async () => {
      expect(await loaded(cube())).toMatchObject({ '730 2024': 1, '740 2025': 4 });
      expect(await loaded(cube({}, { '2024': 1, '2025': 0 }))).toMatchObject({ '730 2025': 1, '740 2024': 4 });
      expect(await loaded(cube({ value: [1, 2, 3, 4], status: { '3': 'P' } }))).toMatchObject({ '740 2025': 4 });
    });

    test.each<[string, object, unknown, readonly string[]]>([
      ['a value beyond it', { value: { '0': 1, '3': 4, '7': 9 } }, undefined, ['/value/7']],
      [
        'places that are no numbers',
        { value: { '00': 1, x: 2, '-1': 3, '1.0': 4 } },
        undefined,
        ['/value/00', '/value/x', '/value/-1', '/value/1.0'],
      ],
      ['too few values', { value: [1, 2, 3] }, undefined, ['/value']],
      ['a status beyond it', { status: { '9': 'p' } }, undefined, ['/status/9']],
      ['too few statuses', { status: ['p'] }, undefined, ['/status']],
      ['more sizes than dimensions', { size: [2, 2, 3], value: { '0': 1, '11': 5 } }, undefined, ['/size']],
      ['fewer sizes', { size: [2] }, undefined, ['/size']],
      ['a dimension twice', { id: ['tid', 'tid'] }, undefined, ['/id']],
      ['a dimension that is no name', { id: ['område', 'tid', 7], size: [2, 2, 1] }, undefined, ['/id']],
      ['two categories in one place', {}, { '2024': 0, '2025': 0 }, ['/dimension/tid/category/index']],
      ['a place left out', {}, { '2024': 0, '2025': 2 }, ['/dimension/tid/category/index']],
      ['places that are letters', {}, { '2024': 'a', '2025': 'b' }, ['/dimension/tid/category/index']],
      ['a category twice', {}, ['2024', '2024'], ['/dimension/tid/category/index']],
    ])('not with %s', async (_, changes, years, pointers) => {
      const body = cube(changes, years);
      expect(await loaded(body)).toEqual(pointers.map((pointer) => `${pointer} contradiction`));
      expect(await loaded({ data: body }, { ...star, at: '/data' })).toEqual(
        pointers.map((pointer) => `/data${pointer} contradiction`),
      );
    });

    test.each([
      ['value', 7],
      ['value', null],
      ['status', 7],
    ])('not with a %s that is %s', async (member, said) => {
      expect(await loaded(cube({ [member]: said }))).toEqual([`/${member} wrong-type`]);
    });
  });

  test.each(['-0.0', '-0', '-0e5', '0.00'])('has the figure 0, also as %s', async (zero) => {
    const figures = await figuresIn(api);
    const body = `{"columns":["Område","Periode","Antal"],"rows":[["Randers","2026M06",${zero}]]}`;
    const answer = await figures.json(Buffer.from(body), star);
    expect(answer.status, answer.text).toBe(200);
    expect(Object.is((await figures.series()).body.figures[0].value, 0)).toBe(true);
  });
});
