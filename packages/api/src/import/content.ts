import { type BodyPieces, mediaTypeOf } from '../edge/index.js';
import { decodeText } from './forms/charset.js';
import { readJsonInSteps } from './forms/json-in-steps.js';
import { isMembers, type Members } from './forms/json-parts.js';
import { type Content, isWorkbook } from './forms/sheet-of.js';
import { refuseFile } from './request/faults.js';

/** A file as it was sent, and the options that stand beside its rows. */
export interface SentFile {
  readonly content: Content;
  readonly options: Members;
}

const isJson = (type: string): boolean => type === 'application/json' || type.endsWith('+json');

/** Options may stand beside a table or observations; what stands beside anything else is part of the file. */
const optionsBeside = (body: unknown, at: unknown): Members => {
  if (!isMembers(body) || at !== undefined) return {};
  return ('columns' in body && 'rows' in body) || 'observations' in body ? body : {};
};

/** Reads a body by its declared type, in steps: JSON as JSON, anything else as a file. */
export function* contentOf(
  pieces: BodyPieces,
  contentType: string | undefined,
  { at }: Readonly<Record<string, unknown>>,
): Generator<void, SentFile> {
  if (pieces.every(({ length }) => length === 0)) return refuseFile('missing', 'The file has no lines');
  const type = mediaTypeOf(contentType);
  const charset = type?.charset;
  if (!isJson(type?.essence ?? '') || isWorkbook(pieces))
    return { content: { kind: 'file', pieces, charset }, options: {} };
  const body = yield* readJsonInSteps((yield* decodeText(pieces, charset)).parts);
  return { content: { kind: 'json', body }, options: optionsBeside(body, at) };
}
