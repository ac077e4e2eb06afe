import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type DataOf, say } from '../said.js';
import { decidedOn, drafted, goal, initiative, target } from './a-plan.js';

const parties = [
  { name: '3F Tønder', kind: 'union' },
  { name: 'Aabenraa Kommune', kind: 'municipality', municipality: '580' },
] as const;
const agree = (name: string, more: Partial<DataOf<'AgreePartnership'>> = {}) =>
  say('AgreePartnership', {
    partnership: id(name),
    code: name,
    title: `Aftale ${name}`,
    parties: [...parties],
    ...more,
  });
const change = (changes: Omit<DataOf<'ChangePartnership'>, 'partnership'>, on?: string) =>
  say('ChangePartnership', { partnership: id('p1'), ...changes }, on);
const end = say('EndPartnership', { partnership: id('p1') });

describe('a partnership', () => {
  it('is agreed, changed and ended', () => {
    const stream = given(drafted, agree('p1'), change({ purpose: 'Fælles rekruttering', period: '2024/..' }), end);
    expect(stream.at().partnerships.get(id('p1') as never)).toMatchObject({
      status: 'ended',
      purpose: 'Fælles rekruttering',
      parties,
    });
  });

  it('names goals and initiatives that exist', () => {
    const unknown = { goals: [id('g1')], initiatives: [id('in1')] };
    const refusals = [
      { type: 'unknown-subject', field: 'goals' },
      { type: 'unknown-subject', field: 'initiatives' },
    ] as const;
    given(drafted)
      .when(agree('p1', unknown))
      .refuses(...refusals);
    given(drafted, agree('p1'))
      .when(change(unknown))
      .refuses(...refusals);
    given(drafted, goal('g1'), initiative('in1')).when(agree('p1', unknown)).then(['PartnershipAgreed']);
  });

  it('that has ended is neither changed nor ended again', () => {
    given(drafted, agree('p1'), end)
      .when(change({ title: 'Ny' }))
      .refuses({ type: 'wrong-state', state: 'ended', allowed: ['agreed'] });
    given(drafted, agree('p1'), end)
      .when({ ...end, effectiveOn: '2024-05-01' })
      .refuses('wrong-state');
  });

  it('has an id and a code of its own', () => {
    given(drafted, agree('p1'))
      .when(agree('p1', { title: 'Andet' }))
      .refuses('already-exists');
    given(drafted, agree('p2'))
      .when(agree('p1', { code: 'p2' }))
      .refuses('code-taken');
    given(drafted, agree('p1'), agree('p2'))
      .when(change({ code: 'p2' }))
      .refuses('code-taken');
  });

  it('shared by two plans has one id, recorded in each', () => {
    const [first, second] = [given(drafted, agree('p1')), given(drafted, agree('p1'))];
    expect([first, second].map((plan) => plan.at().partnerships.has(id('p1') as never))).toEqual([true, true]);
  });
});

const schedule = (name: string, on = '2024-05') =>
  say('ScheduleFollowUp', { followUp: id(name), code: name, forum: 'Arbejdsmarkedsudvalget', on });
const hold = (name: string, more: Partial<DataOf<'HoldFollowUp'>> = {}) =>
  say('HoldFollowUp', { followUp: id(name), heldOn: '2024-05-21', ...more }, '2024-05-21');

describe('a follow-up', () => {
  it('is scheduled for a day or a month, then held or cancelled', () => {
    given(drafted, schedule('fu1'))
      .when(hold('fu1', { summary: 'Taget til efterretning' }))
      .then(['FollowUpHeld']);
    given(drafted, schedule('fu1', '2024-05-21'))
      .when(say('CancelFollowUp', { followUp: id('fu1') }, '2024-05-20'))
      .then(['FollowUpCancelled']);
  });

  it('concludes about targets that exist', () => {
    const conclusions = [{ target: id('t1'), conclusion: 'Følges igen i september' }];
    given(drafted, schedule('fu1'))
      .when(hold('fu1', { conclusions }))
      .refuses({ type: 'unknown-subject', subject: { kind: 'target', id: id('t1') }, field: 'conclusions' });
    const stream = given(drafted, schedule('fu1'), target('t1'))
      .when(hold('fu1', { conclusions }))
      .then(['FollowUpHeld']);
    expect(stream.at().followUps.get(id('fu1') as never)).toMatchObject({
      status: 'held',
      heldOn: '2024-05-21',
      conclusions,
    });
  });

  it('is held once, and never after it was cancelled', () => {
    given(drafted, schedule('fu1'), hold('fu1'))
      .when(hold('fu1', { summary: 'Igen' }))
      .refuses({ type: 'wrong-state', state: 'held', allowed: ['scheduled'] });
    given(drafted, schedule('fu1'), say('CancelFollowUp', { followUp: id('fu1') }))
      .when(hold('fu1'))
      .refuses({ type: 'wrong-state', state: 'cancelled' });
    given(drafted, schedule('fu1'), hold('fu1'))
      .when(say('CancelFollowUp', { followUp: id('fu1') }, decidedOn('2024-06-01')))
      .refuses('wrong-state');
    given(drafted).when(hold('fu1')).refuses('unknown-subject');
  });

  it('has an id and a code of its own', () => {
    given(drafted, schedule('fu1')).when(schedule('fu1', '2024-09')).refuses('already-exists');
    given(drafted, schedule('fu1'))
      .when(say('ScheduleFollowUp', { followUp: id('fu2'), code: 'fu1', forum: 'Byrådet', on: '2024-09' }))
      .refuses('code-taken');
  });
});
