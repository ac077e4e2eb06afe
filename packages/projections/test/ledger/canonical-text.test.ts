import { append, canonicalText, isNotCanonical, ledgerHead, readLedger, textFaults } from '@planspor/projections';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../test/support/each-database.js';
import { accepted, anEvent, newId, newLedger } from './commands.js';

test('keys stand in order and absent fields are absent', () => {
  const value = { b: [1, 0.1, 1e-7], a: { z: null, y: undefined }, é: 'æ', E: true };
  expect(canonicalText(value)).toBe('{"E":true,"a":{"z":null},"b":[1,0.1,1e-7],"é":"æ"}');
});

test('what cannot be kept exactly is refused, all of it at once, with its place', () => {
  const value = {
    title: 'a\u0000b',
    goals: [{ code: 'g1' }, { 'a/b~c': '\ud800' }, -0, Number.NaN, 2 ** 53, undefined, new Date(0), 1n],
    '\udc00': 1,
  };
  expect(textFaults(value)).toEqual([
    { pointer: '/title', code: 'null-character' },
    { pointer: '/goals/1/a~1b~0c', code: 'lone-surrogate' },
    { pointer: '/goals/2', code: 'number-not-exact' },
    { pointer: '/goals/3', code: 'number-not-exact' },
    { pointer: '/goals/4', code: 'number-not-exact' },
    { pointer: '/goals/5', code: 'not-json' },
    { pointer: '/goals/6', code: 'not-json' },
    { pointer: '/goals/7', code: 'not-json' },
    { pointer: '/\udc00', code: 'lone-surrogate' },
  ]);
});

test('the error says where and never what', () => {
  const refused = () => canonicalText({ note: 'secret\u0000' });
  expect(refused).toThrow('null-character at "/note"');
  expect(refused).not.toThrow('secret');
});

test('whatever is accepted reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      if (textFaults(value).length > 0) return;
      const text = canonicalText(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(canonicalText(JSON.parse(text))).toBe(text);
    }),
  );
});

describeOnEachDatabase('the body of an event', (database) => {
  test('comes back exactly as it was given', async () => {
    const { db } = database();
    const [ledger, stream] = [newLedger(), newId()];
    const any = fc.jsonValue({ maxDepth: 3 }).filter((value) => textFaults(value).length === 0);
    const property = fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 20 }), async (values) => {
      const after = (await ledgerHead(db, ledger))?.position ?? '0';
      const actor = { id: 'a', role: 'editor' };
      const events = values.map((data) => anEvent({ body: { data, actor } }));
      await append(db, ledger, [accepted(stream, after === '0' ? 'none' : 'exists', { events })]);
      const read = await readLedger(db, ledger, after, 100);
      expect(read.map(({ data }) => data)).toEqual(values);
    });
    await fc.assert(property, { numRuns: 10 });
  });

  test.each(['a\u0000b', 'a\ud800b'])('with %j is refused, and nothing is stored', async (title) => {
    const { db } = database();
    const ledger = newLedger();
    const broken = anEvent({ body: { data: { title }, actor: { id: 'a', role: 'editor' } } });
    const attempt = append(db, ledger, [accepted(newId(), 'none'), accepted(newId(), 'none', { events: [broken] })]);
    const error = await attempt.catch((caught: unknown) => caught);
    expect(isNotCanonical(error) && error.faults).toMatchObject([{ pointer: '/data/title' }]);
    expect(await ledgerHead(db, ledger)).toBeUndefined();
  });
});
