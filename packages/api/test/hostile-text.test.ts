import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { docxType, packInDocx } from '../src/papers/pack-in-docx.js';
import { type Api, openApi } from './support/api.js';
import { tellStory } from './support/command-story.js';
import { newId } from './support/ids.js';

const attack = '"><script>alert(1)</script>\'&';
const escaped = '&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#39;&#38;';
const wordsOfPeople = new Set(['source', 'body', 'document', 'name', 'forum', 'locator', 'parties']);

/** A body in which people wrote what a browser would run: where text stands that has several words, or is a name. */
const hostile = (value: unknown, field = ''): unknown => {
  if (typeof value === 'string')
    return wordsOfPeople.has(field) || /\p{L} /u.test(value) ? `${value} ${attack}` : value;
  if (Array.isArray(value)) return value.map((each) => hostile(each, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hostile(inner, name)]));
};

/** The text of an XML document, which must be well formed. */
const textOf = (xml: string): string => {
  const parser = new SaxesParser();
  let text = '';
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
};

describeOnPGlite('what people wrote', (database) => {
  let api: Api;
  let plan: string;
  let indicator: string;
  beforeAll(async () => {
    api = await openApi(database());
    const written = (body: Readonly<Record<string, unknown>>) => hostile(body) as Record<string, unknown>;
    indicator = await tellStory(api, 'indicator', written);
    await tellStory(api, 'group', written);
    plan = await tellStory(api, 'plan', written);
  });

  /** Every page that shows what the story recorded, on a day in its midst and as it ended. */
  const addresses = async (): Promise<readonly string[]> => {
    const { body } = await api.get(`/v1/plans/${plan}?asOf=2024-06-01`);
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    const paths = [
      `/plans/${plan}`,
      `/plans/${plan}/history`,
      `/plans/${plan}/compare`,
      `/indicators/${indicator}`,
      ...ids(body.targets).map((id) => `/plans/${plan}/targets/${id}`),
      ...ids(body.followUps).map((id) => `/plans/${plan}/follow-ups/${id}`),
    ];
    const found = `/?words=${encodeURIComponent(attack)}`;
    const docs = ['readPlan', 'readIndicator', 'listPlans'].map((name) => `/docs/operations/${name}`);
    return [...paths.flatMap((path) => [path, `${path}?asOf=2024-06-01`]), found, '/', ...docs];
  };

  test.each(['da', 'en'])(
    'is shown as text on every page (%s), under a policy that would run none of it',
    async (lang) => {
      const all = await addresses();
      expect(all.length).toBeGreaterThan(15);
      for (const path of all) {
        const { text, status, headers } = await api.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
        expect([status, headers['content-type'], path]).toEqual([200, 'text/html; charset=utf-8', path]);
        expect(text.includes('<script'), path).toBe(false);
        expect(text.includes('"><script'), path).toBe(false);
        if (!path.startsWith('/docs')) expect(text.includes(escaped), path).toBe(true);
      }
    },
  );

  test.each([
    ['da', 'Til beslutning'],
    ['en', 'For decision'],
  ])(
    'is text in the paper that is handed out too (%s): its parts are XML, and say what the page says',
    async (lang, heading) => {
      const { body } = await api.get(`/v1/plans/${plan}`);
      const address = `/plans/${plan}/follow-ups/${body.followUps[0].id}`;
      const { statusCode, headers, rawPayload } = await api.app.inject(`${address}/pack.docx?lang=${lang}`);
      expect([statusCode, headers['content-type']]).toEqual([200, docxType]);
      const parts = unzipSync(rawPayload);
      for (const [name, bytes] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) textOf(strFromU8(bytes));
      const said = textOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
      const page = (await api.get(`${address}?lang=${lang}`)).text;
      const headings = [...page.matchAll(/<h2 id="[^"]*">([^<]*)<\/h2>/g)].map(([, text = '']) => text);
      expect(headings).toContain(heading);
      for (const each of headings) expect(said).toContain(each);
      expect(said).toContain(attack);
      expect(textOf(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array()))).toContain('PAGE');
      expect((await api.get(`/plans/${plan}/follow-ups/${plan}/pack.docx`)).status).toBe(404);
      const asked = await api.get(`${address}?lang=${lang}`, { accept: `${docxType}, text/html;q=0.5` });
      expect([asked.status, asked.headers['content-type']]).toEqual([200, docxType]);
      expect(asked.headers.vary).toContain('Accept');
      for (const accept of ['text/html', '*/*'])
        expect((await api.get(address, { accept })).headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          vary: expect.stringMatching(/\bAccept\b/),
        });
    },
  );

  test('is text in the paper whatever it holds: marks of direction, pictures, what XML forbids, and very much of it', async () => {
    const { body } = await api.get(`/v1/plans/${plan}`);
    const pack = (await api.get(`/v1/plans/${plan}/follow-ups/${body.followUps[0].id}/pack`)).body;
    const marks = `${attack} ]]> &amp; \u200f\u202eעברית 😀 «»`;
    const [forum, long] = [`${marks}\ufffe\uffff`, `Slut på ${'langt '.repeat(17_000)}brev`];
    const followUp = { ...pack.followUp, title: forum, forum, conclusions: [{ target: newId(), conclusion: long }] };
    const parts = unzipSync(await packInDocx({ ...pack, followUp }, 'da'));
    for (const [name, bytes] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) textOf(strFromU8(bytes));
    const said = textOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
    expect(said).toContain(`${marks}\ufffd\ufffd`);
    expect(said).toContain(long);
  });

  test('is text in an address too', async () => {
    const sent = encodeURIComponent(attack);
    for (const path of [
      `/plans/${sent}`,
      `/plans/${plan}?asOf=${sent}`,
      `/scorecard?municipality=${sent}`,
      `/?municipality=${sent}&year=${sent}`,
      `/docs?words=${sent}`,
      `/docs/${sent}`,
      `/plans/${plan}/compare?from=${sent}&to=${sent}`,
      `/problems/${sent}`,
    ]) {
      const { text, headers } = await api.get(path);
      if (headers['content-type']?.startsWith('text/html')) expect(text.includes('<script'), path).toBe(false);
      else expect([headers['content-type'], path]).toEqual(['application/problem+json', path]);
    }
  });

  test('could do nothing anywhere: no answer allows a script, or a style, that stands inside it', async () => {
    for (const path of [
      '/',
      '/docs',
      '/problems',
      '/v1/openapi.json',
      '/pages/style.css',
      '/health/live',
      `/v1/plans/${plan}`,
    ]) {
      const policy = (await api.get(path)).headers['content-security-policy'] ?? '';
      expect([path, policy.startsWith("default-src 'none'"), policy.includes('unsafe')]).toEqual([path, true, false]);
    }
  });
});
