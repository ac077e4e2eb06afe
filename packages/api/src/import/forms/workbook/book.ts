import { cut, listed, refuse, refuseFile } from '../../request/faults.js';
import { builtIn, type Shown, shownBy } from './number-formats.js';
import { xmlReader } from './xml.js';
import { inflateParts, type PartReader } from './zip.js';

/** What all sheets of a workbook share. */
export interface Book {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly targets: ReadonlyMap<string, string>;
  readonly strings: readonly string[];
  /** What a cell of a style shows. */
  readonly shown: readonly Shown[];
  readonly from1904: boolean;
}

interface Growing {
  readonly sheets: { readonly name: string; readonly relation: string }[];
  readonly targets: Map<string, string>;
  readonly strings: string[];
  readonly formats: Map<number, Shown>;
  readonly styles: number[];
  from1904: boolean;
}

const bookReader = (book: Growing): PartReader =>
  xmlReader({
    open: (name, attributes) => {
      if (name === 'sheet') book.sheets.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' });
      if (name === 'workbookPr' && ['1', 'true'].includes(attributes.date1904 ?? '')) book.from1904 = true;
    },
  });

const relationsReader = (book: Growing): PartReader =>
  xmlReader({
    open: (name, { Id, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      book.targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });

/** Shared texts; what is written above a text to say how it is read aloud is no part of it. */
const stringsReader = (book: Growing): PartReader => {
  let said = '';
  let isText = false;
  let phonetic = 0;
  return xmlReader({
    open: (name) => {
      if (name === 'si') said = '';
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (isText) said += piece;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') isText = false;
      if (name === 'si') book.strings.push(said);
    },
  });
};

const stylesReader = (book: Growing): PartReader => {
  let inCells = false;
  return xmlReader({
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') book.formats.set(Number(numFmtId), shownBy(formatCode ?? ''));
      if (name === 'xf' && inCells) book.styles.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
};

/** Reads what the sheets of a workbook share. */
export function* readBook(bytes: Uint8Array): Generator<void, Book> {
  const book: Growing = {
    sheets: [],
    targets: new Map(),
    strings: [],
    formats: new Map(),
    styles: [],
    from1904: false,
  };
  const readers: Readonly<Record<string, PartReader>> = {
    'xl/workbook.xml': bookReader(book),
    'xl/_rels/workbook.xml.rels': relationsReader(book),
    'xl/sharedStrings.xml': stringsReader(book),
    'xl/styles.xml': stylesReader(book),
  };
  yield* inflateParts(bytes, (name) => (Object.hasOwn(readers, name) ? readers[name] : undefined));
  if (book.sheets.length === 0) refuseFile('malformed-workbook', 'The archive is no workbook: it has no sheets');
  const { formats, styles, ...read } = book;
  return { ...read, shown: styles.map((id) => formats.get(id) ?? builtIn(id)) };
}

/** The sheet of a name, else the first: its name, and the part of the archive it stands in. */
export const sheetOf = ({ sheets, targets }: Book, wanted: string | undefined) => {
  const found = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
  const part = found === undefined ? undefined : targets.get(found.relation);
  if (found === undefined || part === undefined)
    return refuse([
      {
        pointer: '/query/sheet',
        code: 'no-such-sheet',
        detail: `No sheet is called "${cut(wanted ?? '')}"; the workbook has ${listed(sheets.map(({ name }) => name))}`,
      },
    ]);
  return { name: found.name, part };
};
