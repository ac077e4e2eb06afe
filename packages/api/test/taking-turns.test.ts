import { expect, test } from 'vitest';
import { isProblem } from '../src/problems/index.js';
import { takingTurns } from '../src/services/taking-turns.js';

const codeOf = (thrown: unknown) => (isProblem(thrown) ? thrown.problem.code : String(thrown));

/** Work that lasts until it is told to end, and what was begun so far. */
function slowWork() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.push(() => resolve(name)));
  };
  return { begun, work, endOne: () => ends.shift()?.() };
}

const me = { caller: 'me' };
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('work about one thing is done in the order it came, work about another at once', async () => {
  const inTurn = takingTurns();
  const { begun, work, endOne } = slowWork();
  const all = ['a', 'b', 'c'].map((name) => inTurn('plan', me, work(name)));
  all.push(inTurn('other', me, work('d')));
  expect(begun).toEqual(['a', 'd']);
  for (let ended = 0; ended < 4; ended += 1) {
    endOne();
    await settled();
  }
  expect(begun).toEqual(['a', 'd', 'b', 'c']);
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('what fails lets the next one begin', async () => {
  const inTurn = takingTurns();
  const failing = inTurn('plan', me, async () => Promise.reject(new Error('no')));
  const next = inTurn('plan', me, async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});

test('who has hung up is not waited on: the work is never begun and the place is free', async () => {
  const inTurn = takingTurns({ aboutOneThing: 2, ofOneCaller: 2 });
  const { begun, work, endOne } = slowWork();
  const [first, second] = [new AbortController(), new AbortController()];
  const running = inTurn('plan', me, work('running'));
  const left = [first, second].map(({ signal }) => inTurn('plan', { ...me, gone: signal }, work('left')).catch(codeOf));
  expect(await inTurn('plan', me, work('too many')).catch(codeOf)).toBe('busy');
  first.abort();
  second.abort();
  expect(await Promise.all(left)).toEqual(['busy', 'busy']);
  const next = inTurn('plan', me, work('next'));
  endOne();
  await running;
  await settled();
  endOne();
  expect(await next).toBe('next');
  expect(begun).toEqual(['running', 'next']);
});

test('who has hung up before the turn came about does not get one', async () => {
  const gone = AbortSignal.abort();
  expect(await takingTurns()('plan', { ...me, gone }, async () => 'done').catch(codeOf)).toBe('busy');
});

test('so many may wait about one thing, and so many of one caller', async () => {
  const inTurn = takingTurns({ aboutOneThing: 3, ofOneCaller: 2 });
  const { work, endOne } = slowWork();
  const running = [inTurn('a', me, work('a')), inTurn('b', me, work('b'))];
  const mine = [inTurn('a', me, work('a')), inTurn('b', me, work('b'))];
  expect(await inTurn('b', me, work('x')).catch(codeOf)).toBe('busy');
  const theirs = ['you', 'they'].map((caller) => inTurn('a', { caller }, work(caller)));
  expect(await inTurn('a', { caller: 'else' }, work('x')).catch(codeOf)).toBe('busy');
  for (let ended = 0; ended < 6; ended += 1) {
    endOne();
    await settled();
  }
  expect(await Promise.all([...running, ...mine, ...theirs])).toHaveLength(6);
});
