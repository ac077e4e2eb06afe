import { beforeAll, expect, it } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { type Api, openApi } from './support/api.js';
import { id, newKey } from './support/ids.js';

// A test plan: cash benefits in Tønder, with a share that nobody publishes, an indicator that is followed, and rules over it all.
const tonder = { kind: 'municipality', code: '550' };
const randers = { kind: 'municipality', code: '730' };
const [unemployed, adults, rate] = [id('ledige'), id('voksne'), id('andel')];
const yearly = { polarity: 'lower', frequency: 'year', source: 'jobindsats' } as const;
const persons = { ...yearly, unit: { kind: 'persons' }, measure: 'stock' } as const;

const definitions = [
  [unemployed, { ...persons, name: 'Ledige' }],
  [adults, { ...persons, name: 'Voksne' }],
  [
    rate,
    {
      ...yearly,
      name: 'Andel ledige',
      unit: { kind: 'percent' },
      measure: 'share',
      shareOf: { numerator: { indicator: unemployed }, denominator: { indicator: adults } },
    },
  ],
] as const;

const byArea = (period: string, own: number, other: number) => [
  { area: tonder, period, value: own },
  { area: randers, period, value: other },
];

const light = {
  title: 'Trafiklys',
  each: 'target',
  gates: [{ name: 'Grøn', tone: 'good', when: { kind: 'ahead', as: 'percent', from: { at: 0 } } }],
  rest: { name: 'Rød', tone: 'poor', consequence: 'Udvalget får en redegørelse' },
};
const worst = {
  title: 'Det værste',
  each: 'goal',
  ratedBy: id('light'),
  gates: [
    { name: 'Rød', when: { kind: 'members', which: { kind: 'rated', is: ['Rød'] }, as: 'number', from: { at: 1 } } },
  ],
  rest: { name: 'Grøn' },
};
const atMost = (value: number) => ({ kind: 'level', indicator: rate, comparison: 'at-most', value });
const by = (date: string) => ({ kind: 'by', date });
const targetOf = (name: string, data: object) => ({
  type: 'SetTarget',
  data: { target: id(name), code: name, wording: name, nature: 'aim', goals: [id('g1')], ...data },
});

describeOnPGlite('a plan with rules over its verdicts', (database) => {
  let api: Api;
  let plan: string;

  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse('2026-09-01T08:00:00.000Z') });
    for (const [indicator, data] of definitions)
      await api.post(
        '/v1/indicators',
        { id: indicator, ledger: 'dk', effectiveOn: '2024-01-01', data },
        { 'idempotency-key': newKey() },
      );
    const members = { name: 'Nabokommuner', members: ['550', '730'] };
    await api.post(
      '/v1/groups',
      { id: id('naboer'), ledger: 'dk', effectiveOn: '2024-01-01', data: members },
      { 'idempotency-key': newKey() },
    );
    const publish = (indicator: string, observations: readonly object[]) =>
      api.command(
        `/v1/indicators/${indicator}`,
        'publications',
        { source: 'jobindsats', vintage: '2026-02-01T00:00:00.000Z', observations },
        { effectiveOn: '2026-02-01' },
      );
    await publish(unemployed, [...byArea('2024', 40, 90), ...byArea('2025', 37, 99)]);
    await publish(adults, [...byArea('2024', 400, 900), ...byArea('2025', 400, 900)]);
    plan = await api.draft({ municipality: '550', period: '2025/2026' }, { effectiveOn: '2024-11-01' });
    const recorded = await api.batch(
      plan,
      [
        {
          type: 'AdoptGoal',
          data: { goal: id('g1'), code: 'g1', title: 'Færre ledige', level: 'strategic', theme: 'Job' },
        },
        targetOf('t1', {
          condition: atMost(9.5),
          when: by('2025-12-31'),
          baseline: { kind: 'observation', period: '2024' },
        }),
        targetOf('t2', { condition: atMost(9), when: by('2025-12-31') }),
        targetOf('t3', {
          nature: 'monitoring',
          condition: { kind: 'measure', indicator: unemployed, limit: 'none' },
          baseline: { kind: 'observation', period: '2024' },
          when: { kind: 'standing' },
        }),
        { type: 'AdoptRatingRule', data: { ratingRule: id('light'), ...light } },
        { type: 'AdoptRatingRule', data: { ratingRule: id('worst'), ...worst } },
      ],
      { effectiveOn: '2024-11-01' },
    );
    expect([recorded.status, recorded.body.errors]).toEqual([200, undefined]);
  });

  it('says what they come to: each target, the worst of the goal, and what follows', async () => {
    const { status, body } = await api.get(`/v1/plans/${plan}/ratings?asOf=2026-09-01`);
    expect(status).toBe(200);
    expect(body.rules).toMatchObject([
      {
        title: 'Trafiklys',
        rated: [
          { subject: { kind: 'target', id: id('t1') }, outcome: { name: 'Grøn' }, final: true, on: '2026-01-01' },
          { outcome: { name: 'Rød', consequence: 'Udvalget får en redegørelse' }, status: 'not-met' },
          { standing: 'left-out', leftOut: 'monitored', status: 'no-limit-stated' },
        ],
      },
      { title: 'Det værste', rated: [{ subject: { kind: 'goal', id: id('g1') }, outcome: { name: 'Rød' } }] },
    ]);
    expect((await api.get(`/v1/plans/${plan}`)).body.ratingRules).toMatchObject([
      { title: 'Trafiklys' },
      { ratedBy: id('light') },
    ]);
  });

  it('says what moved them between two days', async () => {
    const { body } = await api.get(`/v1/plans/${plan}/ratings/explanation?from=2025-06-01&to=2026-09-01`);
    expect(body.moved).toContainEqual(
      expect.objectContaining({
        rule: id('light'),
        after: expect.objectContaining({ outcome: expect.objectContaining({ name: 'Grøn' }) }),
      }),
    );
  });

  it('tries a rule that nobody has adopted, and records nothing', async () => {
    const data = {
      ...light,
      each: 'theme',
      rest: { name: 'Nej' },
      gates: [
        {
          name: 'Ja',
          when: { kind: 'members', which: { kind: 'status', is: ['met'] }, as: 'percent', from: { at: 50 } },
        },
      ],
    };
    const { body } = await api.post(`/v1/plans/${plan}/ratings/trial?asOf=2026-09-01`, { data });
    expect(body.rules).toMatchObject([
      { each: 'theme', rated: [{ subject: { name: 'Job' }, outcome: { name: 'Ja' } }] },
    ]);
    expect((await api.get(`/v1/plans/${plan}`)).body.ratingRules).toHaveLength(2);
  });

  it('shows an indicator that is followed in the plan and beside the verdicts', async () => {
    expect((await api.get(`/v1/plans/${plan}`)).body.targets[2]).toMatchObject({ nature: 'monitoring' });
    const { body } = await api.get(`/v1/plans/${plan}/evaluation?asOf=2026-09-01`);
    expect(body.counts).toEqual({ met: 1, 'not-met': 1, 'no-limit-stated': 1 });
    expect(body.verdicts[2]).toMatchObject({ limit: 'none', actual: { value: 37 }, final: false });
  });

  it('shows what is measured without a limit in the scorecard, with its start and its way', async () => {
    const rows = async () => (await api.get('/v1/scorecard?municipality=550&status=no-limit-stated')).body.items;
    await expect.poll(rows, { timeout: 120_000, interval: 500 }).toMatchObject([
      {
        target: id('t3'),
        limit: 'none',
        actual: { value: 37 },
        baseline: { value: 40 },
        way: { change: -3, movement: 'better' },
      },
    ]);
  });

  it('gives what a chart of a target needs', async () => {
    const { body } = await api.get(`/v1/plans/${plan}/targets/${id('t1')}/series?asOf=2025-06-01`);
    expect(body).toMatchObject({
      target: id('t1'),
      series: [
        {
          name: 'Andel ledige',
          figures: [{ period: '2024', value: 10, on: { from: '2024-01-01', to: '2024-12-31' } }],
          required: { value: 9.5 },
          holds: { to: '2025-12-31' },
        },
      ],
    });
  });

  it('reads the share that nobody published, and the mean of a group, with what they rest on', async () => {
    const { body } = await api.get(`/v1/indicators/${rate}/series?area=550`);
    expect(body).toMatchObject({
      figures: [],
      computed: [
        { period: '2024', value: 10 },
        { areaName: 'Tønder', period: '2025', value: 9.25, restsOn: [{ value: 37 }, { value: 400 }] },
      ],
    });
    const mean = await api.get(`/v1/groups/${id('naboer')}/series?indicator=${unemployed}&from=2025&method=plain-mean`);
    expect(mean.body.computed).toMatchObject([
      { period: '2025', value: 68, rules: [{ rule: 'group', members: ['550', '730'] }] },
    ]);
    expect((await api.get(`/v1/indicators/${unemployed}/series?area=550`)).body).not.toHaveProperty('computed');
  });

  it('tries a target that no plan holds, and one without a field it has', async () => {
    const proposal = { condition: { ...atMost(9.25), indicator: rate }, when: by('2025-12-31') };
    const tried = await api.post(`/v1/plans/${plan}/trial?asOf=2026-09-01`, { data: proposal });
    expect([tried.status, tried.body]).toMatchObject([200, { target: plan, status: 'met', actual: { value: 9.25 } }]);
    const unset = { data: { baseline: null, condition: { kind: 'direction', indicator: rate, direction: 'down' } } };
    const without = await api.post(`/v1/plans/${plan}/targets/${id('t1')}/trial?asOf=2026-09-01`, unset);
    expect(without.body).toMatchObject({ status: 'not-evaluable', hindrance: 'no-baseline' });
    const senseless = {
      data: { ...proposal, condition: { kind: 'level', indicator: rate, comparison: 'between', value: 12, upTo: 10 } },
    };
    expect((await api.post(`/v1/plans/${plan}/trial`, senseless)).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/data/condition/upTo' }],
    });
  });
});
