import { z } from 'zod';

/**
 * One kind of refusal. `members` are its own fields in the document (RFC 9457 §3.2), as a zod shape.
 * `title` and `description` are for people; the description is markdown and is the body of the kind's page.
 */
export type ProblemKind = {
  readonly status: ErrorStatus;
  readonly title: string;
  readonly description: string;
  readonly members?: z.core.$ZodLooseShape & { readonly [own in OwnField]?: never };
  /** Where in a command it is put right, when the refusal names no field. */
  readonly place?: string;
};

type ErrorStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 406
  | 408
  | 409
  | 410
  | 412
  | 413
  | 414
  | 415
  | 417
  | 421
  | 422
  | 428
  | 429
  | 431
  | 500
  | 503;

/** What every document has: a kind's own members are called otherwise. */
type OwnField =
  | 'type'
  | 'title'
  | 'status'
  | 'code'
  | 'detail'
  | 'instance'
  | 'requestId'
  | 'errors'
  | 'more'
  | 'headers'
  | 'cause';

/** The rule that refused, as data: every fault of the command with the subjects it names. */
export const refusals = z.array(z.looseObject({ type: z.string() }));

/** A refusal of the domain: 409 where another state would allow it, 422 where the rule says no. */
export const rule = (status: 409 | 422, title: string, description: string, place = '') => ({
  status,
  title,
  description,
  members: { refusals },
  place,
});

/** A refusal of the domain as a kind of problem. */
export type Rule = ReturnType<typeof rule>;
