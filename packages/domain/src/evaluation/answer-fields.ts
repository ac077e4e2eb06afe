/** A copy without the fields that are undefined, so that absent is absent in an answer and its bytes. */
export const compact = <T extends object>(value: T): T => {
  const kept: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] !== undefined) kept[key] = value[key];
  return kept as T;
};

/** Each thing once, by what it says. */
export const unique = <T>(items: readonly T[]): T[] =>
  items.length < 2 ? [...items] : [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
