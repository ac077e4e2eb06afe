import { describe, it } from 'vitest';
import { given, givenIndicator } from '../given.js';
import { id } from '../ids.js';
import { approved, drafted, goal, initiative, launched, retireGoal, target } from '../plan/a-plan.js';
import { say } from '../said.js';

// The scenario helper repeats every accepted command of every test; here is what it does not say.
describe('a repeated command decides no events', () => {
  const pause = say('PauseInitiative', { initiative: id('in1') });
  const resume = say('ResumeInitiative', { initiative: id('in1') });

  it('when it was the last thing said of its subject that day, whatever happened to others', () => {
    given(
      drafted,
      goal('g1'),
      retireGoal('g1', '2024-05-01'),
      goal('g2', {}, '2024-05-01'),
      goal('g3', {}, '2024-09-01'),
    )
      .when(retireGoal('g1', '2024-05-01'))
      .changesNothing();
  });

  it('for another day it is another command', () => {
    given(drafted, goal('g1'), retireGoal('g1', '2024-05-01'))
      .when(retireGoal('g1', '2024-05-02'))
      .refuses('wrong-state');
    given(drafted, goal('g1'), retireGoal('g1', '2024-05-01'))
      .when(retireGoal('g1', '2024-04-30'))
      .refuses('later-event-refused');
  });

  it('with other data it is another command', () => {
    given(drafted, goal('g1'))
      .when(goal('g1', { title: 'Andet' }))
      .refuses('already-exists');
  });

  it('but a change that was undone meanwhile is made again', () => {
    given(drafted, launched('in1'), pause, resume).when(pause).then(['InitiativePaused']);
    const reword = (title: string) => say('RewordGoal', { goal: id('g1'), title });
    given(drafted, goal('g1'), reword('A'), reword('B')).when(reword('A')).then(['GoalReworded']);
  });

  it('and one that can no longer be made is refused rather than passed over', () => {
    given(drafted, initiative('in1'), say('LaunchInitiative', { initiative: id('in1') }), pause)
      .when(say('LaunchInitiative', { initiative: id('in1') }))
      .refuses('wrong-state');
  });

  it('though what was decided then would need a reason now', () => {
    given(drafted, goal('g1'), target('t1', ['g1']), approved)
      .when(target('t1', ['g1']))
      .changesNothing();
  });

  it('though it is corrected data that it repeats', () => {
    const stream = given(drafted, goal('g1', { title: 'Flere i jbo' }));
    const corrected = goal('g1', { title: 'Flere i job' });
    stream
      .and(
        say(
          'CorrectEvent',
          { event: id('event 2'), data: corrected.data as Record<string, string> },
          { reason: 'Slåfejl' },
        ),
      )
      .when(corrected)
      .changesNothing();
  });

  it('and what was annulled is recorded anew', () => {
    given(drafted, goal('g1'), say('AnnulEvent', { event: id('event 2') }, { reason: 'Ved en fejl' }))
      .when(goal('g1'))
      .then(['GoalAdopted']);
  });

  it('of publications too, though others came between', () => {
    const publish = (value: number) =>
      say('PublishObservations', {
        source: 'Jobindsats',
        vintage: '2024-02-01T00:00:00.000Z',
        observations: [{ area: { kind: 'country' }, period: '2024-01', value }],
      });
    const define = say('DefineIndicator', {
      name: 'Ledige',
      unit: { kind: 'persons' },
      measure: 'stock',
      polarity: 'lower',
      frequency: 'month',
    });
    givenIndicator(define, publish(1), publish(2)).when(publish(1)).changesNothing();
  });
});
