import type { Role } from './credential.js';

/** Where a request says which ledger it is about. */
type LedgerPlace = 'nowhere' | 'stream' | 'name' | 'body';

/** What a route asks of whoever calls it. */
export interface AccessRule {
  readonly role: Role | 'anyone';
  readonly ledger: LedgerPlace;
  readonly writes: boolean;
}

const rule = (role: AccessRule['role'], ledger: LedgerPlace = 'nowhere', writes = false): AccessRule => ({
  role,
  ledger,
  writes,
});

/**
 * Who may what: the first line that fits a route decides, and a route that no line fits does not start. Lists show what may
 * be read (`listedLedgers`), and of commands everyone sees their own.
 */
const rules: readonly (readonly [route: RegExp, rule: AccessRule])[] = [
  [/^GET \/(health\/|problems|docs|v1\/openapi\.json$|v1\/reference\/)/, rule('anyone')],
  // A page asks the API as whoever looks at it: what it may show is decided there.
  [/^GET \/((plans|indicators)\/|scorecard$|pages\/|$)/, rule('anyone')],
  [/^(GET|POST) \/v1\/(api-keys|webhooks)(\/|$)/, rule('admin')],
  [/^GET \/v1\/(plans|indicators|groups|subjects|targets|scorecard|events)$/, rule('reader')],
  [/^GET \/v1\/ledgers\/:ledger\/events$/, rule('reader', 'name')],
  [/^GET \/v1\/commands\/:key$/, rule('reader')],
  [/^GET \/v1\/(plans|indicators|groups)\/:/, rule('reader', 'stream')],
  [/^GET \/v1\/audit\//, rule('auditor')],
  [/^GET \/v1\/ledgers\/:ledger\//, rule('auditor', 'name')],
  [/^POST \/v1\/plans\/:plan\/(targets\/:target\/|ratings\/)?trial$/, rule('reader', 'stream')],
  [/^POST \/v1\/(plans|indicators|groups)$/, rule('editor', 'body', true)],
  [/^POST \/v1\/plans\/:plan\/(approval|editions|closure|withdrawal|succession)$/, rule('approver', 'stream', true)],
  [/^POST \/v1\/(plans|indicators|groups)\/:\w+\/erasures$/, rule('admin', 'stream', true)],
  [/^POST \/v1\/(plans|indicators|groups)\/:/, rule('editor', 'stream', true)],
];

/** Commands that not every editor may give; inside a batch they ask for the same role as by their own route. */
export const rolesOfCommands: Readonly<Record<string, Role>> = {
  ApprovePlan: 'approver',
  AdoptPlanRevision: 'approver',
  ClosePlan: 'approver',
  WithdrawPlan: 'approver',
  SucceedPlan: 'approver',
  EraseEvent: 'admin',
};

// By method and pattern of a route, of which there are so many and no more.
const found = new Map<string, AccessRule | undefined>();

/** The rule of a route, by its method and pattern. */
export const accessRule = (method: string, url: string): AccessRule | undefined => {
  const route = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  if (!found.has(route)) found.set(route, rules.find(([pattern]) => pattern.test(route))?.[1]);
  return found.get(route);
};
