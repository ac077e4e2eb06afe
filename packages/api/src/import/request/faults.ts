import { type Fault, problem } from '../../problems/index.js';

/** Reading stops where a file has this many faults; of what a partial load leaves out, as many are told. */
export const mostFaults = 500;

const longestQuote = 80;

/** A text of the caller's as it is quoted: cut where it is long, so that no answer is many times as large as its request. */
export const cut = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);

/** Headers as they are listed in a fault. */
export const listed = (headers: readonly string[]): string => {
  const few = headers.slice(0, 20).map((header) => `"${cut(header)}"`);
  return headers.length > few.length ? `${few.join(', ')} and ${headers.length - few.length} more` : few.join(', ');
};

/** What was found wrong with a file: the first faults, and how many there are. */
export interface FaultList {
  readonly first: readonly Fault[];
  readonly count: () => number;
  /** Whether more are counted and no longer told: then they need not be put in words. */
  readonly isFull: () => boolean;
  readonly add: (fault: Fault) => void;
}

/** A list that keeps the first faults and counts the rest. */
export const faultList = (): FaultList => {
  const first: Fault[] = [];
  let count = 0;
  return {
    first,
    count: () => count,
    isFull: () => first.length >= mostFaults,
    add: (fault) => {
      count += 1;
      if (first.length < mostFaults) first.push(fault);
    },
  };
};

/** Refuses a file or what was said about it, with everything that is known to be wrong: `invalid-request` (400). */
export const refuse = (errors: readonly Fault[], detail?: string): never => {
  throw problem('invalid-request', { errors: [...errors], ...(detail === undefined ? {} : { detail }) });
};

/** Refuses a file as a whole. */
export const refuseFile = (code: string, detail: string): never => refuse([{ pointer: '', code, detail }]);
