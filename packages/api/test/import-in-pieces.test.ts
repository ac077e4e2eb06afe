import { atOnce } from '@planspor/domain';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../src/import/forms/charset.js';
import { csvSheet } from '../src/import/forms/csv.js';
import { readJsonInSteps } from '../src/import/forms/json-in-steps.js';
import { isProblem } from '../src/problems/index.js';

const cutAt = (bytes: Buffer, ...places: readonly number[]): readonly Buffer[] =>
  [0, ...places].map((from, index) => bytes.subarray(from, places[index] ?? bytes.length));

const linesIn = (pieces: readonly Buffer[], charset?: string) =>
  [...csvSheet(atOnce(decodeText(pieces, charset)), {}).lines].filter((line) => line !== undefined);

const refusal = (pieces: readonly Buffer[], charset?: string): unknown => {
  try {
    return linesIn(pieces, charset);
  } catch (error) {
    return isProblem(error) ? error.problem.errors : error;
  }
};

const places = (bytes: Buffer) => Array.from({ length: bytes.length - 1 }, (_, place) => place + 1);

describe('a file is the same however it was cut on its way', () => {
  const rows = Array.from(
    { length: 900 },
    (_, row) => `550;2024;"Tønder; ved\r\ngrænsen ${row} 🌾"\r\n101;2024;Kø\r\n`,
  );
  const text = `\uFEFFarea;period;note\r\n${rows.join('')}147;2024;\r\n`;

  test.each([
    ['UTF-8', Buffer.from(text), undefined],
    ['UTF-16', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['windows-1252', Buffer.from(text.slice(1).replaceAll('🌾', ''), 'latin1'), 'windows-1252'],
  ])('in %s', (_, bytes, charset) => {
    const whole = linesIn([bytes], charset);
    expect(whole).toHaveLength(1_802);
    const odd = Array.from({ length: Math.floor((bytes.length - 1) / 37) }, (_each, place) => (place + 1) * 37);
    for (const cuts of [
      odd,
      odd.filter((_each, index) => index % 11 === 0),
      [16_384],
      [16_399, 16_400, 16_401, 32_801],
    ])
      expect(linesIn(cutAt(bytes, ...cuts), charset)).toEqual(whole);
  });

  test('and so is the line of its first wrong byte', () => {
    const wrong = [[0xff], [0xc3], [0xe2, 0x82], [0x80], [0xf0, 0x9f, 0x8c]];
    for (const bytes of wrong) {
      const file = Buffer.concat([Buffer.from('å;b\nø;2\næ;'), Buffer.from(bytes), Buffer.from('\n3;4\n')]);
      const whole = refusal([file]);
      expect(JSON.stringify(whole)).toContain('stands in line 3');
      for (const place of places(file)) expect(refusal(cutAt(file, place))).toEqual(whole);
    }
  });

  test('and so is the line that is too long', () => {
    const file = Buffer.from(`a;b\n1;2\n3;${'4'.repeat(100_001)}\n5;6\n`);
    const whole = refusal([file]);
    expect(JSON.stringify(whole)).toContain('Line 3 is longer');
    for (const place of [5, 10, 11, 50_000, 100_011, 100_013]) expect(refusal(cutAt(file, place))).toEqual(whole);
  });
});

test('a quote that is never closed is found without the whole file being one record', () => {
  const piece = Buffer.from('1;2;3\n'.repeat(10_000));
  const file = [Buffer.from('a;b;c\n4;"5;6\n'), ...Array.from({ length: 100 }, () => piece)];
  expect(JSON.stringify(refusal(file))).toMatch(/Line \d{6}: a quote is not closed/);
});

describe('JSON is the same however it was cut', () => {
  const read = (parts: readonly string[]): unknown => {
    try {
      return atOnce(readJsonInSteps(parts));
    } catch (error) {
      return isProblem(error) ? error.problem.errors : error;
    }
  };
  const cut = (text: string, ...at: readonly number[]) =>
    [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
  const everywhere = (text: string) => Array.from({ length: text.length - 1 }, (_, place) => place + 1);
  const text = '\r\n{ "a": [1, -2.5e-3, 1234567], "b\\u00e6\\n": "Kø \\"her\\"",\n"c": [true, false, null, {}, []] }\n';

  test('as it says', () => {
    const whole = JSON.parse(text);
    expect(read([text])).toEqual(whole);
    for (const place of everywhere(text)) expect(read(cut(text, place))).toEqual(whole);
    expect(read([...text])).toEqual(whole);
  });

  test.each(['{"a": 1,\n "b": tru}', '{"a": 1,\n\n   "b" 2}', '[1, 2', '["ab', '[01]', '{"a": "x\ty"}', '[1] 2', ''])(
    'where it is none, with the line and the character: %j',
    (wrong) => {
      const whole = read([wrong]);
      expect(whole).toMatchObject([{ code: 'syntax', detail: expect.stringContaining('Not JSON at line') }]);
      for (const place of everywhere(` ${wrong}`).slice(0, -1)) expect(read(cut(wrong, place))).toEqual(whole);
    },
  );

  test('a text longer than its parts is not read over and over', () => {
    const long = 'x'.repeat(4_000_000);
    expect(read(cut(`["${long}"]`, ...Array.from({ length: 999 }, (_, part) => (part + 1) * 4_000)))).toEqual([long]);
  });
});
