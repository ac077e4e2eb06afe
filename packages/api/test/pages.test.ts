import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { idOf } from '../src/demo/example.js';
import { readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { type Api, openApi } from './support/api.js';

const slug = 'toender-2024';
const t4 = idOf(slug, '#t4');

/** The addresses that a page leads to. */
const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&#61;', '=').replaceAll('&#38;', '&'));

/** What a page says, without its marks. */
const wordsIn = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describeOnPGlite('the pages', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database());
    const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
    plan = await loadExample({ address }, readExample(slug));
  });
  const page = async (path: string, headers = {}) => {
    const answer = await api.get(path, headers);
    expect([answer.status, answer.headers['content-type']], path).toEqual([200, 'text/html; charset=utf-8']);
    return answer.text;
  };

  test('lead from the first to a target of a plan, in as many clicks as there are steps down', async () => {
    const plans = linksIn(await page('/'));
    const first = plans.find((href) => href.startsWith(`/plans/${plan}`)) ?? '';
    const target = linksIn(await page(first)).find((href) => href.startsWith(`/plans/${plan}/targets/${t4}`)) ?? '';
    expect(wordsIn(await page(`${target}&asOf=2024-05-31`))).toMatch(/mindst 65 voksenlærlingeaftaler/);
  });

  test('say of a plan what the API says: every goal, target and initiative, each once', async () => {
    const text = await page(`/plans/${plan}?lang=da`);
    const { body } = await api.get(`/v1/plans/${plan}`);
    for (const { id } of [...body.goals, ...body.targets]) expect(text).toContain(id);
    for (const { code } of body.initiatives) expect(wordsIn(text)).toContain(`${code} `);
  });

  test('mark a day that the document does not show, and words that are retold', async () => {
    const words = wordsIn(await page(`/plans/${plan}?lang=da`));
    expect(words).toContain('dagen er antaget; dokumentet viser den ikke');
    expect(words).toContain('Ordlyden er genfortalt');
    expect(wordsIn(await page(`/plans/${plan}/targets/${t4}?lang=da`))).toContain('(genfortalt)');
  });

  test.each([
    ['/', 'Planer', 'Plans'],
    ['/scorecard', 'Overblik', 'Scorecard'],
  ])('%s is there in Danish and in English', async (path, da, en) => {
    expect(wordsIn(await page(path, { 'accept-language': 'da' }))).toContain(da);
    expect(wordsIn(await page(`${path}?lang=en`, { 'accept-language': 'da' }))).toContain(en);
  });

  test('say what would turn a verdict, and try a target as it might have been: the answer is the API’s own', async () => {
    const path = `/plans/${plan}/targets/${t4}?lang=da&asOf=2025-02-01`;
    expect(wordsIn(await page(path))).toContain('Nået, hvis tallet for 2024 er mindst 65 voksenlærlingeaftaler.');
    const told = await page(`${path}&comparison=at-least&value=12,5&date=`);
    const { condition } = (await api.get(`/v1/plans/${plan}`)).body.targets.find(({ id }: { id: string }) => id === t4);
    const data = { condition: { ...condition, value: 12.5 } };
    const tried = await api.post(`/v1/plans/${plan}/targets/${t4}/trial?asOf=2025-02-01`, { data });
    expect(told.replace(/<[^>]*>/g, '')).toContain(tried.body.sentence.da);
    expect(wordsIn(told)).toContain('mindst 12,5 voksenlærlingeaftaler');
    // A thousand and more, or a little more than one: nobody says which.
    for (const either of ['1.234', '1,234']) expect(await page(`${path}&value=${either}`)).toContain('role="alert"');
    const refused = await page(`${path}&value=mange%3Cscript%3E`);
    expect(wordsIn(refused)).toContain('/data/condition');
    expect(refused).toContain('value="mange&#60;script&#62;"');
  });

  test('lead nowhere that is not there', async () => {
    const seen = new Set<string>();
    const ways = ['', '/history', '/compare'].map((way) => `/plans/${plan}${way}?lang=da`);
    for (const way of ['/?lang=da', '/scorecard?lang=da', ...ways])
      for (const href of linksIn(await page(way)))
        if (href.startsWith('/') && !href.startsWith('/docs')) seen.add(href.replace(/#.*/, ''));
    const some = [...seen].filter((href) => !href.includes('/targets/'));
    for (const href of some) expect([(await api.get(href)).status, href]).toEqual([200, href]);
    expect(some.length).toBeGreaterThan(5);
  });

  test('lead from their contents to each of their parts, the goals of a plan among them', async () => {
    const { goals, followUps } = (await api.get(`/v1/plans/${plan}`)).body;
    const ways = { '': goals.length + 5, [`/follow-ups/${followUps[0].id}`]: 6 };
    for (const [way, atLeast] of Object.entries(ways)) {
      const text = await page(`/plans/${plan}${way}?lang=da`);
      const [contents = ''] = /<nav class="contents[\s\S]*?<\/nav>/.exec(text) ?? [];
      const parts = linksIn(contents);
      expect(parts.length, way).toBeGreaterThanOrEqual(atLeast);
      for (const part of parts) expect(text).toContain(`id="${part.slice(1)}"`);
    }
  });

  test('have an address that says both clocks, and it gives the same page again', async () => {
    const [permanent = ''] = /href="([^"]*)">Fast adresse/.exec(await page(`/plans/${plan}?lang=da`))?.slice(1) ?? [];
    const address = linksIn(`href="${permanent}"`)[0] ?? '';
    expect(address).toMatch(/asOf=\d{4}-\d\d-\d\d&knownAt=/);
    const before = await page(address);
    await api.command(plan, 'notes', { kind: 'interpretation', text: 'Kom til siden.', subjects: [] });
    expect(await page(address)).toBe(before);
  });

  test('run no script and take no style from inside: they need neither', async () => {
    const { headers, text } = await api.get('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|style=|onclick/);
    expect((await api.get('/pages/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test('show a changed target in words, before beside after, with the decision behind it', async () => {
    const { condition } = (await api.get(`/v1/plans/${plan}`)).body.targets.find(
      (each: { id: string }) => each.id === t4,
    );
    const revised = await api.command(
      plan,
      `targets/${t4}/revisions`,
      { condition: { ...condition, value: 70 } },
      { effectiveOn: '2024-06-01', decision: { body: 'Arbejdsmarkedsudvalget', takenOn: '2024-06-01' } },
    );
    expect(revised.status, revised.text).toBe(200);
    const text = await page(`/plans/${plan}/compare?lang=da&from=2024-05-31&to=2024-06-01`);
    expect(text).toContain('<del>mindst 65 voksenlærlingeaftaler</del>');
    expect(text).toContain('<ins>mindst 70 voksenlærlingeaftaler</ins>');
    expect(wordsIn(text)).toContain('Arbejdsmarkedsudvalget, 1. juni 2024');
    const all = await page(`/plans/${plan}/compare?lang=da&from=1&to=${revised.body.version}`);
    expect(wordsIn(all)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|&#34;kind/);
  });

  test('find in a history what one looks for, by subject, kind, role and day', async () => {
    const among = async (query: string) =>
      [...(await page(`/plans/${plan}/history?lang=da&${query}`)).matchAll(/<li value/g)].length;
    const all = await among('');
    expect(await among(`subject=${t4}`)).toBeLessThan(all);
    expect(await among('type=TargetSet')).toBeGreaterThan(5);
    expect(await among('actor=nobody&from=2024-01-01&to=2024-12-31')).toBe(0);
  });

  test('leave what people wrote as they wrote it, though it is spelt as a fixed term', async () => {
    const { body } = await api.command(plan, 'notes', { kind: 'interpretation', text: 'draft', subjects: [] });
    const from = body.version - 1;
    const text = await page(`/plans/${plan}/compare?lang=da&from=${from}&to=${body.version}`);
    expect(text).toContain('<ins>draft</ins>');
    expect(text).toContain('<ins>fortolkning</ins>');
  });

  test('say it in a page when there is no such plan, and when a day is none', async () => {
    const unknown = await api.get('/plans/0193f2a0-0000-7000-8000-000000000000');
    expect([unknown.status, unknown.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    const inDanish = await api.get('/plans/0193f2a0-0000-7000-8000-000000000000?lang=da');
    expect(wordsIn(inDanish.text)).toContain('Der findes ikke noget på denne adresse');
    const wrong = await api.get(`/plans/${plan}?asOf=31.12.2024`);
    expect(wrong.status).toBe(400);
    expect(wordsIn(wrong.text)).toContain('/query/asOf: ');
    const nothing = await api.get(`/plans/${plan}/targets/none`);
    expect([nothing.status, nothing.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });

  test('are not sent again to whoever has them', async () => {
    const { headers } = await api.get('/scorecard');
    expect((await api.get('/scorecard', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });
});
