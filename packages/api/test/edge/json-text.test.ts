import fc from 'fast-check';
import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, test } from 'vitest';
import { survivesAsDouble } from '../../src/edge/exact-number.js';
import { readJson } from '../../src/edge/json-text.js';

function faultsIn(text: string): string[] {
  const read = readJson(text);
  return Either.isLeft(read) ? read.left.map(({ pointer, code }) => `${pointer} ${code}`) : [];
}

describe('JSON is read as the standard parser reads it', () => {
  test('for every value that can be written', () => {
    const values = fc.jsonValue({ maxDepth: 6 }).filter((value) => isCarried(value));
    fc.assert(
      fc.property(values, (value) => {
        expect(readJson(JSON.stringify(value))).toEqual(Either.right(value));
      }),
    );
  });

  test.each([
    '{"a":1.0}',
    '1e3',
    ' [ 1 , 2 ]\r\n',
    '"\\ud83d\\ude00"',
    '"\\u00e6ø"',
    '{"constructor":{"prototype":1}}',
  ])('%s', (text) => expect(readJson(text)).toEqual(Either.right(JSON.parse(text))));
});

/** The library makes `__proto__` keys, minus zero and what else we refuse; those have tests of their own. */
function isCarried(value: unknown): boolean {
  const text = JSON.stringify(value);
  return !/__proto__|\\u0000|\\ud[89a-f]/.test(text) && !containsMinusZero(value);
}

function containsMinusZero(value: unknown): boolean {
  if (Object.is(value, -0)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(containsMinusZero);
}

describe('what cannot be carried without loss is refused where it stands', () => {
  test.each([
    ['{"a":1,"a":1}', ['/a duplicate-name']],
    ['{"a":{"b":1,"b":2},"b":1}', ['/a/b duplicate-name']],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":1,"\\u0061":2}', ['/a duplicate-name']],
    ['[12345678901234567890]', ['/0 inexact-number']],
    ['{"x":[0,0.1000000000000000055511151231257827]}', ['/x/1 inexact-number']],
    ['[1e400,-1e400,1e-400]', ['/0 inexact-number', '/1 inexact-number', '/2 inexact-number']],
    ['[-0,-0.0,-0e5]', ['/0 inexact-number', '/1 inexact-number', '/2 inexact-number']],
    ['[0,0.0,0e99999999999]', []],
    ['"a\\u0000b"', [' null-character']],
    ['{"a\\u0000":1}', ['/a\0 null-character']],
    ['{"t":"\\ud800"}', ['/t lone-surrogate']],
    ['{"t":"\\ude00\\ud83d"}', ['/t lone-surrogate']],
    ['{"\\ud800":1}', ['/\ud800 lone-surrogate']],
    ['{"__proto__":{"admin":true}}', ['/__proto__ reserved-name']],
    ['{"a/b":{"c~d":-0}}', ['/a~1b/c~0d inexact-number']],
  ])('%s', (text, faults) => expect(faultsIn(text)).toEqual(faults));

  test('all faults are named at once', () => {
    const text = '{"a":-0,"b":["\\u0000",{"c":1,"c":1e999}]}';
    expect(faultsIn(text)).toEqual([
      '/a inexact-number',
      '/b/0 null-character',
      '/b/1/c duplicate-name',
      '/b/1/c inexact-number',
    ]);
  });

  test.each([
    '',
    '  ',
    '{',
    '[1,]',
    '{"a":1,}',
    '{"a":1/*x*/}',
    '// x\n1',
    "{'a':1}",
    '01',
    '+1',
    '.5',
    '1.',
    'NaN',
    '{} {}',
    '"\t"',
    '"a\\x41"',
    '"\\u12"',
    '\ufeff{}',
    '{\u00a0}',
    'nul',
    '[1 2]',
    '{"a" 1}',
    '"',
  ])('no JSON: %j', (text) => {
    expect(faultsIn(text)).toEqual([' syntax']);
  });

  test('a syntax error says where', () => {
    expect(readJson('{\n  "a": oops\n}')).toMatchObject({ left: [{ detail: 'Not JSON at line 2, character 8' }] });
  });
});

describe('nesting', () => {
  test('of 32 is read, of 33 is not', () => {
    expect(faultsIn('['.repeat(32) + ']'.repeat(32))).toEqual([]);
    expect(faultsIn('['.repeat(33) + ']'.repeat(33))).toEqual([`${'/0'.repeat(32)} too-deep`]);
    expect(faultsIn('{"a":'.repeat(33))).toEqual([`${'/a'.repeat(32)} too-deep`]);
  });

  test('of a whole body does not exhaust the stack, however it is disguised', () => {
    const deep = '['.repeat(262_144);
    for (const before of ['', '"\n', '["\n', '/*"*/', '{"a":"\\"}']) expect(faultsIn(before + deep)).toHaveLength(1);
  });
});

test('a body of nothing but faults is read to an end and no further', () => {
  expect(faultsIn(`[${'-0,'.repeat(50_000)}0]`)).toHaveLength(1000);
});

describe('a number survives', () => {
  test('exactly when its text and its double are the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(survivesAsDouble(String(value))).toBe(true);
        expect(survivesAsDouble(value.toExponential())).toBe(true);
      }),
    );
  });

  test('as an integer, if its digits come back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }), (value) => {
        expect(survivesAsDouble(String(value))).toBe(String(Number(value)) === String(value));
      }),
    );
  });

  test('or not, in time that grows with its length alone', () => {
    expect(survivesAsDouble(`0.${'0'.repeat(200_000)}1`)).toBe(false);
    expect(survivesAsDouble(`1${'0'.repeat(200_000)}1`)).toBe(false);
    expect(survivesAsDouble(`1.${'0'.repeat(200_000)}`)).toBe(true);
  });
});
