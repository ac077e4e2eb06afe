import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createGzip, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { preferredCoding, vary } from './negotiation.js';

/** Less than so many bytes go as they are: what is saved is not worth the time. */
const worthwhile = 16 * 1024;

const compressible = /^(application\/([\w.-]+\+)?(json|xml)|application\/x-ndjson|text\/(?!event-stream))/;

const codings = ['br', 'gzip'] as const;
type Coding = (typeof codings)[number];

const packers: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

// By the bytes themselves: what is kept between requests is packed once, what was made for one goes with it.
const packed = new WeakMap<Buffer, Map<Coding, Promise<Buffer>>>();

function packedBytes(bytes: Buffer, coding: Coding): Promise<Buffer> {
  const forms = packed.get(bytes) ?? new Map<Coding, Promise<Buffer>>();
  packed.set(bytes, forms);
  const found = forms.get(coding) ?? packers[coding](bytes);
  forms.set(coding, found);
  return found;
}

/** The same content in other bytes: a strong tag would promise the bytes themselves [RFC 9110 §8.8.3.3]. */
function weaken(reply: FastifyReply): void {
  const etag = reply.getHeader('etag');
  if (typeof etag === 'string' && etag.startsWith('"')) reply.header('etag', `W/${etag}`);
}

/**
 * Packs large answers for whoever takes that, with brotli or gzip, off the event loop. Streams of events are left alone: they
 * go out as they come. Must come before what looks at an answer's bytes.
 */
export function registerCompression(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (reply.statusCode !== 200 || !compressible.test(type) || reply.hasHeader('content-encoding')) return done();
    const isStream = payload instanceof Readable;
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
    if (!isStream && (!Buffer.isBuffer(bytes) || bytes.length < worthwhile)) return done();
    vary(reply, 'Accept-Encoding');
    const offered: readonly Coding[] = isStream ? ['gzip'] : codings;
    const coding = preferredCoding(request, offered);
    if (coding === undefined || request.method === 'HEAD') return done();
    reply.header('content-encoding', coding).removeHeader('content-length');
    weaken(reply);
    if (isStream)
      return done(
        null,
        pipeline(payload, createGzip(), () => undefined),
      );
    if (!Buffer.isBuffer(bytes)) return done();
    packedBytes(bytes, coding).then((small) => done(null, small), done);
  });
}
