import { describe, expect, test } from 'vitest';
import { askedTogether, soleWriter } from '../../src/database/asked-together.js';

type Asking = Parameters<Parameters<typeof askedTogether>[0]>[0];

describe('what is asked together', () => {
  const db = {} as Asking;
  const begun: { readonly asked: readonly string[]; readonly answer: (failed?: Error) => void }[] = [];
  const ask = askedTogether<readonly string[]>(
    (_, asked) =>
      new Promise((resolve, reject) => {
        begun.push({ asked, answer: (failed) => (failed === undefined ? resolve(asked) : reject(failed)) });
      }),
  );
  // One in which somebody asks, and one in which nobody does.
  const turn = async () => {
    for (let turns = 0; turns < 4; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  test('is sent once all who share it have asked, and never answers who asked later', async () => {
    const first = [ask(db, 'a'), ask(db, 'b'), ask(db, 'a')];
    await turn();
    expect(begun.map(({ asked }) => asked)).toEqual([['a', 'b']]);
    const second = [ask(db, 'a'), ask(db, 'c')];
    await turn();
    expect(begun[1]?.asked).toEqual(['a', 'c']);
    const third = [ask(db, 'a'), ask(db, 'd')];
    await turn();
    // Two at a time: they wait until one of them is answered, be it the later one.
    expect(begun).toHaveLength(2);
    begun[1]?.answer();
    expect(await Promise.all(second)).toHaveLength(2);
    await turn();
    expect(begun[2]?.asked).toEqual(['a', 'd']);
    begun[0]?.answer();
    expect(await Promise.all(first)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
    begun[2]?.answer();
    expect(await Promise.all(third)).toHaveLength(2);
  });

  test('waits for those who ask a turn later, and not for those who ask without end', async () => {
    const asked: (readonly string[])[] = [];
    const asking = askedTogether(async (_, these) => asked.push(these));
    const own = {} as Asking;
    const oneTurn = () => new Promise((resolve) => setImmediate(resolve));
    const first = asking(own, 'a');
    await oneTurn();
    const second = asking(own, 'b');
    await Promise.all([first, second]);
    expect(asked).toEqual([['a', 'b']]);
    let stopped = false;
    const third = asking(own, 'c').then(() => {
      stopped = true;
    });
    let turns = 0;
    for (; !stopped; turns += 1) {
      void asking(own, `d${turns}`);
      await oneTurn();
    }
    await third;
    expect(asked[1]).toContain('c');
  });

  test('fails for those who shared it, and for nobody else', async () => {
    const failing = ask(db, 'd');
    const other = ask({} as Asking, 'd');
    await turn();
    const next = ask(db, 'e');
    await turn();
    const late = ask(db, 'f');
    begun[3]?.answer(new Error('gone'));
    begun[4]?.answer();
    await expect(failing).rejects.toThrow('gone');
    expect(await other).toEqual(['d']);
    await turn();
    begun[5]?.answer();
    begun[6]?.answer();
    expect([await next, await late]).toEqual([['e'], ['f']]);
  });

  test('stands where nobody else writes, until something is sent that may', async () => {
    const own = {} as Asking;
    let writes = 0;
    soleWriter(own, () => writes);
    let times = 0;
    const asking = askedTogether(async (_, asked) => {
      times += 1;
      return `${times} ${asked.join()}`;
    });
    expect([await asking(own, 'a'), await asking(own, 'a')]).toEqual(['1 a', '1 a']);
    expect([await asking(own, 'b'), await asking(own, 'a')]).toEqual(['2 b', '1 a']);
    const slow = asking(own, 'c');
    await turn();
    writes += 1;
    expect([await slow, await asking(own, 'c'), await asking(own, 'a')]).toEqual(['3 c', '4 c', '5 a']);
    // What has not been sent yet is sent after it.
    const late = asking(own, 'd');
    writes += 1;
    await late;
    expect(await asking(own, 'd')).toBe(await asking(own, 'd'));
    // Of a database that others write to, nothing is remembered.
    const shared = {} as Asking;
    expect(await asking(shared, 'a')).not.toBe(await asking(shared, 'a'));
  });
});
