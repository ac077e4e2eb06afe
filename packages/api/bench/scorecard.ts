import { municipalities } from '@planspor/domain';
import { makeAllDue, today, verdictRows, warmStreams } from '@planspor/projections';
import { v7 } from 'uuid';
import { buildApp } from '../src/server/app.js';
import { openStore } from '../src/server/store.js';
import { measure, ms, say } from './measure.js';

/*
 * The scorecard of a whole country: 98 municipalities with 60 targets each on national indicators with 36 months of
 * figures for everyone. Run with `pnpm bench`; DATABASE_URL measures on a PostgreSQL server (use an empty database).
 */
const indicators = 60;
const months = Array.from(
  { length: 36 },
  (_, index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);
const codes = municipalities.filter((each) => each.validTo === undefined).map((each) => each.code);
const vintage = '2026-01-15T06:00:00.000Z';

const store = await openStore(
  process.env.DATABASE_URL === undefined ? {} : { databaseUrl: process.env.DATABASE_URL },
  'migrates',
);
const app = await buildApp({ db: store.db, log: { level: 'error' } });

async function send(method: 'POST' | 'GET', url: string, payload?: object, ifMatch?: string) {
  const headers = {
    host: 'localhost',
    'idempotency-key': v7(),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
  const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  if (response.statusCode >= 400)
    throw new Error(`${method} ${url}: ${response.statusCode} ${response.body.slice(0, 500)}`);
  return response;
}

async function publishIndicator(number: number): Promise<string> {
  const id = v7();
  const data = {
    code: `n${number}`,
    name: `Indikator ${number}`,
    unit: { kind: 'full-time-persons' },
    measure: 'stock',
    polarity: 'lower',
    frequency: 'month',
    source: 'Statistik',
  };
  await send('POST', '/v1/indicators', { id, ledger: 'dk', effectiveOn: '2023-01-01', data });
  const observations = codes.flatMap((code, place) =>
    months.map((period, month) => ({
      area: { kind: 'municipality', code },
      period,
      value: 200 + ((place * 7 + number * 13 + month * 3) % 150),
    })),
  );
  await send(
    'POST',
    `/v1/indicators/${id}/publications`,
    { effectiveOn: '2026-01-15', data: { source: 'Statistik', vintage, observations } },
    '*',
  );
  return id;
}

const conditions = (indicator: string, number: number) =>
  [
    {
      condition: { kind: 'level', indicator, comparison: 'at-most', value: 260 },
      when: { kind: 'by', date: '2025-12-31' },
    },
    {
      condition: { kind: 'change', indicator, direction: 'down', by: 5, as: 'percent' },
      baseline: { kind: 'observation', period: '2023-12' },
      when: { kind: 'by', date: '2025-12-31' },
    },
    {
      condition: { kind: 'hold', indicator },
      baseline: { kind: 'mean', over: '2023' },
      when: { kind: 'over', period: '2025', aggregation: 'mean' },
    },
    {
      condition: { kind: 'direction', indicator, direction: 'down' },
      baseline: { kind: 'observation', period: '2024-12' },
      when: { kind: 'every', each: 'quarter', period: '2025' },
    },
  ][number % 4];

async function draftPlan(municipality: string, streams: readonly string[]): Promise<void> {
  const id = v7();
  const data = {
    title: `Beskæftigelsesplan ${municipality}`,
    municipality,
    period: '2024/2025',
    kind: 'plan',
    language: 'da',
  };
  await send('POST', '/v1/plans', { id, effectiveOn: '2023-11-01', data });
  const goal = v7();
  const commands = [
    { type: 'AdoptGoal', data: { goal, title: 'Flere i arbejde', level: 'strategic', theme: 'Beskæftigelse' } },
    ...streams.map((stream, number) => ({
      type: 'SetTarget',
      data: {
        target: v7(),
        code: `t${number + 1}`,
        wording: `Mål ${number + 1}`,
        nature: 'aim',
        goals: [goal],
        ...conditions(stream, number),
      },
    })),
  ];
  await send('POST', `/v1/plans/${id}/commands`, { effectiveOn: '2023-11-02', commands }, '*');
}

const filled = performance.now();
const streams: string[] = [];
for (let number = 0; number < indicators; number += 1) streams.push(await publishIndicator(number));
for (const code of codes) await draftPlan(code, streams);
say(
  `recording ${codes.length} plans of ${indicators} targets and ${indicators} indicators of ${codes.length * months.length} figures`,
  ms(performance.now() - filled),
);
await app.close();

const day = today(Date.now());
await store.db.updateTable('view_marks').set({ due: 'source' }).where('view', '=', verdictRows.name).execute();
const start = performance.now();
const judged = await makeAllDue({ db: store.db, streams: warmStreams(), marks: new Map() }, [verdictRows], day);
const took = performance.now() - start;
say(
  `judging all ${judged} plans (${judged * indicators} verdicts) from scratch, facts prepared anew`,
  `${ms(took)}, ${Math.round((judged * indicators * 1000) / took)} verdicts a second`,
);

const reading = await buildApp({ db: store.db, log: { level: 'error' } });
const get = (url: string) => reading.inject({ method: 'GET', url, headers: { host: 'localhost' } });
for (const [what, url] of [
  ['the whole country, first page of 100', '/v1/scorecard'],
  ['one municipality', '/v1/scorecard?municipality=550'],
  ['all targets not met in 2025', '/v1/scorecard?status=not-met&year=2025'],
  ['one theme', '/v1/scorecard?theme=Besk%C3%A6ftigelse&limit=200'],
] as const) {
  const { median, slowest } = await measure(30, () => get(url));
  say(`scorecard: ${what}`, `${ms(median)} (slowest of 30: ${ms(slowest)})`);
}
await reading.close();
await store.close();
process.exit(0);
