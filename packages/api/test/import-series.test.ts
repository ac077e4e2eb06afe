import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { type Figures, figuresIn, type Options, sample } from './import-support.js';
import { type Api, openApi } from './support/api.js';

const star: Options = { source: 'jobindsats.dk / STAR', vintage: '2026-08-20T07:06:00.000Z' };

const areas = [
  { kind: 'municipality', code: '730' },
  { kind: 'municipality', code: '825' },
  { kind: 'country' },
  { kind: 'region', code: '1083' },
  { kind: 'rar', name: 'RAR Sydjylland' },
  { kind: 'joint', codes: ['813', '825'] },
  { kind: 'group', group: '018c0000-0000-7000-8000-000000000001' },
  { kind: 'other', name: 'Jobcenter "Nord"; øst, vest' },
  ...['Christiansø', 'Uoplyst', 'Landsdel Fyn', '=2+5', "'-1"].map((name) => ({ kind: 'other', name })),
];
const periods = ['2024', '2024-H2', '2024-Q3', '2024-07', '2024-07-31', '2022-01/2023-06', '2024-03-04/2024-03-08'];

const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100),
  fc.constantFrom(1e-7, 123_456_789.125, 1e15, -1e15, 0, 1234, 0.1),
);
const figure = fc.oneof(
  fc.record(
    {
      value: number,
      status: fc.constantFrom('final', 'provisional', 'floor'),
      numerator: number,
      denominator: number,
      field: fc.integer({ min: 1, max: 98 }),
    },
    { requiredKeys: ['value'] },
  ),
  fc.tuple(number, number).map(([one, other]) => ({
    value: Math.min(one, other),
    qualifier: 'range',
    upTo: Math.max(one, other),
  })),
  fc.record({ value: number, qualifier: fc.constantFrom('exact', 'about', 'above', 'below') }),
  fc.record({
    missing: fc.constantFrom(
      'not-available',
      'not-measured',
      'will-not-be-measured',
      'suppressed',
      'unreadable',
      'not-applicable',
    ),
  }),
  fc.record({ rating: fc.constantFrom('høj', 'lav; "meget"', '12,5') }),
);
const population = fc.constantFrom(
  undefined,
  "'=1+1",
  '@x',
  'Unge',
  'Kontanthjælp; "aktivitetsparate", i alt',
  '=1+1',
  'to\nlinjer',
  "'",
  '-12,5',
  '+45 12 34 56 78',
  '..',
  '0',
);
const observation = fc
  .tuple(fc.constantFrom(...areas), fc.constantFrom(...periods), population, figure)
  .map(([area, period, people, rest]) => ({
    area,
    period,
    ...(people === undefined ? {} : { population: people }),
    ...rest,
  }));
const observations = fc.uniqueArray(observation, {
  minLength: 1,
  maxLength: 25,
  selector: (one) => JSON.stringify([one.area, one.period, 'population' in one ? one.population : null]),
});

const sent = {
  csv: 'csv',
  'csv-da': 'csv',
  'sdmx-csv': 'csv',
  'json-stat': 'json',
  json: 'json',
  xlsx: 'xlsx',
} as const;

/** A second source, called so that a spreadsheet would take it for a formula. */
const own: Options = { source: '=Kommunen; "egne" tal', method: '@ny, fra 2024', vintage: '2026-08-21T10:00:00.500Z' };

describeOnPGlite('the series of an indicator', (database) => {
  let api: Api;
  let figures: Figures;
  beforeAll(async () => {
    api = await openApi(database());
    figures = await figuresIn(api, {
      name: 'Ledige',
      code: 'rate',
      unit: { kind: 'percent' },
      measure: 'share',
      decimals: 1,
    });
    await figures.csv(sample('ledighed-2026M07.csv'), {
      ...star,
      forPeriod: '2026M07',
      ignore: '*',
      value: 'Ledige i pct. af arbejdsstyrken (y25i01)',
    });
    await figures.json(
      {
        observations: [
          { area: 'dk', period: '2026-06', value: 2.9 },
          { area: 'dk', period: '2026-07', value: 3, population: 'Unge' },
        ],
      },
      star,
    );
  });

  test('credits its source, and says of each figure when it was published and which event recorded it', async () => {
    const { body, headers } = await figures.series({ area: 'Bornholm' });
    expect(body).toMatchObject({
      indicator: figures.id,
      ledger: 'dk',
      version: 3,
      credit: 'Kilde: jobindsats.dk / STAR',
    });
    expect(body.figures).toEqual([
      {
        ...{ area: { kind: 'municipality', code: '400' }, areaName: 'Bornholm', period: '2026-07', value: 1.5 },
        ...{
          source: 'jobindsats.dk / STAR',
          vintage: '2026-08-20T07:06:00.000Z',
          event: expect.any(String),
          recordedAt: expect.any(String),
        },
      },
    ]);
    const { body: stream } = await api.get(`/v1/indicators/${figures.id}`);
    expect(stream.version).toBe(3);
    expect(headers['ledger-position']).toMatch(/^dk=\d+$/);
    expect((await figures.series({ area: 'Bornholm' }, { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  test('is narrowed by area, population and period', async () => {
    expect(await figures.values({ area: 'Hele landet' })).toEqual({
      'country 2026-06': 2.9,
      'country Unge 2026-07': 3,
    });
    expect(await figures.values({ area: 'dk', population: '' })).toEqual({ 'country 2026-06': 2.9 });
    expect(await figures.values({ population: 'Unge' })).toEqual({ 'country Unge 2026-07': 3 });
    expect(await figures.values({ area: 'dk', from: '2026M07' })).toEqual({ 'country Unge 2026-07': 3 });
    expect(await figures.values({ area: 'dk', to: '2026-06-30' })).toEqual({ 'country 2026-06': 2.9 });
    expect(await figures.values({ source: 'Kommunen' })).toEqual({});
    expect(await figures.values({ vintage: '2026-08-19T00:00:00.000Z' })).toEqual({});
  });

  test('refuses what names no area or period', async () => {
    const answer = await figures.series({ area: 'Atlantis', from: '2026M13', to: '2026M01' });
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/query/area' }, { pointer: '/query/from' }] },
    });
    expect((await api.get('/v1/indicators/018c0000-0000-7000-8000-000000000000/series')).status).toBe(404);
  });

  test('comes as CSV, plain and Danish, and as SDMX-CSV, by Accept or by name', async () => {
    const of = async (accept: string, language = 'en') =>
      (await figures.series({ area: 'Bornholm' }, { accept, 'accept-language': language })).text.split('\r\n');
    expect((await of('text/csv'))[0]).toBe(
      'area,areaName,population,period,value,upTo,rating,missing,status,qualifier,numerator,denominator,field,source,method,vintage,event',
    );
    expect((await of('text/csv'))[1]).toMatch(
      /^400,Bornholm,,2026-07,1\.5,,,,,,,,,jobindsats\.dk \/ STAR,,2026-08-20T07:06:00\.000Z,/,
    );
    expect((await of('text/csv', 'da'))[0]).toMatch(/^\uFEFFOmrådekode;Område;Population;Periode;Værdi;/);
    expect((await of('text/csv', 'da'))[1]).toMatch(/^400;Bornholm;;2026-07;1,5;/);
    const sdmx = await figures.series({ area: 'dk', population: '', format: 'sdmx-csv' });
    expect(sdmx.headers['content-type']).toBe('application/vnd.sdmx.data+csv; charset=utf-8');
    expect(sdmx.text).toMatch(
      /\r\ndataflow,PLANSPOR:OBSERVATIONS\(1\.0\),I,M,000,rate,_T,2026-06,2\.9,A,PT,1,2026-08-20T07:06:00\.000Z,/,
    );
    expect((await of('application/vnd.sdmx.data+csv'))[0]).toMatch(
      /^STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,POPULATION,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS,UPDATED,/,
    );
  });

  test('in every form is read back by the import and changes nothing; in another indicator it gives the same series', async () => {
    await fc.assert(
      fc.asyncProperty(observations, async (given) => {
        const [one, two] = [await figuresIn(api), await figuresIn(api)];
        const half = Math.ceil(given.length / 2);
        for (const [who, said] of [
          [star, given.slice(0, half)],
          [own, given.slice(half)],
        ] as const) {
          if (said.length === 0) continue;
          const data = { ...who, observations: said };
          const published = await api.command(`/v1/indicators/${one.id}`, 'publications', data);
          expect(published.status, published.text).toBe(200);
        }
        const before = await one.series();
        for (const format of Object.keys(sent) as (keyof typeof sent)[]) {
          const text = await one.file(format);
          const answer = await one[sent[format]](text);
          expect(answer.body, `${format}\n${format === 'xlsx' ? '' : String(text)}\n${answer.text}`).toMatchObject({
            outcome: 'no-change',
            load: { unchanged: given.length },
          });
          await two[sent[format]](text);
        }
        const strip = ({ body }: typeof before) =>
          body.figures.map(({ event: _event, recordedAt: _at, ...rest }: Record<string, unknown>) => rest);
        expect(strip(await two.series())).toEqual(strip(before));
      }),
      { numRuns: 15 },
    );
  });
});
