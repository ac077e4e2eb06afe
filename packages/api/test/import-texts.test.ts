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
});
