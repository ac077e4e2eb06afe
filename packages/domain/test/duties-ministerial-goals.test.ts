import { describe, expect, it } from 'vitest';
import { dutiesOn, duty, plan } from './duties-given.js';
import { given } from './given.js';
import { eventId, id } from './ids.js';
import { say } from './said.js';

const ministerial = (name: string, year = 2024, on = '2023-10-01') =>
  say(
    'AdoptGoal',
    { goal: id(name), code: name, title: `Ministermål ${name}`, level: 'ministerial', period: String(year) },
    on,
  );

const answering = (name: string, parent: string, on = '2023-10-02') =>
  say('AdoptGoal', { goal: id(name), code: name, title: `Mål ${name}`, level: 'strategic', parent: id(parent) }, on);

const five = ['m1', 'm2', 'm3', 'm4', 'm5'] as const;

describe('ministerial goals of the year all answered', () => {
  const key = 'ministerial-goals-answered';
  const all = five.map((name) => ministerial(name));
  const answers = five.map((name) => answering(`for-${name}`, name));

  it('is met when there are as many as were issued and each has something under it', () => {
    const answered = given(plan(), ...all, ...answers);
    expect(duty(answered, key, '2024-06-01', 2024)).toMatchObject({
      state: 'met',
      deadline: '2023-12-31',
      certainty: 'confirmed',
      evidence: [7, 8, 9, 10, 11].map((version) => ({
        event: eventId(version),
        type: 'GoalAdopted',
        subject: { kind: 'goal' },
      })),
    });
  });

  it('is answered by a target or an initiative just as well', () => {
    const target = say(
      'SetTarget',
      { target: id('t1'), wording: 'Flere', nature: 'aim', goals: [id('m1')], when: { kind: 'standing' } },
      '2023-10-02',
    );
    const initiative = say(
      'LaunchInitiative',
      { initiative: id('i1'), title: 'Indsats', goals: [id('m2')] },
      '2023-10-02',
    );
    expect(duty(given(plan(), ...all, target, initiative, ...answers.slice(2)), key, '2024-06-01', 2024).state).toBe(
      'met',
    );
  });

  it('names what is not answered; when the deadline is over, it is only known that no answer is recorded', () => {
    const four = given(plan(), ...all, ...answers.slice(0, 4));
    expect(duty(four, key, '2023-12-31', 2024)).toMatchObject({
      state: 'open',
      outstanding: [{ kind: 'goal', id: id('m5') }],
      sentence: { da: 'Intet i planen svarer på »Ministermål m5«.' },
    });
    expect(duty(four, key, '2024-01-01', 2024).state).toBe('not-recorded');
  });

  it('is late where the last answer came after the deadline', () => {
    const late = given(plan(), ...all, ...answers.slice(0, 4), answering('for-m5', 'm5', '2024-02-01'));
    expect(duty(late, key, '2024-01-31', 2024).state).toBe('not-recorded');
    expect(duty(late, key, '2024-02-01', 2024)).toMatchObject({
      state: 'late',
      sentence: { en: expect.stringContaining('after the deadline. The deadline was 31 December 2023.') },
    });
  });

  it('is not documented where the day of a goal or of an answer is inferred', () => {
    const inferred = say(
      'AdoptGoal',
      { goal: id('m5'), code: 'm5', title: 'Ministermål m5', level: 'ministerial', period: '2024' },
      { effectiveOn: '2023-10-01', dateBasis: 'inferred' },
    );
    expect(duty(given(plan(), ...all.slice(0, 4), inferred, ...answers), key, '2024-06-01', 2024)).toMatchObject({
      state: 'not-documented',
      sentence: { da: expect.stringContaining('dagen er antaget; dokumentet viser den ikke') },
    });
  });

  it('is not recorded with fewer goals than were issued, and undecidable with more: none is matched by its words', () => {
    expect(duty(given(plan(), ministerial('m1'), answering('for-m1', 'm1')), key, '2024-06-01', 2024)).toMatchObject({
      state: 'not-recorded',
      sentence: { en: 'The plan has 1 of the minister’s 5 goals for 2024.' },
    });
    const six = given(plan(), ...all, ministerial('m6'), ...answers, answering('for-m6', 'm6'));
    expect(duty(six, key, '2024-06-01', 2024).state).toBe('undecidable');
  });

  it('is asked of each year by itself', () => {
    const long = given(
      plan({ period: '2019/2022' }, '2018-09-01'),
      ministerial('m1', 2021, '2020-10-01'),
      answering('for-m1', 'm1', '2020-10-02'),
    );
    const states = dutiesOn(long, '2021-06-01').duties.flatMap((found) =>
      found.key === key ? [[found.year, found.state]] : [],
    );
    expect(states).toEqual([
      [2019, 'not-recorded'],
      [2020, 'not-recorded'],
      [2021, 'not-recorded'],
      [2022, 'open'],
    ]);
    const before = given(plan({ period: '2016' }, '2015-09-01'));
    expect(duty(before, key, '2016-06-01', 2016)).toMatchObject({ state: 'undecidable' });
  });

  it('is read from the plan as it stood when it was due', () => {
    const retired = given(
      plan({ period: '2024/2025' }),
      ...all,
      ...answers,
      ...five.map((name) => say('RetireGoal', { goal: id(`for-${name}`) }, '2025-01-01')),
      ...five.map((name) => say('RetireGoal', { goal: id(name) }, '2025-01-01')),
    );
    expect(duty(retired, key, '2025-06-01', 2024).state).toBe('met');
    const afterwards = given(
      plan({ period: '2024/2025' }),
      ...all,
      ...five.map((name) => answering(`for-${name}`, name, '2025-02-01')),
    );
    expect(duty(afterwards, key, '2025-06-01', 2024).state).toBe('not-recorded');
  });
});
