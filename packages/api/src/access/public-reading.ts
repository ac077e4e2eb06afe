import { planStatus, planStream, stateOn } from '@planspor/domain';
import { type OpenDatabase, today, type WarmStreams } from '@planspor/projections';
import type { FastifyRequest } from 'fastify';

/** Which plans everybody may read. */
export interface PublicReading {
  readonly db: OpenDatabase['db'];
  readonly streams: WarmStreams;
  readonly now: () => number;
  /** Ledgers, or `*` for all. */
  readonly ledgers: readonly string[];
}

/** What of a plan is for everybody: what it says, and how it goes. Not how it came about. */
const publicRoutes = /^\/v1\/plans\/:plan(\/(evaluation|budget|duties|targets\/:target\/evaluation))?$/;

/** Other days and other states of knowledge: before its approval a plan is a draft. */
const points = ['asOf', 'knownAt', 'version', 'vintage', 'from', 'to'];

/** Whether a request reads a plan that has been approved, as it stands today, where its municipality lets everybody do so. */
export async function isPublic(
  { db, streams, now, ledgers }: PublicReading,
  { method, routeOptions, query, headers, params }: FastifyRequest,
): Promise<boolean> {
  if (ledgers.length === 0 || (method !== 'GET' && method !== 'HEAD')) return false;
  if (!publicRoutes.test(routeOptions.url ?? '') || headers['accept-datetime'] !== undefined) return false;
  if (points.some((name) => Object.hasOwn(query as object, name))) return false;
  const { plan = '' } = params as Readonly<Record<string, string>>;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(plan)) return false;
  const found = await streams.now(db, planStream, plan.toLowerCase());
  if (found === undefined || !(ledgers.includes('*') || ledgers.includes(found.ledger))) return false;
  const day = today(now());
  const status = planStatus(stateOn(found.known, day), day);
  return status !== 'draft' && status !== 'withdrawn';
}
