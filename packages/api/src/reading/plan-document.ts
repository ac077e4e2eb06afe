import { type PlanDocument, type PlanId, type PlanState, planDocument, turnsOn } from '@planspor/domain';
import { problem } from '../problems/index.js';
import { readyFor } from './ready.js';
import type { Slice } from './slice.js';

export type PlanSlice = Slice<PlanState>;

/** The plan as one document at a point; 404 while nothing has been drafted by that day. */
export function documentOf({ id, known, state, asOf, version, recordedAt }: PlanSlice): PlanDocument {
  const nextChangeOn = turnsOn(state, known.run, asOf);
  const document = planDocument(state, { id: id as PlanId, version, recordedAt, asOf, nextChangeOn });
  if (document === undefined) throw problem('nothing-on-that-day');
  return document;
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

function keptDocument(slice: PlanSlice): KeptDocument {
  const { known, asOf } = slice;
  const found = kept.get(known);
  if (found !== undefined && found.from <= asOf && (found.until === undefined || asOf < found.until)) return found;
  const { recordedAt: _recordedAt, asOf: _asOf, ...document } = documentOf(slice);
  const made = { from: asOf, until: document.nextChangeOn, text: JSON.stringify(document), sent: undefined };
  kept.set(known, made);
  return made;
}

/** The bytes of a plan's document at a point: kept with the version, until the day of its next change. */
export function sentDocument(slice: PlanSlice): SentDocument {
  const { asOf, recordedAt, version } = slice;
  const document = keptDocument(slice);
  if (document.sent?.asOf === asOf) return document.sent;
  const text = `{"recordedAt":"${recordedAt}","asOf":"${asOf}",${document.text.slice(1)}`;
  document.sent = { asOf, ...readyFor(Buffer.from(text), version) };
  return document.sent;
}
