import { describe, expect, it } from 'vitest';
import type { DutyCheck } from '../src/duties/duty-check.js';
import { type Day, happenings, planDuties, planStream, referenceVersion, slice } from '../src/index.js';
import { given, type Scenario } from './given.js';
import { eventId, id } from './ids.js';
import { type Context, type DataOf, say } from './said.js';

const council = (takenOn: string, effectiveOn = takenOn): Context => ({
  effectiveOn,
  decision: { body: 'Kommunalbestyrelsen', takenOn },
});

const plan = (more: Partial<DataOf<'DraftPlan'>> = {}, on = '2023-09-01') =>
  say(
    'DraftPlan',
    {
      title: 'Beskæftigelsesplan',
      municipality: '766',
      unit: 'Jobcenter Hedensted',
      period: '2024',
      kind: 'plan',
      language: 'da',
      ...more,
    },
    on,
  );

const dutiesOn = (scenario: Scenario<unknown>, asOf: string) => {
  const day = asOf as Day;
  const answer = planDuties(
    slice(planStream, scenario.events, { asOf: day }),
    happenings(scenario.events, { asOf: day }),
    day,
  );
  return answer ?? expect.fail('nothing was drafted by that day');
};

const duty = (scenario: Scenario<unknown>, key: string, asOf: string, year?: number): DutyCheck =>
  dutiesOn(scenario, asOf).duties.find((found) => found.key === key && found.year === year) ??
  expect.fail(`${key} does not bind the plan`);

const ministerial = (name: string, year = 2024, on = '2023-10-01') =>
  say(
    'AdoptGoal',
    { goal: id(name), code: name, title: `Ministermål ${name}`, level: 'ministerial', period: String(year) },
    on,
  );

const answering = (name: string, parent: string, on = '2023-10-02') =>
  say('AdoptGoal', { goal: id(name), code: name, title: `Mål ${name}`, level: 'strategic', parent: id(parent) }, on);

const five = ['m1', 'm2', 'm3', 'm4', 'm5'] as const;

describe('approved before the year begins', () => {
  const key = 'approved-before-year-begins';

  it('is open until the deadline, and late from the day after', () => {
    const drafted = given(plan());
    expect(duty(drafted, key, '2023-12-31')).toMatchObject({ state: 'open', deadline: '2023-12-31', evidence: [] });
    expect(duty(drafted, key, '2024-01-01')).toMatchObject({
      state: 'late',
      sentence: {
        da: 'Planen er ikke registreret som godkendt. Fristen var den 31. december 2023.',
        en: 'The plan is not recorded as approved. The deadline was 31 December 2023.',
      },
    });
  });

  it('is met by the council’s decision on the last day, and names the event', () => {
    const approved = given(plan(), say('ApprovePlan', {}, { ...council('2023-12-31'), dateBasis: 'inferred' }));
    expect(duty(approved, key, '2024-06-01')).toMatchObject({
      state: 'met',
      evidence: [
        {
          event: eventId(2),
          type: 'PlanApproved',
          effectiveOn: '2023-12-31',
          dateBasis: 'inferred',
          decision: { body: 'Kommunalbestyrelsen', takenOn: '2023-12-31' },
        },
      ],
      sentence: {
        da: 'Kommunalbestyrelsen godkendte planen den 31. december 2023; fristen var den 31. december 2023. Dagen er udledt.',
      },
    });
    expect(duty(approved, key, '2023-12-30').state).toBe('open');
  });

  it('is met in time though it takes effect with the year', () => {
    expect(
      duty(given(plan(), say('ApprovePlan', {}, council('2023-12-20', '2024-01-01'))), key, '2024-01-01').state,
    ).toBe('met');
  });

  it('is late where the decision came after the deadline', () => {
    const approved = given(plan(), say('ApprovePlan', {}, council('2024-01-10')));
    expect(duty(approved, key, '2024-02-01')).toMatchObject({ state: 'late', evidence: [{ event: eventId(2) }] });
  });

  it.each([
    ['2023', '2023-12-31', 'met'],
    ['2023-12', '2024-02-01', 'met'],
    ['2024-01', '2024-02-01', 'late'],
  ])('reads a decision dated %s, holding from %s, as %s', (takenOn, from, state) => {
    expect(duty(given(plan(), say('ApprovePlan', {}, council(takenOn, from))), key, '2024-06-01').state).toBe(state);
  });

  it.each([
    ['Byrådet', 'met'],
    ['Aabenraa Byråd', 'met'],
    ['Borgerrepræsentationen', 'met'],
    ['Arbejdsmarkedsudvalget', 'late'],
    ['Udvalget for Beskæftigelse', 'late'],
    ['Økonomiudvalget under Byrådet', 'late'],
    ['Jobcenter Hedensted', 'not-decidable'],
  ])('approved by %s is %s', (body, state) => {
    const approved = given(
      plan(),
      say('ApprovePlan', {}, { effectiveOn: '2023-12-05', decision: { body, takenOn: '2023-12-05' } }),
    );
    expect(duty(approved, key, '2024-06-01')).toMatchObject({ state, evidence: [{ event: eventId(2) }] });
  });

  it('is met by a revision that the council adopted in time after a committee had approved the plan', () => {
    const twice = given(
      plan(),
      say(
        'ApprovePlan',
        {},
        { effectiveOn: '2023-12-05', decision: { body: 'Arbejdsmarkedsudvalget', takenOn: '2023-12-05' } },
      ),
      say('AdoptPlanRevision', {}, council('2023-12-20')),
    );
    expect(duty(twice, key, '2024-06-01')).toMatchObject({ state: 'met', evidence: [{ event: eventId(3) }] });
  });
});

describe('the deadline that the plan names itself', () => {
  const key = 'approved-by-own-deadline';

  it('binds only a plan that names one', () => {
    expect(dutiesOn(given(plan()), '2024-06-01').duties.map((found) => found.key)).not.toContain(key);
  });

  it('is met by any body’s approval, and apart from the law’s deadline', () => {
    const approved = given(
      plan({ approvalDeadline: '2023-11-30' }),
      say(
        'ApprovePlan',
        {},
        { effectiveOn: '2023-12-05', decision: { body: 'Arbejdsmarkedsudvalget', takenOn: '2023-12-05' } },
      ),
    );
    expect(duty(approved, key, '2024-06-01')).toMatchObject({
      state: 'late',
      basis: 'own-plan',
      deadline: '2023-11-30',
    });
    expect(
      duty(
        given(plan({ approvalDeadline: '2023-12-15' }), say('ApprovePlan', {}, council('2023-12-14'))),
        key,
        '2024-06-01',
      ).state,
    ).toBe('met');
  });

  it('cannot be decided where the decision is dated by a year that holds the deadline', () => {
    const approved = given(
      plan({ approvalDeadline: '2023-11-30' }),
      say('ApprovePlan', {}, council('2023', '2023-12-31')),
    );
    expect(duty(approved, key, '2024-06-01').state).toBe('not-decidable');
  });
});

describe('forwarded to the regional labour market council', () => {
  const key = 'forwarded-to-regional-council';
  const approved = say('ApprovePlan', {}, council('2023-12-10'));
  const forwarded = (data: DataOf<'ForwardPlan'>, on = '2023-12-20') => say('ForwardPlan', data, on);

  it.each([
    [{ to: 'Sekretariatet i Aarhus', kind: 'rar' }, 'met'],
    [{ to: 'Horsens Kommune', kind: 'other' }, 'late'],
  ])('by %j is %s', (data, state) => {
    expect(duty(given(plan(), approved, forwarded(data)), key, '2024-06-01').state).toBe(state);
  });

  it('counts only what was sent once the plan was approved', () => {
    expect(duty(given(plan(), forwarded({ to: 'RAR Østjylland', kind: 'rar' }, '2023-11-01')), key, '2023-12-01')).toMatchObject({
      state: 'open',
      evidence: [],
    });
  });

  it('is late when it was sent after its day, and says so', () => {
    const late = given(plan(), approved, forwarded({ to: 'RAR Østjylland', kind: 'rar', forwardedOn: '2024-01' }, '2024-01-31'));
    expect(duty(late, key, '2024-06-01')).toMatchObject({
      state: 'late',
      evidence: [{ event: eventId(3) }],
      sentence: { da: 'Planen blev sendt til RAR Østjylland i januar 2024. Fristen var den 31. december 2023.' },
    });
  });
});

describe('repatriation described', () => {
  const key = 'repatriation-described';
  const annex = (more: Partial<DataOf<'AttachAnnex'>>) =>
    say(
      'AttachAnnex',
      { annex: id('a1'), code: 'a1', title: 'Repatriering', basis: 'repatriation', ...more },
      '2023-10-01',
    );

  it('is met by an annex with content, or a statement, with that basis', () => {
    expect(duty(given(plan(), annex({ text: 'Sådan vejleder vi.' })), key, '2024-06-01')).toMatchObject({
      state: 'met',
      evidence: [{ event: eventId(2), subject: { kind: 'annex', label: 'a1 «Repatriering»' } }],
    });
    const said = say(
      'MakeStatement',
      { statement: id('st1'), code: 'st1', kind: 'method', text: 'Sådan vejleder vi.', basis: 'repatriation' },
      '2023-10-01',
    );
    expect(duty(given(plan(), said), key, '2024-06-01')).toMatchObject({
      state: 'met',
      evidence: [{ subject: { kind: 'statement' } }],
    });
  });

  it('is not met by a title alone, nor by what was taken out again', () => {
    expect(duty(given(plan(), annex({})), key, '2024-06-01')).toMatchObject({
      state: 'open',
      evidence: [],
      outstanding: [{ kind: 'annex', id: id('a1') }],
    });
    const removed = given(plan(), annex({ text: 'Tekst' }), say('RemoveAnnex', { annex: id('a1') }, '2023-11-01'));
    expect(duty(removed, key, '2024-06-01').state).toBe('open');
    expect(duty(removed, key, '2023-10-31').state).toBe('met');
  });

  it('binds from the middle of 2018', () => {
    const answer = dutiesOn(given(plan({ period: '2017' }, '2016-09-01')), '2017-06-01');
    expect(answer.duties.map((found) => found.key)).not.toContain(key);
    expect(answer.notBinding.find((found) => found.key === key)?.sentence).toEqual({
      da: 'Reglen gælder først fra den 1. juli 2018 og binder ikke planen.',
      en: 'The rule holds only from 1 July 2018 and does not bind the plan.',
    });
  });
});

describe('ministerial goals of the year all answered', () => {
  const key = 'ministerial-goals-answered';
  const all = five.map((name) => ministerial(name));
  const answers = five.map((name) => answering(`for-${name}`, name));

  it('is met when there are as many as were issued and each has something under it', () => {
    const answered = given(plan(), ...all, ...answers);
    expect(duty(answered, key, '2024-06-01', 2024)).toMatchObject({
      state: 'met',
      deadline: '2024-12-31',
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

  it('names what is not answered, and is late when the year is over', () => {
    const four = given(plan(), ...all, ...answers.slice(0, 4));
    expect(duty(four, key, '2024-06-01', 2024)).toMatchObject({
      state: 'open',
      outstanding: [{ kind: 'goal', id: id('m5') }],
      sentence: { da: 'Intet i planen svarer på m5 «Ministermål m5».' },
    });
    expect(duty(four, key, '2025-01-01', 2024).state).toBe('late');
  });

  it('is open with fewer goals than were issued, and not decidable with more: none is matched by its words', () => {
    expect(duty(given(plan(), ministerial('m1'), answering('for-m1', 'm1')), key, '2024-06-01', 2024)).toMatchObject({
      state: 'open',
      sentence: { en: 'The plan has 1 of the minister’s 5 goals for 2024.' },
    });
    const six = given(plan(), ...all, ministerial('m6'), ...answers, answering('for-m6', 'm6'));
    expect(duty(six, key, '2024-06-01', 2024).state).toBe('not-decidable');
  });

  it('is asked of each year by itself: of 2020 nothing is known', () => {
    const long = given(
      plan({ period: '2019/2022' }, '2018-09-01'),
      ministerial('m1', 2021, '2020-10-01'),
      answering('for-m1', 'm1', '2020-10-02'),
    );
    const states = dutiesOn(long, '2022-06-01').duties.flatMap((found) =>
      found.key === key ? [[found.year, found.state]] : [],
    );
    expect(states).toEqual([
      [2019, 'late'],
      [2020, 'not-decidable'],
      [2021, 'late'],
      [2022, 'open'],
    ]);
  });

  it('is read from the plan as it stood when the year ended', () => {
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
    expect(duty(afterwards, key, '2025-06-01', 2024).state).toBe('late');
  });
});

describe('follow-ups held', () => {
  const key = 'follow-ups-held';
  const scheduled = (name: string, on: string) =>
    say('ScheduleFollowUp', { followUp: id(name), code: name, forum: 'Udvalget for Beskæftigelse', on }, '2023-10-01');
  const held = (name: string, heldOn: string) => say('HoldFollowUp', { followUp: id(name), heldOn }, '2024-06-15');
  const twice = given(plan(), scheduled('may', '2024-05'), scheduled('september', '2024-09'));

  it('are open while they lie ahead, and late from the day after', () => {
    expect(duty(twice, key, '2024-05-31')).toMatchObject({
      state: 'open',
      deadline: '2024-05-31',
      sentence: { da: 'Næste er fastlagt i maj 2024.' },
    });
    expect(duty(twice, key, '2024-06-01')).toMatchObject({
      state: 'late',
      outstanding: [{ id: id('may') }, { id: id('september') }],
    });
  });

  it('are open after the first of two is held, and met after the last', () => {
    const once = twice.and(held('may', '2024-05-14'));
    expect(duty(once, key, '2024-07-01')).toMatchObject({
      state: 'open',
      deadline: '2024-09-30',
      evidence: [{ event: eventId(4), type: 'FollowUpHeld' }],
    });
    expect(duty(once.and(held('september', '2024-09')), key, '2025-01-01').state).toBe('met');
  });

  it('are late where one was held after its month', () => {
    expect(duty(twice.and(held('may', '2024-06-03')), key, '2024-07-01').state).toBe('late');
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

describe('the job centre', () => {
  const key = 'job-centre';

  it.each([
    ['Jobcenter Tårnby', 'met'],
    ['Det fælles Jobcentret', 'met'],
    ['Beskæftigelsesforvaltningen', 'not-decidable'],
    [undefined, 'open'],
  ])('%s is %s', (unit, state) => {
    const { unit: _, ...data } = plan().data as DataOf<'DraftPlan'>;
    expect(
      duty(
        given(say('DraftPlan', { ...data, ...(unit === undefined ? {} : { unit }) }, '2023-09-01')),
        key,
        '2024-06-01',
      ).state,
    ).toBe(state);
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
      'job-centre',
    ]);
    expect(keys('2026')).toEqual(['approved-before-year-begins', 'repatriation-described']);
  });

  it('names what no longer holds, and until when it did', () => {
    const { notBinding } = dutiesOn(given(plan({ period: '2026' })), '2023-09-01');
    expect(notBinding.map((found) => found.key)).toEqual([
      'forwarded-to-regional-council',
      'ministerial-goals-answered',
      'job-centre',
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
