import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook that is written: a text, a number, or nothing. */
export type WrittenCell = string | number | undefined;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** A workbook keeps 15 digits of a number: one with more is written as text, so that none is lost. */
const isExact = (value: number): boolean => Number(value.toPrecision(15)) === value;

const text = (reference: string, value: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

const cellXml = (value: WrittenCell, reference: string): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return text(reference, value);
  return isExact(value) ? `<c r="${reference}"><v>${value}</v></c>` : text(reference, String(value));
};

const sheetXml = (rows: readonly (readonly WrittenCell[])[]): string => {
  const body = rows.map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`)).join('')}</row>`;
  });
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData></worksheet>`;
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relations = (type: string, target: string): string =>
  `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/${type}" Target="${target}"/></Relationships>`;

const partsOf = (name: string, rows: readonly (readonly WrittenCell[])[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
  '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml':
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}">` +
    `<sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': sheetXml(rows),
});

/** A workbook of one sheet. The same rows are the same bytes: its parts bear no time. Text is text, so nothing in it is a formula. */
export const workbookOf = (name: string, rows: readonly (readonly WrittenCell[])[]): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(partsOf(name, rows)).map(([path, xml]) => [path, strToU8(declaration + xml)])),
    { mtime: '1980-01-01T00:00:00' },
  );
