import * as z from 'zod';

/*
 * Request headers as `schema.headers` of a route, so that they are documented. They are optional here although the
 * documentation says required: their absence has problems of its own (`requireIfMatch`, `requireIdempotencyKey`).
 */

const idempotencyKey = z
  .string()
  .optional()
  .meta({
    description: 'A new name for each command, the same one for each repeat of it: 1 to 200 visible ASCII characters',
    param: { required: true },
  });

const ifMatch = z
  .string()
  .optional()
  .meta({
    description: 'The ETag of the version the change was decided on',
    param: { required: true },
  });

const ifNoneMatch = z.string().optional().meta({ description: 'ETags the caller has; 304 if one is current' });

/** Of a command on an existing thing. */
export const commandHeaders = z.object({ 'idempotency-key': idempotencyKey, 'if-match': ifMatch });

/** Of a command that creates. */
export const creationHeaders = z.object({ 'idempotency-key': idempotencyKey });

/** Of a read with an ETag. */
export const readHeaders = z.object({ 'if-none-match': ifNoneMatch });
