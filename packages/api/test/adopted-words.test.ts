import { readLine } from '@planspor/projections';
import { beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { setStoreClock } from '../../../test/support/store-clock.js';
import { type Api, openApi } from './support/api.js';
import { id } from './support/ids.js';
import { goal } from './support/seeds.js';

const adopted = { text: 'Flere unge skal i uddannelse.', document: 'Beskæftigelsesplan 2024', page: 7 };
const reworded = { text: 'Alle unge skal i uddannelse.', document: 'Referat, punkt 12', locator: 'afsnit 3' };
const readAgain = { ...reworded, text: 'Alle unge skal i job eller uddannelse.' };

describeOnEachDatabase('the sentence that was adopted', (database) => {
  let api: Api;
  let plan: string;
  beforeAll(async () => {
    api = await openApi(database(), { now: () => Date.parse('2024-07-01T10:00:00.000Z') });
    await setStoreClock(database(), '2024-01-10T08:00:00.000Z');
    plan = await api.draft({}, { effectiveOn: '2023-09-01' });
    await api.batch(plan, [goal('g1', { quoted: adopted })], { effectiveOn: '2023-10-01' });
    await setStoreClock(database(), '2024-03-10T08:00:00.000Z');
    const reword = { type: 'RewordGoal', data: { goal: id('g1'), quoted: reworded } };
    await api.batch(plan, [reword], { effectiveOn: '2024-03-01' });
    await setStoreClock(database(), '2024-06-10T08:00:00.000Z');
    const [, , event] = (await api.get(`/v1/plans/${plan}/events`)).body.items;
    const data = { goal: id('g1'), quoted: readAgain };
    const corrected = await api.command(
      plan,
      'corrections',
      { event: event.id, data },
      { reason: 'Afskrevet forkert' },
    );
    expect(corrected.status, corrected.text).toBe(200);
  });

  const quotedAt = async (query: string) => (await api.get(`/v1/plans/${plan}${query}`)).body.goals[0].quoted;

  test.each([
    ['as it was adopted, before it was reworded', '?asOf=2024-02-01', adopted],
    ['as it was reworded, with what was read again since', '?asOf=2024-03-01', readAgain],
    ['as it was known before anybody corrected it', '?asOf=2024-03-01&knownAt=2024-05-01T00:00:00Z', reworded],
    ['as it was known before it was reworded', '?asOf=2024-03-01&knownAt=2024-02-01T00:00:00Z', adopted],
    ['now', '', readAgain],
  ])('is told %s', async (_when, query, expected) => {
    expect(await quotedAt(query)).toEqual(expected);
  });

  test('leaves in the plan’s bundle letter for letter, as it was recorded each time', async () => {
    const lines = (await api.get(`/v1/plans/${plan}/export`)).text.trimEnd().split('\n');
    const sentences = lines.flatMap((text) => {
      const line = readLine(text);
      return line?.kind === 'event' ? [...JSON.stringify(line).matchAll(/\\?"text\\?":\\?"([^"\\]+)/g)] : [];
    });
    expect(sentences.map(([, sentence]) => sentence)).toEqual([adopted.text, reworded.text, readAgain.text]);
  });
});
