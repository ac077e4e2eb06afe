import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../problems/index.js';

/** Whether requests for this host (a name or address without port, lower case) are for this server. */
export type HostRule = (host: string) => boolean;

/** The names and addresses of this machine that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Node's own check of the Host header answers without a body, so it is off and made here [RFC 9112 §3.2]. */
export function registerHosts(app: FastifyInstance, isOurs: HostRule): void {
  app.addHook('onRequest', (request, _reply, done) => {
    checkHost(request, isOurs);
    done();
  });
}

function checkHost(request: FastifyRequest, isOurs: HostRule): void {
  const given = hostHeaders(request.raw.rawHeaders);
  const [host] = given;
  if (given.length > 1) throw malformed('The Host header stands more than once');
  if (host === undefined && request.raw.httpVersion === '1.0') return;
  if (host === undefined) throw malformed('The Host header is missing');
  const named = hostName(host);
  if (named === undefined) throw malformed('The Host header is not a host');
  // A target in absolute form names a host as well, and outranks the header.
  const target = /^https?:\/\/([^/?#]*)/i.exec(request.raw.url ?? '')?.[1];
  const meant = target === undefined ? named : hostName(target);
  if (meant === undefined || !isOurs(meant)) throw problem('misdirected-request');
}

function hostHeaders(raw: readonly string[]): readonly string[] {
  return raw.filter((_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === 'host');
}

/** The host without its port, lower case; undefined if it is none. */
function hostName(authority: string): string | undefined {
  const parts = /^(\[[0-9a-f:.]+\]|[a-z0-9._~%!$&'()*+,;=-]+)(?::\d{0,5})?$/i.exec(authority);
  return parts?.[1]?.toLowerCase().replace(/\.$/, '');
}

function malformed(detail: string) {
  return problem('malformed-request', { detail });
}
