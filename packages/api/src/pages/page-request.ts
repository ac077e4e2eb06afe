import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Ask, type AskAgain, askingAgain, askingFor, type Try, tryingFor } from './asking.js';
import { fieldOf, momentOf, type PageClocks, pageClocks } from './clocks.js';

/** What a page is made of: the API to ask, the clocks, and the fields of its address. */
export interface PageRequest {
  readonly ask: Ask;
  readonly askAgain: AskAgain;
  readonly attempt: Try;
  readonly clocks: PageClocks;
  readonly moment: string | undefined;
  readonly field: (name: string) => string | undefined;
  readonly id: (name: string) => string;
}

/** Reads what a page is asked for, at a moment of this server's clock in milliseconds. */
export const pageRequest = (app: FastifyInstance, request: FastifyRequest, now: number): PageRequest => {
  const clocks = pageClocks(request);
  return {
    ask: askingFor(app, request),
    askAgain: askingAgain(app, request),
    attempt: tryingFor(app, request),
    clocks,
    moment: momentOf(clocks.knownAt, now),
    field: (name) => fieldOf(request, name),
    id: (name) => encodeURIComponent(String(Reflect.get(Object(request.params), name))),
  };
};
