import * as z from 'zod';

// Versions 1 to 8 of RFC 9562. All zeros and all ones name nothing: they are what a program sends that forgot to make one.
const pattern = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/;

/** A UUID of any version [RFC 9562]. Ours are of version 7; a caller may bring its own. */
export const Uuid = new z.ZodUUID({ type: 'string', format: 'uuid', check: 'string_format', abort: false, pattern });
