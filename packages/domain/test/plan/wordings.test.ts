import { expect, it } from 'vitest';
import { otherWordings } from '../../src/index.js';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type Said, say } from '../said.js';
import { drafted, target } from './a-plan.js';

const others = (...commands: readonly Said[]) =>
  Object.fromEntries(
    otherWordings(
      given(drafted, ...commands)
        .at()
        .targets.values(),
    ),
  );

const same = (name: string, as: string) => target(name, [], { sameAs: id(as) });

it('a target that is worded once stands for itself', () => {
  expect(others(target('t1'), target('t2'))).toEqual({});
});

it('of two wordings, the one that the other refers to counts', () => {
  expect(others(target('t1'), same('t2', 't1'))).toEqual({ [id('t2')]: id('t1') });
});

it('of three wordings one counts, whether they refer to one another or all to the first', () => {
  const expected = { [id('t2')]: id('t1'), [id('t3')]: id('t1') };
  expect(others(target('t1'), same('t2', 't1'), same('t3', 't2'))).toEqual(expected);
  expect(others(target('t1'), same('t2', 't1'), same('t3', 't1'))).toEqual(expected);
});

it('wordings found one to be the same later are one too', () => {
  const linked = say('ReviseTarget', { target: id('t1'), sameAs: id('t3') });
  expect(others(target('t1'), same('t2', 't1'), target('t3'), linked)).toEqual({
    [id('t1')]: id('t3'),
    [id('t2')]: id('t3'),
  });
});

it('of wordings that refer to each other the first counts', () => {
  const linked = say('ReviseTarget', { target: id('t1'), sameAs: id('t2') });
  expect(others(target('t1'), same('t2', 't1'), linked)).toEqual({ [id('t2')]: id('t1') });
});

it('once the one that counted is withdrawn, another does', () => {
  const withdrawn = say('WithdrawTarget', { target: id('t1') });
  expect(others(target('t1'), same('t2', 't1'), withdrawn)).toEqual({});
});
