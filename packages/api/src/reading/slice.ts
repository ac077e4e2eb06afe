import {
  type Day,
  danishDay,
  type Instant,
  type KnownStream,
  type StreamKind,
  stateOn,
  upTo,
  versionAt,
} from '@planspor/domain';
import { type StreamNow, settle, streamVersion, today, versionsAround } from '@planspor/projections';
import { problem } from '../problems/index.js';
import type { Services } from '../services/services.js';
import { goneBy, refuseErased } from './erased.js';
import type { Asked } from './point.js';

/** A stream at a point on its two clocks. */
export interface Slice<State> {
  readonly id: string;
  readonly ledger: string;
  /** As it was known at the point. */
  readonly known: KnownStream<State>;
  /** As it stood on the day. */
  readonly state: State;
  readonly asOf: Day;
  readonly version: number;
  readonly recordedAt: Instant;
  /** The ledger's head when it was asked: what the answer covers. */
  readonly position: string;
}

/** A stream as it stands now; 404 for an id that names none of this kind. */
export async function streamNow<State>(
  services: Services,
  kind: StreamKind<State>,
  id: string,
): Promise<StreamNow<State>> {
  const now = await services.streams.now(services.db, kind, id);
  if (now === undefined) throw problem('not-found');
  return now;
}

/** The ledger a stream lives in, for ever; 404 for an id that names none of this kind. */
export async function ledgerOf<State>(services: Services, kind: StreamKind<State>, id: string): Promise<string> {
  return services.streams.kept(kind, id)?.ledger ?? (await streamNow(services, kind, id)).ledger;
}

/** Settles a moment in a ledger, so that the answer for it never changes; 400 for one in the future. */
export async function settled(services: Services, ledger: string, knownAt: Instant): Promise<void> {
  if ((await settle(services.db, ledger, knownAt)) === 'in-the-future') throw problem('known-at-in-future');
}

/** 404 for a version inside a batch or beyond the last, naming those around it that can be read. */
export async function readableVersion(services: Services, ledger: string, id: string, version: number) {
  const found = await streamVersion(services.db, ledger, id, version);
  if (found !== undefined) return found;
  throw problem('version-unreadable', { readable: [...(await versionsAround(services.db, ledger, id, version))] });
}

function refuseBoth({ knownAt, version }: Asked): void {
  if (knownAt === undefined || version === undefined) return;
  const detail = 'version and knownAt both say what was known; give one of them';
  throw problem('invalid-request', { errors: [{ pointer: '/query/version', code: 'not-together', detail }] });
}

const defaultDay = (services: Services, { knownAt, version }: Asked, recordedAt: Instant): Day => {
  if (knownAt !== undefined) return danishDay(knownAt);
  return version === undefined ? today(services.now()) : danishDay(recordedAt);
};

const knownAtPoint = <State>({ known }: StreamNow<State>, { knownAt, version }: Asked): KnownStream<State> => {
  if (version !== undefined) return upTo(known, version);
  return knownAt === undefined ? known : upTo(known, versionAt(known, knownAt));
};

/**
 * A stream at the point asked for: a plan, an indicator or a group alike. Its events are kept between requests, so a slice of
 * the past costs a fold at most, and one of the present nothing.
 */
export async function sliceAt<State>(
  services: Services,
  kind: StreamKind<State>,
  id: string,
  asked: Asked,
): Promise<Slice<State>> {
  refuseBoth(asked);
  // A moment is settled before anything is read by it: nothing can be recorded at it afterwards.
  if (asked.knownAt !== undefined) await settled(services, await ledgerOf(services, kind, id), asked.knownAt);
  const now = await streamNow(services, kind, id);
  const { ledger, head } = now;
  if (asked.version !== undefined) await readableVersion(services, ledger, id, asked.version);
  const known = knownAtPoint(now, asked);
  const last = known.events.at(-1);
  if (last === undefined) throw problem('nothing-on-that-day');
  const asOf = asked.asOf ?? defaultDay(services, asked, last.recordedAt);
  refuseErased(goneBy(known, asOf));
  const { version, recordedAt } = last;
  return { id, ledger, known, state: stateOn(known, asOf), asOf, version, recordedAt, position: head.position };
}
