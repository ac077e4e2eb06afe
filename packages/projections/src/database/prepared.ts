const names = new Map<string, string>();
const readings = new Set<string>();

/** A statement that is sent all the time: each connection to a PostgreSQL server then reads and plans it once. Its text is handed back. */
export const prepared = (name: string, text: string): string => {
  names.set(text, name);
  return text;
};

/** The same for one that only reads. */
export const preparedReading = (name: string, text: string): string => {
  readings.add(text);
  return prepared(name, text);
};

/** Whether a statement is known to write nothing; what is not known may write. */
export const onlyReads = (text: string): boolean => readings.has(text);

/** The name of a statement that is prepared; undefined for any other. */
export const nameOf = (text: string): string | undefined => names.get(text);

/**
 * Whether a name of a statement says nothing to the connection it was sent on, or something else: a pooler has given it
 * to somebody else meanwhile. Nothing was done then. 26000: there is none of the name; 42P05: there is one already.
 */
export const isNameTrouble = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '26000' || error.code === '42P05');
