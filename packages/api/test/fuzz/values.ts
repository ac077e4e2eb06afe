import fc from 'fast-check';
import { following, isPart, listOf, type Part, partOf } from './contract.js';

/** Draws from an arbitrary; the same seed draws the same. */
export type Draw = fc.GeneratorValue;

export const oneOf = <Value>(draw: Draw, list: readonly Value[]): Value => list[draw(fc.nat, list.length - 1)] as Value;

/** True once in so many times. */
export const seldom = (draw: Draw, times: number): boolean => draw(fc.nat, times - 1) === 0;

/** Ids that mean something on the server that is asked, by the name of what they are ids of, such as `plan`. */
export type Known = Readonly<Record<string, readonly string[]>>;

const days = ['2023-10-01', '2024-01-01', '2024-06-30', '2024-12-31', '2025-02-28', '2019-05-05'];
const periods = ['2024', '2024-H1', '2024-Q3', '2024-07', '2024-07-31', '2022-01/2024-12', '2020/..', '2023'];

/** What a description asks for and the schema does not: it is told in words. */
const byName: Readonly<Record<string, readonly string[]>> = {
  Day: days,
  ImpreciseDay: [...days, '2024-05', '2023'],
  Period: periods,
  Instant: ['2024-01-01T00:00:00Z', '2026-01-01T10:00:00.000Z', '2025-05-05T12:00:00+02:00'],
};

/** By its text: what is drawn from is told apart by what it is made of, and two expressions look alike. */
const matching = (pattern: string) => fc.stringMatching(new RegExp(pattern, 'u'));

const newUuid = (draw: Draw): string => draw(fc.uuid, { version: 7 } as const);

/** Values that the schemas of a document allow. */
export function valuesOf(document: object, known: Known): (draw: Draw, schema: unknown, name: string) => unknown {
  const follow = following(document);
  const ids = Object.values(known)
    .flat()
    .filter((each) => each.length === 36);
  const deepest = 7;

  const text = (draw: Draw, schema: Part, name: string): string => {
    const { pattern, format, minLength = 0, maxLength = 60 } = schema;
    const own = known[name];
    if (format === 'uuid') {
      if (seldom(draw, 15)) return newUuid(draw);
      return oneOf(draw, own !== undefined && own.length > 0 && !seldom(draw, 25) ? own : ids);
    }
    if (format === 'uri') return oneOf(draw, ['https://plan.invalid/plan.pdf', 'http://plan.invalid/', 'urn:x:y']);
    if (own !== undefined && !seldom(draw, 8)) return oneOf(draw, own);
    // What looks ahead is not drawn: it is the places in a feed, of which the empty one is one.
    if (typeof pattern === 'string') return pattern.includes('(?=') ? '' : draw(matching, pattern);
    const most = Math.min(Number(maxLength), 40);
    const least = Math.min(Number(minLength), most);
    const said = oneOf(draw, ['Flere i job', 'g1', '2024', 'ø – å', '550', '1', 'persons']);
    if (said.length >= least && said.length <= most && !seldom(draw, 3)) return said;
    return draw(fc.string, { unit: 'grapheme', minLength: least, maxLength: most } as const);
  };

  const number = (draw: Draw, { type, minimum, maximum }: Part): number => {
    const [min, max] = [Number(minimum ?? -1000), Number(maximum ?? 100_000)];
    if (type === 'integer' || !seldom(draw, 3))
      return seldom(draw, 4)
        ? oneOf(draw, [min, max].filter(Number.isInteger).concat(Math.ceil(min)))
        : draw(fc.integer, { min: Math.ceil(min), max: Math.min(Math.floor(max), Math.ceil(min) + 50) });
    return Math.round(draw(fc.double, { min, max: Math.min(max, min + 500), noNaN: true } as const) * 100) / 100;
  };

  const list = (draw: Draw, schema: Part, name: string, depth: number): readonly unknown[] => {
    const least = Number(schema.minItems ?? 0);
    const more = depth > deepest ? 0 : draw(fc.nat, 2);
    const count = Math.min(least + more, Number(schema.maxItems ?? 9));
    return Array.from({ length: count }, () => value(draw, schema.items, name.replace(/s$/, ''), depth + 1));
  };

  const object = (draw: Draw, schema: Part, depth: number): Part => {
    const required = listOf(schema, 'required');
    const bases = listOf(schema, 'allOf').map((base) => value(draw, base, '', depth));
    const own = Object.entries(partOf(schema, 'properties')).flatMap(([name, field]) =>
      required.includes(name) || (depth <= deepest && seldom(draw, 3))
        ? [[name, value(draw, field, name, depth + 1)] as const]
        : [],
    );
    const free =
      isPart(schema.additionalProperties) && own.length === 0 && seldom(draw, 2)
        ? [['550', value(draw, schema.additionalProperties, '', depth + 1)] as const]
        : [];
    return Object.assign({}, ...bases, Object.fromEntries([...own, ...free]));
  };

  /** A union that goes on within itself ends where the document is deep enough. */
  const option = (draw: Draw, options: readonly unknown[], depth: number): unknown => {
    const flat = options.filter((each) => !JSON.stringify(follow(each)).includes('"minItems"'));
    return oneOf(draw, depth > deepest && flat.length > 0 ? flat : options);
  };

  const value = (draw: Draw, given: unknown, name: string, depth: number): unknown => {
    const schema = follow(given);
    const named = isPart(given) && typeof given.$ref === 'string' ? given.$ref.split('/').at(-1) : undefined;
    const said = named === undefined ? undefined : byName[named];
    if (said !== undefined) return oneOf(draw, said);
    if ('const' in schema) return schema.const;
    const { enum: values, type } = schema;
    if (Array.isArray(values)) return oneOf(draw, values);
    const options = [...listOf(schema, 'oneOf'), ...listOf(schema, 'anyOf')];
    if (options.length > 0) {
      const chosen = value(draw, option(draw, options, depth), name, depth + 1);
      return isPart(chosen) ? { ...object(draw, schema, depth), ...chosen } : chosen;
    }
    switch (Array.isArray(type) ? oneOf(draw, type) : type) {
      case 'string':
        return text(draw, schema, name);
      case 'integer':
      case 'number':
        return number(draw, schema);
      case 'boolean':
        return draw(fc.boolean);
      case 'array':
        return list(draw, schema, name, depth);
      case 'null':
        return null;
      case undefined:
        return listOf(schema, 'allOf').length > 0 || 'properties' in schema
          ? object(draw, schema, depth)
          : draw(fc.jsonValue, { maxDepth: 2 });
      default:
        return object(draw, schema, depth);
    }
  };
  return (draw, schema, name) => value(draw, schema, name, 0);
}
