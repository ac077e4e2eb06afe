import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type DataOf, say } from '../said.js';
import { drafted, goal, initiative } from './a-plan.js';

const make = (name: string, more: Partial<DataOf<'MakeCommitment'>> = {}, on?: string) =>
  say('MakeCommitment', { commitment: id(name), code: name, text: `Vi lover ${name}`, ...more }, on);
const keep = (name: string, on?: string) => say('KeepCommitment', { commitment: id(name), note: 'Sket' }, on);
const drop = (name: string, on?: string) => say('DropCommitment', { commitment: id(name) }, on);

describe('a commitment', () => {
  it('is made under an initiative, a goal or the plan as a whole', () => {
    given(drafted, goal('g1'), initiative('in1'))
      .when(make('c1', { initiative: id('in1') }), make('c2', { goal: id('g1'), dueOn: '2024-06' }), make('c3'))
      .then(['CommitmentMade', 'CommitmentMade', 'CommitmentMade']);
  });

  it('names an initiative and a goal that exist', () => {
    given(drafted)
      .when(make('c1', { initiative: id('in1'), goal: id('g1') }))
      .refuses({ type: 'unknown-subject', field: 'initiative' }, { type: 'unknown-subject', field: 'goal' });
  });

  it('may be made under an initiative that has ended', () => {
    given(drafted, initiative('in1'), say('StopInitiative', { initiative: id('in1') }))
      .when(make('c1', { initiative: id('in1') }))
      .then(['CommitmentMade']);
  });

  it('has an id and a code of its own', () => {
    given(drafted, make('c1'))
      .when(make('c1', { text: 'Andet' }))
      .refuses('already-exists');
    given(drafted, make('c1'))
      .when(make('c2', { code: 'c1' }))
      .refuses('code-taken');
  });

  it('is open until it is kept or dropped', () => {
    const stream = given(drafted, make('c1'));
    const status = (after: typeof stream) => after.at().commitments.get(id('c1') as never);
    expect(status(stream)).toHaveProperty('status', 'open');
    expect(status(stream.when(keep('c1')).then(['CommitmentKept']))).toMatchObject({ status: 'kept', note: 'Sket' });
    expect(status(stream.when(drop('c1')).then(['CommitmentDropped']))).toHaveProperty('status', 'dropped');
  });

  it('ends once', () => {
    given(drafted, make('c1'), keep('c1'))
      .when(drop('c1', '2024-05-01'))
      .refuses({ type: 'wrong-state', state: 'kept', allowed: ['open'] });
    given(drafted, make('c1'), drop('c1'))
      .when(keep('c1', '2024-05-01'))
      .refuses({ type: 'wrong-state', state: 'dropped' });
  });

  it('cannot be kept before it is made', () => {
    given(drafted, make('c1', {}, '2024-05-01'))
      .when(keep('c1', '2024-04-30'))
      .refuses('unknown-subject');
  });
});
