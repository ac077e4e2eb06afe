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
  const turn = () => new Promise((resolve) => setImmediate(resolve));

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
