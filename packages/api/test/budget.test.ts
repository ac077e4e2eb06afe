import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id } from './support/ids.js';

const line = (name: string, more: object) => ({
  type: 'AdoptBudgetLine',
  data: {
    budgetLine: id(name),
    code: name,
    label: name,
    role: 'line',
    category: 'Forsørgelse',
    period: '2024',
    ...more,
  },
});

describeOnEachDatabase('the budget of a plan', (database) => {
  let api: Api;
  let plan: string;
  const budget = (query = '') => api.get(`/v1/plans/${plan}/budget${query}`);

  beforeAll(async () => {
    api = await openApi(database());
    plan = await api.draft();
    const adopted = await api.batch(
      plan,
      [
        line('b1', { amount: '83808000', benefit: 'Kontanthjælp' }),
        line('b2', { amount: '0.10', benefit: 'Sygedagpenge' }),
        line('b3', { missing: 'not-available' }),
        line('bt1', { role: 'printed-total', amount: '83808001' }),
        {
          type: 'AdoptInvestmentCase',
          data: { investmentCase: id('ic1'), title: 'Case', cost: '500000', expectedSaving: '700000' },
        },
      ],
      { effectiveOn: '2023-10-01' },
    );
    expect(adopted.status).toBe(200);
    await api.command(
      plan,
      `budget-lines/${id('b1')}/spend`,
      { period: '2024-H1', amount: '41000000' },
      { effectiveOn: '2024-07-01' },
    );
    await api.command(
      plan,
      `investment-cases/${id('ic1')}/savings`,
      { period: '2024', amount: '650000' },
      { effectiveOn: '2025-01-15' },
    );
  });

  test('is computed from its lines and held against what is printed', async () => {
    const { status, body } = await budget('?asOf=2025-02-01');
    expect(status).toBe(200);
    expect(body).toMatchObject({ plan, version: 8, asOf: '2025-02-01' });
    expect(body.periods).toHaveLength(1);
    expect(body.periods[0]).toMatchObject({
      period: '2024',
      categories: [
        {
          category: 'Forsørgelse',
          lines: [
            { id: id('b1'), amount: '83808000.00', spent: '41000000.00' },
            { amount: '0.10' },
            { missing: 'not-available' },
          ],
          total: {
            amount: '83808000.10',
            lines: 3,
            withAmount: 2,
            missing: [{ reason: 'not-available', lines: [{ id: id('b3') }] }],
            spent: '41000000.00',
          },
        },
      ],
      benefits: [{ benefit: 'Kontanthjælp' }, { benefit: 'Sygedagpenge' }],
      printedTotals: [{ amount: '83808001.00', computed: '83808000.10', difference: '0.90' }],
    });
    expect(body).toMatchObject({
      investmentCases: [{ net: '-200000.00', saved: '650000.00' }],
      investments: { cases: 1, net: '-200000.00', saved: '650000.00' },
    });
  });

  test('is read as of a day and by version', async () => {
    expect((await budget('?asOf=2024-06-30')).body.total).not.toHaveProperty('spent');
    expect((await budget('?asOf=2023-09-15')).body).toMatchObject({ periods: [], total: { lines: 0, withAmount: 0 } });
    expect((await budget('?version=6&asOf=2025-02-01')).body.investments).not.toHaveProperty('saved');
    expect((await budget('?asOf=2023-08-01')).body).toMatchObject({ status: 404, code: 'nothing-on-that-day' });
  });

  test('is not sent twice to who has it', async () => {
    const { headers } = await budget('?asOf=2025-02-01');
    expect(
      (await api.get(`/v1/plans/${plan}/budget?asOf=2025-02-01`, { 'if-none-match': headers.etag ?? '' })).status,
    ).toBe(304);
  });
});
