import { problem } from '../problems/index.js';
import type { ReadKind } from './read-kinds.js';
import { readyFor } from './ready.js';
import type { Slice } from './slice.js';

/** A stream as one document at a point; 404 while there was nothing of it by that day. */
export function documentOf<State, Document extends object>(
  { document, nextTurn }: ReadKind<State, Document>,
  slice: Slice<State>,
): Document {
  const made = document(slice, nextTurn(slice.state, slice.known.run, slice.asOf));
  if (made === undefined) throw problem('nothing-on-that-day');
  return made;
}

/** A document as it is sent, with its ETag. */
export interface SentDocument {
  readonly content: Buffer;
  readonly etag: string;
}

interface KeptDocument {
  readonly from: string;
  readonly until: string | undefined;
  /** Without the day it is read for and the moment it was recorded. */
  readonly text: string;
  sent: (SentDocument & { readonly asOf: string }) | undefined;
}

// By the stream as it is known: what is recorded next makes another one, and these bytes go with the old.
const kept = new WeakMap<object, KeptDocument>();

function keptDocument<State, Document extends object>(
  read: ReadKind<State, Document>,
  slice: Slice<State>,
): KeptDocument {
  const { known, asOf } = slice;
  const found = kept.get(known);
  if (found !== undefined && found.from <= asOf && (found.until === undefined || asOf < found.until)) return found;
  const whole: object & { readonly nextChangeOn?: string } = documentOf(read, slice);
  const document = Object.entries(whole).filter(([field]) => field !== 'recordedAt' && field !== 'asOf');
  const text = JSON.stringify(Object.fromEntries(document));
  const made = { from: asOf, until: whole.nextChangeOn, text, sent: undefined };
  kept.set(known, made);
  return made;
}

/** The bytes of a stream's document at a point: kept with the version, until the day of its next change. */
export function sentDocument<State, Document extends object>(
  read: ReadKind<State, Document>,
  slice: Slice<State>,
): SentDocument {
  const { asOf, recordedAt, version } = slice;
  const document = keptDocument(read, slice);
  if (document.sent?.asOf === asOf) return document.sent;
  const text = `{"recordedAt":"${recordedAt}","asOf":"${asOf}",${document.text.slice(1)}`;
  document.sent = { asOf, ...readyFor(Buffer.from(text), version) };
  return document.sent;
}
