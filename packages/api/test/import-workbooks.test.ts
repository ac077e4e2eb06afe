import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { faults, figuresIn, type Options, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const styles = `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/></cellXfs></styleSheet>`;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;

const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
const number = (at: string, said: number | string, style = 0) => `<c r="${at}" s="${style}"><v>${said}</v></c>`;
const row = (at: number, ...cells: readonly string[]) => `<row r="${at}">${cells.join('')}</row>`;
const header = row(1, text('A1', 'Område'), text('B1', 'Periode'), text('C1', 'Værdi'));

/** A workbook of one sheet; without compression every byte of it stands in the file. */
const workbook = (rows: string, { after = '', level = 6 }: { after?: string; level?: 0 | 6 } = {}): Buffer => {
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="x"><sheets><sheet name="Tal" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level }),
  );
};

describeOnPGlite('a workbook', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  /** Sends a workbook to a new indicator; the values it left, or the faults it was refused with. */
  const loaded = async (bytes: Buffer, options: Options = star) => {
    const figures = await figuresIn(api);
    const answer = await figures.xlsx(bytes, options);
    return answer.status === 200 ? figures.values() : faults(answer);
  };

  describe('loses no column', () => {
    const months = Array.from(
      { length: 2100 },
      (_, at) => `${1800 + Math.floor(at / 12)}M${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const wide = (count: number) =>
      row(1, text('A1', 'Område'), ...months.slice(0, count).map((month, at) => text(`${letters(at + 1)}1`, month))) +
      row(2, text('A2', 'Randers'), ...months.slice(0, count).map((_, at) => number(`${letters(at + 1)}2`, 7)));

    test('as many as a table may have are read, and more are refused', async () => {
      expect(Object.keys(await loaded(workbook(wide(1999)), { ...star, wide: 'period' }))).toHaveLength(1999);
      expect(await loaded(workbook(wide(2000)), { ...star, wide: 'period' })).toEqual([' too-many-columns']);
      expect(await loaded(workbook(wide(2100)), { ...star, wide: 'period' })).toEqual([' too-many-columns']);
    });

    const figure = (...more: readonly string[]) =>
      header + row(2, text('A2', 'Randers'), number('B2', 2025), number('C2', 7), ...more);

    test.each([
      ['a number far to the right', figure(number('XFD2', 9)), [' too-many-columns']],
      ['a text there', figure(text('XFD2', 'note')), [' too-many-columns']],
      ['a cell there that is only coloured', figure('<c r="XFD2" s="1"/>'), { '730 2025': 7 }],
      ['a cell that is nowhere', figure(number('7', 9)), [' malformed-workbook']],
      ['a place in small letters', figure().replace('"C2"', '"c2"'), { '730 2025': 7 }],
    ])('%s', async (_, rows, outcome) => {
      expect(await loaded(workbook(rows))).toEqual(outcome);
    });

    test('nor a merged cell of very many', async () => {
      const merged = Array.from({ length: 10_001 }, (_, at) => `<mergeCell ref="A${at + 3}:B${at + 3}"/>`).join('');
      const after = `<mergeCells>${merged}</mergeCells>`;
      expect(await loaded(workbook(figure(), { after }))).toEqual([' too-many-values']);
    });
  });

  describe('that was damaged on its way is refused', () => {
    const whole = workbook(header + row(2, text('A2', 'Randers'), number('B2', 2025), number('C2', 1234567)), {
      level: 0,
    });

    test('where a digit is another', async () => {
      expect(await loaded(whole)).toEqual({ '730 2025': 1234567 });
      const damaged = Buffer.from(whole);
      damaged.write('1234568', whole.indexOf('1234567'));
      expect(await loaded(damaged)).toEqual([' malformed-workbook']);
    });

    test('where its end is missing', async () => {
      for (const missing of [1, 20, 60, 300])
        expect(await loaded(whole.subarray(0, whole.length - missing))).toEqual([' malformed-workbook']);
    });

    test('where its directory leads nowhere', async () => {
      for (const place of [0, whole.length, 0xfffffffe, 0xffffffff]) {
        const damaged = Buffer.from(whole);
        damaged.writeUInt32LE(place, damaged.length - 6);
        expect(await loaded(damaged)).toEqual([' malformed-workbook']);
      }
    });
  });

  describe('has dates until the year 9999', () => {
    const dated = (serial: number | string, style = 1) =>
      workbook(header + row(2, text('A2', 'Randers'), number('B2', serial, style), number('C2', 7)));

    test.each(['45383', '45383.75', 1, 60])('%s is one', async (serial) => {
      expect(Object.values(await loaded(dated(serial), { ...star, dates: 'period' }))).toEqual([7]);
    });

    test.each(['1e10', '1e300', 2_958_466, -1, -1e10])('%s is none', async (serial) => {
      for (const style of [1, 2])
        expect(await loaded(dated(serial, style), { ...star, dates: 'period' })).toEqual([
          '/rows/0/period not-a-period',
        ]);
    });
  });
});
