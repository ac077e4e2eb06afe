import type { IncomingHttpHeaders } from 'node:http';

/**
 * The little of a request that functions about headers read. Written down so that they take any route's typed request,
 * and the raw headers, which no schema has narrowed.
 */
export type Incoming = {
  readonly raw: { readonly headers: IncomingHttpHeaders; readonly method?: string | undefined };
};
