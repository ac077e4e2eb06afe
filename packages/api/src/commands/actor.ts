import { Actor } from '@planspor/domain';
import type { z } from 'zod';
import { type Admitted, admittedOf } from '../access/credential.js';
import type { Incoming } from '../edge/index.js';
import { problem } from '../problems/index.js';

/** Who sends a request: the scope of its keys, and the role its events are recorded under. */
export interface Caller {
  readonly name: string;
  readonly actor: z.output<typeof Actor>;
}

const anyone = { id: 'local', role: 'admin' } as const;

/** Who acted is said by the credential alone. */
function ofCredential(request: Incoming, { credential, role }: Admitted): Caller {
  if (request.raw.headers['acting-as'] === undefined)
    return { name: credential.caller, actor: { id: credential.name, role } };
  const detail = 'The credential says who acts';
  throw problem('invalid-request', { errors: [{ pointer: '/header/acting-as', code: 'not-allowed', detail }] });
}

const actingAs = /^([a-z][a-z-]{0,39})\s+([\w.:-]{1,120})(?:\s*;\s*name=((?:[\w.~!*'()-]|%[0-9A-Fa-f]{2})+))?$/;

/** A name of 1 to 120 characters, percent-encoded as a header needs it; undefined for one that is none. */
function decoded(name: string): string | undefined {
  try {
    return Actor.shape.name.safeParse(decodeURIComponent(name)).data;
  } catch {
    return undefined;
  }
}

/**
 * Whoever a credential was given to, in the role that let them in. Without credentials everyone on this machine is the same caller and has all roles; `Acting-As: editor jobcenter` says
 * in which role (and under which role's id) an event is recorded; `; name=Jobcenter%20Nord`, percent-encoded, is what that office is called.
 */
export function callerOf(request: Incoming): Caller {
  const who = admittedOf(request);
  if (who !== undefined) return ofCredential(request, who);
  const header = request.raw.headers['acting-as'];
  if (header === undefined) return { name: 'local', actor: anyone };
  const [, role, id, encoded] = (typeof header === 'string' && actingAs.exec(header.trim())) || [];
  const name = encoded === undefined ? undefined : decoded(encoded);
  if (role !== undefined && id !== undefined && (encoded === undefined || name !== undefined))
    return { name: 'local', actor: name === undefined ? { id, role } : { id, role, name } };
  const detail =
    'Expected a role and its id, such as: editor jobcenter; name=Jobcenter%20Nord (the name may be left out)';
  throw problem('invalid-request', { errors: [{ pointer: '/header/acting-as', code: 'wrong-format', detail }] });
}
