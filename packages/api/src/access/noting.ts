import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessNotes } from './access-notes.js';
import { type AccessRule, accessRule } from './access-rules.js';
import { admittedOf, type Credential } from './credential.js';

/** What is known of a request beside its answer: who asks, about which ledger, and whether the answer hides that there is one. */
interface Known {
  credential?: Credential;
  ledger?: string;
  hidden?: boolean;
}

const known = new WeakMap<IncomingMessage, Known>();

/** Remembers of a request what it is noted by. */
export const remember = ({ raw }: { readonly raw: IncomingMessage }, more: Known): void => {
  known.set(raw, { ...known.get(raw), ...more });
};

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Refused for want of a right, or read by an auditor or as only an auditor may. */
const isNoted = (request: FastifyRequest, status: number, rule: AccessRule, { credential, hidden }: Known): boolean =>
  status === 401 ||
  status === 403 ||
  hidden === true ||
  (isRead(request.method) && (rule.role === 'auditor' || credential?.roles.includes('auditor') === true));

const subjectIn = (params: unknown): string => {
  const { plan, indicator, group, stream } = params as Readonly<Record<string, string | undefined>>;
  const id = plan ?? indicator ?? group ?? stream ?? '';
  return /^[0-9a-f-]{36}$/i.test(id) ? id.toLowerCase() : '';
};

const ledgerIn = (params: unknown): string => {
  const { ledger = '' } = params as Readonly<Record<string, string | undefined>>;
  return /^(\d{3}|dk)$/.test(ledger) ? ledger : '';
};

/** Notes, once it was answered, each request that was refused for want of a right, and each that an auditor read something with. */
export function registerNoting(app: FastifyInstance, notes: AccessNotes): void {
  app.addHook('onResponse', (request, reply, done) => {
    done();
    const { method, params, raw, routeOptions } = request;
    const rule = accessRule(method, routeOptions.url ?? '');
    const what = known.get(raw) ?? {};
    if (rule === undefined || !isNoted(request, reply.statusCode, rule, what)) return;
    notes.note({
      // Without credentials everybody is the same caller.
      caller: what.credential?.caller ?? (reply.statusCode === 401 ? '' : 'local'),
      role: admittedOf(request)?.role ?? '',
      method,
      route: routeOptions.url ?? '',
      ledger: what.ledger ?? ledgerIn(params),
      subject: subjectIn(params),
      status: reply.statusCode,
    });
  });
}
