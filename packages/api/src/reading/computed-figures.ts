import {
  type ComputedFigure,
  computedSeries,
  danishDay,
  type Instant,
  MunicipalityCode,
  referenceAreas,
} from '@planspor/domain';
import { gatherFigures, knownLedgers, lastRecording, ledgerHead, today } from '@planspor/projections';
import type { Services } from '../services/services.js';
import { refuseErased } from './erased.js';
import type { Positions } from './point.js';
import { settled } from './slice.js';

type FiguresQuery = Parameters<typeof computedSeries>[2];

interface AskedFigures {
  readonly knownAt?: Instant | undefined;
  readonly vintage?: Instant | undefined;
}

// Figures of an indicator belong to no plan: there is no municipality of one's own in them.
const nobody = MunicipalityCode.parse('000');

/** The figures of an indicator that are computed, at a point, with the positions of the ledgers they rest on. */
export async function computedFigures(
  services: Services,
  query: FiguresQuery,
  { knownAt, vintage }: AskedFigures,
): Promise<{ readonly figures: readonly ComputedFigure[]; readonly positions: Positions }> {
  if (knownAt !== undefined)
    for (const ledger of await knownLedgers(services.db)) await settled(services, ledger, knownAt);
  const known = knownAt ?? (await lastRecording(services.db));
  const named = [query.indicator, ...(query.group === undefined ? [] : [query.group.group])];
  const gathered = await gatherFigures(services.db, services.streams, named, known);
  refuseErased(gathered.unreadable);
  const heads = await Promise.all([...gathered.ledgers].sort().map((ledger) => ledgerHead(services.db, ledger)));
  const positions = new Map(
    heads.flatMap((head) => (head === undefined ? [] : [[head.ledger, head.position] as const])),
  );
  const { indicators, groups } = gathered;
  const facts = { municipality: nobody, indicators, groups, areas: referenceAreas };
  const asOf = knownAt === undefined ? today(services.now()) : danishDay(knownAt);
  const point = { asOf, knownAt: known, ...(vintage === undefined ? {} : { vintage }) };
  return { figures: computedSeries(facts, point, query), positions };
}
