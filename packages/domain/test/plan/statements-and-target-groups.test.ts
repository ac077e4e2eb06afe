import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { eventId, id } from '../ids.js';
import { say } from '../said.js';
import { drafted, goal, targetGroup } from './a-plan.js';

const vision = say('MakeStatement', {
  statement: id('s1'),
  code: 's1',
  kind: 'vision',
  title: 'Vision',
  text: 'Alle skal have en plads på arbejdsmarkedet',
});

describe('a statement', () => {
  it('is made, reworded and withdrawn', () => {
    const stream = given(
      drafted,
      vision,
      say('RewordStatement', { statement: id('s1'), title: null, text: 'Alle i job' }, '2024-02-01'),
    );
    expect(stream.at().statements.get(id('s1') as never)).toMatchObject({
      kind: 'vision',
      text: 'Alle i job',
      status: 'made',
    });
    stream.when(say('WithdrawStatement', { statement: id('s1') }, '2024-03-01')).then(['StatementWithdrawn']);
  });

  it('that is withdrawn is neither reworded nor withdrawn again', () => {
    const stream = given(drafted, vision, say('WithdrawStatement', { statement: id('s1') }));
    stream
      .when(say('RewordStatement', { statement: id('s1'), text: 'Ny' }))
      .refuses({ type: 'wrong-state', state: 'withdrawn' });
    stream
      .when(say('WithdrawStatement', { statement: id('s1') }, '2024-03-01'))
      .refuses({ type: 'wrong-state', state: 'withdrawn' });
  });

  it('has a code of its own and names goals that exist', () => {
    const other = { statement: id('s2'), kind: 'value', text: 'Ordentlighed' } as const;
    given(drafted, vision)
      .when(say('MakeStatement', { ...other, code: 's1' }))
      .refuses('code-taken');
    given(drafted, vision)
      .when(say('MakeStatement', { ...other, statement: id('s1') }))
      .refuses('already-exists');
    given(drafted)
      .when(say('MakeStatement', { ...other, goals: [id('g1')] }))
      .refuses({ type: 'unknown-subject', field: 'goals' });
    given(drafted, vision)
      .when(say('RewordStatement', { statement: id('s1'), goals: [id('g1')] }))
      .refuses({ type: 'unknown-subject', field: 'goals' });
    given(drafted, goal('g1'))
      .when(say('MakeStatement', { ...other, goals: [id('g1')] }))
      .then(['StatementMade']);
  });

  it('reworded to what it says decides nothing', () => {
    given(drafted, vision)
      .when(say('RewordStatement', { statement: id('s1'), title: 'Vision' }, '2024-02-01'))
      .changesNothing();
  });
});

describe('a target group', () => {
  const statutory = { scheme: 'lab-2020', number: '2' };

  it.each([
    ['of a scheme that no act has', { scheme: 'lab-6', number: '2' }, 'statutory/scheme'],
    ['of a scheme that is only expected', { scheme: 'lab-2027', number: '2' }, 'statutory/scheme'],
    ['of a number that its scheme does not have', { scheme: 'lab-2020', number: '14' }, 'statutory/number'],
    ['of a number in another form', { scheme: 'lab-2020', number: '6.2' }, 'statutory/number'],
  ])('is refused %s, when defined, redefined or corrected', (_what, unknown, field) => {
    const refused = { type: 'value-not-allowed', field } as const;
    given(drafted)
      .when(targetGroup('tg1', { statutory: unknown }))
      .refuses(refused);
    const stream = given(drafted, targetGroup('tg1', { statutory }));
    stream.when(say('RedefineTargetGroup', { targetGroup: id('tg1'), statutory: unknown })).refuses(refused);
    stream
      .when(
        say(
          'CorrectEvent',
          { event: eventId(2), data: { targetGroup: id('tg1'), name: 'Ledige', statutory: unknown } },
          { reason: 'Skrivefejl' },
        ),
      )
      .refuses(refused);
  });

  it('is defined by its statutory number, benefits, ages and cohort, and redefined later', () => {
    const stream = given(
      drafted,
      targetGroup('tg1', { statutory, benefits: ['Kontanthjælp'], ages: { from: 18, to: 29 } }),
      say('RedefineTargetGroup', { targetGroup: id('tg1'), ages: null, cohort: 'Ankommet 2023' }),
    );
    expect(stream.at().targetGroups.get(id('tg1') as never)).toEqual(
      expect.objectContaining({ statutory, benefits: ['Kontanthjælp'], cohort: 'Ankommet 2023' }),
    );
    expect(stream.at().targetGroups.get(id('tg1') as never)).not.toHaveProperty('ages');
  });

  it('has an id and a code of its own', () => {
    given(drafted, targetGroup('tg1'))
      .when(targetGroup('tg1', { name: 'Andre' }))
      .refuses('already-exists');
    given(drafted, targetGroup('tg1'))
      .when(targetGroup('tg2', { code: 'tg1' }))
      .refuses('code-taken');
    given(drafted, targetGroup('tg1'), targetGroup('tg2'))
      .when(say('RedefineTargetGroup', { targetGroup: id('tg2'), code: 'tg1' }))
      .refuses('code-taken');
  });

  it('is part of a group that exists, never of itself', () => {
    given(drafted)
      .when(targetGroup('tg2', { partOf: id('tg1') }))
      .refuses({ type: 'unknown-subject', field: 'partOf' });
    const nested = given(
      drafted,
      targetGroup('tg1'),
      targetGroup('tg2', { partOf: id('tg1') }),
      targetGroup('tg3', { partOf: id('tg2') }),
    );
    nested
      .when(say('RedefineTargetGroup', { targetGroup: id('tg1'), partOf: id('tg1') }))
      .refuses({ type: 'circle', field: 'partOf' });
    nested
      .when(say('RedefineTargetGroup', { targetGroup: id('tg1'), partOf: id('tg3') }))
      .refuses({ type: 'circle', subject: { id: id('tg1') } });
  });

  it('must be defined before it is redefined', () => {
    given(drafted)
      .when(say('RedefineTargetGroup', { targetGroup: id('tg1'), name: 'Unge' }))
      .refuses({ type: 'unknown-subject', field: 'targetGroup' });
  });

  it('redefined as it stands decides nothing', () => {
    given(drafted, targetGroup('tg1'))
      .when(say('RedefineTargetGroup', { targetGroup: id('tg1'), name: 'Målgruppe tg1', cohort: null }, '2024-02-01'))
      .changesNothing();
  });
});
