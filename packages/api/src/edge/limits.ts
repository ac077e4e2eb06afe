/** Limits of the edge; times in milliseconds, sizes in bytes. Everything past one of them is answered. */
export type Limits = {
  /** All header fields together, 431 beyond. */
  readonly header: number;
  /** The whole request target, 414 beyond. */
  readonly target: number;
  /** From connection to complete header, 408 beyond. */
  readonly headerTime: number;
  /** From connection to complete request, 408 beyond. */
  readonly requestTime: number;
  /** From complete header to the beginning of the answer, 503 beyond; a route may have its own in `config`. */
  readonly handlerTime: number;
  /** How long nothing may move on a connection under way, from either side; it is cut then: a caller that never reads holds nothing. */
  readonly stillTime: number;
  /** How long a connection is kept for another request. */
  readonly keepAliveTime: number;
};

export const standardLimits: Limits = {
  header: 16 * 1024,
  target: 8 * 1024,
  headerTime: 10_000,
  requestTime: 30_000,
  handlerTime: 30_000,
  stillTime: 40_000,
  keepAliveTime: 65_000,
};

/** One segment of a path, in characters: an Idempotency-Key is looked up by path and may have 200. */
export const longestPathSegment = 200;
