import { SaxesParser } from 'saxes';
import { refuseFile } from '../../request/faults.js';

/** What is done with the elements of a part; names without their prefix. */
export interface Elements {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part's XML as it comes in. Entities of its own are refused, so none can grow. */
export const xmlReader = ({ open, text, close }: Elements): ((piece: string) => void) => {
  const parser = new SaxesParser();
  parser.on('error', (error) =>
    refuseFile('malformed-workbook', `A part of the workbook is not XML: ${error.message.slice(0, 80)}`),
  );
  parser.on('doctype', () => refuseFile('malformed-workbook', 'A part of the workbook defines its own document type'));
  if (open !== undefined) parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  return (piece) => {
    parser.write(piece);
  };
};
