import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { faults, figuresIn, file, loadedBy, type Options, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';
import { newKey } from './support/ids.js';

describeOnPGlite('a text in a file', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const loaded = (...sent: Parameters<ReturnType<typeof loadedBy>>) => loadedBy(api)(...sent);

  describe('is refused with its place where it may not be recorded', () => {
    const hidden = [
      ['a bell', 'b\u0007c', 'control-character'],
      ['letters turned around', 'b\u202Ec', 'control-character'],
      ['a C1 control', 'b\u0085c', 'control-character'],
      ['a zero-width space alone', '\u200B', 'nothing-to-see'],
    ] as const;
    const groups: Options = { ...star, population: 'Gruppe' };

    describe.each(hidden)('%s', (_, text, code) => {
      const rows = (header: string) => file(`Område;Periode;Værdi;${header}`, `Randers;2026M06;7;${text}`);

      test.each([
        ['population', rows('Gruppe'), groups],
        ['source', rows('Kilde'), { vintage: '2026-08-20' }],
        ['method', rows('Metode'), star],
        ['rating', rows('Vurdering').replace('7;', ';'), star],
      ] as const)('as a %s', async (role, sent, options) => {
        expect(await loaded(sent, options)).toEqual([`/rows/0/${role} ${code}`]);
        expect(await loaded(sent, { ...options, dryRun: 'true' })).toEqual([`/rows/0/${role} ${code}`]);
      });

      test('as a population of a JSON body', async () => {
        const figures = await figuresIn(api);
        const observation = {
          area: { kind: 'municipality', code: '730' },
          period: '2026-06',
          population: text,
          value: 7,
        };
        const answer = await figures.json({ observations: [observation] }, star);
        expect(faults(answer)).toEqual([`/observations/0/population ${code}`]);
      });

      test('as the header of a wide table', async () => {
        const sent = file(`Område;Periode;${text}`, 'Randers;2026M06;7');
        const options: Options = { ...star, wide: 'population', wideColumns: '#3' };
        expect(await loaded(sent, options)).toEqual([`/query/wideColumns ${code}`]);
      });
    });

    test('nothing is recorded, also of a repeat, and it is told by its number what nobody sees', async () => {
      const figures = await figuresIn(api);
      const key = newKey();
      for (const _ of [1, 2]) {
        const answer = await figures.csv(file('Område;Periode;Gruppe;Værdi', 'Randers;2026M06;b\u0007c;7'), groups, {
          key,
        });
        expect(answer.status).toBe(400);
        expect(answer.body.errors[0].detail).toBe(
          'Row 1 (line 2), column "Gruppe": found "b\\u0007c", expected text without control characters',
        );
      }
      expect(await figures.values()).toEqual({});
    });

    test('a byte of windows-1252 that is no letter is a control character', async () => {
      const bytes = Buffer.from('area;period;Gruppe;value\n730;2026M06;b\x81c;7\n', 'latin1');
      expect(await loaded(bytes, { ...groups, charset: 'windows-1252' })).toEqual([
        '/rows/0/population control-character',
      ]);
    });
  });

  describe('means the same in whichever way it is written', () => {
    const spellings = [
      ['letters in parts', (text: string) => text.normalize('NFD')],
      ['two blanks', (text: string) => text.replaceAll(' ', '  ')],
      ['a blank that does not break', (text: string) => text.replaceAll(' ', '\u00a0')],
      ['blanks around', (text: string) => ` ${text} `],
    ] as const;
    const rows = (value: number, spelt: (text: string) => string) =>
      file(
        ['Område', 'Periode', 'Værdi', 'Hvem er på', 'Kilde', 'Metode', 'Mangler'].map(spelt).join(';'),
        `Randers;2026M06;${value};${spelt('Unge på hjælp')};${spelt('Århus Amt')};${spelt('Ny måde')};`,
        `Randers;2026M05;;${spelt('Unge på hjælp')};${spelt('Århus Amt')};${spelt('Ny måde')};${spelt('ikke målt')}`,
      );
    const asWritten = (text: string) => text;
    const said: Options = { population: 'Hvem er på' };

    test.each(spellings)('with %s', async (_, spelt) => {
      const figures = await figuresIn(api);
      await figures.csv(rows(7, asWritten), { ...said, vintage: '2026-08-20' });
      const answer = await figures.csv(rows(9, spelt), { ...said, vintage: '2026-08-21' });
      expect(answer.body.load, answer.text).toMatchObject({ published: 0, restated: 1, unchanged: 1 });
      expect(await figures.values()).toEqual({
        '730 Unge på hjælp 2026-05': 'not-measured',
        '730 Unge på hjælp 2026-06': 9,
      });
    });

    test.each(spellings)('with %s in what is said of all figures, and a profile is found by it', async (_, spelt) => {
      const figures = await figuresIn(api);
      const text = file('Område;Periode;Antal', 'Randers;2026M06;7');
      const options = { source: 'Århus Amt', method: 'Ny måde', forPopulation: 'Unge på hjælp', vintage: '2026-08-20' };
      await figures.csv(text, options);
      const spelled = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, spelt(value)]));
      const answer = await figures.csv(text, { ...spelled, vintage: options.vintage });
      expect(answer.body.outcome, answer.text).toBe('no-change');
    });

    test('with letters in parts as a step of a scale', async () => {
      const scale = { unit: { kind: 'rating' }, measure: 'rating', ratings: ['Dårlig  nok', 'God'] };
      const text = file('Område;Periode;Vurdering', 'Randers;2026M06;Dårlig nok'.normalize('NFD'));
      expect(await loaded(text, star, scale)).toEqual({ '730 2026-06': 'Dårlig  nok' });
    });

    test('and what is recorded in another spelling goes on in that', async () => {
      const figures = await figuresIn(api);
      const [source, population] = ['Århus  Amt', 'Unge på hjælp'.normalize('NFD')];
      const published = await api.post(
        `/v1/indicators/${figures.id}/publications`,
        {
          data: {
            source,
            vintage: '2026-08-19T22:00:00.000Z',
            observations: [{ area: { kind: 'municipality', code: '730' }, period: '2026-06', population, value: 7 }],
          },
        },
        { 'idempotency-key': newKey(), 'if-match': '*' },
      );
      expect(published.status, published.text).toBe(200);
      const text = file('Område;Periode;Gruppe;Antal', 'Randers;2026M06;Unge på hjælp;9');
      const options: Options = { source: 'Århus Amt', population: 'Gruppe', vintage: '2026-08-21' };
      const answer = await figures.csv(text, options);
      expect(answer.body.load, answer.text).toMatchObject({ published: 0, restated: 1 });
      expect(await figures.values()).toEqual({ [`730 ${population} 2026-06`]: 9 });
    });
  });

  test('has a colon like any other sign, but in SDMX, where a label follows it', async () => {
    const groups = (...names: readonly string[]) =>
      file('Område;Periode;Gruppe;Antal', ...names.map((name, at) => `Randers;2026M0${at + 1};${name};7`));
    const options: Options = { ...star, population: 'Gruppe', everyone: 'I alt' };
    expect(await loaded(groups('I alt: heraf unge', 'i  alt', '_T: Alle', '_t'), options)).toEqual({
      '730 I alt: heraf unge 2026-01': 7,
      '730 2026-02': 7,
      '730 2026-03': 7,
      '730 2026-04': 7,
    });
    const sdmx = file('DATAFLOW,REF_AREA,TIME_PERIOD,SEX,OBS_VALUE', 'STAR:X(1.0),730,2026-01,TOT: Total,7');
    expect(await loaded(sdmx, { ...star, population: 'SEX', everyone: 'TOT' })).toEqual({ '730 2026-01': 7 });
  });
});
