import { describe, expect, it } from 'vitest';
import { type PlanBudget, planBudget } from '../src/index.js';
import { given } from './given.js';
import { id } from './ids.js';
import { type DataOf, say } from './said.js';

const drafted = say(
  'DraftPlan',
  { title: 'Beskæftigelsesplan', municipality: '580', period: '2019', kind: 'plan', language: 'da' },
  '2018-09-01',
);
const on = '2018-10-01';

type LineData = Partial<DataOf<'AdoptBudgetLine'>>;

const cell = (name: string, more: LineData = {}) =>
  say(
    'AdoptBudgetLine',
    {
      budgetLine: id(name),
      code: name,
      label: `Linje ${name}`,
      role: 'line',
      period: '2019',
      category: 'Forsørgelse',
      ...more,
    },
    on,
  );

const printed = (name: string, amount: string, more: LineData = {}) =>
  cell(name, { role: 'printed-total', amount, ...more });

const investment = (name: string, more: Partial<DataOf<'AdoptInvestmentCase'>> = {}) =>
  say('AdoptInvestmentCase', { investmentCase: id(name), code: name, title: `Case ${name}`, ...more }, on);

const budgetOf = (...commands: ReturnType<typeof say>[]): PlanBudget => planBudget(given(drafted, ...commands).at());

const only = (budget: PlanBudget) => budget.periods[0] ?? expect.fail('no period');

describe('a plan’s budget', () => {
  it('adds its lines exactly, by category, by benefit and in all', () => {
    const budget = budgetOf(
      cell('b1', { amount: '0.10', benefit: 'Sygedagpenge' }),
      cell('b2', { amount: '0.20', benefit: 'Dagpenge' }),
      cell('b3', { amount: '10', benefit: 'Dagpenge', category: 'Indsats' }),
    );
    expect(only(budget).categories.map(({ category, total }) => [category, total.amount])).toEqual([
      ['Forsørgelse', '0.30'],
      ['Indsats', '10.00'],
    ]);
    expect(only(budget).benefits.map(({ benefit, total }) => [benefit, total.amount])).toEqual([
      ['Sygedagpenge', '0.10'],
      ['Dagpenge', '10.20'],
    ]);
    expect(only(budget).total.amount).toBe('10.30');
    expect(budget.total).toMatchObject({ amount: '10.30', lines: 3, withAmount: 3, missing: [] });
  });

  it('keeps periods apart, earliest first', () => {
    const budget = budgetOf(
      cell('b1', { amount: '1', period: '2020' }),
      cell('b2', { amount: '2' }),
      cell('b3', { amount: '4', period: '2019-H2' }),
    );
    expect(budget.periods.map(({ period, total }) => [period, total.amount])).toEqual([
      ['2019', '2.00'],
      ['2019-H2', '4.00'],
      ['2020', '1.00'],
    ]);
    expect(budget.total.amount).toBe('7.00');
  });

  it('counts and names the lines without an amount, and never takes them for 0', () => {
    const budget = budgetOf(
      cell('b1', { amount: '5' }),
      cell('b2', { missing: 'not-available' }),
      cell('b3', { missing: 'unreadable' }),
      cell('b4', { missing: 'not-available' }),
    );
    expect(only(budget).total).toMatchObject({
      amount: '5.00',
      lines: 4,
      withAmount: 1,
      missing: [
        { reason: 'not-available', lines: [{ label: 'b2 «Linje b2»' }, { label: 'b4 «Linje b4»' }] },
        { reason: 'unreadable', lines: [{ id: id('b3') }] },
      ],
    });
  });

  it('has no total where no line has an amount; a printed 0 is one', () => {
    expect('amount' in budgetOf(cell('b1', { missing: 'not-available' })).total).toBe(false);
    expect(budgetOf(cell('b1', { amount: '0' })).total.amount).toBe('0.00');
    expect(planBudget(given(drafted).at())).toMatchObject({
      periods: [],
      total: { lines: 0 },
      investments: { cases: 0 },
    });
  });

  it('adds amounts with the sign they are recorded with, whatever the flow says', () => {
    const budget = budgetOf(
      cell('b1', { amount: '500000', flow: 'expense' }),
      cell('b2', { amount: '-700000', flow: 'saving' }),
      cell('b3', { amount: '-10', flow: 'income' }),
    );
    expect(budget.total.amount).toBe('-200010.00');
  });

  it('says whether a total is net or gross, or mixes them', () => {
    const basisOf = (...bases: ('net' | 'gross' | undefined)[]) =>
      budgetOf(
        ...bases.map((basis, index) => cell(`b${index}`, { amount: '1', ...(basis === undefined ? {} : { basis }) })),
      ).total.basis;
    expect([basisOf('net', 'net'), basisOf('net', 'gross'), basisOf('net', undefined), basisOf(undefined)]).toEqual([
      'net',
      'mixed',
      undefined,
      undefined,
    ]);
  });
});

describe('a printed total', () => {
  it.each([
    ['net and gross', { amount: '40', basis: 'gross' }, {}, undefined],
    ['net against a printed gross', { amount: '40', basis: 'net' }, { basis: 'gross' }, undefined],
    ['net against a printed net', { amount: '40', basis: 'net' }, { basis: 'net' }, '0.00'],
    ['net against a printed total that does not say', { amount: '40', basis: 'net' }, {}, '0.00'],
  ] as const)('is held against lines of which it may be the total: %s', (_, other, more, difference) => {
    const budget = budgetOf(cell('b1', { amount: '60', basis: 'net' }), cell('b2', other), printed('bt', '100', more));
    expect(only(budget).printedTotals[0]?.difference).toBe(difference);
  });

  it.each([
    ['unreadable', ['b2 «Linje b2»']],
    ['not-available', ['b2 «Linje b2»']],
    ['not-applicable', undefined],
  ] as const)('names the lines that a difference may come from: one that is %s', (missing, without) => {
    const budget = budgetOf(cell('b1', { amount: '60' }), cell('b2', { missing }), printed('bt', '100'));
    const [told] = only(budget).printedTotals;
    expect([told?.computed, told?.difference, told?.without]).toEqual(['60.00', '40.00', without]);
  });

  it('is of a year however a line says it', () => {
    const budget = budgetOf(
      cell('b1', { amount: '60' }),
      cell('b2', { amount: '60', period: '2019-01/2019-12' }),
      printed('bt', '120'),
    );
    expect(budget.periods).toMatchObject([{ period: '2019', printedTotals: [{ difference: '0.00' }] }]);
  });

  it('shows what was spent on it', () => {
    const spend = say('ReportSpend', { budgetLine: id('bt'), period: '2019', amount: '10' }, '2019-06-01');
    expect(only(budgetOf(printed('bt', '100'), spend)).printedTotals).toMatchObject([{ spent: '10.00' }]);
  });

  it('is held against the computed one of its category and period, and never added', () => {
    const budget = budgetOf(
      cell('b1', { amount: '100' }),
      cell('b2', { amount: '50' }),
      printed('bt1', '160'),
      cell('b3', { amount: '7', category: 'Indsats' }),
      printed('bt2', '7', { category: 'Indsats' }),
    );
    expect(only(budget).printedTotals).toMatchObject([
      { label: 'bt1 «Linje bt1»', category: 'Forsørgelse', amount: '160.00', computed: '150.00', difference: '10.00' },
      { amount: '7.00', computed: '7.00', difference: '0.00' },
    ]);
    expect(only(budget).total.amount).toBe('157.00');
  });

  it('without a category is about the whole period, with a benefit about that benefit', () => {
    const { category: _, ...whole } = printed('bt1', '300').data as DataOf<'AdoptBudgetLine'>;
    const budget = budgetOf(
      cell('b1', { amount: '100', benefit: 'Dagpenge' }),
      cell('b2', { amount: '200', category: 'Indsats', benefit: 'Dagpenge' }),
      cell('b3', { amount: '1', benefit: 'Fleksjob' }),
      say('AdoptBudgetLine', whole, on),
      printed('bt2', '101', { benefit: 'Dagpenge' }),
    );
    expect(only(budget).printedTotals.map(({ computed, difference }) => [computed, difference])).toEqual([
      ['301.00', '-1.00'],
      ['100.00', '1.00'],
    ]);
  });

  it('has no difference where nothing can be computed, or it is itself unreadable', () => {
    const budget = budgetOf(
      cell('b1', { missing: 'not-available' }),
      printed('bt1', '300'),
      cell('bt2', { role: 'printed-total', missing: 'unreadable' }),
    );
    expect(only(budget).printedTotals.map((total) => 'difference' in total)).toEqual([false, false]);
  });
});

describe('money spent and saved', () => {
  const spend = (line: string, amount: string, period: string) =>
    say('ReportSpend', { budgetLine: id(line), amount, period }, '2019-07-01');

  it('is added up by line and in the totals', () => {
    const budget = budgetOf(
      cell('b1', { amount: '100' }),
      cell('b2', { amount: '50' }),
      spend('b1', '30', '2019-H1'),
      spend('b1', '40.50', '2019-H2'),
    );
    expect(only(budget).categories[0]?.lines.map(({ spent }) => spent)).toEqual(['70.50', undefined]);
    expect(budget.total).toMatchObject({ amount: '150.00', spent: '70.50' });
  });

  it('stays when the line is removed, though its amount no longer counts', () => {
    const removed = (name: string) => say('RemoveBudgetLine', { budgetLine: id(name) }, '2019-08-01');
    const budget = budgetOf(
      cell('b1', { amount: '100' }),
      cell('b2', { amount: '50' }),
      spend('b1', '30', '2019-H1'),
      removed('b1'),
      cell('b3', { amount: '9' }),
      removed('b3'),
    );
    expect(only(budget).categories[0]?.lines.map(({ id: line, status }) => [line, status])).toEqual([
      [id('b1'), 'removed'],
      [id('b2'), 'adopted'],
    ]);
    expect(budget.total).toMatchObject({ amount: '50.00', lines: 1, spent: '30.00' });
  });

  it('of an investment case: cost less expected saving, and what has been saved', () => {
    const saving = say('ReportSaving', { investmentCase: id('ic1'), period: '2019', amount: '250000' }, '2020-01-15');
    const budget = budgetOf(
      investment('ic1', { cost: '500000', expectedSaving: '700000' }),
      investment('ic2', { cost: '12' }),
      investment('ic3', { missing: 'not-available' }),
      saving,
    );
    expect(budget.investmentCases.map(({ net, saved }) => [net, saved])).toEqual([
      ['-200000.00', '250000.00'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(budget.investments).toEqual({
      cases: 3,
      cost: '500012.00',
      withCost: 2,
      expectedSaving: '700000.00',
      withExpectedSaving: 1,
      net: '-200000.00',
      withNet: 1,
      saved: '250000.00',
    });
  });
});
