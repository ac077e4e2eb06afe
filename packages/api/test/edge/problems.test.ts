import { describe, expect, test } from 'vitest';
import { asProblem, isProblem, problem, problemAnswer, problems } from '../../src/problems/index.js';
import { addBooks, edge, post } from './support.js';

describe('a refusal becomes a problem document', () => {
  test('with everything its kind and its thrower say', async () => {
    const app = await edge();
    addBooks(app);
    const answer = await post(app, '{"title":"refuse"}');
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual({
      type: '/problems/circle',
      title: 'It would come under itself',
      status: 422,
      code: 'circle',
      detail: 'Two left',
      requestId: answer.headers['request-id'],
      refusals: [{ type: 'a' }],
    });
  });

  test('and a failure of the server one that tells nothing of it', async () => {
    const lines: string[] = [];
    const app = await edge({ log: { stream: { write: (line) => lines.push(line) } } });
    addBooks(app);
    const answer = await post(app, '{"title":"fail"}');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      type: '/problems/internal-error',
      title: problems['internal-error'].title,
      status: 500,
      code: 'internal-error',
      requestId: answer.headers['request-id'],
    });
    expect(lines.find((line) => line.includes('request failed'))).toContain('select secret from drawers');
  });

  test('also when a handler throws what is no error', async () => {
    const app = await edge();
    app.get('/odd', { schema: { hide: true } }, async () => Promise.reject('a text'));
    app.get('/null', { schema: { hide: true } }, async () => Promise.reject(null));
    for (const url of ['/odd', '/null']) expect((await app.inject(url)).json().code).toBe('internal-error');
  });

  test('and an answer that breaks its own schema is a failure of the server', async () => {
    const app = await edge();
    addBooks(app);
    app.addHook('preSerialization', async (_request, reply) => (reply.statusCode === 201 ? { title: 5 } : undefined));
    expect((await post(app, '{"title":"x"}')).json().code).toBe('internal-error');
  });

  test('and headers that belong to an answer that did not come are taken back', async () => {
    const app = await edge();
    app.get('/late', { schema: { hide: true } }, async (_request, reply) => {
      reply.headers({ etag: '"1-a"', link: '</x>; rel="next"', 'cache-control': 'public' });
      throw problem('precondition-failed', { current: 4 });
    });
    const { headers } = await app.inject('/late');
    expect([headers.etag, headers.link, headers['cache-control']]).toEqual([undefined, undefined, 'no-store']);
  });

  test('with Retry-After on every 503, and the one given if one is given', () => {
    const [plain, given] = [problem('not-ready'), problem('not-ready', { headers: { 'retry-after': '30' } })];
    expect(problemAnswer(plain, 'x').headers['retry-after']).toBe('1');
    expect(problemAnswer(given, 'x').headers['retry-after']).toBe('30');
  });

  test('and a foreign error is never quoted', () => {
    const foreign = Object.assign(new Error('relation "plans" does not exist'), { code: '42P01', statusCode: 418 });
    const made = asProblem(foreign);
    expect(isProblem(made) && made.problem.code).toBe('internal-error');
    expect(problemAnswer(made, 'x').body).not.toContain('plans');
  });
});

describe('the table of problems', () => {
  const kinds = Object.entries(problems);

  test.each(kinds)('has a slug, a status and words for people: %s', (code, { status, title, description }) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(status >= 400 && status <= 599).toBe(true);
    expect(title.length * description.length).toBeGreaterThan(0);
  });

  test('does not redefine what every document has', () => {
    const document = JSON.parse(problemAnswer(problem('not-found', { detail: 'x', errors: [] }), 'x').body);
    for (const [, kind] of kinds) {
      const members = Object.keys('members' in kind ? kind.members : {});
      expect(members.filter((name) => Object.hasOwn(document, name))).toEqual([]);
    }
  });

  test('makes what does not compile for a misspelt code or a missing member', () => {
    // @ts-expect-error no such code
    expect(() => problemAnswer(problem('circel'), 'x')).toThrow(TypeError);
    // @ts-expect-error its member is missing
    problem('circle', { detail: 'x' });
    // @ts-expect-error its member is of another type
    problem('circle', { refusals: [1] });
    expect(isProblem(problem('circle', { refusals: [{ type: 'circle' }] }))).toBe(true);
  });
});

describe('every kind has a page', () => {
  test('where the type of its documents leads', async () => {
    const app = await edge();
    for (const [code, kind] of Object.entries(problems)) {
      const page = await app.inject(`/problems/${code}`);
      expect([page.statusCode, page.headers['content-type'], page.headers.vary]).toEqual([
        200,
        'text/html; charset=utf-8',
        'Accept',
      ]);
      expect(page.body).toContain(`<h1>${kind.title}</h1>`);
    }
    const list = await app.inject('/problems');
    for (const code of Object.keys(problems)) expect(list.body).toContain(`href="/problems/${code}"`);
  });

  test('in markdown for those who ask', async () => {
    const app = await edge();
    const page = await app.inject({ url: '/problems/circle', headers: { accept: 'text/markdown' } });
    expect(page.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(page.body).toBe(
      '# It would come under itself\n\nStatus 422, code circle.\n\n' +
        'Goals, initiatives, target groups and related targets form no circles.\n\n' +
        'Its documents also carry refusals.\n\n[All problems](/problems)\n',
    );
  });

  test.each(['nothing', 'constructor', '__proto__', 'toString', '<script>'])('and %s has none', async (code) => {
    const answer = await (await edge()).inject(`/problems/${encodeURIComponent(code)}`);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
  });
});
