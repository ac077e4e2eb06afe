import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

const saneId = /^[A-Za-z0-9][A-Za-z0-9._~:=+/-]{0,127}$/;

/** The caller's Request-Id if it is short and plain enough to write into a log line, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  return givenId(request.headers) ?? randomUUID();
}

/**
 * What ties a request to the work around it, kept with the events it causes: the trace id of `traceparent`
 * [W3C Trace Context] written as a UUID, else the caller's Request-Id, else the id given to this request.
 */
export function correlationIdOf(headers: IncomingHttpHeaders, requestId: string): string {
  return traceIdOf(headers.traceparent) ?? requestId;
}

function givenId(headers: IncomingHttpHeaders): string | undefined {
  const given = headers['request-id'];
  return typeof given === 'string' && saneId.test(given) ? given : undefined;
}

/** A header that breaks the format is as good as none (the standard says: start a new trace). */
function traceIdOf(traceparent: string | string[] | undefined): string | undefined {
  if (typeof traceparent !== 'string') return undefined;
  const parts = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/.exec(traceparent);
  if (parts === null) return undefined;
  const [, version = '', trace = '', parent = '', rest] = parts;
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined;
  if (/^0+$/.test(trace) || /^0+$/.test(parent)) return undefined;
  return trace.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
