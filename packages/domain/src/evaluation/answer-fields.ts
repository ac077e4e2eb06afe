import { dequal as equal } from 'dequal/lite';

const isWhole = <T extends object>(value: T): boolean => {
  for (const key in value) if (value[key] === undefined) return false;
  return true;
};

/** The same without the fields that are undefined, so that absent is absent in an answer and its bytes. */
export const compact = <T extends object>(value: T): T => {
  if (isWhole(value)) return value;
  const kept: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key];
  return kept as T;
};

// Mostly a few things are said again and again: so many are looked through before any is written down to be found by.
const fewDifferent = 8;

/** Each thing once, by what it says. */
export const unique = <T>(items: readonly T[]): T[] => {
  const different: T[] = [];
  for (const item of items) {
    if (different.some((each) => equal(each, item))) continue;
    different.push(item);
    if (different.length > fewDifferent)
      return [...new Map(items.map((each) => [JSON.stringify(each), each])).values()];
  }
  return different;
};
