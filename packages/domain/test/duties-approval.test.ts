import { describe, expect, it } from 'vitest';
import { council, dutiesOn, duty, plan } from './duties-given.js';
import { given } from './given.js';
import { eventId } from './ids.js';
import { say } from './said.js';

describe('approved before the year begins', () => {
  const key = 'approved-before-year-begins';

  it('is open until the deadline; from the day after, only a missing record is known', () => {
    const drafted = given(plan());
    expect(duty(drafted, key, '2023-12-31')).toMatchObject({ state: 'open', deadline: '2023-12-31', evidence: [] });
    expect(duty(drafted, key, '2024-01-01')).toMatchObject({
      state: 'not-recorded',
      sentence: {
        da: 'Planen er ikke registreret som godkendt. Fristen var den 31. december 2023.',
        en: 'The plan is not recorded as approved. The deadline was 31 December 2023.',
      },
    });
  });

  it('is met by the council’s decision on the last day, and names the event', () => {
    const approved = given(plan(), say('ApprovePlan', {}, { ...council('2023-12-31'), dateBasis: 'printed' }));
    expect(duty(approved, key, '2024-06-01')).toMatchObject({
      state: 'met',
      law: { da: expect.stringContaining('lov 1482 af 23. december 2014'), en: expect.stringContaining('section 4') },
      evidence: [
        {
          event: eventId(2),
          type: 'PlanApproved',
          effectiveOn: '2023-12-31',
          dateBasis: 'printed',
          decision: { body: 'Kommunalbestyrelsen', takenOn: '2023-12-31' },
        },
      ],
      sentence: {
        da: 'Kommunalbestyrelsen godkendte planen den 31. december 2023; fristen var den 31. december 2023.',
      },
    });
    expect(duty(approved, key, '2023-12-30').state).toBe('open');
  });

  it.each([
    ['2023-12-20', 'inferred', 'dagen er antaget; dokumentet viser den ikke'],
    ['2024-02-01', 'inferred', 'dagen er antaget; dokumentet viser den ikke'],
    ['2023-12-20', 'illustration', 'tænkt eksempel'],
  ] as const)('is not documented by an approval on %s whose day is %s', (takenOn, dateBasis, words) => {
    const approved = given(plan(), say('ApprovePlan', {}, { ...council(takenOn), dateBasis }));
    expect(duty(approved, key, '2024-06-01')).toMatchObject({
      state: 'not-documented',
      evidence: [{ event: eventId(2), dateBasis }],
      sentence: { da: expect.stringContaining(`(${words})`) },
    });
  });

  it('does not apply to a plan that was withdrawn, nor to a policy, which the law does not name', () => {
    const withdrawn = given(plan(), say('WithdrawPlan', {}, '2023-11-01'));
    expect(duty(withdrawn, key, '2024-06-01')).toMatchObject({
      state: 'not-applicable',
      sentence: { da: 'Planen blev trukket tilbage den 1. november 2023; pligten gælder den plan, der kom i stedet.' },
    });
    const policy = given(plan({ kind: 'policy', period: '2024/2027' }), say('ApprovePlan', {}, council('2024-01-10')));
    expect(duty(policy, key, '2024-06-01')).toMatchObject({
      state: 'not-applicable',
      sentence: { en: expect.stringContaining('is not settled') },
    });
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
    ['Arbejdsmarkedsudvalget', 'not-recorded'],
    ['Udvalget for Beskæftigelse', 'not-recorded'],
    ['Økonomiudvalget under Byrådet', 'not-recorded'],
    ['Byrådet efter indstilling fra Beskæftigelsesudvalget', 'met'],
    ['The city council on the recommendation of the committee', 'met'],
    ['Kommunalbestyrelsen i Hedensted Kommune', 'met'],
    ['Udvalget på vegne af byrådet', 'not-recorded'],
    ['Direktionen på vegne af byrådet', 'undecidable'],
    ['Formanden for byrådet', 'undecidable'],
    ['Efter indstilling fra udvalget', 'undecidable'],
    ['Jobcenter Hedensted', 'undecidable'],
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

describe('approved by a committee first', () => {
  const key = 'approved-before-year-begins';
  const byCommittee = say(
    'ApprovePlan',
    {},
    { effectiveOn: '2023-12-10', decision: { body: 'Arbejdsmarkedsudvalget', takenOn: '2023-12-10' } },
  );

  it.each([
    ['EndorsePlan', '2023-12-20', 'met'],
    ['EndorsePlan', '2024-02-20', 'late'],
    ['AdoptPlanRevision', '2024-02-20', 'late'],
  ] as const)('and by the council with %s on %s is %s, and the council’s act says so', (command, on, state) => {
    expect(duty(given(plan(), byCommittee, say(command, {}, council(on))), key, '2024-06-01')).toMatchObject({
      state,
      evidence: [{ event: eventId(3), decision: { body: 'Kommunalbestyrelsen', takenOn: on } }],
      sentence: { da: expect.stringContaining('Kommunalbestyrelsen godkendte planen') },
    });
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
    expect(duty(approved, key, '2024-06-01').state).toBe('undecidable');
  });
});
