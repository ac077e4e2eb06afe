import type { DecimalSign } from './number-text.js';

/** The forms in which figures come. */
export const formNames = ['csv', 'sdmx-csv', 'xlsx', 'jobindsats', 'json-stat', 'observations', 'records'] as const;
export type FormName = (typeof formNames)[number];

/** One line of a file, before it is known what its cells mean. */
export interface Line {
  readonly cells: readonly unknown[];
  /** Where it stands: the line of a text or the row of a sheet, from 1; in JSON, its number, from 0. */
  readonly number: number;
  /** In JSON, where it stands in the body, unless the sheet says the list of all lines. */
  readonly pointer?: string;
  /** What is wrong with the line as a whole, before any cell is read. */
  readonly fault?: { readonly code: string; readonly detail: string };
}

/** A file as lines of cells. Lines are read as they are asked for, once; `undefined` between them lets others have their turn. */
export interface Sheet {
  readonly form: FormName;
  /** The headers, where the form says them apart from the lines. */
  readonly columns?: readonly string[] | undefined;
  /** In records, where each column stands in one, as a JSON pointer. */
  readonly pointers?: readonly string[];
  readonly lines: Iterable<Line | undefined>;
  /** In JSON, the list in which all lines stand by their numbers: `/observations`. */
  readonly list?: string;
  /** How a line is called, and how its cells are pointed at: by their place in it, what they hold, their header, or only as a line. */
  readonly word: 'Row' | 'Observation' | 'Record';
  readonly cellsBy: 'place' | 'role' | 'header' | 'line';
  /** The sign before the decimals, and whether the form itself says it. */
  readonly decimal: { readonly sign: DecimalSign; readonly isSure: boolean };
  /** What was found out about the file, for the answer. */
  readonly told: Readonly<Record<'charset' | 'delimiter' | 'sheet', string | undefined>>;
  /** When the source published or last updated the file, where the file says it. */
  readonly updated?: string | undefined;
  /** What ids stand for in this file: of a measure its header, of a value what the cells say. */
  readonly ids?: ReadonlyMap<string, string> | undefined;
  /** Roles that the form itself gives to columns, by their header in lower case. */
  readonly given?: ReadonlyMap<string, 'area' | 'areaName' | 'period'> | undefined;
  /** Whether it is a series as it is written here: what a profile says of its source's files does not hold for it. */
  readonly isOwn?: boolean;
  /** Whether text in the file is guarded against being taken for a formula, as our own files for spreadsheets are. */
  readonly isGuarded?: boolean;
  /** Whether it is a file of SDMX, which may write `CODE: label`. */
  readonly isSdmx?: boolean;
  /** What the file as a whole is called, and what it measures, in words. */
  readonly titles?: readonly string[];
  /** Columns that say what is measured, which must be the same throughout. */
  readonly constant?: ReadonlySet<string> | undefined;
  /** Columns that the form itself says to hold no figure. */
  readonly known?: ReadonlyMap<string, string> | undefined;
}

/** Nothing to tell about a file. */
export const nothingTold = { charset: undefined, delimiter: undefined, sheet: undefined } as const;
