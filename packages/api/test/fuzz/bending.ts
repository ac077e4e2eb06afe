import fc from 'fast-check';
import { isPart } from './contract.js';
import { type Draw, oneOf, seldom } from './values.js';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** What a careless or ill-meaning caller puts where something else belongs. */
const odd: readonly ((draw: Draw) => unknown)[] = [
  () => null,
  () => '',
  () => ' ',
  () => 0,
  () => -1,
  () => 1e308,
  () => 2 ** 60,
  () => 0.1 + 0.2,
  () => [],
  () => ({}),
  () => true,
  () => '\u0000',
  () => '\u200b',
  () => '\u202e',
  () => '\ud800',
  () => 'javascript:alert(1)',
  () => "' or 1=1 --",
  () => '=cmd|x',
  () => '../../etc/passwd',
  () => 'x'.repeat(20_000),
  () => '9999-12-31',
  () => '0000-01-01',
  () => '2024-02-30',
  () => nested(40),
  () => Array.from({ length: 3_000 }, () => ({})),
  () => JSON.parse('{"__proto__":{"x":1},"constructor":1}'),
  (draw) => draw(fc.string, { unit: 'binary', maxLength: 30 } as const),
  (draw) => draw(fc.jsonValue, { maxDepth: 3 }),
];

export const oddText = (draw: Draw): string => {
  const value = oneOf(draw, odd)(draw);
  return typeof value === 'string' ? value : JSON.stringify(value).slice(0, 3_000);
};

/** A value with one thing in it that does not belong there. */
export function bent(draw: Draw, value: unknown): unknown {
  if (seldom(draw, 6) || typeof value !== 'object' || value === null) return oneOf(draw, odd)(draw);
  if (Array.isArray(value)) {
    if (value.length === 0 || seldom(draw, 4)) return [...value, ...value, oneOf(draw, odd)(draw)];
    const at = draw(fc.nat, value.length - 1);
    return value.map((each, index) => (index === at ? bent(draw, each) : each));
  }
  const names = Object.keys(value);
  if (names.length === 0 || seldom(draw, 6)) return { ...value, [oddText(draw)]: oneOf(draw, odd)(draw) };
  const name = oneOf(draw, names);
  if (isPart(value) && seldom(draw, 5)) {
    const { [name]: _, ...rest } = value;
    return rest;
  }
  return { ...value, [name]: bent(draw, Reflect.get(value, name)) };
}
