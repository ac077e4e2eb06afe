import * as Either from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { fold, groupStream, planStream, readHistory, slice, timeline } from '../src/index.js';
import { given } from './given.js';
import { everything } from './history/everything.js';
import { eventId, id } from './ids.js';
import { drafted, goal } from './plan/a-plan.js';

const exported = (stream: ReturnType<typeof given>) =>
  stream.events.map((event): Record<string, unknown> => JSON.parse(JSON.stringify(event)));
const faultsOf = (lines: readonly unknown[]) => {
  const read = readHistory(planStream, lines);
  return Either.isLeft(read) ? read.left.map(({ line, pointer }) => `${line}${pointer}`) : [];
};

describe('an exported history', () => {
  it('replayed gives the plan, its slices and its events again', () => {
    const read = readHistory(planStream, exported(everything));
    expect(read).toEqual(Either.right(everything.events));
    if (Either.isLeft(read)) return;
    expect(slice(planStream, read.right, { asOf: '2024-06-18' as never })).toEqual(
      everything.at({ asOf: '2024-06-18' }),
    );
    expect(fold(planStream, timeline(read.right))).toEqual(everything.at());
  });

  it('may carry fields that this version does not know about beside the event, such as a position', () => {
    expect(faultsOf(exported(given(drafted)).map((line) => ({ ...line, position: 1, hash: 'x' })))).toEqual([]);
  });

  it('is read as it was recorded, also what nobody may record any more', () => {
    const [first, second] = exported(given(drafted, goal('g1')));
    const old = {
      ...second,
      data: { ...(second?.data as object), title: 'Flere \u202ei job' },
      decision: { body: '\u200b', takenOn: '2024', uri: 'javascript:alert(1)' },
      position: 2,
    };
    const read = readHistory(planStream, [first, old]);
    expect(Either.isRight(read) && read.right[1]).toEqual({ ...old, position: undefined });
    expect(faultsOf([first, { ...old, reason: '' }])).toContain('2/reason');
  });

  it('of nothing is an empty one', () => {
    expect(readHistory(planStream, [])).toEqual(Either.right([]));
  });
});

describe('a fault in an exported history', () => {
  const [first, second] = exported(given(drafted, goal('g1')));
  const with_ = (changes: object) => [first, { ...second, ...changes }];

  it.each([
    ['no event at all', [first, 'text'], ['2/']],
    [
      'a field of the envelope that is missing or wrong',
      with_({ recordedAt: '2024-01-01', actor: undefined }),
      ['2/recordedAt', '2/actor'],
    ],
    ['a gap', with_({ version: 3 }), ['2/version']],
    ['another beginning than the first version', [second], ['1/version']],
    ['an event of another stream', with_({ stream: id('another') }), ['2/stream']],
    ['an event recorded before the one before it', with_({ recordedAt: '2020-01-01T00:00:00.000Z' }), ['2/recordedAt']],
    ['an id that is there twice', with_({ id: eventId(1) }), ['2/id']],
    ['an unknown type', with_({ type: 'GoalPainted' }), ['2/type']],
    ['a type that every object knows', with_({ type: 'toString' }), ['2/type']],
    ['a form newer than is known', with_({ schemaVersion: 9 }), ['2/schemaVersion']],
    ['data that do not fit', with_({ data: { goal: id('g1'), title: '', level: 'strategic' } }), ['2/data/title']],
    ['a correction of nothing', with_({ type: 'EventAnnulled', data: { event: eventId(7) } }), ['2/data/event']],
    ['a correction of itself', with_({ type: 'EventAnnulled', data: { event: eventId(2) } }), ['2/data/event']],
    [
      'a correction with data that do not fit the event it corrects',
      with_({ type: 'EventCorrected', data: { event: eventId(1), data: { title: 'Plan' }, dataVersion: 1 } }),
      ['2/data/data/municipality', '2/data/data/period', '2/data/data/kind', '2/data/data/language'],
    ],
  ] as const)('is named by its line and place: %s', (_, lines, places) => {
    expect(faultsOf(lines)).toEqual(places);
  });

  it('does not hide others: all are named at once', () => {
    expect(
      faultsOf([
        { ...first, version: 5 },
        { ...second, type: 'GoalPainted' },
      ]),
    ).toEqual(['1/version', '2/version', '2/type']);
  });

  it('is to be of another kind of stream', () => {
    const read = readHistory(groupStream, exported(given(drafted)));
    expect(Either.isLeft(read) && read.left).toMatchObject([{ line: 1, pointer: '/type' }]);
  });
});
