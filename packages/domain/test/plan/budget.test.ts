import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type DataOf, say } from '../said.js';
import { budgetLine, drafted, initiative } from './a-plan.js';

const { amount: _, ...unstated } = budgetLine('b1').data as DataOf<'AdoptBudgetLine'>;
const revise = (changes: Omit<DataOf<'ReviseBudgetLine'>, 'budgetLine'>, on?: string) =>
  say('ReviseBudgetLine', { budgetLine: id('b1'), ...changes }, on);
const remove = say('RemoveBudgetLine', { budgetLine: id('b1') });
const spend = (amount: string, note = 'Bogført') =>
  say('ReportSpend', { budgetLine: id('b1'), period: '2024-Q1', amount, note });

describe('a budget line', () => {
  it('has an amount or the reason it is missing, never both and never neither', () => {
    given(drafted)
      .when(
        budgetLine('b1', {
          amount: '471115000',
          category: 'Forsørgelse',
          benefit: 'Dagpenge',
          basis: 'net',
          flow: 'expense',
          printed: { text: '471.115', unit: '1.000 kr.' },
        }),
      )
      .then(['BudgetLineAdopted']);
    given(drafted)
      .when(say('AdoptBudgetLine', { ...unstated, missing: 'not-available' }))
      .then(['BudgetLineAdopted']);
    given(drafted).when(say('AdoptBudgetLine', unstated)).refuses({ type: 'field-required', field: 'amount' });
    given(drafted)
      .when(budgetLine('b1', { missing: 'unreadable' }))
      .refuses({ type: 'field-required', field: 'amount' });
  });

  it('revised has one of them still', () => {
    const stream = given(drafted, budgetLine('b1'));
    stream.when(revise({ amount: null })).refuses({ type: 'field-required', field: 'amount' });
    stream.when(revise({ missing: 'suppressed' })).refuses({ type: 'field-required', field: 'amount' });
    stream.when(revise({ amount: null, missing: 'suppressed' })).then(['BudgetLineRevised']);
  });

  it('keeps its earlier amount in slices of earlier days', () => {
    const stream = given(drafted, budgetLine('b1'))
      .when(revise({ amount: '1500.50' }, '2024-06-01'))
      .then(['BudgetLineRevised']);
    const amountOn = (asOf: string) => stream.at({ asOf }).budgetLines.get(id('b1') as never)?.amount;
    expect([amountOn('2024-05-31'), amountOn('2024-06-01')]).toEqual(['1000.00', '1500.50']);
  });

  it('belongs to an initiative that exists', () => {
    given(drafted)
      .when(budgetLine('b1', { initiative: id('in1') }))
      .refuses({ type: 'unknown-subject', field: 'initiative' });
    given(drafted, budgetLine('b1'))
      .when(revise({ initiative: id('in1') }))
      .refuses({ type: 'unknown-subject', field: 'initiative' });
    given(drafted, initiative('in1'), budgetLine('b1'))
      .when(revise({ initiative: id('in1') }))
      .then(['BudgetLineRevised']);
  });

  it('has an id and a code of its own', () => {
    given(drafted, budgetLine('b1'))
      .when(budgetLine('b1', { label: 'Andet' }))
      .refuses('already-exists');
    given(drafted, budgetLine('b2'))
      .when(budgetLine('b1', { code: 'b2' }))
      .refuses('code-taken');
    given(drafted, budgetLine('b1'), budgetLine('b2'))
      .when(revise({ code: 'b2' }))
      .refuses('code-taken');
  });

  it('that is removed is neither revised nor removed again, but what was spent on it is still reported', () => {
    const stream = given(drafted, budgetLine('b1'), remove);
    stream.when(revise({ amount: '1' })).refuses({ type: 'wrong-state', state: 'removed', allowed: ['adopted'] });
    stream.when({ ...remove, effectiveOn: '2024-05-01' }).refuses({ type: 'wrong-state', state: 'removed' });
    stream.when(spend('250')).then(['SpendReported']);
  });
});

describe('spend', () => {
  it('is reported on a line that exists, and a repeated report counts once', () => {
    given(drafted).when(spend('250')).refuses({ type: 'unknown-subject', field: 'budgetLine' });
    const stream = given(drafted, budgetLine('b1'), spend('250'), spend('300'));
    stream.when(spend('250')).changesNothing();
    expect(
      stream
        .at()
        .budgetLines.get(id('b1') as never)
        ?.spend.map(({ amount }) => amount),
    ).toEqual(['250.00', '300.00']);
  });
});

describe('an investment case', () => {
  const adopt = say('AdoptInvestmentCase', {
    investmentCase: id('k1'),
    code: 'k1',
    title: 'Flere i fleksjob',
    cost: '1352000',
    expectedSaving: '3241000',
  });
  const saving = (amount: string) => say('ReportSaving', { investmentCase: id('k1'), period: '2024-H1', amount });

  it('has a cost and an expected saving, and takes reports of what was saved', () => {
    const stream = given(
      drafted,
      adopt,
      saving('400000'),
      say('ReviseInvestmentCase', { investmentCase: id('k1'), expectedSaving: '3000000' }, '2024-02-01'),
    );
    expect(stream.at().investmentCases.get(id('k1') as never)).toMatchObject({
      cost: '1352000.00',
      expectedSaving: '3000000.00',
      savings: [{ amount: '400000.00', period: '2024-H1' }],
    });
    stream.when(saving('400000')).changesNothing();
  });

  it('must exist before it is revised or has saved anything', () => {
    given(drafted).when(saving('1')).refuses({ type: 'unknown-subject', field: 'investmentCase' });
    given(drafted)
      .when(say('ReviseInvestmentCase', { investmentCase: id('k1'), cost: '1' }))
      .refuses({ type: 'unknown-subject', field: 'investmentCase' });
  });

  it('has an id and a code of its own, and an initiative that exists', () => {
    const other = { investmentCase: id('k2'), title: 'Anden case' };
    given(drafted, adopt)
      .when(say('AdoptInvestmentCase', { ...other, code: 'k1' }))
      .refuses('code-taken');
    given(drafted, adopt)
      .when(say('AdoptInvestmentCase', { ...other, investmentCase: id('k1') }))
      .refuses('already-exists');
    given(drafted)
      .when(say('AdoptInvestmentCase', { ...other, initiative: id('in1') }))
      .refuses({ type: 'unknown-subject', field: 'initiative' });
    given(drafted, adopt)
      .when(say('ReviseInvestmentCase', { investmentCase: id('k1'), initiative: id('in1') }))
      .refuses({ type: 'unknown-subject', field: 'initiative' });
  });
});
