import { beforeAll, expect, it } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id, newKey } from './support/ids.js';

// A test plan of a school: years that begin in August, parts with a time of their own, a forecast, something taken as far as
// it goes, a weighted mean, a place by the change since last year, and the best of a group.
const neighbours = ['510', '540', '580'] as const;
// The other municipalities of the labour-market area of Sydjylland.
const others = [...neighbours, '410', '530', '561', '563', '573', '575', '607', '621', '630'];
const [starters, older, weighted] = [id('begyndere'), id('ældre'), id('vejet')];
const [place, monthly] = [id('plads'), id('måned')];
const year = { frequency: 'year', yearBegins: 8, source: 'skolen', polarity: 'higher' } as const;
const persons = { ...year, unit: { kind: 'persons' }, measure: 'flow' } as const;

const definitions = [
  [starters, { ...persons, name: 'Begyndere på en uddannelse' }],
  [older, { ...persons, name: 'Begyndere over 25 år' }],
  [
    weighted,
    {
      ...year,
      name: 'Vejet mål',
      unit: { kind: 'persons' },
      measure: 'average',
      composite: {
        operation: 'mean',
        terms: [
          { indicator: starters, weight: 3 },
          { indicator: older, weight: 1 },
        ],
      },
    },
  ],
  [
    place,
    {
      ...year,
      name: 'Plads efter fremgang',
      unit: { kind: 'rank' },
      measure: 'rank',
      polarity: 'lower',
      ranking: {
        of: starters,
        among: { area: { kind: 'rar', name: 'RAR Sydjylland' } },
        change: { as: 'percent', since: 'year-before' },
      },
    },
  ],
  [
    monthly,
    {
      name: 'Ledige unge',
      unit: { kind: 'persons' },
      measure: 'stock',
      polarity: 'lower',
      frequency: 'month',
      source: 'jobindsats',
    },
  ],
] as const;

const cell = (code: string, period: string, value: number, more: object = {}) => ({
  area: { kind: 'municipality', code },
  period,
  value,
  ...more,
});
const [first, second] = ['2022-08/2023-07', '2023-08/2024-07'];
const by = (date: string) => ({ kind: 'by', date });
const level = (indicator: string, comparison: string, value: number, more: object = {}) => ({
  kind: 'level',
  indicator,
  comparison,
  value,
  ...more,
});
const targetOf = (code: string, condition: object, when: object, more: object = {}) => ({
  type: 'SetTarget',
  data: { target: id(code), code, wording: code, nature: 'aim', goals: [id('g1')], condition, when, ...more },
});
const belowTheBest = {
  kind: 'benchmark',
  indicator: monthly,
  on: 'level',
  comparison: 'better',
  against: { group: id('naboer'), method: 'plain-mean', ownMunicipality: 'excluded', selection: { best: 2 } },
};

describeOnPGlite('a plan of school years', (database) => {
  let api: Api;
  let plan: string;

  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse('2024-10-01T08:00:00.000Z') });
    const open = (path: string, stream: string, data: object) =>
      api.post(path, { id: stream, ledger: 'dk', effectiveOn: '2022-01-01', data }, { 'idempotency-key': newKey() });
    for (const [indicator, data] of definitions)
      expect((await open('/v1/indicators', indicator, data)).status).toBe(201);
    expect((await open('/v1/groups', id('naboer'), { name: 'Naboer', members: neighbours })).status).toBe(201);
    const publish = async (indicator: string, source: string, vintage: string, observations: readonly object[]) => {
      const data = { source, vintage: `${vintage}T00:00:00.000Z`, observations };
      const answer = await api.command(`/v1/indicators/${indicator}`, 'publications', data, { effectiveOn: vintage });
      expect([answer.status, answer.text]).toEqual([200, answer.text]);
    };
    const fields = others.flatMap((code, index) => [cell(code, first, 100), cell(code, second, 101 + index)]);
    await publish(starters, 'skolen', '2024-09-01', [cell('550', first, 40), cell('550', second, 48), ...fields]);
    await publish(older, 'skolen', '2024-09-01', [cell('550', first, 20), cell('550', second, 16)]);
    await publish(monthly, 'jobindsats', '2024-07-15', [
      cell('550', '2024-05', 90),
      cell('550', '2024-06', 80),
      cell('550', '2024-12', 60, { status: 'forecast' }),
      ...neighbours.map((code, index) => cell(code, '2024-06', 70 + index * 20)),
    ]);
    plan = await api.draft({ municipality: '550', period: '2023/2024' }, { effectiveOn: '2022-11-01' });
    const recorded = await api.batch(
      plan,
      [
        { type: 'AdoptGoal', data: { goal: id('g1'), code: 'g1', title: 'Flere begynder', level: 'strategic' } },
        targetOf('skoleår', level(starters, 'at-least', 45), by('2024-07-31')),
        targetOf('vejet', level(weighted, 'at-least', 40), by('2024-07-31')),
        targetOf('plads', level(place, 'at-most', 1), by('2024-07-31')),
        targetOf(
          'dele',
          {
            kind: 'all',
            of: [
              level(monthly, 'at-most', 80, { when: by('2024-06-30') }),
              { kind: 'not', of: [level(monthly, 'above', 70)] },
            ],
          },
          by('2024-12-31'),
        ),
        targetOf('så-få', { kind: 'optimise', indicator: monthly, direction: 'down' }, { kind: 'standing' }),
        targetOf('de-bedste', belowTheBest, by('2024-06-30')),
      ],
      { effectiveOn: '2022-11-01' },
    );
    expect([recorded.status, recorded.body.errors]).toEqual([200, undefined]);
  });

  const verdictOf = async (name: string, asOf = '2024-10-01') => {
    const { body } = await api.get(`/v1/plans/${plan}/targets/${id(name)}/evaluation?asOf=${asOf}`);
    return body;
  };

  it.each([
    ['a year that begins in August', 'skoleår', { status: 'met', actual: { value: 48, period: second } }],
    ['a mean that counts one series three times', 'vejet', { status: 'met', actual: { value: 40 } }],
    ['the first of its area, by the change since last year', 'plads', { status: 'met', actual: { value: 1 } }],
    ['one part met in June, the other on its way to December', 'dele', { status: 'off-track', final: false }],
    ['as few as possible: fewer than ever', 'så-få', { status: 'on-track', baseline: { value: 90 }, final: false }],
    [
      'eighty, no better than the two best of three neighbours',
      'de-bedste',
      { status: 'not-met', required: { value: 80 } },
    ],
  ])('judges %s', async (_what, name, expected) => {
    expect(await verdictOf(name)).toMatchObject(expected);
  });

  it.each(['skoleår', 'vejet', 'plads', 'dele', 'så-få', 'de-bedste'])('explains what moved %s', async (name) => {
    const { status, body } = await api.get(
      `/v1/plans/${plan}/targets/${id(name)}/evaluation/explanation?from=2024-05-15&to=2024-10-01`,
    );
    expect(status).toBe(200);
    expect(body.from.status).not.toBe(body.to.status);
    expect(body.moved).not.toEqual([]);
  });

  it.each(['skoleår', 'vejet', 'plads', 'dele', 'så-få', 'de-bedste'])('draws %s', async (name) => {
    const { body } = await api.get(`/v1/plans/${plan}/targets/${id(name)}/series?asOf=2024-10-01`);
    expect(body.series[0]).toMatchObject({ name: expect.any(String) });
    const page = await api.get(`/plans/${plan}/targets/${id(name)}?asOf=2024-10-01`, { accept: 'text/html' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<svg');
  });

  it('shows the forecast of December beside the figure that counts', async () => {
    const { body } = await api.get(`/v1/plans/${plan}/targets/${id('dele')}/series?asOf=2024-10-01`);
    expect(body.series[0].forecasts).toMatchObject([{ value: 60, period: '2024-12', on: { to: '2024-12-31' } }]);
    expect(body.series[0].figures).toHaveLength(2);
  });
});
