import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../test/sources.js';
import { atLeast, atMost, cpu, type Figure, figureOf, putBetween, type Run, table } from '../bench/figures.js';
import { fallen, highest, lowest } from '../bench/ratios.js';

const ratioOf = (what: string, ratio: number): Figure =>
  figureOf('reads', { what, figure: 2, unit: cpu, peer: { what: 'Fastify', figure: 2 * ratio }, ratio });

const why = (recorded: readonly Figure[], measured: readonly Figure[]) =>
  fallen(recorded, measured).map((each) => each.why);

describe('Ratios are compared with those recorded', () => {
  const recorded = [ratioOf('a plan', 0.5), ratioOf('its 304', 0.3)];

  it('lets one be a fifth less, and any be more', () => {
    expect(fallen(recorded, [ratioOf('a plan', 0.4), ratioOf('its 304', 0.9)])).toEqual([]);
  });

  it('names one that is less than that, with both', () => {
    expect(why(recorded, [ratioOf('a plan', 0.39), ratioOf('its 304', 0.3)])).toEqual([
      'reads: a plan beside Fastify: recorded 0.5, measured 0.39',
    ]);
  });

  it('names one that is not measured any more, and one that was never recorded', () => {
    expect(why(recorded, [ratioOf('a plan', 0.5), ratioOf('a page', 0.1)])).toEqual([
      'reads: its 304 beside Fastify: recorded, but not measured',
      'reads: a page beside Fastify: measured, but never recorded',
    ]);
  });

  it('compares no rates, which are those of one machine', () => {
    const rate = (figure: number) =>
      figureOf('reads', { what: 'a plan', figure, unit: 'a second', ratio: figure / 10 });
    expect(fallen([rate(9)], [rate(1)])).toEqual([]);
  });

  it('takes the highest of two measurements, the lowest of those it records, and what only one has', () => {
    const [one, other] = [[ratioOf('a plan', 0.5)], [ratioOf('a plan', 0.2), ratioOf('its 304', 0.3)]];
    const ratios = (figures: readonly Figure[]) => figures.map(({ what, ratio }) => [what, ratio]);
    expect(ratios(highest(one, other))).toEqual([
      ['a plan', 0.5],
      ['its 304', 0.3],
    ]);
    expect(ratios(lowest(one, other))).toEqual([
      ['a plan', 0.2],
      ['its 304', 0.3],
    ]);
  });
});

describe('A figure says whether it reaches what was promised', () => {
  const beside = { what: 'x', unit: 's', peer: { what: 'y', figure: 1 } };

  it.each([
    [{ ...beside, figure: 3, reach: atMost(3) }, true],
    [{ ...beside, figure: 3.1, reach: atMost(3) }, false],
    [{ ...beside, figure: 1, ratio: 0.8, reach: atLeast(0.8) }, true],
    [{ ...beside, figure: 9, ratio: 0.79, reach: atLeast(0.8) }, false],
    [{ ...beside, figure: 9, reach: atLeast(0.8) }, false],
  ])('%o: %s', (said, reached) => {
    expect(figureOf('w', said).reached).toBe(reached);
  });

  it('says nothing where nothing was promised', () => {
    expect(figureOf('w', { ...beside, figure: 1 })).not.toHaveProperty('reached');
  });
});

const run: Run = {
  settings: {
    at: '2026-11-30T20:15:00.000Z',
    node: 'v20.20.2',
    postgres: '15.18',
    fsync: 'on',
    synchronousCommit: 'on',
    sync: 3.9,
    cores: 2,
    load: { before: 0.1, after: 1.5 },
  },
  figures: [
    figureOf('append', {
      what: '1 caller',
      figure: 1637.4,
      unit: 'events a second',
      p50: 8.25,
      p99: 29,
      peer: { what: 'raw insert', figure: 2287 },
      ratio: 0.716,
      reach: atLeast(0.75),
    }),
    figureOf('start', { what: 'first answer', figure: 1.97, unit: 's', reach: atMost(2.5) }),
  ],
};

const expected = `2026-11-30 20:15 UTC: Node v20.20.2, PostgreSQL 15.18, fsync on, synchronous_commit on, 8 kB kept in 3.9 ms, 2 cores, load average 0.1 before and 1.5 after.

| workload | what         | figure                | p50 / p99, ms | peer              | ratio | reach                                 |
| -------- | ------------ | --------------------- | ------------- | ----------------- | ----- | ------------------------------------- |
| append   | 1 caller     | 1,637 events a second | 8.25 / 29     | raw insert: 2,287 | 0.716 | at least 0.75 of the peer: NOT reached |
| start    | first answer | 1.97 s                |               |                   |       | at most 2.5: reached                  |`;

describe('The table of a whole run', () => {
  it('says under what it was measured, and each figure on a line', () => {
    const cells = (text: string) => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    expect(cells(table(run)).filter((line) => !line.join('').startsWith('---'))).toEqual(
      cells(expected).filter((line) => !line.join('').startsWith('---')),
    );
  });

  it('has lines of one length', () => {
    const [, , ...lines] = table(run).split('\n');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it('is put between the markers of the page, where nothing else changes, as often as it is', () => {
    const page = readFileSync(join(root, 'docs/benchmarks.md'), 'utf8');
    const [before, , after] = page.split(/(?<=<!-- whole run -->)|(?=<!-- end of the whole run -->)/);
    const once = putBetween(page, 'figures');
    expect(once).toBe(`${before}\n\nfigures\n\n${after}`);
    expect(putBetween(putBetween(page, 'others'), 'figures')).toBe(once);
  });

  it('has nowhere to be put on a page without markers', () => {
    expect(() => putBetween('# Benchmarks\n', 'figures')).toThrow('whole run');
  });
});
