import type { Fault } from './problem.js';

/** So many faults are listed; the others are counted. Every cell of a large import can be bad. */
const mostFaults = 5_000;

/** So many are counted before the looking ends: beyond them not even their number is worth knowing. */
const enoughFaults = 200_000;

/** Faults as a problem tells them: the first ones, and how many there are beyond them. */
export type FirstFaults = { readonly errors: readonly Fault[]; readonly more: number };

/**
 * The first faults of a request, `more` of which were known already. Faults are made one by one as they are asked for, so
 * that a request with a million of them costs no more memory than one with a few.
 */
export function firstFaults(faults: Iterable<Fault>, more = 0): FirstFaults {
  const errors: Fault[] = [];
  let left = more;
  for (const fault of faults) {
    if (errors.length < mostFaults) errors.push(fault);
    else left += 1;
    if (left - more >= enoughFaults) break;
  }
  return { errors, more: left };
}
