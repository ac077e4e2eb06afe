import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { say } from '../said.js';
import { approved, drafted, goal, moveGoal, retireGoal, target, targetGroup } from './a-plan.js';

const goalIn = (stream: ReturnType<typeof given>, name: string, asOf?: string) =>
  stream.at({ asOf }).goals.get(id(name) as never);

describe('a goal', () => {
  it('is adopted under a live parent, on a level, for target groups', () => {
    const stream = given(drafted, targetGroup('tg1'), goal('g1'))
      .when(goal('g2', { parent: id('g1'), targetGroups: [id('tg1')] }))
      .then([{ type: 'GoalAdopted', data: { goal: id('g2'), parent: id('g1') } }]);
    expect(goalIn(stream, 'g2')).toMatchObject({
      code: 'g2',
      status: 'live',
      parent: id('g1'),
      adoptedOn: '2024-01-01',
    });
  });

  it('needs a plan that has been drafted by then', () => {
    given().when(goal('g1')).refuses({ type: 'not-opened', stream: 'plan' });
    given(drafted)
      .when(goal('g1', {}, '2023-08-31'))
      .refuses({ type: 'not-opened', stream: 'plan' });
  });

  it('has an id and a code of its own', () => {
    const stream = given(drafted, goal('g1'));
    stream
      .when(goal('g1', { title: 'En anden titel' }))
      .refuses({ type: 'already-exists', subject: { kind: 'goal', id: id('g1'), label: 'g1 «Mål g1»' } });
    stream.when(goal('g2', { code: 'g1' })).refuses({ type: 'code-taken', code: 'g1', by: { id: id('g1') } });
    stream
      .and(goal('g2'))
      .when(say('RewordGoal', { goal: id('g2'), code: 'g1' }))
      .refuses('code-taken');
  });

  it('keeps its code after it is retired, and gives it up when it is recoded', () => {
    given(drafted, goal('g1'), retireGoal('g1'))
      .when(goal('g2', { code: 'g1' }))
      .refuses('code-taken');
    given(drafted, goal('g1'), say('RewordGoal', { goal: id('g1'), code: 'g1b' }))
      .when(goal('g2', { code: 'g1' }))
      .then(['GoalAdopted']);
    given(drafted, goal('g1'), say('RewordGoal', { goal: id('g1'), code: null }))
      .when(goal('g2', { code: 'g1' }))
      .then(['GoalAdopted']);
  });

  it('has a code that a target may have too', () => {
    given(drafted, goal('x1'))
      .when(target('t1', [], { code: 'x1' }))
      .then(['TargetSet']);
  });

  it('needs a parent that exists and is live', () => {
    given(drafted)
      .when(goal('g2', { parent: id('g1') }))
      .refuses({ type: 'unknown-subject', subject: { kind: 'goal', id: id('g1') }, field: 'parent' });
    given(drafted, goal('g1'), retireGoal('g1', '2024-06-01'))
      .when(goal('g2', { parent: id('g1') }, '2024-06-01'))
      .refuses({ type: 'not-live', subject: { id: id('g1') }, state: 'retired', field: 'parent' });
  });

  it('may stand under a deferred goal', () => {
    given(drafted, goal('g1'), say('DeferGoal', { goal: id('g1'), awaits: 'nye indikatorer' }))
      .when(goal('g2', { parent: id('g1') }))
      .then(['GoalAdopted']);
  });

  it('is refused with everything that is missing at once', () => {
    given(drafted)
      .when(goal('g2', { parent: id('g1'), level: 'no-such-level', targetGroups: [id('tg1'), id('tg2')] }))
      .refuses('value-not-allowed', 'unknown-subject', 'unknown-subject', 'unknown-subject');
  });
});

describe('the level of a goal', () => {
  it('is one that exists on the day it is adopted, or existed when the period it holds for began', () => {
    const stream = given(drafted);
    const adopted = (day: string, period?: string) =>
      stream.when(goal('g1', { level: 'ministerial', ...(period === undefined ? {} : { period }) }, day));
    adopted('2023-10-01').then(['GoalAdopted']);
    adopted('2024-10-15', '2025').then(['GoalAdopted']);
    adopted('2025-02-01', '2024').then(['GoalAdopted']);
    adopted('2025-01-01', '2025').refuses({ type: 'value-not-allowed', field: 'level' });
  });

  it('must have existed then, too, for another period that the goal is given later', () => {
    const stream = given(drafted, goal('g1', { level: 'ministerial', period: '2024' }, '2025-01-10'));
    given(drafted, goal('g1', { level: 'ministerial', period: '2024' }))
      .when(say('RewordGoal', { goal: id('g1'), period: '2025' }))
      .then(['GoalReworded']);
    stream
      .when(say('RewordGoal', { goal: id('g1'), period: '2025' }, '2025-02-01'))
      .refuses({ type: 'value-not-allowed', field: 'level' });
    stream.when(say('RewordGoal', { goal: id('g1'), title: 'Flere i job' }, '2025-02-01')).then(['GoalReworded']);
    stream.when(say('RewordGoal', { goal: id('g1'), period: null }, '2025-02-01')).then(['GoalReworded']);
  });
});

describe('rewording a goal', () => {
  it('changes what it names and clears what it says is null', () => {
    const stream = given(drafted, goal('g1', { description: 'Lang tekst', theme: 'Virksomheder' }))
      .when(say('RewordGoal', { goal: id('g1'), title: 'Flere i job', description: null }, '2024-03-01'))
      .then(['GoalReworded']);
    expect(goalIn(stream, 'g1', '2024-02-29')).toMatchObject({ title: 'Mål g1', description: 'Lang tekst' });
    const after = goalIn(stream, 'g1');
    expect(after).toMatchObject({
      title: 'Flere i job',
      theme: 'Virksomheder',
      adoptedOn: '2024-01-01',
      changedOn: '2024-03-01',
    });
    expect(after).not.toHaveProperty('description');
  });

  it('that says what is said already decides nothing', () => {
    given(drafted, goal('g1'))
      .when(say('RewordGoal', { goal: id('g1'), title: 'Mål g1', theme: null }, '2024-03-01'))
      .changesNothing();
  });

  it('is refused for a retired or unknown goal', () => {
    given(drafted, goal('g1'), retireGoal('g1'))
      .when(say('RewordGoal', { goal: id('g1'), title: 'Ny' }))
      .refuses({ type: 'wrong-state', state: 'retired', allowed: ['live', 'deferred'] });
    given(drafted)
      .when(say('RewordGoal', { goal: id('g1'), title: 'Ny' }))
      .refuses({ type: 'unknown-subject', field: 'goal' });
  });
});

describe('moving a goal', () => {
  const family = given(drafted, goal('g1'), goal('g2', { parent: id('g1') }), goal('g3', { parent: id('g2') }));

  it('puts it under another goal, or under none', () => {
    expect(goalIn(family.when(moveGoal('g3', 'g1')).then(['GoalMoved']), 'g3')).toHaveProperty('parent', id('g1'));
    expect(goalIn(family.when(moveGoal('g3', null)).then(['GoalMoved']), 'g3')).not.toHaveProperty('parent');
  });

  it('never puts it under itself', () => {
    family
      .when(moveGoal('g1', 'g1'))
      .refuses({ type: 'circle', subject: { kind: 'goal', id: id('g1') }, field: 'parent' });
    family.when(moveGoal('g1', 'g3')).refuses({ type: 'circle', subject: { id: id('g1') } });
  });

  it('to where it stands decides nothing', () => {
    family.when(moveGoal('g3', 'g2', '2024-05-01')).changesNothing();
    family.when(moveGoal('g1', null, '2024-05-01')).changesNothing();
  });

  it('is refused under a retired goal', () => {
    family.and(retireGoal('g3')).when(moveGoal('g2', 'g3')).refuses({ type: 'not-live', field: 'parent' });
  });
});

describe('deferring a goal', () => {
  it('says what it awaits, and may say it anew', () => {
    const stream = given(
      drafted,
      goal('g1'),
      say('DeferGoal', { goal: id('g1'), awaits: 'indikatorer fra ministeriet' }),
    );
    expect(goalIn(stream, 'g1')).toMatchObject({ status: 'deferred', awaits: 'indikatorer fra ministeriet' });
    stream.when(say('DeferGoal', { goal: id('g1'), awaits: 'tal for 2024' })).then(['GoalDeferred']);
    stream
      .when(say('DeferGoal', { goal: id('g1'), awaits: 'indikatorer fra ministeriet' }, '2024-06-01'))
      .changesNothing();
  });

  it('leaves it able to be reworded, moved and retired', () => {
    const stream = given(drafted, goal('g0'), goal('g1'), say('DeferGoal', { goal: id('g1'), awaits: 'tal' }));
    stream.when(say('RewordGoal', { goal: id('g1'), title: 'Ny' })).then(['GoalReworded']);
    stream.when(moveGoal('g1', 'g0')).then(['GoalMoved']);
    stream.when(retireGoal('g1')).then(['GoalRetired']);
  });
});

describe('retiring a goal', () => {
  it('needs its live sub-goals and unlapsed targets gone, and names them', () => {
    given(drafted, goal('g1'), goal('g2', { parent: id('g1') }), target('t1', ['g1']), target('t2', ['g2']))
      .when(retireGoal('g1', '2024-10-01'))
      .refuses({
        type: 'live-dependants',
        subject: { kind: 'goal', id: id('g1') },
        dependants: [
          { kind: 'goal', id: id('g2'), label: 'g2 «Mål g2»' },
          { kind: 'target', id: id('t1'), label: 't1 «Resultatmål t1»' },
        ],
      });
  });

  it('is accepted once they are retired, moved or withdrawn, on the same day even', () => {
    given(drafted, goal('g1'), goal('g2', { parent: id('g1') }), goal('g3', { parent: id('g1') }), target('t1', ['g1']))
      .when(
        retireGoal('g2', '2024-10-01'),
        moveGoal('g3', null, '2024-10-01'),
        say('WithdrawTarget', { target: id('t1') }, '2024-10-01'),
        retireGoal('g1', '2024-10-01'),
      )
      .then(['GoalRetired', 'GoalMoved', 'TargetWithdrawn', 'GoalRetired']);
  });

  it('counts a deferred sub-goal as live', () => {
    given(drafted, goal('g1'), goal('g2', { parent: id('g1') }), say('DeferGoal', { goal: id('g2'), awaits: 'tal' }))
      .when(retireGoal('g1'))
      .refuses('live-dependants');
  });

  it('happens once', () => {
    given(drafted, goal('g1'), retireGoal('g1'))
      .when(retireGoal('g1', '2024-05-01'))
      .refuses({ type: 'wrong-state', state: 'retired' });
  });

  it('leaves references to it from everything but goals and targets', () => {
    given(drafted, goal('g1'), retireGoal('g1'))
      .when(
        say('PlanInitiative', { initiative: id('in1'), title: 'Indsats', goals: [id('g1')] }),
        say('MakeStatement', { statement: id('s1'), kind: 'vision', text: 'Alle i job', goals: [id('g1')] }),
        say('MakeCommitment', { commitment: id('c1'), text: 'Vi ringer', goal: id('g1') }),
        say('AgreePartnership', {
          partnership: id('p1'),
          title: 'Aftale',
          parties: [{ name: '3F', kind: 'union' }],
          goals: [id('g1')],
        }),
      )
      .then(['InitiativePlanned', 'StatementMade', 'CommitmentMade', 'PartnershipAgreed']);
  });
});

describe('a retired goal', () => {
  it('cannot be given a target', () => {
    given(drafted, goal('g1'), retireGoal('g1', '2024-10-01'))
      .when(target('t1', ['g1'], {}, '2024-10-01'))
      .refuses({ type: 'not-live', subject: { id: id('g1') }, field: 'goals' });
  });

  it('still stands in slices of earlier days', () => {
    const stream = given(
      drafted,
      approved,
      goal('g1', {}, { effectiveOn: '2024-01-01', reason: 'Tilføjet' }),
      retireGoal('g1', { effectiveOn: '2024-10-01', reason: 'Nået' }),
    );
    expect(goalIn(stream, 'g1', '2024-09-30')).toHaveProperty('status', 'live');
    expect(goalIn(stream, 'g1', '2024-10-01')).toHaveProperty('status', 'retired');
  });
});
