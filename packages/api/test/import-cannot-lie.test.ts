import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { faults, figuresIn, file, loadedBy, type Options, star } from './import-support.js';
import { type Api, openApi } from './support/api.js';
import { newKey } from './support/ids.js';

describeOnPGlite('an import', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  const loaded = (...sent: Parameters<ReturnType<typeof loadedBy>>) => loadedBy(api)(...sent);

  describe('overlooks no column', () => {
    const men = file('Område;Periode;Køn;Antal personer', 'Randers;2026M06;Mænd;700');
    const women = men.replace('Mænd;700', 'Kvinder;650');

    test('one that is neither read nor set aside makes the load refused, and is named', async () => {
      const figures = await figuresIn(api);
      const answer = await figures.csv(men, { ...star, value: 'Antal personer' });
      expect(faults(answer)).toEqual(['/query/ignore column-not-read']);
      expect(answer.text).toContain('Column 3, \\"Køn\\"');
      expect(await figures.values()).toEqual({});
    });

    test('read as a population, it keeps apart what one file after the other says', async () => {
      const figures = await figuresIn(api);
      const options: Options = { ...star, value: 'Antal personer', population: 'Køn' };
      for (const text of [men, women]) expect((await figures.csv(text, options)).body.load.published).toBe(1);
      expect(await figures.values()).toEqual({ '730 Kvinder 2026-06': 650, '730 Mænd 2026-06': 700 });
    });

    test('several populations are read together, in the order in which they are named', async () => {
      const text = file(
        'Område;Periode;Køn;Alder;Antal',
        'Randers;2026M06;Mænd;16-24 år;7',
        'Randers;2026M06;I alt;I alt;9',
      );
      const options: Options = { ...star, population: ['Køn', 'Alder'], everyone: 'I alt', value: 'Antal' };
      expect(await loaded(text, options)).toEqual({ '730 2026-06': 9, '730 Mænd, 16-24 år 2026-06': 7 });
      expect(await loaded(text, { ...options, population: ['Alder', 'Køn'] })).toHaveProperty(
        ['730 16-24 år, Mænd 2026-06'],
        7,
      );
    });

    test('it may be set aside by name, all that are left by *, and one without a header must be empty', async () => {
      const text = file('Område;Periode;Bemærkning;Antal;', 'Randers;2026M06;foreløbig opgørelse;7;');
      expect(await loaded(text, { ...star, ignore: 'Bemærkning' })).toEqual({ '730 2026-06': 7 });
      expect(await loaded(text, { ...star, ignore: '*', value: 'Antal' })).toEqual({ '730 2026-06': 7 });
      expect(await loaded(text.replace('7;\n', '7;8\n'), { ...star, ignore: 'Bemærkning' })).toEqual([
        '/rows/0 column-not-read',
      ]);
      expect(await loaded(text, { ...star, ignore: 'Noter' })).toEqual(['/query/ignore no-such-column']);
    });
  });

  describe('asks what a number means where a file fits both readings', () => {
    const percent = { unit: { kind: 'percent' }, measure: 'share' };
    const numbers = (...values: readonly string[]) =>
      file('Område;Periode;Værdi', ...values.map((value, index) => `Randers;202${index}M06;${value}`));

    test.each<[readonly string[], unknown]>([
      [['3.125', '2.875'], ['/query/decimal ambiguous-decimal']],
      [['3,125', '2,875'], ['/query/decimal ambiguous-decimal']],
      [['3.125', '7', '1 234'], ['/query/decimal ambiguous-decimal']],
      [['3.125', '2,5'], { '730 2020-06': 3125, '730 2021-06': 2.5 }],
      [['3.125', '1.234.567'], { '730 2020-06': 3125, '730 2021-06': 1_234_567 }],
      [['3,125', '0,5'], { '730 2020-06': 3.125, '730 2021-06': 0.5 }],
      [['3.125', '2.87'], ['/rows/1/value not-a-number']],
      [['3', '12'], { '730 2020-06': 3, '730 2021-06': 12 }],
    ])('%j', async (values, expected) => expect(await loaded(numbers(...values), star, percent)).toEqual(expected));

    test('and reads it as it is told', async () => {
      const text = numbers('3.125', '2.875');
      expect(await loaded(text, { ...star, decimal: '.' }, percent)).toEqual({
        '730 2020-06': 3.125,
        '730 2021-06': 2.875,
      });
      expect(await loaded(text, { ...star, decimal: ',' }, percent)).toEqual({
        '730 2020-06': 3125,
        '730 2021-06': 2875,
      });
      const plain = file('area,period,value', '730,2026-06,3.125');
      expect(await loaded(plain, star, percent)).toEqual(['/query/decimal ambiguous-decimal']);
      expect(await loaded(plain.replace('3.125', '3.1254'), star, percent)).toEqual({ '730 2026-06': 3.1254 });
    });
  });

  describe('takes the status of SDMX by its code list', () => {
    const sdmx = (...rows: readonly string[]) =>
      file(
        'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UPDATED',
        ...rows.map((row) => `dataflow,X:Y(1.0),${row}`),
      );
    const january = (value: string, flag: string) => sdmx(`R,M,730,2024-01,${value},${flag},2024-02-20`);
    const source: Options = { source: 'STAR' };

    test.each<[string, string, unknown]>([
      ...['M', 'O', 'L', 'Q', 'H'].map((flag): [string, string, unknown] => [
        '0',
        flag,
        ['/rows/0/flag contradiction'],
      ]),
      ['3', 'Q', ['/rows/0/flag contradiction']],
      ['', 'A', ['/rows/0/flag contradiction']],
      ['3', 'B', ['/rows/0/flag not-an-option']],
      ['3', 'F', { '730 2024-01': 3 }],
      ['3', 'X', ['/rows/0/flag not-an-option']],
      ['3', 'A', { '730 2024-01': 3 }],
      ['3', 'P', { '730 2024-01': 3 }],
      ['', 'Q', { '730 2024-01': 'suppressed' }],
      ['', 'M', { '730 2024-01': 'not-applicable' }],
      ['', 'L', { '730 2024-01': 'not-measured' }],
      ['', 'O', { '730 2024-01': 'not-available' }],
      ['NaN', '', { '730 2024-01': 'not-available' }],
      ['#N/A', '', { '730 2024-01': 'not-available' }],
    ])('%j with flag %j', async (value, flag, expected) =>
      expect(await loaded(january(value, flag), source)).toEqual(expected),
    );

    test('a figure with flag P is provisional, with flag E about', async () => {
      const figures = await figuresIn(api);
      await figures.csv(sdmx('R,M,730,2024-01,3,P,2024-02-20', 'R,M,751,2024-01,4,E,2024-02-20'), source);
      expect((await figures.series()).body.figures).toMatchObject([
        { value: 3, status: 'provisional' },
        { value: 4, qualifier: 'about' },
      ]);
    });

    test('rows are replaced, added or withdrawn by their ACTION, each at its own UPDATED', async () => {
      const figures = await figuresIn(api);
      await figures.csv(
        sdmx('R,M,730,2024-01,1,A,2024-02-20', 'R,M,751,2024-01,2,A,2024-02-20', 'R,M,851,2024-01,3,A,2024-02-20'),
        source,
      );
      const next = sdmx(
        'D,M,730,2024-01,,,2024-03-20',
        'A,M,751,2024-01,9,A,2024-03-20',
        'A,M,101,2024-01,5,A,2024-03-20',
        'M,M,851,2024-01,4,A,2024-03-21',
      );
      const answer = await figures.csv(next, source);
      expect(answer.body).toMatchObject({
        load: { published: 1, restated: 1, retracted: 1, unchanged: 1, vintage: '2024-03-20T23:00:00.000Z' },
        changes: { restated: [{ before: { value: 3 }, after: { value: 4 } }], retracted: [{ period: '2024-01' }] },
      });
      expect(await figures.values()).toEqual({ '101 2024-01': 5, '751 2024-01': 2, '851 2024-01': 4 });
      expect(await figures.values({ vintage: '2024-02-21T00:00:00.000Z' })).toMatchObject({
        '730 2024-01': 1,
        '851 2024-01': 3,
      });
      expect((await figures.csv(next, source)).body).toMatchObject({ outcome: 'no-change' });
      expect(faults(await figures.csv(sdmx('Z,M,730,2024-01,1,A,2024-02-20'), source))).toEqual([
        '/rows/0/action not-an-option',
      ]);
    });

    // What a merge leaves out stays as it was; a row that was read as all of the figure would say something else.
    test('a merge that says only a part of a figure is refused', async () => {
      for (const part of ['M,M,730,2024-01,,,2024-02-20', 'M,M,730,2024-01,5,,2024-02-20'])
        expect(await loaded(sdmx(part), source)).toContain('/rows/0/action merges-a-part');
      expect(await loaded(sdmx('M,M,730,2024-01,5,A,2024-02-20'), source)).toEqual({ '730 2024-01': 5 });
      expect(await loaded(sdmx('M,M,730,2024-01,,Q,2024-02-20'), source)).toEqual({ '730 2024-01': 'suppressed' });
    });

    test('a frequency that is not that of the period is refused, and UNIT_MULT multiplies', async () => {
      expect(await loaded(sdmx('R,Q,730,2024-01,1,A,2024-02-20'), source)).toEqual(['/rows/0/frequency contradiction']);
      const thousands = file(
        'STRUCTURE,STRUCTURE_ID,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,INDICATOR',
        'dataflow,X:Y(1.0),730,2024-01,1.5,3,A',
      );
      expect(await loaded(thousands)).toEqual({ '730 2024-01': 1500 });
      const two = `${thousands}dataflow,X:Y(1.0),751,2024-01,1.5,3,B\n`;
      expect(await loaded(two)).toEqual(['/rows/1 several-measures']);
      expect(await loaded(two, { ...star, where: 'INDICATOR=B' })).toEqual({ '751 2024-01': 1500 });
    });

    test('a unit that is known to be another than the indicator counts in is refused', async () => {
      const text = file(
        'STRUCTURE,STRUCTURE_ID,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE',
        'dataflow,X,730,2026-06,7,PC: Percent',
      );
      expect(await loaded(text)).toEqual(['/rows/0 contradiction']);
      expect(await loaded(text, star, { unit: { kind: 'percent' }, measure: 'share' })).toEqual({ '730 2026-06': 7 });
      for (const unit of ['PS', 'PERS', 'WHATEVER'])
        expect(await loaded(text.replace('PC: Percent', unit))).toEqual({ '730 2026-06': 7 });
    });
  });

  describe('reads the text that was sent', () => {
    const send = async (payload: Buffer, type: string) => {
      const figures = await figuresIn(api);
      const answer = await api.app.inject({
        method: 'POST',
        url: `/v1/indicators/${figures.id}/observations?source=STAR&vintage=2026-08-20`,
        headers: { 'content-type': type, 'idempotency-key': newKey(), 'if-match': '*' },
        payload,
      });
      return answer.statusCode === 200 ? figures.values() : answer.json().errors;
    };
    const danish = Buffer.from('Område;Periode;Værdi\nLæsø;2026M06;1\n', 'latin1');

    test('in the charset it declares', async () => {
      expect(await send(danish, 'text/csv; charset=windows-1252')).toEqual({ '825 2026-06': 1 });
      const wide = Buffer.from('\uFEFFOmråde;Periode;Værdi\nLæsø;2026M06;1\n', 'utf16le');
      expect(await send(wide, 'text/csv; charset=utf-16le')).toEqual({ '825 2026-06': 1 });
      expect(await send(danish, 'text/csv; charset=klingon')).toMatchObject([{ code: 'unknown-charset' }]);
    });

    test('else as UTF-8, or says where it is not', async () => {
      expect(await send(danish, 'text/csv')).toMatchObject([
        { code: 'not-utf-8', detail: expect.stringContaining('in line 1.') },
      ]);
      const late = Buffer.concat([
        Buffer.from('area,period,value\n730,2026-06,1\n'),
        Buffer.from('L\xe6s\xf8,2026-06,1\n', 'latin1'),
      ]);
      expect(await send(late, 'text/csv')).toMatchObject([
        { code: 'not-utf-8', detail: expect.stringContaining('in line 3.') },
      ]);
    });

    // A large file is decoded in pieces; a character may be cut between two of them, and so may a wrong one.
    test('in a large file too, wherever a character stands', async () => {
      const lines = 'area,period,value\n730,2026-06,1\n';
      for (const before of [0, 1, 2, 3, 4]) {
        const text = `${lines}${'x'.repeat(99)}\n`.padEnd(256 * 1024 - before, `${'x'.repeat(99)}\n`);
        const line = text.split('\n').length;
        const whole = Buffer.from(`${text}Læsø 丁 🏠,2026-06,1\n`);
        expect(await send(whole, 'text/csv')).not.toMatchObject([{ code: 'not-utf-8' }]);
        for (const wrong of [[0xe6, 0x73], [0xc3], [0xe4, 0xb8], [0xf0, 0x9f, 0x8f]])
          for (const after of ['', 's\xf8,2026-06,1\n'])
            expect(
              await send(Buffer.concat([Buffer.from(text), Buffer.from(wrong), Buffer.from(after)]), 'text/csv'),
            ).toMatchObject([{ code: 'not-utf-8', detail: expect.stringContaining(`in line ${line}.`) }]);
      }
    });

    test('UTF-16 says of itself how it is declared', async () => {
      const text = file('Område;Periode;Antal', 'Ærø;2026M06;7');
      const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
      const figures = await figuresIn(api);
      expect((await figures.csv(bytes, star)).text).toContain('charset=utf-16le');
      expect(await loaded(bytes as never, { ...star, charset: 'utf-16le' })).toEqual({ '492 2026-06': 7 });
    });

    test('text that was damaged on its way here names nobody', async () => {
      const text = file('Område;Periode;Køn;Antal', 'Randers;2026M06;Mænd født i Åbenrå;7');
      const options = { ...star, population: 'Køn' };
      expect(await loaded(text, options)).toEqual({ '730 Mænd født i Åbenrå 2026-06': 7 });
      for (const bad of [text.replaceAll(/[æøÅå]/g, '\ufffd'), Buffer.from(text).toString('latin1')])
        expect(await loaded(bad.replace(/^.*\n/, 'Område;Periode;Køn;Antal\n'), options)).toEqual([
          '/rows/0/population damaged-text',
        ]);
      expect(
        await loaded(text.replace('Område', 'area'), { ...options, charset: 'windows-1252', population: '#3' }),
      ).toEqual(['/rows/0/population damaged-text']);
    });

    test('the line in which Excel says what separates the fields is no line of the table', async () => {
      const text = file('sep=,', 'Område,Periode,Antal', 'Randers,2026M06,"7.5"');
      expect(await loaded(text, { ...star, decimal: '.' })).toEqual({ '730 2026-06': 7.5 });
      expect(await loaded(text.replace('2026M06', '2026M60'), star)).toEqual(['/rows/0/period not-a-period']);
    });

    test('and says that an empty file has no lines', async () => {
      for (const empty of ['', '\n', '\uFEFF'])
        expect(await send(Buffer.from(empty), 'text/csv')).toMatchObject([
          { code: 'missing', detail: 'The file has no lines' },
        ]);
    });
  });

  describe('reads tables as offices print them', () => {
    const printed = file(
      'Ledige efter område',
      '"i 1.000; sæsonkorrigeret"',
      '',
      'Område;2024;2025*;Note',
      'Randers;12,5*;..;',
      'Aarhus;20,25;-;',
      '* foreløbige tal',
      'Kilde: Danmarks Statistik',
    );
    const said: Options = {
      ...star,
      ...{
        skip: 'Område',
        footer: '* foreløbige',
        wide: 'period',
        wideColumns: ['2024', '#3'],
        scale: '1000',
        ignore: 'Note',
      },
      signs: ['*=provisional', '..=suppressed', '-=0'],
    };

    test('with title lines, notes, years as columns, thousands, marks beside figures, and signs that mean what the source says', async () => {
      const text = printed.replace('2025*', '2025');
      const figures = await figuresIn(api);
      const trial = await figures.csv(text, { ...said, dryRun: 'true' });
      expect(trial.body).toMatchObject({
        outcome: 'dry-run',
        version: 1,
        load: { published: 4 },
        changes: {
          published: [
            { value: 12_500, status: 'provisional' },
            { missing: 'suppressed' },
            { value: 20_250 },
            { value: 0 },
          ],
        },
        reading: {
          ...{ form: 'csv', delimiter: ';', decimal: ',', headerLine: 4, vintageFrom: 'request' },
          columns: [
            { place: 1, header: 'Område', role: 'area', because: 'usual header for area' },
            { place: 2, header: '2024', role: 'wide', because: 'its header says the period' },
            { place: 3, header: '2025', role: 'wide' },
            { place: 4, header: 'Note', role: 'set-aside', because: 'named by ignore' },
          ],
          rows: { read: 2, refused: 0, setAside: { titles: 2, notes: 2, notChosen: 0 } },
          signs: [
            { sign: '*', means: 'provisional', times: 1 },
            { sign: '..', means: 'suppressed', times: 1 },
            { sign: '-', means: '0', times: 1 },
          ],
        },
      });
      expect(trial.body.reading.first).toHaveLength(4);
      expect(await figures.values()).toEqual({});
      expect((await figures.csv(text, said)).body.load).toMatchObject({ published: 4 });
      expect(await figures.values()).toEqual({
        '730 2024': 12_500,
        '730 2025': 'suppressed',
        '751 2024': 20_250,
        '751 2025': 0,
      });
    });

    test('and refuses notes that look like figures, and what would make every figure 0', async () => {
      const [randers, aarhus] = ['Randers;2024M01;1,5', 'Aarhus;2024M01;2,5'];
      const table = (...lines: readonly string[]) => file('Område;Periode;Værdi', ...lines);
      expect(await loaded(table(randers, aarhus), { ...star, footer: '1' })).toEqual(['/rows/1 note-like-a-figure']);
      const second = table(randers, 'Kilde: STAR;;', aarhus, 'Slut;;');
      expect(await loaded(second, { ...star, footer: 'Kilde' })).toEqual(['/rows/2 note-like-a-figure']);
      expect(await loaded(table(randers, 'Kilde: STAR', '* foreløbig;;'), { ...star, footer: '2' })).toEqual({
        '730 2024-01': 1.5,
      });
      const wide = file('Område;2024M01;2024M02', 'Randers;1,5;2,5', 'Aarhus;;3');
      expect(await loaded(wide, { ...star, wide: 'period', footer: '1' })).toEqual(['/rows/1 note-like-a-figure']);
      expect(await loaded(table(randers), { ...star, scale: '0' })).toEqual(['/query/scale out-of-range']);
      const kept = await api.command(`/v1/indicators/${(await figuresIn(api)).id}`, 'profiles', {
        source: 'STAR',
        scale: '0.0',
      });
      expect(kept).toMatchObject({ status: 422, body: { code: 'value-not-allowed' } });
    });

    test.each<[string, string, Options]>([
      ['a title', file('Ledige (1.000 personer)', 'Område;Periode;Antal', 'Randers;2026M06;7'), { skip: '1' }],
      ['a note', file('Område;Periode;Antal', 'Randers;2026M06;7', 'Tal i tusinder'), { footer: '1' }],
      ['a header', file('Område;Periode;Udgift (mio. kr.)', 'Randers;2026M06;7'), { value: 'Udgift (mio. kr.)' }],
    ])('asks what figures are multiplied by where %s says so', async (_, text, options) => {
      expect(await loaded(text, { ...star, ...options })).toEqual(['/query/scale missing']);
      expect(await loaded(text, { ...star, ...options, scale: '1000' })).toEqual({ '730 2026-06': 7000 });
      expect(await loaded(text, { ...star, ...options, scale: '1' })).toEqual({ '730 2026-06': 7 });
    });

    test('and not where they count per thousand, or a number only looks like it', async () => {
      const text = file(
        'Ledige pr. 1.000 voksne, kommuner med over 21.000 borgere',
        'Område;Periode;Antal',
        'Randers;2026M06;7',
      );
      expect(await loaded(text, { ...star, skip: '1' })).toEqual({ '730 2026-06': 7 });
    });

    test('and is refused where its header or signs are not understood', async () => {
      expect(await loaded(printed, said)).toEqual(['/query/wideColumns no-such-column']);
      const plain = printed.replace('2025*', '2025');
      expect(await loaded(plain, { ...said, signs: ['..=suppressed'] })).toEqual(['/rows/0/1 not-a-number']);
      expect(await loaded(plain, { ...said, footer: '1' })).toContain('/rows/2 wrong-width');
      expect(await loaded(plain, { ...said, skip: 'Kommune' })).toEqual(['/query/skip no-such-line']);
      expect(await loaded(plain, { ...said, signs: 'x=maybe' })).toMatchObject([
        expect.stringContaining('/query/signs'),
      ]);
    });

    test('with municipalities, populations or vintages as columns', async () => {
      expect(
        await loaded(file('Periode;Randers;751;Bemærk', '2026M06;1;2;x'), { ...star, wide: 'area', ignore: 'Bemærk' }),
      ).toEqual({ '730 2026-06': 1, '751 2026-06': 2 });
      const groups: Options = { ...star, wide: 'population', wideColumns: ['Mænd', 'I alt'], everyone: 'I alt' };
      expect(await loaded(file('Område;Periode;Mænd;I alt', 'Randers;2026M06;1;2'), groups)).toEqual({
        '730 2026-06': 2,
        '730 Mænd 2026-06': 1,
      });
      const two = await figuresIn(api);
      const vintages = file('Område;Periode;tal 2026-07-19T17:29Z;tal 2026-07-20T07:06Z', 'Randers;2026M06;1;2');
      expect((await two.csv(vintages, { source: 'STAR', wide: 'vintage' })).body).toMatchObject({
        load: { published: 1, restated: 1 },
      });
      expect(await two.values({ vintage: '2026-07-20T00:00:00.000Z' })).toEqual({ '730 2026-06': 1 });
      expect(await two.values()).toEqual({ '730 2026-06': 2 });
    });
  });

  describe('does not take a date for a month, nor a month for a date', () => {
    const dated = file('Område;Periode;Antal', 'Randers;01.02.2024;7', 'Randers;2024-03-31;8');
    const from = (options: Options, definition?: object) =>
      loaded(dated, { ...star, value: 'Antal', ...options }, definition);

    test('a date is refused where figures come by month, until the file is said to mean one or the other', async () => {
      expect(await from({})).toEqual(['/rows/0/period ambiguous-date', '/rows/1/period ambiguous-date']);
      expect(await from({ dates: 'period' })).toEqual({ '730 2024-02': 7, '730 2024-03': 8 });
      expect(await from({ dates: 'day' })).toEqual({ '730 2024-02-01': 7, '730 2024-03-31': 8 });
    });

    test('it stands for what the indicator counts by: a quarter, a year of its own', async () => {
      const over = (definition: object) => from({ dates: 'period' }, definition);
      const oneYear = dated.replace('Randers;2024-03-31;8\n', '');
      expect(await over({ frequency: 'quarter' })).toEqual(['/rows/0 duplicate-cell', '/rows/1 duplicate-cell']);
      const school = { frequency: 'year', yearBegins: 8 };
      expect(await loaded(oneYear, { ...star, value: 'Antal', dates: 'period' }, school)).toEqual({
        '730 2023-08/2024-07': 7,
      });
    });

    test('and is a day where figures come by day, or the file says so', async () => {
      expect(await from({}, { frequency: 'day' })).toEqual({ '730 2024-02-01': 7, '730 2024-03-31': 8 });
      const said = file('area,FREQ,TIME_PERIOD,OBS_VALUE', 'Randers,D,2024-02-01,7');
      expect(await loaded(said)).toEqual({ '730 2024-02-01': 7 });
    });

    test('in JSON it is the day that it names, unless the request says otherwise', async () => {
      const figures = async (dates?: 'period') => {
        const made = await figuresIn(api);
        const said = { ...star, ...(dates === undefined ? {} : { dates }) };
        const body = { observations: [{ area: 'Randers', period: '2024-02-01', value: 7 }] };
        expect((await made.json(body, said)).status).toBe(200);
        return made.values();
      };
      expect(await figures()).toEqual({ '730 2024-02-01': 7 });
      expect(await figures('period')).toEqual({ '730 2024-02': 7 });
    });

    test('dates as columns are asked about too', async () => {
      const wide = file('Område;01.01.2024;01.02.2024', 'Randers;7;8');
      expect(await loaded(wide, { ...star, wide: 'period' })).toContain('/rows/0/period ambiguous-date');
      expect(await loaded(wide, { ...star, wide: 'period', dates: 'period' })).toEqual({
        '730 2024-01': 7,
        '730 2024-02': 8,
      });
    });
  });

  test('reads areas as offices print them, each as its own', async () => {
    const names = [
      'Christiansø',
      'Copenhagen',
      '000 Hele landet',
      '084 Region Hovedstaden',
      'Landsdel Fyn',
      'Uoplyst',
      '730 Randers',
    ];
    expect(
      await loaded(file('Område;Periode;Værdi', ...names.map((name, index) => `${name};2026M06;${index}`))),
    ).toEqual({
      'country 2026-06': 2,
      '101 2026-06': 1,
      '1084 2026-06': 3,
      '730 2026-06': 6,
      'other 2026-06': expect.any(Number),
    });
    expect(
      await loaded(file('Område;Periode;Værdi', '411;2026M06;1', 'Christiansø;2026M06;1', '999;2026M06;2')),
    ).toEqual({ 'other 2026-06': 2 });
  });

  test('refuses a code and a name that contradict each other', async () => {
    const text = file(
      'Kommunekode;Kommune;Periode;Værdi',
      '730;Aarhus;2026M06;1',
      '751;Århus;2026M06;2',
      '730;Rander;2026M06;3',
    );
    expect(await loaded(text)).toEqual(['/rows/0/areaName contradiction', '/rows/2/areaName contradiction']);
    expect(await loaded(file('Område;Periode;Værdi', '730 Aarhus;2026M06;1'))).toEqual(['/rows/0/area contradiction']);
    expect(await loaded(file('Område;Periode;Værdi', 'Aarhus;2026M06;1'), { ...star, forArea: 'Randers' })).toEqual([
      '/rows/0/areaName contradiction',
    ]);
  });

  test('refuses a figure of what had not happened when its source published it, unless the file says that it is provisional', async () => {
    const old: Options = { source: 'STAR', vintage: '2025-11-01' };
    const text = (period: string, status: string) =>
      file('Område;Periode;Værdi;Status', `Randers;${period};1;${status}`);
    expect(await loaded(text('2030', ''), old)).toEqual(['/rows/0/period not-ended']);
    expect(await loaded(text('2030', 'foreløbig'), old)).toEqual(['/rows/0/period not-ended']);
    expect(await loaded(text('2025', 'endelig'), old)).toEqual(['/rows/0/period not-ended']);
    expect(await loaded(text('2025', 'foreløbig'), old)).toEqual({ '730 2025': 1 });
    expect(await loaded(text('2025M10', ''), old)).toEqual({ '730 2025-10': 1 });
    expect(
      await loaded(file('Område;Periode;Mangler', 'Randers;2030;bliver ikke målt'), {
        ...old,
        value: '#0',
        missing: 'Mangler',
      }),
    ).toEqual({ '730 2030': 'will-not-be-measured' });
  });

  test.each([
    '2026-08-20T07:06:00Z',
    '2026-08-20T09:06:00+02:00',
    '2026-08-20T07:06:00.000Z',
    '2026-08-20T07:06Z',
    '2026-08-20t07:06:00z',
  ])('reads the instant %s, in the request and in the file, and answers it in one form', async (instant) => {
    const figures = await figuresIn(api);
    const answer = await figures.csv(file('area,period,value', '730,2026-06,1'), { source: 'STAR', vintage: instant });
    expect(answer.body.load.vintage).toBe('2026-08-20T07:06:00.000Z');
    expect(
      (await figures.csv(file('area,period,value,vintage', `730,2026-06,1,${instant}`), { source: 'STAR' })).body
        .outcome,
    ).toBe('no-change');
    expect(await figures.values({ vintage: instant })).toEqual({ '730 2026-06': 1 });
  });

  describe('is bounded', () => {
    test('reading stops at the limit of faults, and says so', async () => {
      const figures = await figuresIn(api);
      const bad = `area,period,value\n${'730,2026-06,x\n'.repeat(100_000)}`;
      const answer = await figures.csv(bad, star);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toHaveLength(500);
      expect(answer.body.detail).toContain('Reading stopped there, after 500 rows');
      const objects = await figures.json({ observations: Array.from({ length: 50_000 }, () => ({})) }, star);
      expect(objects.body.errors).toHaveLength(500);
    });

    test('a partial load counts what it leaves out, and tells the first of it', async () => {
      const figures = await figuresIn(api);
      const bad = `area,period,value\n${'730,2026-06,x\n'.repeat(2000)}751,2026-06,1\n`;
      const answer = await figures.csv(bad, { ...star, partial: 'true' });
      expect(answer.body).toMatchObject({ load: { published: 1, leftOut: 2000 } });
      expect(answer.body.leftOut).toHaveLength(500);
    });

    test('a partial load of many bad rows ends, and its answer stays small', async () => {
      const figures = await figuresIn(api);
      const bad = `area,period,value\n${'?,?,?\n'.repeat(150_000)}`;
      const before = process.memoryUsage().heapUsed;
      const answer = await figures.csv(bad, { ...star, partial: 'true' });
      expect([answer.status, answer.body.detail]).toEqual([
        400,
        'More than 20000 rows cannot be read: the file is not what it was said to be.',
      ]);
      expect(answer.text.length).toBeLessThan(250_000);
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
      expect(await figures.values()).toEqual({});
    });

    test('a header of very many columns is refused, and each place is told cut', async () => {
      const figures = await figuresIn(api);
      const columns = Array.from({ length: 2001 }, (_, index) => `c${index}`).join(',');
      const answer = await figures.csv(`${columns}\n${columns}\n`, { ...star, ignore: '*' });
      expect(faults(answer)).toEqual([' too-many-columns']);
      const long = 'x'.repeat(90_000);
      const records = Array.from({ length: 400 }, () => ({ a: '730', p: '2026-06', [long]: {} }));
      const named = { ...star, at: '/r', area: 'a', period: 'p', value: '#3', partial: 'true' };
      expect((await figures.json({ r: records }, named)).text.length).toBeLessThan(250_000);
    });

    test("the caller's text is quoted cut", async () => {
      const long = 'x'.repeat(90_000);
      const figures = await figuresIn(api);
      const rows = `730,2026-06,${'y'.repeat(1000)}\n`.repeat(600);
      const answer = await figures.csv(`area,period,${long}\n${rows}`, star);
      expect(answer.body.errors).toHaveLength(500);
      expect(answer.text.length).toBeLessThan(250_000);
      const table = {
        columns: ['area', 'period', long],
        rows: Array.from({ length: 600 }, () => ['730', '2026-06', {}]),
      };
      expect((await figures.json(table, star)).text.length).toBeLessThan(250_000);
      expect((await figures.json({ ...table, [long]: 1 }, star)).text.length).toBeLessThan(2000);
      expect((await figures.csv(`${long.slice(0, 9000)},b,c\n1,2,3\n`, star)).text.length).toBeLessThan(3000);
    });
  });
});
