import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { makeCursors, nextLink } from '../../src/edge/index.js';
import { isProblem } from '../../src/problems/index.js';

const position = z.strictObject({ after: z.string() });
const cursors = makeCursors(new Uint8Array(32).fill(7));
const cursor = cursors.encode({ area: '550', open: true }, { after: 'x' });

function faults(run: () => unknown): unknown {
  try {
    run();
  } catch (thrown) {
    if (isProblem(thrown)) return thrown.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    throw thrown;
  }
  return undefined;
}

describe('a cursor', () => {
  test('gives its position back to the same walk, in whatever order its filters stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
        (after, filters) => {
          const made = cursors.encode(filters, { after });
          const turned = Object.fromEntries(Object.entries(filters).reverse());
          expect(made).toMatch(/^[\w-]+\.[\w-]{22}$/);
          expect(cursors.decode(turned, made, position)).toEqual({ after });
        },
      ),
    );
  });

  test('takes a filter left out and one not given for the same', () => {
    expect(cursors.decode({ area: '550', open: true, type: undefined }, cursor, position)).toEqual({ after: 'x' });
  });

  test.each<[string, () => unknown]>([
    ['of another walk', () => cursors.decode({ area: '101', open: true }, cursor, position)],
    ['of a filter of another type', () => cursors.decode({ area: '550', open: 'true' }, cursor, position)],
    ['of another server', () => makeCursors().decode({ area: '550', open: true }, cursor, position)],
    ['changed', () => cursors.decode({ area: '550', open: true }, `A${cursor.slice(1)}`, position)],
    [
      'changed in its signature',
      () => cursors.decode({ area: '550', open: true }, `${cursor.slice(0, -1)}_`, position),
    ],
    ['cut', () => cursors.decode({ area: '550', open: true }, cursor.slice(0, -1), position)],
    ['lengthened', () => cursors.decode({ area: '550', open: true }, `${cursor}.x`, position)],
    ['empty', () => cursors.decode({}, '', position)],
    ['without signature', () => cursors.decode({}, `${cursor.split('.')[0]}.`, position)],
    [
      'of another list',
      () => cursors.decode({ area: '550', open: true }, cursor, z.strictObject({ name: z.string() })),
    ],
  ])('%s is refused', (_title, run) => expect(faults(run)).toEqual(['/query/cursor bad-cursor']));

  test('cannot be made by moving a border between filters', () => {
    const made = cursors.encode({ a: 'x', b: 'y' }, { after: 'p' });
    expect(faults(() => cursors.decode({ a: 'x","b":"y' }, made, position))).toEqual(['/query/cursor bad-cursor']);
  });
});

test('the link to the next page keeps the query and replaces the cursor', () => {
  const link = nextLink({ raw: { url: '/v1/plans?limit=2&cursor=old&q=a%20b' } }, 'new.sig');
  expect(link).toBe('</v1/plans?limit=2&cursor=new.sig&q=a+b>; rel="next"');
});
