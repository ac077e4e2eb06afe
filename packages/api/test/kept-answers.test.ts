import { warmStreams } from '@planspor/projections';
import { expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { council } from './support/seeds.js';

const aarhus = { kind: 'municipality', code: '751' };

// The plan stands before the days that are read.
const ahead = { effectiveOn: '2025-11-01' };

const reasoned = { reason: 'Tallet var et andet' };

const describedBy = (name: string) => ({
  name,
  unit: { kind: 'persons' },
  measure: 'stock',
  polarity: 'lower',
  frequency: 'month',
  source: 'egen opgørelse',
});

const levelOf = (indicator: string, value: number) => ({
  wording: `Højst ${value}`,
  nature: 'aim',
  goals: [id('g1')],
  condition: { kind: 'level', indicator, comparison: 'at-most', value },
  when: { kind: 'by', date: '2026-06-30' },
});

const told = ({ status, text, headers }: Answer) => ({
  status,
  text: text.replace(/"requestId":"[^"]*"/, ''),
  etag: headers.etag,
  positions: headers['ledger-position'],
  vary: headers.vary,
  memento: headers['memento-datetime'],
});

describeOnEachDatabase('a verdict that was kept', (database) => {
  let clock = '2026-07-10T08:00:00.000Z';
  const now = () => Date.parse(clock);

  test('is never told when the plan, a figure from another server, an erasure or the day says something else', async () => {
    const cold = warmStreams();
    const [one, other, fresh] = [
      await openApi(database(), { now }),
      await openApi(database(), { now }),
      await openApi(database(), { now, streams: cold }),
    ] as readonly Api[] as [Api, Api, Api];
    const [indicator, plan] = [newId(), await one.draft({ municipality: '751', period: '2026' }, ahead)];
    const body = { id: indicator, ledger: 'dk', effectiveOn: '2024-01-01', data: describedBy('Ledige') };
    expect((await one.post('/v1/indicators', body, { 'idempotency-key': newKey() })).status).toBe(201);
    const commands = [
      { type: 'AdoptGoal', data: { goal: id('g1'), title: 'Færre ledige', level: 'strategic' } },
      { type: 'SetTarget', data: { target: id('t1'), ...levelOf(indicator, 340) } },
    ];
    expect((await one.batch(plan, commands, ahead)).status).toBe(200);
    const publish = (api: Api, value: number, vintage: string) =>
      api.command(`/v1/indicators/${indicator}`, 'publications', {
        source: 'egen opgørelse',
        vintage,
        observations: [{ area: aarhus, period: '2026-06', value }],
      });
    const [, , { id: event }] = (await one.get(`/v1/plans/${plan}/events`)).body.items;
    const { recordedAt } = (await fresh.get(`/v1/plans/${plan}/versions?limit=1`)).body.items[0];

    const asked = ['', '?asOf=2026-06-30', `?knownAt=${recordedAt}`, '?vintage=2026-07-02T00:00:00.000Z'];
    const ofTarget = `/v1/plans/${plan}/targets/${id('t1')}/evaluation`;
    const paths = [...asked.map((query) => `/v1/plans/${plan}/evaluation${query}`), ofTarget];
    const seen: string[] = [];
    const allSayTheSame = async () => {
      for (const path of paths) {
        cold.forget();
        const expected = told(await fresh.get(path));
        // Twice: the second may be the one that was kept.
        for (const api of [one, one, other]) expect(told(await api.get(path)), path).toEqual(expected);
        seen.push(`${path} ${expected.text}`);
      }
    };
    const steps: readonly (() => Promise<Answer | undefined>)[] = [
      async () => undefined,
      () => publish(other, 328, '2026-07-01T08:00:00.000Z'),
      () => publish(one, 350, '2026-07-05T08:00:00.000Z'),
      () => other.command(plan, `targets/${id('t1')}/revisions`, levelOf(indicator, 360)),
      // Nothing that it rests on, but a later moment: an answer names the last one.
      () => other.command(plan, 'notes', { kind: 'gap', text: 'Et forbehold' }),
      () => other.draft({ municipality: '730' }).then(() => undefined),
      async () => {
        clock = '2026-07-11T08:00:00.000Z';
        return undefined;
      },
      () =>
        other.command(plan, 'corrections', { event, data: { target: id('t1'), ...levelOf(indicator, 345) } }, reasoned),
      () => other.command(plan, 'erasures', { event, legalBasis: 'artikel 17' }, { decision: council('2026-06-01') }),
      // Midnight in Denmark is an evening in UTC.
      async () => {
        clock = '2026-07-11T22:00:00.000Z';
        return undefined;
      },
    ];
    for (const step of steps) {
      const answer = await step();
      expect(answer?.status ?? 200, answer?.text).toBe(200);
      await allSayTheSame();
    }
    const ofToday = seen.filter((each) => each.startsWith(`${ofTarget} `));
    // Each step but one: a plan of another ledger, on which this one does not rest, changes nothing.
    expect(new Set(ofToday).size).toBe(steps.length - 1);
    // Of what was erased nothing that was kept is told.
    expect((await one.get(`/v1/plans/${plan}/evaluation?knownAt=${recordedAt}`)).status).toBe(410);
  });

  test('is no way round a target that is none, and has its 304', async () => {
    const api = await openApi(database(), { now });
    const plan = await api.draft({ municipality: '751' }, {});
    const path = `/v1/plans/${plan}/evaluation`;
    const { headers } = await api.get(path);
    expect((await api.get(path, { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
    for (let times = 0; times < 2; times += 1)
      expect((await api.get(`/v1/plans/${plan}/targets/${newId()}/evaluation`)).status).toBe(404);
  });
});
