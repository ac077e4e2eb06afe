import { beforeAll, expect, it } from 'vitest';
import { describeOnPGlite } from '../../../../test/support/each-database.js';
import { setStoreClock } from '../../../../test/support/store-clock.js';
import { type Answer, type Api, openApi } from '../support/api.js';
import { id, newKey } from '../support/ids.js';
import { type ShownBy, textOf } from './answers.js';
import { alone, definitions, groups, publications } from './figures.js';
import { points } from './points.js';
import { ratedTargets, rulePoints } from './rules.js';

const now = '2024-10-01';
const plan = id('plan');
const asked: Record<string, Record<string, { value: unknown }>> = {};

/** Keeps a body that was taken, as an example of its operation. */
const keep = (operation: string, point: string, value: unknown) => {
  asked[operation] = { ...asked[operation], [point]: { value } };
};

async function tellFigures(api: Api): Promise<void> {
  for (const [indicator, data, point] of definitions) {
    const body = { id: indicator, ledger: 'dk', effectiveOn: '2020-01-01', data };
    expect((await api.post('/v1/indicators', body, { 'idempotency-key': newKey() })).status).toBe(201);
    if (point !== undefined) keep('defineIndicator', point, body);
  }
  for (const [group, name, members] of groups) {
    const body = { id: group, ledger: 'dk', effectiveOn: '2020-01-01', data: { name, members } };
    expect((await api.post('/v1/groups', body, { 'idempotency-key': newKey() })).status).toBe(201);
  }
  await taken(api.command(`/v1/groups/${alone}`, 'members', { members: ['550'] }, { effectiveOn: '2024-06-15' }));
  for (const [indicator, source, on, observations] of publications) {
    const data = { source, vintage: `${on}T00:00:00.000Z`, observations };
    await taken(api.command(`/v1/indicators/${indicator}`, 'publications', data, { effectiveOn: on }));
  }
}

const taken = async (answer: Promise<Answer>) => {
  const { status, text } = await answer;
  expect([status, text]).toEqual([200, text]);
};

const effective = { effectiveOn: '2020-11-01' };
const rated = { goals: [id('g1')], responsible: 'Arbejdsmarkedsudvalget' };

async function tellPlan(api: Api): Promise<void> {
  const data = { title: 'Plan', municipality: '550', period: '2021/2025', kind: 'plan', language: 'da' };
  await api.post('/v1/plans', { id: plan, data, ...effective }, { 'idempotency-key': newKey() });
  const goal = { goal: id('g1'), code: 'g1', title: 'Flere unge i gang', level: 'strategic', theme: 'Unge' };
  await taken(api.command(plan, 'goals', goal, effective));
  const set = (name: string, says: object) => {
    const target = { target: id(name), wording: name, nature: 'aim', goals: [], ...says };
    return { target, recorded: taken(api.command(plan, 'targets', target, effective)) };
  };
  for (const [name, says] of ratedTargets) await set(name, { ...says, ...rated }).recorded;
  for (const { point, summary, says } of points) {
    const { target, recorded } = set(point, { ...says, wording: summary });
    await recorded;
    keep('setTarget', point, { data: target });
  }
  for (const { point, says } of rulePoints) {
    await taken(api.command(plan, 'rating-rules', says, effective));
    keep('adoptRatingRule', point, { data: says });
  }
}

/** Every point of years of one's own, measures before limits, rules over verdicts and time per part. */
describeOnPGlite('a plan that says everything that can be judged', (database) => {
  let api: Api;
  const target = (name: string) => `/v1/plans/${plan}/targets/${id(name)}`;
  const read = async (path: string) => {
    const { status, body } = await api.get(path);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };

  beforeAll(async () => {
    await setStoreClock(database(), `${now}T07:00:00.000Z`);
    api = await openApi(database(), { now: () => Date.parse(`${now}T08:00:00.000Z`) });
    await tellFigures(api);
    await tellPlan(api);
  });

  it.each(points)('judges it before and after: $summary', async ({ point, from, was, is }) => {
    expect((await read(`${target(point)}/evaluation?asOf=${from}`)).status).toBe(was);
    expect(await read(`${target(point)}/evaluation?asOf=${now}`)).toMatchObject(is);
  });

  it.each(points)('explains what moved it: $summary', async ({ point, from, was, is }) => {
    const told = await read(`${target(point)}/evaluation/explanation?from=${from}&to=${now}`);
    expect(told).toMatchObject({ from: { status: was }, to: { status: 'status' in is ? is.status : undefined } });
    expect(told.moved).toContainEqual(expect.objectContaining({ moved: expect.stringMatching(/figure|group/) }));
    expect(told.sentence.da).not.toBe('');
  });

  it.each(points)('draws it: $summary', async ({ point }) => {
    const { series } = await read(`${target(point)}/series?asOf=${now}`);
    expect(series.length).toBeGreaterThan(0);
    for (const drawn of series) expect(drawn.figures).not.toEqual([]);
    const page = await api.get(`/plans/${plan}/targets/${id(point)}?asOf=${now}`, { accept: 'text/html' });
    expect([page.status, page.text.includes('<svg')]).toEqual([200, true]);
  });

  it.each(rulePoints)('rates by it, and tells what moved: $summary', async ({ says, comes, from }) => {
    const { rules } = await read(`/v1/plans/${plan}/ratings?asOf=${now}`);
    const { rated } = rules.find(({ rule }: { rule: string }) => rule === says.ratingRule);
    expect(rated.map(({ outcome }: { outcome?: { name: string } }) => outcome?.name)).toEqual(comes);
    const { moved } = await read(`/v1/plans/${plan}/ratings/explanation?from=${from}&to=${now}`);
    const own = moved.filter(({ rule }: { rule: string }) => rule === says.ratingRule);
    expect(own).not.toEqual([]);
    for (const { targets } of own) expect(targets).not.toEqual([]);
  });

  it('what is rated is drawn as well: every target behind a rating', async () => {
    for (const [name] of ratedTargets) {
      const { series } = await read(`${target(name)}/series?asOf=${now}`);
      expect(series[0].figures).toMatchObject([{ value: 120 }, { value: 110 }, { value: 90 }]);
    }
  });

  it('shows what is followed in the plan and in the scorecard', async () => {
    const { targets } = await read(`/v1/plans/${plan}`);
    expect(targets).toContainEqual(expect.objectContaining({ id: id('followed'), nature: 'monitoring' }));
    const followed = async () => {
      const { items } = (await api.get('/v1/scorecard?municipality=550&status=no-limit-stated')).body;
      return items.find((each: { target: string }) => each.target === id('followed'));
    };
    await expect.poll(followed, { timeout: 120_000, interval: 500 }).toMatchObject({ limit: 'none' });
  });

  it('shows the forecast of December beside the figures that count', async () => {
    const { series } = await read(`${target('forecast')}/series?asOf=${now}`);
    expect(series[0].forecasts).toMatchObject([{ value: 60, period: '2024-12', on: { to: '2024-12-31' } }]);
    expect(series[0].figures).toHaveLength(3);
  });

  it('is what the contract shows: bodies that were taken, answers that were given', async () => {
    const shown = async (point: string, path: string) => ({ [point]: { value: await read(path) } });
    const answered: ShownBy = {
      evaluateTarget: await shown('followed', `${target('followed')}/evaluation?asOf=${now}`),
      explainTarget: await shown('forecast', `${target('forecast')}/evaluation/explanation?from=2024-05-15&to=${now}`),
      readTargetSeries: await shown('forecast', `${target('forecast')}/series?asOf=${now}`),
      ratePlan: await shown('rules', `/v1/plans/${plan}/ratings?asOf=${now}`),
      explainRatings: await shown('rules', `/v1/plans/${plan}/ratings/explanation?from=2024-01-01&to=${now}`),
    };
    const chosen = new Set(JSON.stringify(asked).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
    const text = textOf({ asked, answered }, (each) => each === plan || chosen.has(each));
    await expect(text).toMatchFileSnapshot('../../examples/contract/points.json');
  });

  it('and the contract shows every point', async () => {
    const { paths } = await read('/v1/openapi.json');
    const shownBy = (path: string) => Object.keys(paths[path].post.requestBody.content['application/json'].examples);
    expect(shownBy('/v1/plans/{plan}/targets')).toEqual(points.map(({ point }) => point));
    expect(shownBy('/v1/plans/{plan}/rating-rules')).toEqual(rulePoints.map(({ point }) => point));
    expect(paths['/v1/plans/{plan}/ratings'].get.responses['200'].content['application/json'].examples).toHaveProperty(
      'rules',
    );
  });
});
