import { beforeAll, expect, test } from 'vitest';
import { describeOnPGlite } from '../../../../test/support/each-database.js';
import { commandExamples } from '../../src/contract/command-examples.js';
import { type Api, openApi } from '../support/api.js';
import { commandTables, tellStory } from '../support/command-story.js';

describeOnPGlite('the examples of the contract', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database(), { followAfter: new Promise(() => undefined) });
  });

  test.each(['plan', 'indicator', 'group'] as const)('of a %s are taken, one after another', async (kind) => {
    await tellStory(api, kind);
  });

  test('are there for every command', async () => {
    const { paths } = (await api.get('/v1/openapi.json')).body as {
      paths: Record<string, Record<string, { operationId: string; requestBody?: { content: Record<string, object> } }>>;
    };
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    const shown = operations.filter(({ requestBody }) => {
      const json = requestBody?.content['application/json'] ?? {};
      return 'example' in json || 'examples' in json;
    });
    const count = Object.values(commandTables).reduce((sum, table) => sum + Object.keys(table).length, 0);
    expect(Object.keys(commandExamples())).toHaveLength(count + 3);
    expect(shown).toHaveLength(count + 3);
  });
});
