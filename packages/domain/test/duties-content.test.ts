import { describe, expect, it } from 'vitest';
import { council, dutiesOn, duty, plan } from './duties-given.js';
import { given } from './given.js';
import { eventId, id } from './ids.js';
import { type DataOf, say } from './said.js';

describe('forwarded to the regional labour market council', () => {
  const key = 'forwarded-to-regional-council';
  const approved = say('ApprovePlan', {}, council('2023-12-10'));
  const forwarded = (data: DataOf<'ForwardPlan'>, on = '2023-12-20') => say('ForwardPlan', data, on);

  it.each([
    [{ to: 'Sekretariatet i Aarhus', kind: 'rar' }, 'met'],
    [{ to: 'Horsens Kommune', kind: 'other' }, 'not-recorded'],
  ])('by %j is %s', (data, state) => {
    expect(duty(given(plan(), approved, forwarded(data)), key, '2024-06-01').state).toBe(state);
  });

  it('counts only what was sent once the plan was approved', () => {
    expect(
      duty(given(plan(), forwarded({ to: 'RAR Østjylland', kind: 'rar' }, '2023-11-01')), key, '2023-12-01'),
    ).toMatchObject({
      state: 'open',
      evidence: [],
    });
  });

  it.each([
    ['decided and holding from a later day', council('2023-12-20', '2024-01-01'), '2023-12-27', '2023-12-27', 'met'],
    ['sent before, though recorded after', council('2023-12-20'), '2023-11-15', '2024-01-10', 'not-recorded'],
    ['sent in a month before', council('2023-12-20'), '2023-11', '2024-01-10', 'not-recorded'],
    ['sent on the day of the decision', council('2023-12-20'), '2023-12-20', '2024-01-10', 'met'],
    ['decided in a month that is known', council('2023-12', '2024-01-01'), '2023-12-27', '2023-12-27', 'met'],
  ])('counts what was sent from the decision on: %s', (_what, decided, forwardedOn, on, state) => {
    const sent = given(
      plan(),
      say('ApprovePlan', {}, decided),
      forwarded({ to: 'RAR Østjylland', kind: 'rar', forwardedOn }, on),
    );
    expect(duty(sent, key, '2024-06-01').state).toBe(state);
  });

  it('is late when it was sent after its day, and says so', () => {
    const late = given(
      plan(),
      approved,
      forwarded({ to: 'RAR Østjylland', kind: 'rar', forwardedOn: '2024-01' }, '2024-01-31'),
    );
    expect(duty(late, key, '2024-06-01')).toMatchObject({
      state: 'late',
      evidence: [{ event: eventId(3) }],
      sentence: { da: 'Planen blev sendt til RAR Østjylland i januar 2024. Fristen var den 31. december 2023.' },
    });
  });
});

describe('forwarded on an inferred day', () => {
  it('proves nothing', () => {
    const inferred = given(
      plan(),
      say('ApprovePlan', {}, council('2023-12-10')),
      say('ForwardPlan', { to: 'RAR Østjylland', kind: 'rar' }, { effectiveOn: '2023-12-20', dateBasis: 'inferred' }),
    );
    expect(duty(inferred, 'forwarded-to-regional-council', '2024-06-01')).toMatchObject({
      state: 'not-documented',
      evidence: [{ effectiveOn: '2023-12-20', dateBasis: 'inferred' }],
      sentence: {
        da: 'Afsendelsen er ikke dokumenteret: planen er anført som sendt til RAR Østjylland den 20. december 2023 (dagen er antaget; dokumentet viser den ikke). Fristen var den 31. december 2023.',
      },
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
      sentence: { da: 'Vejledningen om repatriering er beskrevet i bilaget »Repatriering«.' },
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
      state: 'not-recorded',
      evidence: [],
      outstanding: [{ kind: 'annex', id: id('a1') }],
    });
    expect(duty(given(plan(), annex({})), key, '2023-12-01').state).toBe('open');
    const removed = given(plan(), annex({ text: 'Tekst' }), say('RemoveAnnex', { annex: id('a1') }, '2023-11-01'));
    expect(duty(removed, key, '2024-06-01')).toMatchObject({
      state: 'not-met',
      evidence: [{ type: 'AnnexRemoved', effectiveOn: '2023-11-01' }],
    });
    expect(duty(removed, key, '2023-11-15').state).toBe('open');
    expect(duty(removed, key, '2023-10-31').state).toBe('met');
  });

  it('proves itself by standing there: of a text no day is told, and one that is made up proves nothing', () => {
    const described = (dateBasis: 'inferred' | 'illustration') =>
      duty(
        given(
          plan(),
          say(
            'AttachAnnex',
            { annex: id('a1'), code: 'a1', title: 'Repatriering', basis: 'repatriation', text: 'Sådan vejleder vi.' },
            { effectiveOn: '2023-10-01', dateBasis, source: { document: 'Beskæftigelsesplan 2024', locator: 's. 12' } },
          ),
        ),
        key,
        '2024-06-01',
      );
    const { state, evidence } = described('inferred');
    expect([state, evidence]).toEqual([
      'met',
      [
        {
          event: eventId(2),
          type: 'AnnexAttached',
          source: { document: 'Beskæftigelsesplan 2024', locator: 's. 12' },
          subject: { kind: 'annex', id: id('a1'), label: 'a1 «Repatriering»' },
        },
      ],
    ]);
    expect(described('illustration').state).toBe('not-recorded');
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
