import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { faults, figuresIn, type Options, sample } from './import-support.js';
import { type Api, openApi } from './support/api.js';

const [first, second] = ['2026-08-19T17:29:00.000Z', '2026-08-20T07:06:00.000Z'];
const star = { source: 'jobindsats.dk / STAR' };
// Each file holds other measures, or other vintages, beside the one that is read.
const beside = { ...star, ignore: '*' };

describeOnEachDatabase('figures as jobindsats published them', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  const longTerm = sample('langtidsledige-to-udgaver.csv');
  const inFirst: Options = {
    ...beside,
    population: 'Ydelse',
    everyone: 'I alt',
    value: 'Udgave 19-08-2026',
    vintage: first ?? '',
  };
  const inSecond: Options = { ...inFirst, value: 'Udgave 20-08-2026', vintage: second ?? '' };

  test('restated overnight: the second load restates what changed, and both vintages can be read', async () => {
    const figures = await figuresIn(api);
    const one = await figures.csv(longTerm, inFirst);
    expect(one.status, one.text).toBe(200);
    expect(one.body.load).toEqual({
      vintage: first,
      rows: 517,
      published: 517,
      restated: 0,
      retracted: 0,
      unchanged: 0,
      leftOut: 0,
    });
    const two = await figures.csv(longTerm, inSecond);
    expect(two.body).toMatchObject({
      outcome: 'accepted',
      events: [{ type: 'ObservationsRestated' }],
      load: { published: 0, restated: 517, unchanged: 0 },
    });
    const randers = { area: 'Randers', from: '2026-06', to: '2026-06' };
    expect(await figures.values({ ...randers, population: '' })).toEqual({ '730 2026-06': 332 });
    expect(await figures.values({ ...randers, vintage: first ?? '' })).toEqual({
      '730 2026-06': 328,
      '730 Dagpenge 2026-06': 203,
      '730 Kontanthjælp 2026-06': 125,
    });
    expect(await figures.values({ ...randers, vintage: second ?? '' })).toEqual({
      '730 2026-06': 332,
      '730 Dagpenge 2026-06': 205,
      '730 Kontanthjælp 2026-06': 127,
    });
    for (const again of [inFirst, inSecond])
      expect((await figures.csv(longTerm, again)).body).toMatchObject({
        outcome: 'no-change',
        events: [],
        load: { unchanged: 517 },
      });
  });

  test('restated in part: exactly the changed cells are restated', async () => {
    const figures = await figuresIn(api);
    await figures.csv(longTerm, inFirst);
    const [header, ...lines] = longTerm.split('\r\n');
    const partly = lines.map((line) => (line.includes(';Randers;') ? line : line.replace(/;(\d+);\d+$/, ';$1;$1')));
    const changed = lines.filter((line) => line.includes(';Randers;')).length;
    const answer = await figures.csv([header, ...partly].join('\r\n'), inSecond);
    expect(answer.body.load).toMatchObject({ restated: changed, unchanged: 517 - changed, published: 0 });
    expect(answer.body.events).toHaveLength(1);
  });

  test('loaded newest first: the older vintage is published beside it', async () => {
    const figures = await figuresIn(api);
    await figures.csv(longTerm, inSecond);
    const late = await figures.csv(longTerm, inFirst);
    expect(late.body).toMatchObject({
      events: [{ type: 'ObservationsPublished' }],
      load: { published: 517, laterVintage: second },
    });
    const randers = { area: '730', population: '', from: '2026-06', to: '2026-06' };
    expect(await figures.values(randers)).toEqual({ '730 2026-06': 332 });
    expect(await figures.values({ ...randers, vintage: first ?? '' })).toEqual({ '730 2026-06': 328 });
  });

  const july = sample('ledighed-2026M07.csv');
  const inJuly: Options = { ...beside, forPeriod: '2026M07', updated: '2026-08-20', empty: 'suppressed' };

  test('98 municipalities with several measures side by side: each indicator takes its own column', async () => {
    const rate = await figuresIn(api, {
      name: 'Ledige i pct.',
      unit: { kind: 'percent' },
      measure: 'share',
      code: 'rate',
    });
    const longTermed = await figuresIn(api);
    expect(
      (await rate.csv(july, { ...inJuly, value: 'Ledige i pct. af arbejdsstyrken (y25i01)' })).body.load,
    ).toMatchObject({ rows: 98, published: 98, vintage: '2026-08-19T22:00:00.000Z' });
    expect((await longTermed.csv(july, { ...inJuly, value: 'y25i09' })).body.load).toMatchObject({ published: 98 });
    const rates = await rate.values();
    expect(Object.values(rates).filter((value) => value === 1.5)).toHaveLength(5);
    expect(rates['825 2026-07']).toBe(2.4);
    const counts = await longTermed.values();
    expect(counts['825 2026-07']).toBe('suppressed');
    expect(Object.keys(counts)).toHaveLength(98);
  });

  test('a header that could be two columns is not guessed', async () => {
    const figures = await figuresIn(api);
    const answer = await figures.csv(july, { ...inJuly, value: 'y25i01' });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/value', code: 'no-such-column' }] },
    });
    expect(answer.text).toContain('Ledige i pct. af arbejdsstyrken (y25i01)');
    const unnamed = await figures.csv(july, inJuly);
    expect(unnamed).toMatchObject({ status: 400, body: { errors: [{ pointer: '/query/value' }] } });
  });

  test('as version 3 of its API answers, one group of benefits or all of them', async () => {
    const table = JSON.parse(sample('jobindsats-v3.json'));
    const figures = await figuresIn(api);
    const options: Options = {
      ...beside,
      updated: '2026-08-20',
      value: 'Antal personer',
      population: 'Ydelsesgrupper',
      empty: 'suppressed',
    };
    expect((await figures.json(table, options)).body.load).toMatchObject({ rows: 6, published: 6 });
    expect(await figures.values({ to: '2026-06', population: 'A-dagpenge' })).toEqual({
      'country A-dagpenge 2026-06': 91_000,
      '730 A-dagpenge 2026-06': 1500,
      '825 A-dagpenge 2026-06': 'suppressed',
    });
    const share = await figuresIn(api, { unit: { kind: 'percent' }, measure: 'share' });
    const chosen: Options = {
      ...beside,
      vintage: '2026-08-20T09:06:00+02:00',
      value: 'Fuldtidspersoner i pct. af befolkningen',
      where: ['Ydelsesgrupper=Kontanthjælp', 'Område=Randers'],
    };
    expect((await share.json(table, chosen)).body.load).toMatchObject({ rows: 1, published: 1, vintage: second });
    expect(await share.values()).toEqual({ '730 2026-06': 1.8 });
  });

  test('the same options may stand beside the rows', async () => {
    const table = JSON.parse(sample('jobindsats-v3.json'));
    const figures = await figuresIn(api);
    const body = {
      ...table,
      ...star,
      updated: '2026-08-20',
      value: 'Antal fuldtidspersoner',
      population: ['Ydelsesgrupper'],
      ignore: ['*'],
      partial: false,
    };
    expect((await figures.json(body)).body.load).toMatchObject({ published: 6 });
    const twice = await figures.json(body, { value: 'Antal personer' });
    expect(twice).toMatchObject({ status: 400, body: { errors: [{ pointer: '/value', code: 'not-together' }] } });
  });

  test('SDMX-CSV with two updates in one file: where chooses one of them, and else each row has its own vintage', async () => {
    const file = [
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,BENEFIT,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UPDATED',
      'dataflow,STAR:Y25I09(1.0),R,M,730,LONGTERM_FTE,_T,2026-06,328,P,2026-08-19',
      'dataflow,STAR:Y25I09(1.0),R,M,730,LONGTERM_FTE,_T,2026-06,332,A,2026-08-20',
      'dataflow,STAR:Y25I09(1.0),R,M,000,LONGTERM_FTE,_T,2026-06,17551,A,2026-08-20',
      'dataflow,STAR:Y25I09(1.0),R,M,825,LONGTERM_FTE,KONTANTHJAELP,2026-06,,Q,2026-08-20',
    ].join('\n');
    const figures = await figuresIn(api);
    const options: Options = { ...star, population: 'BENEFIT' };
    expect((await figures.csv(file, { ...options, where: 'UPDATED=2026-08-20' })).body.load).toMatchObject({
      rows: 3,
      published: 3,
      vintage: '2026-08-19T22:00:00.000Z',
    });
    expect(await figures.values()).toEqual({
      'country 2026-06': 17_551,
      '730 2026-06': 332,
      '825 KONTANTHJAELP 2026-06': 'suppressed',
    });
    expect((await figures.csv(file, options)).body).toMatchObject({
      events: [{ type: 'ObservationsPublished' }],
      load: { rows: 4, published: 1, unchanged: 3 },
    });
    expect(await figures.values({ area: '730', vintage: '2026-08-19T12:00:00.000Z' })).toEqual({ '730 2026-06': 328 });
    expect(faults(await figures.csv(file, { ...options, vintage: second ?? '' }))).toEqual(
      [0, 1, 2, 3].map((row) => `/rows/${row}/vintage contradiction`),
    );
  });
});
