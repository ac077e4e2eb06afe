import type { Actor } from '@planspor/domain';
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

/**
 * Whoever a credential was given to, in the role that let them in. Without credentials everyone on this machine is the same caller and has all roles; `Acting-As: editor jobcenter` says
 * in which role (and under which role's id) an event is recorded.
 */
export function callerOf(request: Incoming): Caller {
  const who = admittedOf(request);
  if (who !== undefined) return ofCredential(request, who);
  const header = request.raw.headers['acting-as'];
  if (header === undefined) return { name: 'local', actor: anyone };
  const [role, id, ...rest] = typeof header === 'string' ? header.trim().split(/\s+/) : [];
  if (
    role !== undefined &&
    id !== undefined &&
    rest.length === 0 &&
    /^[a-z][a-z-]{0,39}$/.test(role) &&
    /^[\w.:-]{1,120}$/.test(id)
  )
    return { name: 'local', actor: { id, role } };
  const detail = 'Expected a role and its id, such as: editor jobcenter';
  throw problem('invalid-request', { errors: [{ pointer: '/header/acting-as', code: 'wrong-format', detail }] });
}
