import type { Language } from '@planspor/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type EdgeServer, etagOf, notModified, preferredType, vary } from '../edge/index.js';
import { problems } from '../problems/index.js';
import type { Services } from '../services/services.js';
import { comparisonPage } from './comparison.js';
import { followUpPage } from './follow-up.js';
import { historyPage } from './history.js';
import { indicatorPage } from './indicator.js';
import { keptPages } from './kept-pages.js';
import { type PageRequest, pageRequest } from './page-request.js';
import { planPage } from './plan.js';
import { refusalInWords } from './refusal-words.js';
import { scorecardPage } from './scorecard.js';
import { refusalPage, sendPage, sendReadyPage, sendRefusal } from './sending.js';
import { startPage } from './start.js';
import { style } from './style.js';
import { targetPage } from './target.js';

type MakePage = (asked: PageRequest) => Promise<string | undefined>;

const pages: Readonly<Record<string, MakePage>> = {
  '/': ({ ask, clocks, moment, field }) =>
    startPage(ask, { municipality: field('municipality'), year: field('year'), words: field('words') }, clocks, moment),
  '/scorecard': ({ ask, clocks, field }) =>
    scorecardPage(ask, { municipality: field('municipality'), year: field('year'), cursor: field('cursor') }, clocks),
  '/plans/:plan': ({ ask, clocks, moment, id }) => planPage(ask, id('plan'), clocks, moment),
  '/plans/:plan/history': ({ ask, clocks, moment, field, id }) =>
    historyPage(
      ask,
      id('plan'),
      {
        subject: field('subject'),
        type: field('type'),
        actor: field('actor'),
        from: field('from'),
        to: field('to'),
        cursor: field('cursor'),
      },
      clocks,
      moment,
    ),
  '/plans/:plan/compare': ({ ask, clocks, field, id }) =>
    comparisonPage(ask, id('plan'), clocks, field('from'), field('to')),
  '/plans/:plan/targets/:target': ({ ask, attempt, clocks, moment, field, id }) =>
    targetPage(ask, id('plan'), id('target'), clocks, moment, {
      attempt,
      comparison: field('comparison'),
      value: field('value'),
      date: field('date'),
    }),
  '/plans/:plan/follow-ups/:followUp': ({ ask, clocks, moment, id }) =>
    followUpPage(ask, id('plan'), id('followUp'), clocks, moment),
  '/indicators/:indicator': ({ ask, clocks, moment, id }) => indicatorPage(ask, id('indicator'), clocks, moment),
};

/** What a page says in another form, for whoever asks for its type at the address of the page. */
export type OtherForms = Readonly<
  Record<string, { readonly type: string; readonly send: (request: FastifyRequest, reply: FastifyReply) => unknown }>
>;

const unknown = (language: Language): string =>
  refusalInWords({ code: 'not-found', message: problems['not-found'].title }, language);

/** The pages people look at: what the API answers, shown. They need no script, and ask with the caller's own rights. */
export function registerPages(
  app: EdgeServer,
  { now, streams }: Pick<Services, 'now' | 'streams'>,
  others: OtherForms,
): void {
  const kept = keptPages(streams.memory);
  for (const [path, make] of Object.entries(pages)) {
    const other = others[path];
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      if (other !== undefined) vary(reply, 'Accept');
      if (other !== undefined && preferredType(request, ['text/html', other.type]) === other.type)
        return other.send(request, reply);
      const asked = pageRequest(app, request, now());
      try {
        const { clocks, moment } = asked;
        const page = await kept(JSON.stringify([request.url, clocks.language, moment]), asked, make);
        return page === undefined
          ? sendPage(request, reply.code(404), refusalPage(unknown(asked.clocks.language), [], asked.clocks))
          : sendReadyPage(request, reply, page);
      } catch (error) {
        return sendRefusal(request, reply, error, asked.clocks);
      }
    });
  }
  const etag = etagOf(0, style);
  app.get('/pages/style.css', { schema: { hide: true } }, async (request, reply) => {
    reply.headers({ etag, 'cache-control': 'public, max-age=3600' });
    return notModified(request, etag) ? reply.code(304).send() : reply.type('text/css; charset=utf-8').send(style);
  });
}
