import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { figuresIn, file, loadedBy, type Options, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';
import { newKey } from './support/ids.js';

describeOnPGlite('the lines of a text', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const loaded = (...sent: Parameters<ReturnType<typeof loadedBy>>) => loadedBy(api)(...sent);

  describe('end as they do, each in its own way', () => {
    const lines = ['Område;Periode;Værdi', 'Randers;2026M05;7', 'Randers;2026M06;8', 'Randers;2026M07;x'];
    const quoted = lines.map((line) => line.replace(/^[^;]*/, '"$&"'));
    const endings = [
      ['\r\n', '\n', '\n', '\n'],
      ['\n', '\r\n', '\n', '\r\n'],
      ['\r', '\n', '\r\n', ''],
      ['\r\n', '\r', '\r', '\r'],
      ['\r\n\r\n', '\n\n', '\r\n', '\n'],
    ];

    test.each(endings.flatMap((ends) => [[ends, lines] as const, [ends, quoted] as const]))(
      '%j of %j',
      async (ends, said) => {
        const text = (until: number) =>
          said
            .slice(0, until)
            .map((line, at) => `${line}${ends[at]}`)
            .join('');
        expect(await loaded(text(3))).toEqual({ '730 2026-05': 7, '730 2026-06': 8 });
        const figures = await figuresIn(api);
        const answer = await figures.csv(text(4), star);
        const above = ends.slice(0, 3).flatMap((end) => end.match(/\r\n|\r|\n/g) ?? []).length;
        expect(answer.body.errors[0].detail).toContain(`Row 3 (line ${above + 1})`);
      },
    );
  });

  describe('that are blank are none', () => {
    const semicolons = file('Område;Periode;Værdi', 'Randers;2026M06;7');
    const commas = file('Område,Periode,Værdi', 'Randers,2026M06,7');
    const tabs = semicolons.replaceAll(';', '\t');
    const sdmx = file('STRUCTURE,STRUCTURE_ID,REF_AREA,TIME_PERIOD,OBS_VALUE', 'dataflow,STAR:X(1.0),730,2026-06,7');
    const withQuotes = commas.replaceAll(/[^,\n]+/g, '"$&"');
    const files = [
      ['semicolons', ';', semicolons],
      ['commas', ',', commas],
      ['tabs', '\t', tabs],
      ['SDMX', ',', sdmx],
      ['quotes', ',', withQuotes],
    ] as const;

    test.each(files)('above the header, of a file with %s', async (_, separator, text) => {
      const cells = (cell: string) => `${[cell, cell, cell].join(separator)}\n`;
      for (const blank of ['', '\n', '\n\n', ' \n\r\n', cells(''), cells(' '), cells('""')])
        expect(await loaded(`${blank}${text}`), JSON.stringify(blank)).toEqual({ '730 2026-06': 7 });
      const options: Options = { ...star, skip: '2' };
      expect(await loaded(`Titel\nUndertitel\n\n${text}`, options)).toEqual({ '730 2026-06': 7 });
    });

    test('and one of our own files is known below them, as it is below what Excel writes for itself', async () => {
      const figures = await figuresIn(api);
      await figures.csv(semicolons, star);
      for (const format of ['csv', 'csv-da', 'sdmx-csv'])
        for (const above of ['', '\n', '\r\n\r\n', format === 'csv-da' ? 'sep=;\n' : 'sep=,\n']) {
          const text = String(await figures.file(format)).replace('\uFEFF', '');
          const answer = await figures.csv(`${above}${text}`);
          expect(answer.body.outcome, `${JSON.stringify(above)}\n${text}\n${answer.text}`).toBe('no-change');
        }
    });
  });

  test('come in the order of bytes that UTF-16 begins with, whichever is declared', async () => {
    const little = Buffer.from(`\uFEFF${file('Område;Periode;Værdi', 'Ærø;2026M06;7')}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big])
      for (const charset of ['utf-16', 'utf-16le', 'utf-16be']) {
        const figures = await figuresIn(api);
        const answer = await api.app.inject({
          method: 'POST',
          url: `/v1/indicators/${figures.id}/observations?source=STAR&vintage=2026-08-20`,
          headers: { 'content-type': `text/csv; charset=${charset}`, 'idempotency-key': newKey(), 'if-match': '*' },
          payload: bytes,
        });
        expect(answer.json().reading?.charset, answer.payload).toBe(bytes === little ? 'utf-16le' : 'utf-16be');
        expect(await figures.values()).toEqual({ '492 2026-06': 7 });
      }
  });
});
