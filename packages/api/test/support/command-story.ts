import { expect } from 'vitest';
import { groupCommands, indicatorCommands, planCommands } from '../../src/commands/command-table.js';
import { commandStory, type ShownCommand } from '../../src/contract/command-examples.js';
import type { Api } from './api.js';
import { newKey } from './ids.js';

/** The kinds of stream there are, with the commands of each. */
export const commandTables = { plan: planCommands, indicator: indicatorCommands, group: groupCommands } as const;
type Kind = keyof typeof commandTables;

const addressOf = (kind: Kind, stream: string, { command, path = {} }: ShownCommand): string => {
  const address = Object.entries(commandTables[kind]).find(([name]) => name === command)?.[1];
  return `/v1/${kind}s/${stream}/${address?.replace(/:(\w+)/g, (_, name: string) => path[name] ?? name)}`;
};

/** The event that corrections are about: one of the story, whose id the server made. */
const about = (body: ShownCommand['body'], event: string) =>
  JSON.parse(JSON.stringify(body).replace(/"event":"[^"]*"/, `"event":"${event}"`));

const correctedBy: Readonly<Record<Kind, string>> = {
  plan: 'AddNote',
  indicator: 'RedefineIndicator',
  group: 'ChangeGroupMembers',
};

/**
 * Sends the commands of one kind of stream that stand in the contract, one after another; each is to be accepted.
 *
 * @param written what people would have written in a body in place of what stands there
 * @returns the id of the stream
 */
export async function tellStory(
  api: Api,
  kind: Kind,
  written: (body: ShownCommand['body']) => ShownCommand['body'] = (body) => body,
): Promise<string> {
  const [opening, ...commands] = commandStory()[kind];
  const own = String(opening?.body.id);
  const opened = await api.post(`/v1/${kind}s`, written(opening?.body ?? {}), { 'idempotency-key': newKey() });
  expect(opened.status, opened.text).toBe(201);
  let event = '';
  for (const shown of commands) {
    const stream = shown.on === undefined ? own : await api.draft();
    const body = written(shown.body.data === undefined ? shown.body : about(shown.body, event));
    const headers = { 'idempotency-key': newKey(), 'if-match': '*' };
    const answer = await api.post(addressOf(kind, stream, shown), body, headers);
    const told = answer.status === 200 ? answer.body.outcome : answer.text;
    expect([shown.command, answer.status, told]).toEqual([shown.command, 200, 'accepted']);
    if (shown.command === correctedBy[kind]) event = answer.body.events[0].id;
  }
  return own;
}
