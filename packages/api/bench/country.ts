import { municipalities } from '@planspor/domain';
import { v7 } from 'uuid';

/** Sends a request to the server that is filled; throws where it is refused. */
export type SendTo = (method: 'POST' | 'GET', url: string, payload?: object, ifMatch?: string) => Promise<unknown>;

/** National indicators, and so targets of each plan. */
export const indicators = 60;
/** The months that each indicator has figures of. */
const months = Array.from(
  { length: 36 },
  (_, index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);
/** Every municipality there is. */
export const codes = municipalities.filter((each) => each.validTo === undefined).map((each) => each.code);
const vintage = '2026-01-15T06:00:00.000Z';

async function publishIndicator(send: SendTo, number: number): Promise<string> {
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

async function draftPlan(send: SendTo, municipality: string, streams: readonly string[]): Promise<string> {
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
  return id;
}

/** Fills a server with a country: the indicators with figures for everyone, and a plan of each of these municipalities; the plans' ids. */
export async function fillCountry(send: SendTo, places: readonly string[] = codes): Promise<readonly string[]> {
  const streams: string[] = [];
  for (let number = 0; number < indicators; number += 1) streams.push(await publishIndicator(send, number));
  const plans: string[] = [];
  for (const code of places) plans.push(await draftPlan(send, code, streams));
  return plans;
}
