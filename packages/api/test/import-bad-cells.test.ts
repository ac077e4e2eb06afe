import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { readVintage } from '../src/import/cells/instants.js';
import { readNumber } from '../src/import/cells/number-text.js';
import { faults, figuresIn, type Options } from './import-support.js';
import { type Api, openApi } from './support/api.js';
import { newKey } from './support/ids.js';

const options: Options = { source: 'STAR', vintage: '2026-08-20' };

const bad = `Område;Periode;Population;Værdi;Status;Forbehold;Til;Mangler
Randers;2026M06;;1.234,5;;;;
Rander;2026M06;;1;;;;
Aalborg;2026M13;;2;;;;
Aarhus;2026QMAT03;;3;;;;
Vejle;2026M06;;4.5;;;;
Odense;2026M06;;tolv;måske;;;
Skive;2026M06;;7;;interval;;
Thisted;2026M06;;8;;;9;
;;;;;;;
"Læsø";"2026M06";"";"5";"foreløbig";"interval";"9";""
Samsø;2026M06;;10
Fanø;2026M06;;11;;;;diskretioneret
Struer;2026M06;;12;;;;
Struer;2026M06;;12;;;;
Lemvig;2026M06;;13;;;;
Lemvig;2026M06;;14;;;;
;2026M06;;15;;;;
Morsø;2026M06;;;;;;ikke målt
Herning;2026M06;;12345678901234567;;;;
Vejen;2026M06;;9999999999999999;;;;
`;

const expected = [
  '/rows/1/area unknown-area',
  '/rows/2/period not-a-period',
  '/rows/3/period not-a-period',
  '/rows/4/value not-a-number',
  '/rows/5/value not-a-number',
  '/rows/5/status not-an-option',
  '/rows/6/upTo contradiction',
  '/rows/7/upTo contradiction',
  '/rows/9 wrong-width',
  '/rows/10/value contradiction',
  '/rows/13 duplicate-cell',
  '/rows/14 duplicate-cell',
  '/rows/15/area missing',
  '/rows/17/value inexact-number',
  '/rows/18/value inexact-number',
];

describeOnPGlite('a file with bad cells', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  test('is refused with all of them, by row and column, and nothing is recorded', async () => {
    const figures = await figuresIn(api);
    const answer = await figures.csv(bad, options);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', detail: expect.stringContaining('Nothing was recorded') },
    });
    expect(faults(answer)).toEqual(expected);
    const told = new Map(
      (answer.body.errors as { pointer: string; detail: string }[]).map(({ pointer, detail }) => [pointer, detail]),
    );
    expect(told.get('/rows/4/value')).toMatch(
      /^Row 5 \(line 6\), column "Værdi": found "4\.5", expected a number such as 1\.234,5/,
    );
    expect(told.get('/rows/3/period')).toContain('how many months');
    expect(told.get('/rows/9')).toBe('Row 10 (line 12) has 4 cells, and the header names 8 columns');
    expect(told.get('/rows/13')).toContain('Row 14 (line 16)');
    expect(await figures.values()).toEqual({});
  });

  test('is refused for a line that no row of figures has', async () => {
    const figures = await figuresIn(api);
    const answer = await figures.csv(`Område;Periode;Antal\n${';'.repeat(2_000_000)}\n`, options);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'malformed-csv', pointer: '' }] } });
    expect(answer.body.errors[0].detail).toBe('Line 2 is longer than 100000 characters');
  });

  test('is recorded in part where that is asked for, with a list of what was left out', async () => {
    const figures = await figuresIn(api);
    const answer = await figures.csv(bad, { ...options, partial: 'true' }, { key: `partial-${figures.id}` });
    expect(answer).toMatchObject({
      status: 200,
      body: { outcome: 'accepted', load: { rows: 19, published: 4, leftOut: 15 } },
    });
    expect(faults(answer)).toEqual(expected);
    expect(await figures.values()).toEqual({
      '730 2026-06': 1234.5,
      '825 2026-06': 5,
      '671 2026-06': 12,
      '773 2026-06': 'not-measured',
    });
    const again = await figures.csv(bad, { ...options, partial: 'true' }, { key: `partial-${figures.id}` });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.text).toBe(answer.text);
  });

  test('in JSON is pointed at where it stands in the body', async () => {
    const figures = await figuresIn(api);
    const table = {
      columns: ['Område', 'Periode', 'Antal'],
      rows: [
        ['Randers', '2026M06', 1],
        ['Randers', '2026M07', 'x'],
        ['Randers', 5, true],
        [{ kind: 'x' }, '2026M08', [1]],
      ],
    };
    expect(faults(await figures.json(table, options))).toEqual([
      '/rows/1/2 not-a-number',
      '/rows/2/1 not-a-period',
      '/rows/2/2 wrong-type',
      '/rows/3/0 unknown-area',
      '/rows/3/2 wrong-type',
    ]);
    const observations = [
      { area: { kind: 'municipality', code: '730' }, period: '2026-06', value: 1, population: 'Dagpenge' },
      { area: 'Randers', period: '2026M06', value: '2,5' },
      { area: 'Randers', period: '2026-07', valu: 3 },
      { area: 'Randers', period: '2026-08' },
      { area: 'Randers', period: '2026-09', value: null },
      { area: 'Randers', period: '2026-10', missing: 'gone' },
      17,
    ];
    expect(faults(await figures.json({ observations }, options))).toEqual([
      '/observations/1/value not-a-number',
      '/observations/2 unknown-field',
      '/observations/3/value missing',
      '/observations/5/missing not-an-option',
      '/observations/6 wrong-type',
    ]);
    expect(
      (await figures.json({ observations }, { ...options, decimal: ',', partial: 'true' })).body.load.published,
    ).toBe(3);
    expect(await figures.values()).toEqual({
      '730 2026-06': 2.5,
      '730 2026-09': 'not-available',
      '730 Dagpenge 2026-06': 1,
    });
  });

  test.each<[string, Options, readonly string[]]>([
    ['no source and no vintage', {}, ['/query/source missing', '/query/vintage missing']],
    ['a vintage that is none', { source: 'STAR', vintage: 'i går' }, ['/query/vintage wrong-format']],
    ['a vintage to come', { source: 'STAR', updated: '2999-01-01' }, ['/query/updated in-the-future']],
    ['vintage and updated', { ...options, updated: '2026-08-20' }, ['/query/updated not-together']],
    ['complete and partial', { ...options, complete: 'true', partial: 'true' }, ['/query/partial not-together']],
    ['an unknown area for all rows', { ...options, forArea: 'Atlantis' }, ['/query/forArea unknown-area']],
    [
      'an unknown period for all rows',
      { ...options, forPeriod: '2026M13' },
      ['/query/forPeriod not-a-period', '/query/ignore column-not-read'],
    ],
    [
      'a column and a value for all rows',
      { ...options, area: 'Område', forArea: 'Randers' },
      ['/query/area no-such-column'],
    ],
    [
      'unknown columns',
      { ...options, value: 'Antal', where: ['Ydelse=x', 'Område'] },
      ['/query/value no-such-column', '/query/where no-such-column', '/query/where no-such-column'],
    ],
    ['where nothing is left', { ...options, where: 'Område=Skagen' }, [' missing']],
    ['an unknown option', { ...options, komma: ',' }, ['/query/komma unknown-field']],
  ])('%s', async (_, given, wrong) => {
    const figures = await figuresIn(api);
    const answer = await figures.csv('Område;Periode;Værdi\nRanders;2026M06;1\n', given);
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual(wrong);
  });

  test.each<[string, string, readonly string[]]>([
    ['without a column for the period', 'Område;Værdi\nRanders;1\n', ['/query/period no-such-column']],
    ['with a quote that is not closed', 'Område;Periode;Værdi\n"Randers;2026M06;1\n', [' malformed-csv']],
    ['with nothing but a header', 'Område;Periode;Værdi\n', [' missing']],
    ['with nothing but blank lines', '\n;;\n', [' missing']],
    [
      'with several columns that may be the value',
      'Område;Periode;Antal;Andel\nRanders;2026M06;1;2\n',
      ['/query/value no-such-column'],
    ],
  ])('a file %s', async (_, text, wrong) => {
    const figures = await figuresIn(api);
    expect(faults(await figures.csv(text, options))).toEqual(wrong);
  });

  test('a column that is called like one of ours and is none is left out by #0', async () => {
    const figures = await figuresIn(api);
    const text = 'Område;Periode;Status;Værdi\nRanders;2026M06;Afsluttet;1\n';
    expect(faults(await figures.csv(text, options))).toEqual(['/rows/0/status not-an-option']);
    expect((await figures.csv(text, { ...options, status: '#0' })).status).toBe(200);
  });

  test('options without use for the kind of body are refused', async () => {
    const figures = await figuresIn(api);
    const body = { observations: [{ area: 'Randers', period: '2026-06', value: 1 }] };
    expect(faults(await figures.json(body, { ...options, value: 'x', delimiter: ';' }))).toEqual([
      '/query/value no-use-here',
      '/query/delimiter no-use-here',
    ]);
    expect(faults(await figures.json({ ...body, columns: ['a'] }, options))).toContain('/columns unknown-field');
  });

  test('a file that is not UTF-8, or of another type', async () => {
    const figures = await figuresIn(api);
    const url = `/v1/indicators/${figures.id}/observations?source=STAR&vintage=2026-08-20`;
    const send = (type: string) =>
      api.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': type, 'idempotency-key': newKey(), 'if-match': '*' },
        payload: Buffer.from('Omr\xe5de;Periode;V\xe6rdi\n', 'latin1'),
      });
    expect((await send('text/csv')).json().errors).toMatchObject([{ code: 'not-utf-8' }]);
    const declared = await send('text/csv; charset=iso-8859-1');
    expect(declared.json().errors).toMatchObject([{ code: 'missing' }]);
    expect((await send('application/xml')).statusCode).toBe(415);
  });

  test('what is missing stays missing and is never 0', async () => {
    const figures = await figuresIn(api);
    const lines = ['', '-', '–', '*', '..', '...', '.', ':', '0', '-0', '−0,0', '0,0'].map(
      (value, index) => `Randers;2025M${String(index + 1).padStart(2, '0')};${value}`,
    );
    await figures.csv(`Område;Periode;Værdi\n${lines.join('\n')}\n`, { ...options, empty: 'suppressed' });
    expect(Object.values(await figures.values())).toEqual([
      ...[
        'suppressed',
        'suppressed',
        'suppressed',
        'suppressed',
        'not-available',
        'not-available',
        'not-applicable',
        'not-available',
      ],
      ...[0, 0, 0, 0],
    ]);
  });

  test('ratings are steps of the scale of the indicator', async () => {
    const figures = await figuresIn(api, {
      unit: { kind: 'rating' },
      measure: 'rating',
      polarity: 'higher',
      ratings: ['lav', 'høj'],
    });
    const answer = await figures.csv('Område;Periode;Vurdering\nRanders;2025;høj\nAarhus;2025;middel\n', options);
    expect(faults(answer)).toEqual(['/rows/1/rating not-an-option']);
    expect((await figures.csv('Område;Periode;Værdi\nRanders;2025;høj\nAarhus;2025;-\n', options)).status).toBe(200);
    expect(await figures.values()).toEqual({ '730 2025': 'høj', '751 2025': 'not-available' });
  });
});

describe('a number', () => {
  test.each<[string, ',' | '.', number | string]>([
    ['1234', ',', 1234],
    ['1.234', ',', 1234],
    ['1.234.567,25', ',', 1_234_567.25],
    ['1 234,5', ',', 1234.5],
    ['1 234 567', ',', 1_234_567],
    ['1 234.567', ',', 'not-a-number'],
    ['1\u00a0234', ',', 1234],
    ['−4,5', ',', -4.5],
    ['-4,5', ',', -4.5],
    ['0,0000001', ',', 1e-7],
    ['4.5', ',', 'not-a-number'],
    ['0.123', ',', 'not-a-number'],
    ['1.23', ',', 'not-a-number'],
    ['12.34.567', ',', 'not-a-number'],
    ['1234.567', ',', 'not-a-number'],
    ['1234.5', '.', 1234.5],
    ['1.234', '.', 1.234],
    ['1,234', '.', 'not-a-number'],
    ['1e3', '.', 'not-a-number'],
    ['0x10', '.', 'not-a-number'],
    ['4 %', '.', 'not-a-number'],
    ['+1', '.', 'not-a-number'],
    ['', '.', 'not-a-number'],
    ['1000000000000001', '.', 'out-of-range'],
    ['0.1234567890123456789', '.', 'inexact-number'],
  ])('%j with %s', (text, sign, value) => {
    const reading = readNumber(text, sign);
    expect('value' in reading ? reading.value : reading.code).toBe(value);
  });
});

describe('a vintage', () => {
  test.each([
    ['2026-08-20T07:06:00.000Z', '2026-08-20T07:06:00.000Z'],
    ['2026-08-22T09:50:30+02:00', '2026-08-22T07:50:30.000Z'],
    ['2026-08-19T17:29Z', '2026-08-19T17:29:00.000Z'],
    ['2026-08-20', '2026-08-19T22:00:00.000Z'],
    ['2026-01-20', '2026-01-19T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['0000-01-01', undefined],
    ['2026-02-30', undefined],
    ['2026-08-20T07:06:00', undefined],
    ['20-08-2026', undefined],
  ])('%s', (text, instant) => expect(readVintage(text)).toBe(instant));
});
