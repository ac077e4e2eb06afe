import * as z from 'zod';

/** The four parts of a request that a route may describe. */
export type RequestParts = {
  readonly params?: unknown;
  readonly querystring?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
};

/** What a route reads nothing of: anything in it is unknown. */
export const nothing = z.strictObject({});

export function isZod(schema: unknown): schema is z.ZodType {
  return schema instanceof z.ZodType;
}

/** The schemas of a body declared as `{ content: { 'text/csv': { schema } } }`, by media type. */
export function bodyContent(body: unknown): Readonly<Record<string, z.ZodType>> | undefined {
  if (typeof body !== 'object' || body === null || !('content' in body)) return undefined;
  const { content } = body;
  if (typeof content !== 'object' || content === null) return undefined;
  const entries = Object.entries(content).map(([type, media]) => [type, schemaIn(media)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, z.ZodType] => isZod(entry[1])));
}

function schemaIn(media: unknown): unknown {
  return typeof media === 'object' && media !== null && 'schema' in media ? media.schema : undefined;
}
