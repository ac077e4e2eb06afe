import { type Example, idOf, type Step, withIds } from './example.js';

/** Where an example is recorded. */
export interface Loading {
  readonly address: string;
}

const basePath = { plan: '/v1/plans', indicator: '/v1/indicators', group: '/v1/groups' } as const;

const context = ({ effectiveOn, dateBasis, decision, reason, source }: Step) => ({
  effectiveOn,
  dateBasis,
  decision,
  reason,
  source,
});

const actingAs = ({ role, id, name }: NonNullable<Step['actor']>): string =>
  `${role} ${id}${name === undefined ? '' : `; name=${encodeURIComponent(name)}`}`;

/** Sends a step's command or commands; false where its key stands for what an earlier edition of the example said. */
async function post(
  { address }: Loading,
  path: string,
  step: Step,
  key: string,
  body: object,
  more: Record<string, string> = {},
): Promise<boolean> {
  const actor: Record<string, string> = step.actor === undefined ? {} : { 'acting-as': actingAs(step.actor) };
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...actor, ...more };
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...context(step), ...body }),
  });
  const answer = await response.text();
  if (response.ok) return true;
  if (answer.includes('"key-reused"')) return false;
  throw new Error(`POST ${path} answered ${response.status}: ${answer}`);
}

/** What examples share has a name with a stroke, and an earlier example may have opened it; what is its own, only it has. */
async function openedBefore({ address }: Loading, step: Step, stream: string): Promise<boolean> {
  if (step.stream?.includes('/') !== true) return false;
  const response = await fetch(`${address}${basePath[step.about]}/${stream}`);
  await response.text();
  return response.ok;
}

const opening = new Set(['DraftPlan', 'DefineIndicator', 'DefineGroup']);

async function record(loading: Loading, example: Example, step: Step, key: string): Promise<boolean> {
  const { slug, municipality } = example;
  const stream = idOf(slug, step.stream ?? `#${slug}`);
  const [first, ...rest] = step.commands;
  const opens = first !== undefined && opening.has(first.type);
  if (opens && !(await openedBefore(loading, step, stream))) {
    const { type: _, data, ...own } = first;
    const place = step.about === 'plan' ? {} : { ledger: step.ledger ?? municipality };
    const body = { id: stream, ...place, ...own, data: withIds(slug, data) };
    if (!(await post(loading, basePath[step.about], step, `${key}-open`, body))) return false;
  }
  const commands = opens ? rest : step.commands;
  if (commands.length === 0) return true;
  const body = { commands: withIds(slug, commands) };
  return post(loading, `${basePath[step.about]}/${stream}/commands`, step, key, body, { 'if-match': '*' });
}

/**
 * Records an example plan through the public API, step by step. The plan's own steps come first, in the order things
 * happened, so that it can be read early; then the indicators and groups it names, which no step of the plan needs to find.
 * Safe to repeat: a step that was recorded before is recognised by its key, and a plan recorded from an earlier edition of
 * the example stays as it is.
 *
 * @param onPlan is called when the plan can be read
 * @returns the plan's id
 * @throws Error with the server's answer when a step is refused
 */
export async function loadExample(
  loading: Loading,
  example: Example,
  onPlan?: (plan: string) => Promise<void>,
): Promise<string> {
  const plan = idOf(example.slug, `#${example.slug}`);
  const keyed = example.steps.map((step, index) => ({ step, key: `example-${example.slug}-${index + 1}` }));
  const whole = await recordAll(
    loading,
    example,
    keyed.filter(({ step }) => step.about === 'plan'),
  );
  await onPlan?.(plan);
  if (whole)
    await recordAll(
      loading,
      example,
      keyed.filter(({ step }) => step.about !== 'plan'),
    );
  return plan;
}

async function recordAll(
  loading: Loading,
  example: Example,
  steps: readonly { readonly step: Step; readonly key: string }[],
): Promise<boolean> {
  for (const { step, key } of steps) if (!(await record(loading, example, step, key))) return false;
  return true;
}
