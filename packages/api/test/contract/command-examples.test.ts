import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../../test/support/each-database.js';
import { groupCommands, indicatorCommands, planCommands } from '../../src/commands/command-table.js';
import { commandExamples, commandStory, type ShownCommand } from '../../src/contract/command-examples.js';
import { type Answer, type Api, openApi } from '../support/api.js';
import { newKey } from '../support/ids.js';

const tables = { plan: planCommands, indicator: indicatorCommands, group: groupCommands } as const;
type Kind = keyof typeof tables;

describeOnPGlite('the examples of the contract', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), { followAfter: new Promise(() => undefined) });
  });

  const addressOf = (kind: Kind, stream: string, { command, path = {} }: ShownCommand): string => {
    const address = Object.entries(tables[kind]).find(([name]) => name === command)?.[1];
    return `/v1/${kind}s/${stream}/${address?.replace(/:(\w+)/g, (_, name: string) => path[name] ?? name)}`;
  };

  /** The event that corrections are about: one of the story, whose id the server made. */
  const about = (body: ShownCommand['body'], event: string) =>
    JSON.parse(JSON.stringify(body).replace(/"event":"[^"]*"/, `"event":"${event}"`));

  test.each(['plan', 'indicator', 'group'] as const)('of a %s are taken, one after another', async (kind) => {
    const [opening, ...commands] = commandStory()[kind];
    const opened = await api.post(`/v1/${kind}s`, opening?.body, { 'idempotency-key': newKey() });
    expect(opened.status, opened.text).toBe(201);
    const corrected = { plan: 'AddNote', indicator: 'RedefineIndicator', group: 'ChangeGroupMembers' }[kind];
    let event = '';
    for (const shown of commands) {
      const stream = shown.on === undefined ? String(opening?.body.id) : await api.draft();
      const body = shown.body.data === undefined ? shown.body : about(shown.body, event);
      const headers = { 'idempotency-key': newKey(), 'if-match': '*' };
      const answer: Answer = await api.post(addressOf(kind, stream, shown), body, headers);
      expect([shown.command, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([
        shown.command,
        200,
        '',
      ]);
      expect([shown.command, answer.body.outcome]).toEqual([shown.command, 'accepted']);
      if (shown.command === corrected) event = answer.body.events[0].id;
    }
  });

  test('are there for every command', async () => {
    const { paths } = (await api.get('/v1/openapi.json')).body as {
      paths: Record<string, Record<string, { operationId: string; requestBody?: { content: Record<string, object> } }>>;
    };
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    const shown = operations.filter(({ requestBody }) => 'example' in (requestBody?.content['application/json'] ?? {}));
    const count = Object.values(tables).reduce((sum, table) => sum + Object.keys(table).length, 0);
    expect(Object.keys(commandExamples())).toHaveLength(count + 3);
    expect(shown).toHaveLength(count + 3);
  });
});
