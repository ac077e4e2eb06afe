/** A copy without the fields that are undefined, so that absent is absent in an answer and its bytes. */
export const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
