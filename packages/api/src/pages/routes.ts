import { type EdgeServer, etagOf, notModified } from '../edge/index.js';
import { problems } from '../problems/index.js';
import { type Ask, askingFor, isNotTold } from './asking.js';
import { fieldOf, momentOf, type PageClocks, pageClocks } from './clocks.js';
import { comparisonPage } from './comparison.js';
import { followUpPage } from './follow-up.js';
import { pageIn, shown } from './frame.js';
import { historyPage } from './history.js';
import { indicatorPage } from './indicator.js';
import { planPage } from './plan.js';
import { scorecardPage } from './scorecard.js';
import { sendPage } from './sending.js';
import { startPage } from './start.js';
import { style } from './style.js';
import { targetPage } from './target.js';

/** What a page is made of: the API to ask, the clocks, and the fields of its address. */
interface PageRequest {
  readonly ask: Ask;
  readonly clocks: PageClocks;
  readonly moment: string | undefined;
  readonly field: (name: string) => string | undefined;
  readonly id: (name: string) => string;
}

type MakePage = (asked: PageRequest) => Promise<string | undefined>;

const pages: Readonly<Record<string, MakePage>> = {
  '/': ({ ask, clocks, moment, field }) =>
    startPage(ask, { municipality: field('municipality'), year: field('year'), words: field('words') }, clocks, moment),
  '/scorecard': ({ ask, clocks, field }) =>
    scorecardPage(ask, { municipality: field('municipality'), year: field('year'), cursor: field('cursor') }, clocks),
  '/plans/:plan': ({ ask, clocks, moment, id }) => planPage(ask, id('plan'), clocks, moment),
  '/plans/:plan/history': ({ ask, clocks, moment, field, id }) =>
    historyPage(ask, id('plan'), clocks, moment, field('cursor')),
  '/plans/:plan/compare': ({ ask, clocks, field, id }) =>
    comparisonPage(ask, id('plan'), clocks, field('from'), field('to')),
  '/plans/:plan/targets/:target': ({ ask, clocks, moment, id }) =>
    targetPage(ask, id('plan'), id('target'), clocks, moment),
  '/plans/:plan/follow-ups/:followUp': ({ ask, clocks, moment, id }) =>
    followUpPage(ask, id('plan'), id('followUp'), clocks, moment),
  '/indicators/:indicator': ({ ask, clocks, moment, id }) => indicatorPage(ask, id('indicator'), clocks, moment),
};

const refusal = (title: string, faults: readonly string[], clocks: PageClocks): string =>
  pageIn({ title, path: '/', clocks }, `<ul>${faults.map((fault) => `<li>${shown(fault)}</li>`).join('')}</ul>`);

/** The pages people look at: what the API answers, shown. They need no script, and ask with the caller's own rights. */
export function registerPages(app: EdgeServer, now: () => number): void {
  for (const [path, make] of Object.entries(pages))
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      const clocks = pageClocks(request);
      const id = (name: string) => encodeURIComponent(String(Reflect.get(Object(request.params), name)));
      const asked = {
        ask: askingFor(app, request),
        clocks,
        moment: momentOf(clocks.knownAt, now()),
        field: (name: string) => fieldOf(request, name),
        id,
      };
      try {
        const text = await make(asked);
        return text === undefined
          ? sendPage(request, reply.code(404), refusal(problems['not-found'].title, [], clocks))
          : sendPage(request, reply, text);
      } catch (error) {
        if (!isNotTold(error)) throw error;
        return sendPage(request, reply.code(error.status), refusal(error.message, error.faults, clocks));
      }
    });
  const etag = etagOf(0, style);
  app.get('/pages/style.css', { schema: { hide: true } }, async (request, reply) => {
    reply.headers({ etag, 'cache-control': 'public, max-age=3600' });
    return notModified(request, etag) ? reply.code(304).send() : reply.type('text/css; charset=utf-8').send(style);
  });
}
