import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../test/support/each-database.js';
import { idOf } from '../src/demo/example.js';
import { readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { type Api, openApi } from './support/api.js';

describeOnPGlite('the API for people', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });
  const page = async (path: string) => {
    const answer = await api.get(path);
    expect([answer.status, answer.headers['content-type']], path).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers['content-security-policy'], path).not.toContain('unsafe');
    expect(answer.text, path).not.toMatch(/<script|style=| on\w+=|undefined|\[object/);
    return answer.text;
  };
  const linksIn = (html: string) =>
    [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&#61;', '=').replaceAll('&#38;', '&'),
    );
  const under = (text: string, kind: string) =>
    new Set(linksIn(text).flatMap((href) => href.match(new RegExp(`^/docs/${kind}[^/]+$`))?.[0] ?? []));

  test('lead from the first page to every operation, by tags of at most fifteen', async () => {
    const { body: document } = await api.get('/v1/openapi.json');
    const all = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>)
      .flatMap((path) => Object.values(path))
      .map(({ operationId }) => `/docs/operations/${operationId}`);
    const found: string[] = [];
    for (const tag of under(await page('/docs'), '(?!operations/|schemas/)')) {
      const own = under(await page(tag), 'operations/');
      expect([tag, own.size <= 15 && own.size > 0]).toEqual([tag, true]);
      found.push(...own);
    }
    expect(found.sort()).toEqual(all.sort());
  });

  test('lead nowhere that is not there', async () => {
    const seen = new Set<string>(['/docs']);
    for (const path of seen)
      for (const href of linksIn(await page(path)).map((each) => each.replace(/[?#].*/, '')))
        if (/^\/docs\/(operations\/(readPlan|setTarget|tryTarget|readSeries)$|schemas|\w+$)/.test(href)) seen.add(href);
    expect(seen.size).toBeGreaterThan(100);
    expect((await api.get('/docs/schemas/constructor')).status).toBe(404);
    expect((await api.get('/docs/nothing')).body.code).toBe('not-found');
  });

  test('are searched through, by every word of names, addresses, descriptions and fields', async () => {
    expect(await page('/docs?words=baseline%20FIX')).toContain('/docs/operations/fixBaseline"');
    expect(await page('/docs?words=hindrance')).toContain('/docs/schemas/HinderedVerdict"');
    expect(await page('/docs?words=%3Cscript%3E')).toContain('&#60;script&#62;');
  });

  test('show what was once sent and taken, and what this server really answers, once there is something', async () => {
    expect(await page('/docs/operations/adoptGoal')).toContain('Flere ledige får nye kompetencer');
    expect(await page('/docs/operations/readPlan')).not.toContain('As this server answers');
    const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
    const slug = 'toender-2024';
    await loadExample({ address }, readExample(slug));
    expect(await page('/docs/operations/readPlan')).toContain(`/v1/plans/${idOf(slug, `#${slug}`)}"`);
    for (const operation of ['evaluateTarget', 'readIndicator', 'readPlanInitiative', 'readPlanVersion'])
      expect(await page(`/docs/operations/${operation}`), operation).toContain('As this server answers');
  });
});
