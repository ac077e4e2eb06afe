import { type EdgeServer, vary } from '../edge/index.js';
import { readPack } from '../pages/follow-up.js';
import { pageRequest } from '../pages/page-request.js';
import { sendRefusal } from '../pages/sending.js';
import { docxType, packInDocx } from './pack-in-docx.js';

/** Papers to hand out: a follow-up pack as a document, beside the page that says the same. */
export function registerPapers(app: EdgeServer, now: () => number): void {
  app.get('/plans/:plan/follow-ups/:followUp/pack.docx', { schema: { hide: true } }, async (request, reply) => {
    const { ask, clocks, moment, id } = pageRequest(app, request, now());
    try {
      const pack = await readPack(ask, id('plan'), id('followUp'), clocks.asOf, moment);
      const { language } = clocks;
      vary(reply, 'Accept-Language');
      const name = language === 'da' ? 'opfoelgning' : 'follow-up';
      reply.headers({
        'content-disposition': `attachment; filename="${name}-${pack.asOf}.docx"`,
        'content-language': language,
        'cache-control': 'private, no-cache',
      });
      return reply.type(docxType).send(await packInDocx(pack, language));
    } catch (error) {
      return sendRefusal(request, reply, error, clocks);
    }
  });
}
