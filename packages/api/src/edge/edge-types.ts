import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';

/** The server to which routes are added: their handlers get the types of their zod schemas. */
export type EdgeServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  FastifyZodOpenApiTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The handler reads the bytes of the body itself: they are neither decoded nor checked before. */
    readsBytes?: boolean;
    /** Makes of a body as it was sent the one that the schema is about; what it does not change it returns as it is. */
    prepareBody?: (body: unknown) => unknown;
  }

  interface FastifyRequest {
    /** What ties the request to the work around it; recorded with the events it causes. */
    correlationId: string;
    /** The body as it was sent, where the route prepared another from it; undefined elsewhere. */
    bodyAsSent: unknown;
  }
}
