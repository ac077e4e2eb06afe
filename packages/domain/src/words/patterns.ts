import { type EventFields, isSaid, valueInWords } from './act-values.js';
import type { Language } from './language.js';
import { quoted } from './quotes.js';

/** What fills a pattern: the fields of an event, and how a subject that one of them names is called. */
export interface Filling {
  readonly said: EventFields;
  readonly name: (kind: string, id: string) => string | undefined;
}

// A field is named like the kind of subject whose id it holds, but for a goal's parent.
const kindIn = (field: string): string => (field === 'parent' ? 'goal' : field);

const fieldValue = (field: string, way: string | undefined, { said, name }: Filling, language: Language): string => {
  const value = said[field];
  const called = typeof value === 'string' && way === undefined ? name(kindIn(field), value) : undefined;
  return called === undefined ? valueInWords(field, way, said, language) : quoted(called, language);
};

const fields = /([«“])?\{(\w+)(?::(\w+))?\}([»”])?/gu;

const filled = (part: string, filling: Filling, language: Language): string =>
  part.replace(fields, (_, open: string | undefined, field: string, way: string | undefined) => {
    const value = fieldValue(field, way, filling, language);
    return open === undefined ? value : quoted(value, language);
  });

const isWhole = (part: string, { said }: Filling): boolean =>
  [...part.matchAll(fields)].every(([, , field = '']) => isSaid(said[field]));

/**
 * A pattern with what an event says: `{field}` is a field's value or the name of the subject it holds the id of,
 * `{field:way}` its value told in a way of its own, `«{field}»` its value in the quotation marks of the language. What stands
 * in `[ ]` is said only where each of its fields is.
 */
export const filledIn = (pattern: string, filling: Filling, language: Language): string =>
  pattern
    .split(/(\[[^\]]*\])/u)
    .map((part) => {
      if (!part.startsWith('[')) return filled(part, filling, language);
      return isWhole(part, filling) ? filled(part.slice(1, -1), filling, language) : '';
    })
    .join('');
