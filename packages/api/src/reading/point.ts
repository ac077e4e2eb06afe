import {
  type Day,
  Day as DaySchema,
  danishDay,
  Instant,
  type PlanId,
  planStream,
  type Recorded,
} from '@planspor/domain';
import {
  findStreams,
  ledgerHead,
  planVersion,
  readRecorded,
  type StreamRange,
  settle,
  today,
  versionsAround,
} from '@planspor/projections';
import { z } from 'zod';
import { queryInt } from '../edge/index.js';
import { problem } from '../problems/index.js';
import type { Services } from '../services/services.js';

/** The two clocks, as every read takes them. */
export const clocks = {
  asOf: DaySchema.optional().meta({
    description:
      'The day the plan is read for (virkningstid). Default: today; with knownAt or version, the day of that recording',
  }),
  knownAt: Instant.optional().meta({
    description: 'What had been recorded by this moment (registreringstid). Not in the future',
  }),
} as const;

export const clocksAndVersion = {
  ...clocks,
  version: queryInt({ min: 1, max: 2_147_483_647 })
    .optional()
    .meta({ description: 'What had been recorded up to this version; not together with knownAt' }),
} as const;

export interface Asked {
  readonly asOf?: Day | undefined;
  readonly knownAt?: Instant | undefined;
  readonly version?: number | undefined;
}

/** A plan found at a point on its clocks: its events up to there, and the day it is read for. */
export interface PlanAt {
  readonly id: PlanId;
  readonly ledger: string;
  readonly events: readonly Recorded[];
  readonly asOf: Day;
  readonly version: number;
  readonly recordedAt: Instant;
  /** The ledger's head when it was asked: what the answer covers. */
  readonly position: string;
}

/** The ledger a plan lives in; 404 for an id that is no plan. */
export async function ledgerOf(services: Services, plan: string): Promise<string> {
  const head = (await findStreams(services.db, plan)).find((found) => found.type === 'plan');
  if (head === undefined) throw problem('not-found');
  return head.ledger;
}

/** Settles a moment in a ledger, so that the answer for it never changes; 400 for one in the future. */
export async function settled(services: Services, ledger: string, knownAt: Instant): Promise<void> {
  if ((await settle(services.db, ledger, knownAt)) === 'in-the-future') throw problem('known-at-in-future');
}

/** 404 for a version inside a batch or beyond the last, naming those around it that can be read. */
export async function refuseUnreadable(
  services: Services,
  ledger: string,
  plan: string,
  version: number,
): Promise<never> {
  throw problem('version-unreadable', { readable: [...(await versionsAround(services.db, ledger, plan, version))] });
}

const readable = async (services: Services, ledger: string, plan: string, version: number): Promise<void> => {
  if ((await planVersion(services.db, ledger, plan, version)) === undefined)
    await refuseUnreadable(services, ledger, plan, version);
};

function refuseBoth({ knownAt, version }: Asked): void {
  if (knownAt === undefined || version === undefined) return;
  const detail = 'version and knownAt both say what was known; give one of them';
  throw problem('invalid-request', { errors: [{ pointer: '/query/version', code: 'not-together', detail }] });
}

const defaultDay = (services: Services, { knownAt, version }: Asked, recordedAt: Instant): Day => {
  if (knownAt !== undefined) return danishDay(knownAt);
  return version === undefined ? today(services.now()) : danishDay(recordedAt);
};

/** Reads a plan's events at the point asked for. */
export async function planAt(services: Services, plan: string, asked: Asked): Promise<PlanAt> {
  refuseBoth(asked);
  const ledger = await ledgerOf(services, plan);
  if (asked.knownAt !== undefined) await settled(services, ledger, asked.knownAt);
  if (asked.version !== undefined) await readable(services, ledger, plan, asked.version);
  const head = await ledgerHead(services.db, ledger);
  const range: StreamRange = {
    ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }),
    ...(asked.version === undefined ? {} : { toVersion: asked.version }),
  };
  const events = await readRecorded(services.db, ledger, planStream, plan, range);
  const last = events.at(-1);
  if (last === undefined) throw problem('nothing-on-that-day');
  return {
    id: plan as PlanId,
    ledger,
    events,
    asOf: asked.asOf ?? defaultDay(services, asked, last.recordedAt),
    version: last.version,
    recordedAt: last.recordedAt,
    position: head?.position ?? '0',
  };
}

/** An id in a path. Capitals mean the same; from here on it is written one way. */
export const pathId = z.uuidv7().toLowerCase();

/** Path parameter of a plan. */
export const planParams = z.strictObject({ plan: pathId });
