import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { type Figures, faults, figuresIn } from './import-support.js';
import { type Api, openApi } from './support/api.js';

const source = 'jobindsats.dk / STAR';

describeOnPGlite('a file is one call without options, once the profile of its source is kept', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  const keep = async (figures: Figures, profile: object) => {
    const answer = await api.command(`/v1/indicators/${figures.id}`, 'profiles', { source, ...profile });
    expect(answer.status, answer.text).toBe(200);
  };
  const withProfile = async (profile: object, definition: object = {}): Promise<Figures> => {
    const figures = await figuresIn(api, definition);
    await keep(figures, profile);
    return figures;
  };

  test('one month of all municipalities, several measures side by side', async () => {
    const text =
      '\uFEFFOmråde;Ledige fuldtidspersoner (y25i01);Pct. af arbejdsstyrken (y25i01);Langtidsledige i alt (y25i09)\n' +
      'Albertslund;560;4;125\nAllerød;247;1,9;46\nLæsø;22;2,4;\n';
    const figures = await withProfile({ value: 'y25i09', ignore: ['*'], empty: 'suppressed', vintageFrom: 'received' });
    const answer = await figures.csv(text, { forPeriod: '2026M07' });
    expect(answer.body).toMatchObject({
      load: { published: 3 },
      reading: {
        profile: source,
        vintageFrom: 'received',
        columns: [{}, {}, {}, { role: 'value', because: 'named by value in the profile' }],
      },
    });
    expect(await figures.values()).toEqual({ '165 2026-07': 125, '201 2026-07': 46, '825 2026-07': 'suppressed' });
    expect((await figures.csv(text, { forPeriod: '2026M07' })).body.outcome).toBe('no-change');
  });

  test('a restatement told as two columns, each the vintage of its header', async () => {
    const text =
      'table_id;area;benefit;period;value_at_2026-08-19T17:29Z;value_at_2026-08-20T07:06Z\n' +
      'y25i09;Randers;total;2026M06;328;332\ny25i09;Randers;dagpenge;2026M06;203;205\ny25i09;Aalborg;total;2026M06;748;748\n';
    const figures = await withProfile({
      population: ['benefit'],
      everyone: ['total'],
      wide: 'vintage',
      ignore: ['table_id'],
    });
    expect((await figures.csv(text)).body.load).toMatchObject({ published: 3, restated: 2, unchanged: 1 });
    expect(await figures.values()).toEqual({ '730 2026-06': 332, '730 dagpenge 2026-06': 205, '851 2026-06': 748 });
    expect(await figures.values({ vintage: '2026-08-19T18:00:00Z', area: '730' })).toEqual({
      '730 2026-06': 328,
      '730 dagpenge 2026-06': 203,
    });
    expect((await figures.csv(text)).body.outcome).toBe('no-change');
  });

  test('SDMX-CSV with a vintage and a status for each row', async () => {
    const row = (rest: string) => `dataflow,STAR:Y25I09(1.0),R,M,${rest}`;
    const text = [
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,BENEFIT,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS,UPDATED',
      row('730,LONGTERM_FTE,_T,2026-06,328,P,PERS,0,2026-08-19T17:28:23Z'),
      row('730,LONGTERM_FTE,_T,2026-06,332,A,PERS,0,2026-08-20T07:04:00Z'),
      row('000,LONGTERM_FTE,_T,2026-06,17551,A,PERS,0,2026-08-20T07:04:00Z'),
      row('825,LONGTERM_FTE,KONTANTHJAELP,2026-06,,Q,PERS,0,2026-08-20T07:04:00Z'),
    ].join('\n');
    const figures = await withProfile({ population: ['BENEFIT'] });
    expect((await figures.csv(text)).body).toMatchObject({
      load: { published: 3, restated: 1 },
      reading: { form: 'sdmx-csv', vintageFrom: 'column' },
    });
    expect(await figures.values()).toEqual({
      'country 2026-06': 17_551,
      '730 2026-06': 332,
      '825 KONTANTHJAELP 2026-06': 'suppressed',
    });
    expect((await figures.csv(text)).body.outcome).toBe('no-change');
  });

  test('what the API of jobindsats answers, with what it says of the table around it: by the ids of measures and values', async () => {
    const body = {
      table: {
        table_id: 'ptv_a02',
        update_latest: '2026-08-20',
        measures: [{ measure_id: 'm2', measure_name: 'Antal fuldtidspersoner' }],
        dimensions: [
          {
            dimension_id: '_ygrpa02',
            dimension_name: 'Ydelsesgrupper',
            hierarchies: [
              {
                levels: [
                  {
                    values: [
                      { value_id: '/5/', value_name: 'Kontanthjælp' },
                      { value_id: '/11/', value_name: 'A-dagpenge' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      columns: ['Område', 'Periode', 'Ydelsesgrupper', 'Antal personer', 'Antal fuldtidspersoner'],
      rows: [
        ['Randers', '2026M06', 'Kontanthjælp', 2343, 2287],
        ['Randers', '2026M06', 'A-dagpenge', 1500, null],
      ],
    };
    const figures = await withProfile({ value: 'm2', where: ['_ygrpa02=/5/'], ignore: ['Antal personer'] });
    expect((await figures.json(body)).body).toMatchObject({
      load: { published: 1, vintage: '2026-08-19T22:00:00.000Z' },
      reading: { form: 'jobindsats', vintageFrom: 'file' },
    });
    expect(await figures.values()).toEqual({ '730 2026-06': 2287 });
    const inside = await withProfile({
      value: 'Antal fuldtidspersoner',
      population: ['Ydelsesgrupper'],
      ignore: ['*'],
      at: '/v3_data/response',
      empty: 'suppressed',
      vintageFrom: 'received',
    });
    const { columns, rows } = body;
    expect(
      (await inside.json({ note: 'whatever', v3_data: { request: 'GET …', response: { columns, rows } } })).body.load
        .published,
    ).toBe(2);
    expect(await inside.values()).toEqual({ '730 A-dagpenge 2026-06': 'suppressed', '730 Kontanthjælp 2026-06': 2287 });
    expect(faults(await inside.json({ ...body, at: 'x' }))).toEqual(['/query/at no-such-place']);
  });

  test('records anywhere in a body, whose lists are walked side by side', async () => {
    const months = ['2026M05', '2026M06', '2026M07'];
    const place = (name: string, total: readonly (number | null)[]) => ({
      name,
      unemployment: { labels: months, total, totalRate: [3, 2, 1] },
      offers: { coursesTotal: 9 },
    });
    const body = {
      meta: { note: 'kun et udsnit' },
      municipalities: { randers: place('Randers', [1547, 1469, 1377]), laesoe: place('Læsø', [null, 22, 23]) },
      national: place('Hele landet', [9, 8, 7]),
    };
    const figures = await withProfile({
      at: '/municipalities/*,/national',
      area: 'name',
      period: 'unemployment/labels',
      value: 'unemployment/total',
      ignore: ['*'],
      empty: 'suppressed',
      vintageFrom: 'received',
    });
    expect((await figures.json(body)).body).toMatchObject({
      load: { rows: 3, published: 9 },
      reading: { form: 'records' },
    });
    expect(await figures.values({ from: '2026-07' })).toEqual({
      'country 2026-07': 7,
      '730 2026-07': 1377,
      '825 2026-07': 23,
    });
    const uneven = { ...body, national: place('Hele landet', [9, 8]) };
    expect(faults(await figures.json(uneven))).toEqual(['/national uneven-lists']);
    const odd = { ...body, national: place('Landet over', [9, 8, 7]) };
    expect(faults(await figures.json(odd))).toContain('/national/name/0 unknown-area');
  });

  test('JSON-stat as statistics offices serve it', async () => {
    const dataset = {
      version: '2.0',
      class: 'dataset',
      label: 'Fuldtidsledige',
      updated: '2026-08-20T06:00:00Z',
      id: ['OMRÅDE', 'KØN', 'ContentsCode', 'Tid'],
      size: [2, 2, 1, 2],
      role: { geo: ['OMRÅDE'], time: ['Tid'], metric: ['ContentsCode'] },
      dimension: {
        OMRÅDE: {
          label: 'område',
          category: { index: { '000': 0, '730': 1 }, label: { '000': 'Hele landet', '730': 'Randers' } },
        },
        KØN: { label: 'køn', category: { index: ['TOT', 'M'], label: { TOT: 'I alt', M: 'Mænd' } } },
        ContentsCode: { label: 'indhold', category: { label: { AULP: 'Ledige' } } },
        Tid: {
          label: 'måned',
          category: { index: { '2026M06': 0, '2026M07': 1 }, label: { '2026M06': '2026M06', '2026M07': '2026M07' } },
        },
      },
      value: [1, 2, 3, 4, 5, 6, null, 8],
      status: { '0': 'P', '6': 'Q' },
    };
    const figures = await withProfile({ population: ['KØN'], everyone: ['I alt'] });
    expect((await figures.json(dataset)).body).toMatchObject({
      load: { published: 8, vintage: '2026-08-20T06:00:00.000Z' },
      reading: { form: 'json-stat', vintageFrom: 'file' },
    });
    expect(await figures.values({ from: '2026-06', to: '2026-06' })).toEqual({
      'country 2026-06': 1,
      'country Mænd 2026-06': 3,
      '730 2026-06': 5,
      '730 Mænd 2026-06': 'suppressed',
    });
    const only = await figuresIn(api);
    expect(faults(await only.json(dataset, { source }))).toEqual(['/query/ignore column-not-read']);
    expect((await only.json(dataset, { source, where: 'KØN=M' })).body.load.published).toBe(4);
    const wrong = {
      ...dataset,
      dimension: {
        ...dataset.dimension,
        OMRÅDE: { category: { index: ['000', '730'], label: { '000': 'Hele landet', '730': 'Aarhus' } } },
      },
    };
    expect(faults(await only.json(wrong, { source, where: 'KØN=M' }))[0]).toBe('/value/6 contradiction');
    expect(faults(await only.json({ ...dataset, value: [1] }, { source }))).toEqual(['/value contradiction']);
    const category = { label: { AULP: 'Ledige' }, unit: { AULP: { base: '1.000 personer', decimals: 1 } } };
    const inThousands = { ...dataset, dimension: { ...dataset.dimension, ContentsCode: { category } } };
    expect(faults(await only.json(inThousands, { source, where: 'KØN=M' }))).toEqual(['/query/scale missing']);
    expect((await only.json(inThousands, { source, where: 'KØN=M', scale: '1000' })).body.load.restated).toBe(3);
  });

  describe('a workbook', () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const book = (rows: string, more: Readonly<Record<string, string>> = {}) =>
      Buffer.from(
        zipSync(
          Object.fromEntries(
            Object.entries({
              'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
              'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells></worksheet>`,
              'xl/sharedStrings.xml': `<sst ${main}><si><t>Forside</t></si><si><r><t>Ran</t></r><r><t>ders</t></r></si></sst>`,
              'xl/styles.xml': `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy"/><numFmt numFmtId="165" formatCode="#,##0.0&quot; pct.&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
              'xl/workbook.xml': `<workbook ${main} xmlns:r="x"><sheets><sheet name="Forside" sheetId="1" r:id="a"/><sheet name="Tal" sheetId="2" r:id="b"/></sheets></workbook>`,
              'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
              ...more,
            }).map(([name, xml]) => [name, strToU8(xml)]),
          ),
        ),
      );
    const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const header = `<row r="1">${inline('A1', 'Ledige i pct.')}</row><row r="2">${inline('A2', 'Område')}${inline('B2', 'Periode')}${inline('C2', 'Værdi')}</row>`;
    const rows =
      header +
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="2"><v>45352</v></c><c r="C3" s="1"><v>3.1E-2</v></c></row>' +
      `<row r="4"><c r="B4" s="2"><v>45383</v></c><c r="C4" s="3"><v>2.8999999999999999</v></c></row>` +
      `<row r="5">${inline('A5', 'Aarhus')}<c r="B5" s="2"><v>45383</v></c><c r="C5"><f>1+1</f><v>2</v></c></row>`;
    const said = { source, vintage: '2026-08-20', sheet: 'Tal', skip: '1' };

    test('is read by its named sheet: merged cells, dates as they are shown, percentages, computed cells', async () => {
      const figures = await withProfile(
        { sheet: 'Tal', skip: 'Område' },
        { unit: { kind: 'percent' }, measure: 'share' },
      );
      const answer = await figures.xlsx(book(rows), { vintage: '2026-08-20' });
      expect(answer.body).toMatchObject({
        load: { published: 3 },
        reading: { form: 'xlsx', sheet: 'Tal', headerLine: 2, rows: { setAside: { titles: 1 } } },
      });
      expect(await figures.values()).toEqual({ '730 2024-03': 3.1, '730 2024-04': 2.9, '751 2024-04': 2 });
      expect((await figures.csv(book(rows), { vintage: '2026-08-20' })).body.outcome).toBe('no-change');
    });

    test('is refused where it is no workbook, has no such sheet, or was never computed', async () => {
      const figures = await figuresIn(api);
      const xlsx = async (bytes: Buffer, options = said) => faults(await figures.xlsx(bytes, options));
      expect(await xlsx(book(rows), { ...said, sheet: 'Data' })).toEqual(['/query/sheet no-such-sheet']);
      expect(await xlsx(book(rows).subarray(0, 900))).toEqual([' malformed-workbook']);
      expect(await xlsx(Buffer.from(zipSync({ 'a.txt': strToU8('x') })))).toEqual([' malformed-workbook']);
      const formula = `${header}<row r="3">${inline('A3', 'Aarhus')}${inline('B3', '2024M03')}<c r="C3"><f>1+1</f></c></row>`;
      expect(await xlsx(book(formula))).toEqual(['/rows/0/value wrong-type']);
      const bomb = `${header}<row r="3">${inline('A3', 'x'.repeat(70_000_000))}</row>`;
      expect(await xlsx(book(bomb))).toEqual([' too-large']);
      expect(await xlsx(book('<!DOCTYPE x [<!ENTITY a "b">]>'))).toEqual([' malformed-workbook']);
    });
  });

  test('records with a list for each of several populations', async () => {
    const months = ['2026M06', '2026M07'];
    const body = {
      places: [
        { name: 'Randers', longterm: { labels: months, total: [332, 330], unge: [12, null] } },
        { name: 'Læsø', longterm: { labels: months, total: [null, 1], unge: [null, null] } },
      ],
    };
    const figures = await withProfile({
      at: '/places',
      area: 'name',
      period: 'longterm/labels',
      wide: 'population',
      wideColumns: ['longterm/total', 'longterm/unge'],
      everyone: ['longterm/total'],
      empty: 'suppressed',
      vintageFrom: 'received',
    });
    const answer = await figures.json(body);
    expect(answer.body).toMatchObject({ load: { rows: 2, published: 8 } });
    expect(answer.body.reading.columns.map(({ because }: { because: string }) => because)).toEqual([
      'named by area in the profile',
      'named by period in the profile',
      'its header says the population',
      'its header says the population',
    ]);
    expect(await figures.values({ area: 'Randers' })).toEqual({
      '730 2026-06': 332,
      '730 2026-07': 330,
      '730 longterm/unge 2026-06': 12,
      '730 longterm/unge 2026-07': 'suppressed',
    });
    const uneven = [{ name: 'Randers', longterm: { labels: months, total: [1, 2], unge: [1] } }];
    expect(faults(await figures.json({ places: uneven }))).toEqual(['/places/0 uneven-lists']);
    const odd = [{ name: 'Randers', longterm: { labels: months, total: [1, 2], unge: [1, 'x'] } }];
    expect(faults(await figures.json({ places: odd }))).toEqual(['/places/0/longterm/unge/1 not-a-number']);
  });

  // What a profile says is how its source prints; a series that was written here says everything itself.
  test('what was written here is loaded back as no change, whatever the profile says of the files of its source', async () => {
    const received = { vintageFrom: 'received' };
    const profiles: readonly [object, string | object][] = [
      [
        { ...received, value: 'Antal', ignore: ['*'], forPeriod: '2026M07', scale: '1000', decimal: ',' },
        'Område;Antal;Andel\nRanders;1,5;2\n',
      ],
      [
        { population: ['benefit'], everyone: ['total'], wide: 'vintage', skip: '1' },
        'Titel\narea;benefit;period;at_2026-08-19;at_2026-08-20\nRanders;total;2026M06;328;332\nRanders;unge;2026M06;1;1\n',
      ],
      [
        { ...received, scale: '1000', everyone: ['Unge'], signs: ['0=suppressed'] },
        'area,period,value,population\n730,2026-06,0,Unge\n751,2026-06,2.5,Alle\n',
      ],
      [
        { ...received, sheet: 'Tal', delimiter: ';', where: ['Køn=Mænd'], footer: '1' },
        'Område;Periode;Køn;Værdi\nRanders;2026M06;Mænd;12,5\nRanders;2026M06;Kvinder;1,5\nKilde\n',
      ],
      [{ ...received, at: '/places', scale: '10' }, { places: [{ name: 'Randers', period: '2026-06', value: 1.5 }] }],
    ];
    for (const [profile, sent] of profiles) {
      const figures = await withProfile(profile);
      const first = await (typeof sent === 'string' ? figures.csv(sent) : figures.json(sent, { area: 'name' }));
      expect(first.status, first.text).toBe(200);
      const before = await figures.values();
      for (const format of ['csv', 'csv-da', 'sdmx-csv', 'json', 'json-stat', 'xlsx'] as const) {
        const file = await figures.file(format);
        const send = format === 'xlsx' ? figures.xlsx : format.startsWith('json') ? figures.json : figures.csv;
        const answer = await send(file);
        expect(answer.body, `${format} ${answer.text}`).toMatchObject({ outcome: 'no-change' });
        expect(answer.body.reading).not.toHaveProperty('profile');
      }
      expect(await figures.values()).toEqual(before);
    }
  });

  test('a profile that does not fit a file is named with the fault', async () => {
    const figures = await withProfile({ value: 'Antal', vintageFrom: 'received' });
    const answer = await figures.csv('Område;Periode;Sum\nRanders;2026M06;1\n');
    expect(faults(answer)).toEqual(['/query/value no-such-column']);
    expect(answer.body.errors[0].detail).toContain('the profile of jobindsats.dk / STAR says so');
    const without = await (await figuresIn(api)).csv('Sted;Periode;Antal\nRanders;2026M06;1\n', { source });
    expect(without.status).toBe(400);
    expect(without.text).not.toContain('profile');
  });

  test('a file of several vintages is late only where its newest is', async () => {
    const text = 'area;period;value 2026-08-19;value 2026-08-20\nRanders;2026M06;328;332\n';
    const figures = await withProfile({ wide: 'vintage' });
    await figures.csv(text);
    expect((await figures.csv(text)).body.load).not.toHaveProperty('laterVintage');
    await figures.csv('area;period;value 2026-08-21\nRanders;2026M06;333\n');
    expect((await figures.csv(text)).body.load.laterVintage).toBe('2026-08-20T22:00:00.000Z');
  });

  test('a profile is told with its indicator, lies beneath what a request says, and can be dropped', async () => {
    const figures = await withProfile({ value: 'Antal', ignore: ['Andel'] });
    const text = 'Område;Periode;Antal;Andel\nRanders;2026M06;1;2,5\n';
    expect((await api.get(`/v1/indicators/${figures.id}`)).body.profiles).toEqual([
      { source, value: 'Antal', ignore: ['Andel'] },
    ]);
    expect((await figures.csv(text, { vintage: '2026-08-20' })).status).toBe(200);
    await figures.csv(text, { vintage: '2026-08-21', value: 'Andel', ignore: 'Antal' });
    expect(await figures.values()).toEqual({ '730 2026-06': 2.5 });
    await api.command(`/v1/indicators/${figures.id}`, 'profiles', {
      source: 'Kommunen',
      value: 'Andel',
      ignore: ['Antal'],
    });
    const unnamed = await figures.csv(text, { vintage: '2026-08-20' });
    expect(faults(unnamed)).toContain('/query/source missing');
    expect(unnamed.text).toContain('profiles are kept for Kommunen, jobindsats.dk / STAR');
    expect((await figures.csv(text, { source: 'Kommunen', vintage: '2026-08-20' })).body.reading.profile).toBe(
      'Kommunen',
    );
    await api.command(`/v1/indicators/${figures.id}`, 'profiles/removal', { source: 'Kommunen' });
    expect((await api.get(`/v1/indicators/${figures.id}`)).body.profiles).toHaveLength(1);
  });
});
