import { idOf, type Example, type Step, withIds } from './example.js';

/** Where an example is recorded, and what to tell about it. */
export interface Loading {
  readonly address: string;
  readonly onStep?: (done: number, of: number) => void;
}

const planOf = (example: Example) => idOf(example.slug, `#${example.slug}`);

const basePath = { plan: '/v1/plans', indicator: '/v1/indicators', group: '/v1/groups' } as const;

async function send(loading: Loading, method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<Response> {
  const response = await fetch(`${loading.address}${path}`, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status >= 400 && response.status !== 404) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response;
}

const context = ({ effectiveOn, dateBasis, decision, reason, source }: Step) => ({ effectiveOn, dateBasis, decision, reason, source });

const headersOf = (step: Step, key: string) => ({
  'idempotency-key': key,
  ...(step.actor === undefined ? {} : { 'acting-as': `${step.actor.role} ${step.actor.id}` }),
});

/** Opens a step's stream with its first command, unless an earlier example did. */
async function open(loading: Loading, example: Example, step: Step, key: string, stream: string): Promise<readonly unknown[]> {
  const [first, ...rest] = step.commands;
  const exists = (await send(loading, 'GET', `${basePath[step.about]}/${stream}`, {})).status === 200;
  if (exists || first === undefined) return rest;
  const { type: _, data, ...own } = first;
  const place = step.about === 'plan' ? {} : { ledger: step.ledger ?? example.municipality };
  const body = { id: stream, ...place, ...context(step), ...own, data: withIds(example.slug, data) };
  await send(loading, 'POST', basePath[step.about], headersOf(step, key), body);
  return rest;
}

const opening = new Set(['DraftPlan', 'DefineIndicator', 'DefineGroup']);

async function record(loading: Loading, example: Example, step: Step, key: string): Promise<void> {
  const stream = step.about === 'plan' ? planOf(example) : idOf(example.slug, step.stream ?? '');
  const opens = opening.has(step.commands[0]?.type ?? '');
  const commands = opens ? await open(loading, example, step, `${key}-open`, stream) : step.commands;
  if (commands.length === 0) return;
  const body = { ...context(step), commands: withIds(example.slug, commands) };
  await send(loading, 'POST', `${basePath[step.about]}/${stream}/commands`, { ...headersOf(step, key), 'if-match': '*' }, body);
}

/**
 * Records an example plan through the public API, step by step, in the order things happened. Safe to repeat: a step that
 * was recorded before is recognised by its key.
 *
 * @returns the plan's id
 * @throws Error with the server's answer when a step is refused
 */
export async function loadExample(loading: Loading, example: Example): Promise<string> {
  for (const [index, step] of example.steps.entries()) {
    await record(loading, example, step, `example-${example.slug}-${index + 1}`);
    loading.onStep?.(index + 1, example.steps.length);
  }
  return planOf(example);
}
