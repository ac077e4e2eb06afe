import type { Count } from '../conditions/combined.js';
import type { ConditionKind } from '../conditions/kinds.js';
import { type Mark, Status } from '../verdict/verdict-pieces.js';
import { bare, type Judgement } from './judgement.js';
import { missingTogether } from './missing.js';
import { asks } from './one-period.js';

const count = (parts: readonly Judgement[], ...statuses: readonly Status[]) =>
  parts.filter(({ status }) => statuses.includes(status)).length;

/** The status of those parts that nothing is decided of, which comes first in the order of the statuses. */
export const firstUndecided = (parts: readonly Judgement[]): Status =>
  Status.options.find((status) => isUndecided(status) && parts.some((part) => part.status === status)) ??
  'not-evaluable';

const decided: readonly Status[] = ['met', 'not-met', 'on-track', 'off-track'];

const isUndecided = (status: Status) => !decided.includes(status);

/** The parts that ask something, and how many of them must be met: where all must be, all of those. */
export const asking = (
  parts: readonly Judgement[],
  { least, most }: Count,
): { readonly parts: readonly Judgement[]; readonly needed: Count } => {
  const those = parts.filter(asks);
  return { parts: those, needed: { least: least === parts.length ? those.length : least, most } };
};

const statusOf = (parts: readonly Judgement[], { least, most = parts.length }: Count): Status => {
  // What applies is less than was asked for: nothing is left to decide it.
  if (parts.length === 0 || parts.length < least) return 'not-applicable';
  const met = count(parts, 'met');
  const possible = parts.length - count(parts, 'not-met');
  if (met >= least && possible <= most) return 'met';
  if (possible < least || met > most) return 'not-met';
  const good = met + count(parts, 'on-track');
  const likely = possible - count(parts, 'off-track');
  if (good >= least && likely <= most) return 'on-track';
  if (likely < least || good > most) return 'off-track';
  return firstUndecided(parts);
};

/** What was met already was the part, not the whole. */
const ofPart = (mark: Mark, part: number): Mark => (mark.mark === 'already-met-when-set' ? { ...mark, part } : mark);

/**
 * Parts judged together: decided as soon as nothing that is outstanding can turn it, whether for good or as things stand;
 * else what is outstanding says what is awaited. A part that does not apply asks nothing. `needed`: how many of them must be met, and how many may be.
 */
export const combine = (kind: ConditionKind, needed: Count, parts: readonly Judgement[]): Judgement => {
  const those = asking(parts, needed);
  const status = statusOf(those.parts, those.needed);
  return bare(kind, status, {
    parts,
    missing: missingTogether(those.parts.flatMap(({ missing }) => missing)),
    marks: parts.flatMap(({ marks }, index) => marks.map((mark) => ofPart(mark, index + 1))),
    rules: parts.flatMap(({ rules }) => rules),
    hindrance: decided.includes(status) ? undefined : parts.find((part) => part.status === status)?.hindrance,
    objection: parts.find((part) => part.status === status)?.objection,
  });
};
