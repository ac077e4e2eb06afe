import { describe, expect, it } from 'vitest';
import { type Day, happenings, planDuties, planStream, referenceVersion, slice } from '../src/index.js';
import { dutiesOn, duty, plan } from './duties-given.js';
import { given } from './given.js';
import { eventId, id } from './ids.js';
import { say } from './said.js';

describe('follow-ups held', () => {
  const key = 'follow-ups-held';
  const scheduled = (name: string, on: string) =>
    say('ScheduleFollowUp', { followUp: id(name), code: name, forum: 'Udvalget for Beskæftigelse', on }, '2023-10-01');
  const held = (name: string, heldOn: string) => say('HoldFollowUp', { followUp: id(name), heldOn }, '2024-06-15');
  const twice = given(plan(), scheduled('may', '2024-05'), scheduled('september', '2024-09'));

  it('are open while they lie ahead; afterwards it is only known that nothing is recorded', () => {
    expect(duty(twice, key, '2024-05-31')).toMatchObject({
      state: 'open',
      deadline: '2024-05-31',
      sentence: { da: 'Næste er fastlagt i maj 2024.' },
    });
    expect(duty(twice, key, '2024-06-01')).toMatchObject({
      state: 'not-recorded',
      outstanding: [{ id: id('may') }, { id: id('september') }],
      sentence: {
        da: 'Fastlagt i maj 2024; om den blev holdt, er ikke registreret. Næste er fastlagt i september 2024.',
      },
    });
  });

  it('are not met where one was called off after its day', () => {
    const off = twice.and(say('CancelFollowUp', { followUp: id('may') }, '2024-06-10'));
    expect(duty(off, key, '2024-07-01')).toMatchObject({
      state: 'not-met',
      evidence: [{ event: eventId(4), type: 'FollowUpCancelled' }],
    });
  });

  it('are not documented where the day of one is inferred', () => {
    const inferred = twice.and(
      say(
        'HoldFollowUp',
        { followUp: id('may'), heldOn: '2024-05' },
        { effectiveOn: '2024-05-31', dateBasis: 'inferred' },
      ),
      say('HoldFollowUp', { followUp: id('september'), heldOn: '2024-09' }, '2024-09-30'),
    );
    expect(duty(inferred, key, '2025-01-01').state).toBe('not-documented');
  });

  it('are open after the first of two is held, and met after the last', () => {
    const once = twice.and(held('may', '2024-05-14'));
    expect(duty(once, key, '2024-07-01')).toMatchObject({
      state: 'open',
      deadline: '2024-09-30',
      evidence: [{ event: eventId(4), type: 'FollowUpHeld' }],
    });
    expect(
      duty(
        once.and(say('HoldFollowUp', { followUp: id('september'), heldOn: '2024-09' }, '2024-09-30')),
        key,
        '2025-01-01',
      ).state,
    ).toBe('met');
  });

  it('are late where one was held after its month', () => {
    expect(duty(twice.and(held('may', '2024-06-03')), key, '2024-07-01').state).toBe('late');
  });

  it.each([
    ['2024-06-15', '2024-06', 'undecidable'],
    ['2024-06-15', '2024', 'undecidable'],
    ['2024-06', '2024', 'undecidable'],
    ['2024-06', '2024-06', 'met'],
    ['2024', '2024-06', 'met'],
    ['2024-06-15', '2024-07', 'late'],
  ])('scheduled for %s and held in %s are %s', (on, heldOn, state) => {
    const known = given(
      plan(),
      scheduled('june', on),
      say('HoldFollowUp', { followUp: id('june'), heldOn }, '2024-08-01'),
    );
    expect(duty(known, key, '2024-09-01')).toMatchObject({
      state,
      ...(state === 'undecidable' ? { sentence: { da: expect.stringMatching(/til tiden, kan ikke ses\.$/) } } : {}),
    });
  });

  it('are known to be in time where the day they hold from says so', () => {
    const known = given(
      plan(),
      scheduled('june', '2024-06-15'),
      say('HoldFollowUp', { followUp: id('june'), heldOn: '2024-06' }, '2024-06-14'),
    );
    expect(duty(known, key, '2024-07-01').state).toBe('met');
  });

  it('do not bind a plan that has none, or has cancelled them', () => {
    expect(dutiesOn(given(plan()), '2024-06-01').notBinding.find((found) => found.key === key)?.sentence.en).toBe(
      'The plan has no follow-ups scheduled.',
    );
    const cancelled = given(
      plan(),
      scheduled('may', '2024-05'),
      say('CancelFollowUp', { followUp: id('may') }, '2024-02-01'),
    );
    expect(dutiesOn(cancelled, '2024-06-01').duties.map((found) => found.key)).not.toContain(key);
  });
});

describe('the law of the plan’s dates', () => {
  const keys = (period: string) =>
    dutiesOn(given(plan({ period })), '2023-09-01').duties.map((found) => `${found.key}${found.year ?? ''}`);

  it('asks more of a plan for 2024 than of one for 2026', () => {
    expect(keys('2024')).toEqual([
      'approved-before-year-begins',
      'forwarded-to-regional-council',
      'repatriation-described',
      'ministerial-goals-answered2024',
    ]);
    expect(keys('2026')).toEqual(['approved-before-year-begins', 'repatriation-described']);
  });

  it('names what no longer holds, and until when it did', () => {
    const { notBinding } = dutiesOn(given(plan({ period: '2026' })), '2023-09-01');
    expect(notBinding.map((found) => found.key)).toEqual([
      'forwarded-to-regional-council',
      'ministerial-goals-answered',
      'follow-ups-held',
    ]);
    expect(notBinding[0]?.sentence).toEqual({
      da: 'Reglen gjaldt til og med den 31. december 2024 og binder ikke planen.',
      en: 'The rule held until 31 December 2024 and does not bind the plan.',
    });
  });

  it('names the version of the reference data, and answers nothing before the plan was drafted', () => {
    const drafted = given(plan());
    expect(dutiesOn(drafted, '2023-09-01').referenceVersion).toBe(referenceVersion);
    const before = '2023-08-31' as Day;
    expect(
      planDuties(
        slice(planStream, drafted.events, { asOf: before }),
        happenings(drafted.events, { asOf: before }),
        before,
      ),
    ).toBeUndefined();
  });
});
