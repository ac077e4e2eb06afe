import {
  type FollowUpPack,
  type Language,
  type PackSection,
  type PackTable,
  type PackText,
  packPlan,
  packSections,
  packTime,
} from '@planspor/domain';
import type { IStylesOptions, Paragraph, Table, TableRow } from 'docx';
import { shapeOf, type Tone } from '../pages/standing.js';

type Docx = typeof import('docx');

/** Twentieths of a point: A4 with margins of 20 mm leaves 170 mm. */
const sheet = { width: 11_906, height: 16_838, margin: 1_134 };
const textWidth = sheet.width - 2 * sheet.margin;

const tones: Readonly<Record<Tone, string>> = { good: '0A6B2D', bad: 'A40E26', wait: '6A5200', rest: '57606A' };

const languages = { da: 'da-DK', en: 'en-GB' } as const;

/** Readable without the fonts of any one maker. */
const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: languages[language] } },
      paragraph: { spacing: { after: 80 } },
    },
    title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
  },
});

/** Half points: in a column the longest words of the field (`sammenligningstallets`) are whole. */
const inColumns = { size: 18 } as const;

/** Shares of the width: the first column says what it is about. */
const sharesOf = (columns: number): readonly number[] =>
  columns === 2 ? [0.7, 0.3] : columns === 3 ? [0.45, 0.2, 0.35] : [0.38, 0.23, 0.17, 0.22];

const writer = ({
  Paragraph,
  Table,
  TableRow,
  TableCell,
  TextRun,
  HeadingLevel,
  BorderStyle,
  WidthType,
  TableLayoutType,
}: Docx) => {
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'D0D7DE' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, left: none, right: none, bottom: rule };

  const runsOf = ({ text, status }: PackText) => {
    if (status === undefined) return [new TextRun({ text, ...inColumns })];
    const { shape, tone } = shapeOf(status);
    return [new TextRun({ text: `${shape} ${text}`, color: tones[tone], ...inColumns })];
  };
  const cell = (paragraph: Paragraph, width: number, columnSpan = 1) =>
    new TableCell({ children: [paragraph], width: { size: width, type: WidthType.DXA }, borders, columnSpan });
  const small = { spacing: { after: 20 } };

  const tableOf = ({ headings, groups }: PackTable): Table => {
    const widths = sharesOf(headings.length).map((share) => Math.round(share * textWidth));
    const head = new TableRow({
      tableHeader: true,
      children: headings.map((text, at) =>
        cell(
          new Paragraph({ ...small, children: [new TextRun({ text, color: tones.rest, ...inColumns })] }),
          widths[at] ?? 0,
        ),
      ),
    });
    const groupRow = (text: string) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            new Paragraph({
              keepNext: true,
              spacing: { before: 80, after: 20 },
              children: [new TextRun({ text, bold: true })],
            }),
            textWidth,
            headings.length,
          ),
        ],
      });
    const rowOf = (cells: readonly PackText[]) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((each, at) => cell(new Paragraph({ ...small, children: runsOf(each) }), widths[at] ?? 0)),
      });
    const rows = groups.flatMap(({ heading, rows: of }): TableRow[] => [
      ...(heading === undefined ? [] : [groupRow(heading)]),
      ...of.map(rowOf),
    ]);
    return new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
    });
  };

  const listOf = (items: NonNullable<PackSection['items']>): Paragraph[] =>
    items.map(({ name, text }) => {
      const before = name === undefined ? [] : [new TextRun({ text: `${name.text}: `, bold: true })];
      return new Paragraph({ bullet: { level: 0 }, children: [...before, new TextRun(text)] });
    });

  return ({ heading, none, table, items = [] }: PackSection): (Paragraph | Table)[] => {
    const title = new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading });
    const hasRows = table?.groups.some(({ rows }) => rows.length > 0) === true;
    if (table !== undefined && hasRows) return [title, tableOf(table)];
    return [title, ...(items.length > 0 ? listOf(items) : [new Paragraph(none)])];
  };
};

/** XML has no place for some characters that JSON and HTML take [XML 1.0 §2.2]; a mark stands where one of them was. */
const withoutForbidden = (pack: FollowUpPack): FollowUpPack =>
  JSON.parse(JSON.stringify(pack), (_, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
      : value,
  );

/** What DOCX files are sent as. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A follow-up pack as a document for word processors (OOXML): the sections of the page in the same order, with headings, and
 * the number of each page. What people wrote is text in it.
 *
 * @returns the bytes of the file; they hold the moment of making, so they differ from one to the next
 */
export async function packInDocx(told: FollowUpPack, language: Language): Promise<Buffer> {
  const pack = withoutForbidden(told);
  // Read when a document is first asked for: a server that makes none need not hold it.
  const docx = await import('docx');
  const { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const write = writer(docx);
  const title = pack.followUp.title ?? pack.followUp.forum;
  const { width, height, margin } = sheet;
  const numbers = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
  const document = new Document({
    title: `${title}: ${packPlan(pack)}`,
    creator: 'Planspor',
    styles: styles(language),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        footers: { default: new Footer({ children: [numbers] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          new Paragraph(`${packPlan(pack)}. ${packTime(pack, language)}`),
          ...packSections(pack, language).flatMap(write),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
