import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { etagOf, matchesVersion, notModified, requireIdempotencyKey, requireIfMatch } from '../../src/edge/index.js';
import { isProblem } from '../../src/problems/index.js';

const request = (headers: Record<string, string>, method = 'GET') => ({ raw: { headers, method } });
const ifMatch = (header: string) => requireIfMatch(request({ 'if-match': header }));

function refusal(run: () => unknown): string | undefined {
  try {
    run();
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.problem.code;
    throw thrown;
  }
  return undefined;
}

describe('an ETag', () => {
  test('is the version, a dash and what else shaped the bytes', () => {
    expect(etagOf(7, '2024-01-01', 'da')).toMatch(/^"7-[\w-]{16}"$/);
    expect(etagOf(7, 'da')).toBe(etagOf(7, 'da'));
    expect(etagOf(7, 'da')).not.toBe(etagOf(7, 'en'));
    expect(etagOf(7, 'a', 'b')).not.toBe(etagOf(7, 'ab'));
    expect(etagOf(7, undefined, 'x')).not.toBe(etagOf(7, 'x'));
  });

  test('comes back as the version it was made of, weakened or not', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), (version, part) => {
        expect(ifMatch(etagOf(version, part))).toEqual([version]);
        expect(ifMatch(`W/${etagOf(version, part)}`)).toEqual([version]);
      }),
    );
  });
});

describe('If-Match', () => {
  test.each<[string, readonly number[] | '*']>([
    ['"5-abc"', [5]],
    ['"5"', [5]],
    ['W/"5-abc", "6-d" ,"7-e"', [5, 6, 7]],
    [', "5-a",,', [5]],
    ['*', '*'],
    [' * ', '*'],
    ['"abc"', []],
    ['"05-a", "5x", "-5", "1e1-a", "0x5-a", "99999999999999999999-a"', []],
    ['"a,b", "5-c,d"', [5]],
    ['"0-a"', [0]],
  ])('%s', (header, versions) => expect(ifMatch(header)).toEqual(versions));

  test.each(['5', '5-abc', '"5', '5"', '"5" "6"', 'w/"5"', '', ' ', ',', '*, "5"', "'5'", '"5"; x'])(
    '%j is no list of tags',
    (header) => {
      expect(refusal(() => ifMatch(header))).toBe('invalid-request');
    },
  );

  test('is required', () => expect(refusal(() => requireIfMatch(request({})))).toBe('precondition-required'));

  test('is read in time that grows with its length alone', () => {
    for (const filler of [' ', ',', '"', 'W/', '"a",', '\t"']) {
      expect(refusal(() => ifMatch(`"5",${filler.repeat(200_000)}x`))).toBe('invalid-request');
    }
  });

  test('allows the versions it names', () => {
    expect(matchesVersion([5, 6], 6)).toBe(true);
    expect(matchesVersion([5, 6], 7)).toBe(false);
    expect(matchesVersion([], 7)).toBe(false);
    expect(matchesVersion('*', 7)).toBe(true);
  });
});

describe('If-None-Match', () => {
  const tag = etagOf(5, 'da');
  test.each<[string, boolean]>([
    [tag, true],
    [`W/${tag}`, true],
    [`"4-x", ${tag}`, true],
    ['*', true],
    ['"5"', false],
    [etagOf(5, 'en'), false],
    ['nonsense', false],
    ['', false],
  ])('%s', (header, known) => {
    expect(notModified(request({ 'if-none-match': header }), tag)).toBe(known);
    expect(notModified(request({ 'if-none-match': header }, 'HEAD'), tag)).toBe(known);
    expect(notModified(request({ 'if-none-match': header }, 'POST'), tag)).toBe(false);
  });

  test('absent asks nothing', () => expect(notModified(request({}), tag)).toBe(false));
});

describe('Idempotency-Key', () => {
  const key = (value: string) => requireIdempotencyKey(request({ 'idempotency-key': value }));

  test.each(['a', '8e03978e-40d5-43dd-bc93-6894a57f9324', '"quoted"', 'x'.repeat(200), '!~'])('%s', (value) =>
    expect(key(value)).toBe(value),
  );

  test.each(['a b', 'x'.repeat(201), 'æ', 'a, b', '\x7f', 'a\tb'])('%j is none', (value) =>
    expect(refusal(() => key(value))).toBe('invalid-request'),
  );

  test('is required', () => {
    expect(refusal(() => requireIdempotencyKey(request({})))).toBe('idempotency-key-missing');
    expect(refusal(() => key(''))).toBe('idempotency-key-missing');
  });
});
