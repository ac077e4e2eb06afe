import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/index.js';
import { verdict } from '../evaluation/given.js';
import { earlyOpinions } from './before.js';
import { benchmarkOpinions } from './benchmarks.js';
import { asked, benchmarkCase, earlyCase, everyCase, type Single, severalCase, singleCase } from './cases.js';
import { groupCase } from './group-cases.js';
import { groupChangeOpinion, groupOpinion } from './groups.js';
import { type Opinion, opinions } from './oracle.js';
import { statusesAt, statusesOfEach } from './several.js';

// In CI a thousand cases of one seed; `pnpm laws` tries a hundred thousand, or as many as LAWS_CASES says, of ever other seeds.
const isLong = process.env.MODE === 'laws';
const cases = isLong ? Number(process.env.LAWS_CASES ?? 100_000) : 1000;
const seed = isLong ? {} : { seed: 20_261_129 };

/** A share of the cases, in percent. */
const runs = (percent: number) => ({ numRuns: Math.ceil((cases * percent) / 100), ...seed });

/** A minute, as every test has, and more for the long run. */
const whatItTakes = Math.max(60_000, cases * 60);

const near = (a: number | undefined, b: number | undefined) =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) < 1e-9);

const tried = new Map<string, number>();

const foundIn = (made: Verdict): Opinion => {
  tried.set(made.status, (tried.get(made.status) ?? 0) + 1);
  const exact = made.actual?.qualifier === undefined || made.actual.qualifier === 'about';
  return {
    status: made.status,
    required: made.required?.value,
    actual: exact ? made.actual?.value : undefined,
  };
};

/** The product says what one of the oracle's opinions says: status, required and actual value. */
const agree = (made: Verdict, admitted: readonly Opinion[]): void => {
  const found = foundIn(made);
  const agrees = admitted.some(
    (one) => one.status === found.status && near(one.required, found.required) && near(one.actual, found.actual),
  );
  expect(agrees ? found : admitted).toEqual(found);
};

const agreeOnStatus = (made: Verdict, admitted: readonly string[]): void => {
  const { status } = foundIn(made);
  expect(admitted.includes(status) ? status : admitted).toEqual(status);
};

describe('A second evaluator, slow and written apart, agrees', () => {
  it(
    'on status, required and actual value once the time of judgement has come',
    () => {
      const law = fc.property(singleCase, (each) => {
        const { known, stated } = asked(each);
        agree(verdict(each.told, known, each.asOf), opinions(stated, each.told, each.told.when as Single));
      });
      fc.assert(law, runs(40));
    },
    whatItTakes,
  );

  it(
    'on whether a target by a date is on its way',
    () => {
      const law = fc.property(earlyCase, (each) => {
        const { known, stated } = asked(each);
        const when = each.told.when as Extract<Single, { kind: 'by' }>;
        agree(verdict(each.told, known, each.asOf), earlyOpinions(stated, each.told, when));
      });
      fc.assert(law, runs(20));
    },
    whatItTakes,
  );

  it(
    'on a value held against that of another area',
    () => {
      const law = fc.property(benchmarkCase, (each) => {
        const { known, stated, other = stated } = asked(each);
        const admitted = benchmarkOpinions(stated, other, each.told, each.told.when as Single);
        agree(verdict(each.told, known, each.asOf), admitted);
      });
      fc.assert(law, runs(15));
    },
    whatItTakes,
  );

  it(
    'on a value held against that of a group: its official figure, its mean, the best of it, with enough of its members',
    () => {
      const law = fc.property(groupCase, ({ told, known, stated, rule, judged, period, onChange }) => {
        const opinion = onChange
          ? groupChangeOpinion(stated, rule, told, ['2024-06', '2024-12'])
          : groupOpinion(stated, rule, told, judged, period);
        agree(verdict(told, known, '2025-02-01'), [opinion]);
      });
      fc.assert(law, runs(20));
    },
    whatItTakes,
  );

  it(
    'on all, any and so many of several conditions, each in its own time',
    () => {
      const law = fc.property(severalCase, (each) => {
        const { known, stated } = asked(each);
        const admitted = statusesAt(stated, each.told, each.told.when as Single);
        agreeOnStatus(verdict(each.told, known, each.asOf), admitted);
      });
      fc.assert(law, runs(15));
    },
    whatItTakes,
  );

  it(
    'on every month, quarter, half and year of a stretch',
    () => {
      const law = fc.property(everyCase, (each) => {
        const { known, stated } = asked(each);
        const { when } = each.told;
        if (when.kind !== 'every') throw new Error('no stretch');
        agreeOnStatus(verdict(each.told, known, each.asOf), statusesOfEach(stated, each.told, when));
      });
      fc.assert(law, runs(10));
    },
    whatItTakes,
  );

  it('and was asked for answers of every sort', () => {
    const statuses = ['met', 'not-met', 'on-track', 'off-track', 'awaiting-baseline', 'awaiting-benchmark'];
    const rare = [...statuses, 'awaiting-observation', 'not-evaluable'].filter(
      (status) => (tried.get(status) ?? 0) < cases / 100,
    );
    expect(rare).toEqual([]);
  });
});
