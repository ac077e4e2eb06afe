import { beforeAll, describe, expect, it, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { saysMultiplied } from '../src/import/cells/multiplier-words.js';
import { faults, figuresIn, file, loadedBy, type Options, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';

describe('a text says that figures are multiplied', () => {
  it.each([
    'Udgifter (1.000 kr.)',
    'i 1,000 DKK',
    'Beløb i kkr',
    'Beløb (k kr.)',
    't.kr.',
    'tkr',
    'Beløb i tusinde',
    'tusinder',
    'TDKK',
    'mkr.',
    'mill. kr.',
    'mio. kr.',
    'milliarder kr.',
    'thousands of persons',
    'DKK billion',
  ])('as "%s" does', (text) => {
    expect(saysMultiplied(text)).toBe(true);
  });

  it.each([
    'Antal pr. 1.000 indbyggere',
    'Beløb i kr.',
    'DKK',
    'Antal',
    '2024M06',
    'Alm. kr.',
    'Mdr.',
    'Skm',
    '11.000',
  ])('and "%s" does not', (text) => {
    expect(saysMultiplied(text)).toBe(false);
  });
});

describeOnPGlite('an import asks for the scale', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const loaded = (...sent: Parameters<ReturnType<typeof loadedBy>>) => loadedBy(api)(...sent);

  test.each<[string, string, Options]>([
    ['the header of the figures', file('Område;Periode;Beløb i kkr', 'Randers;2026M06;7'), star],
    [
      'the headers of a wide table',
      file('Område;Periode;Mænd (1.000 kr.);Kvinder', 'Randers;2026M06;7;7'),
      { ...star, wide: 'population', wideColumns: ['#3', '#4'] },
    ],
  ])('where %s says that they are multiplied', async (_, text, options) => {
    expect(await loaded(text, options)).toEqual(['/query/scale missing']);
    expect(Object.values(await loaded(text, { ...options, scale: '1000' }))).toContain(7000);
    expect(Object.values(await loaded(text, { ...options, scale: '1' }))).toContain(7);
  });

  const table = { columns: ['Område', 'Periode', 'Antal'], rows: [['Randers', '2026M06', 7]] };
  const measure = (id: string, name: string) => ({ measure_id: id, measure_name: name });
  const cube = {
    class: 'dataset',
    id: ['område', 'tid'],
    size: [1, 1],
    dimension: { område: { category: { index: ['730'] } }, tid: { category: { index: ['2026M06'] } } },
    value: [7],
  };
  const asMetric = (label: string) => ({
    ...cube,
    id: ['område', 'tid', 'mål'],
    size: [1, 1, 1],
    role: { metric: ['mål'] },
    dimension: { ...cube.dimension, mål: { category: { label: { x: label } } } },
  });

  test.each<[string, object, boolean]>([
    ['the name of the table', { ...table, table_name: 'Udgifter i 1.000 kr.' }, true],
    ['its name within a description', { ...table, table: { table_name: 'Udgifter i 1.000 kr.' } }, true],
    ['the name of its measure', { ...table, measures: [measure('m', 'Udgifter (1.000 kr.)')] }, true],
    [
      'a measure that is read',
      {
        ...table,
        columns: ['Område', 'Periode', 'value'],
        measures: [measure('value', 'I 1.000 kr.'), measure('n', 'Antal')],
      },
      true,
    ],
    ['a measure that is not read', { ...table, measures: [measure('m', 'I 1.000 kr.'), measure('n', 'Antal')] }, false],
    ['the label of a dataset', { ...cube, label: 'Udgifter (1.000 kr.)' }, true],
    ['the label of its only measure', asMetric('Udgifter (1.000 kr.)'), true],
    ['nothing', { ...asMetric('Udgifter (kr.)'), label: 'Udgifter' }, false],
  ])('where it stands in %s', async (_, body, isAsked) => {
    const figures = await figuresIn(api);
    const answer = await figures.json(body, star);
    if (isAsked) expect(faults(answer)).toEqual(['/query/scale missing']);
    else expect(answer.status, answer.text).toBe(200);
  });
});
