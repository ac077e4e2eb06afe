import { type EdgeServer, vary } from '../edge/index.js';
import { readPack } from '../pages/follow-up.js';
import { pageRequest } from '../pages/page-request.js';
import type { OtherForms } from '../pages/routes.js';
import { sendRefusal } from '../pages/sending.js';
import { docxType, packInDocx } from './pack-in-docx.js';

const page = '/plans/:plan/follow-ups/:followUp';

/** Papers to hand out: a follow-up pack as a document, under its own address and, for whoever asks for it, under that of its page. */
export function registerPapers(app: EdgeServer, now: () => number): OtherForms {
  const send: OtherForms[string]['send'] = async (request, reply) => {
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
  };
  app.get(`${page}/pack.docx`, { schema: { hide: true } }, send);
  return { [page]: { type: docxType, send } };
}
