import { describe, expect, it } from 'vitest';
import { type Day, mayBeStatedOn, type Observation } from '../src/index.js';
import { givenGroup, givenIndicator } from './given.js';
import { eventId, id } from './ids.js';
import { type DataOf, say } from './said.js';

const define = (more: Partial<DataOf<'DefineIndicator'>> = {}, on = '2007-01-01') =>
  say(
    'DefineIndicator',
    {
      name: 'Fuldtidsledige',
      unit: { kind: 'full-time-persons' },
      measure: 'average',
      polarity: 'lower',
      frequency: 'month',
      ...more,
    },
    on,
  );
const redefine = (changes: DataOf<'RedefineIndicator'>, on = '2024-01-01') => say('RedefineIndicator', changes, on);
const retire = say('RetireIndicator', { replacedBy: id('i2') }, '2026-01-01');
const area = { kind: 'municipality', code: '550' } as const;
const publish = (observation: Partial<DataOf<'PublishObservations'>['observations'][number]>, on = '2024-08-22') =>
  say(
    'PublishObservations',
    {
      source: 'Jobindsats',
      vintage: '2024-08-22T06:00:00.000Z',
      observations: [{ area, period: '2024-07', ...observation }],
    },
    on,
  );

describe('an indicator', () => {
  it('is defined once', () => {
    givenIndicator(define())
      .when(define({ name: 'Andet' }, '2024-01-01'))
      .refuses({ type: 'already-opened', stream: 'indicator' });
    givenIndicator()
      .when(redefine({ name: 'Ny' }))
      .refuses({ type: 'not-opened', stream: 'indicator' });
    givenIndicator(define())
      .when(publish({ value: 1 }, '2006-12-31'))
      .refuses({ type: 'not-opened', stream: 'indicator' });
  });

  it('has no final figure of what had not ended when its source published it', () => {
    const stream = givenIndicator(define());
    const refused = { type: 'value-not-allowed', field: 'observations/0/period' } as const;
    stream.when(publish({ period: '2030' as never, value: 1 })).refuses(refused);
    stream.when(publish({ period: '2024-08' as never, value: 1 })).refuses(refused);
    stream
      .when(publish({ period: '2024-08' as never, value: 1, status: 'provisional' }))
      .then(['ObservationsPublished']);
    stream.when(publish({ period: '2030' as never, missing: 'not-available' })).then(['ObservationsPublished']);
  });

  const series = [id('i2'), id('i3')] as const;
  const meanOf = (...weights: readonly (number | undefined)[]) => ({
    composite: {
      operation: 'mean' as const,
      terms: series.map((indicator, at) => ({
        indicator,
        ...(weights[at] === undefined ? {} : { weight: weights[at] }),
      })) as never,
    },
  });

  it.each([
    ['of one term only', [1]],
    ['that are all nothing', [0, 0]],
  ])('is no mean with weights %s', (_, weights) => {
    const refused = { type: 'value-not-allowed', field: 'composite/terms' } as const;
    givenIndicator()
      .when(define(meanOf(...weights)))
      .refuses(refused);
    givenIndicator(define())
      .when(redefine(meanOf(...weights)))
      .refuses(refused);
  });

  it.each([
    ['of every term', [2, 1]],
    ['one of them nothing', [1, 0]],
    ['of none', []],
  ])('is a mean with weights %s', (_, weights) => {
    givenIndicator()
      .when(define(meanOf(...weights)))
      .then(['IndicatorDefined']);
  });

  it.each(['_T', '_t: I alt', ' Unge', 'Unge '])('has no population that no file could say: %j', (population) => {
    givenIndicator(define())
      .when(publish({ value: 1, population }))
      .refuses({ type: 'value-not-allowed', field: 'observations/0/population' });
  });

  it('keeps of each source how its files are read, until that is dropped', () => {
    const read = (value: string) => say('SetSourceProfile', { source: 'STAR', value, ignore: ['*'] }, '2024-01-01');
    const drop = say('DropSourceProfile', { source: 'STAR' }, '2024-02-01');
    const other = say('SetSourceProfile', { source: 'Kommunen', signs: ['..=suppressed'] }, '2024-01-01');
    const stream = givenIndicator(define(), read('Antal'), other, read('Personer'));
    expect(stream.at().definition?.profiles).toMatchObject([
      { source: 'Kommunen' },
      { source: 'STAR', value: 'Personer' },
    ]);
    stream.when(read('Personer')).then([]);
    stream.when(drop).then(['SourceProfileDropped']);
    givenIndicator(define()).when(drop).then([]);
    expect(givenIndicator(define(), read('Antal'), drop).at().definition).not.toHaveProperty('profiles');
  });

  it.each([
    [{ period: '2030', value: 1 }, false],
    [{ period: '2030', value: 1, status: 'provisional' }, false],
    [{ period: '2024', value: 1 }, false],
    [{ period: '2024-08', rating: 'høj' }, false],
    [{ period: '2020/..', value: 1 }, false],
    [{ period: '2024', value: 1, status: 'floor' }, true],
    [{ period: '2024-08', value: 1, status: 'provisional' }, true],
    [{ period: '2024-08-22', value: 1 }, true],
    [{ period: '2024-07', value: 1 }, true],
    [{ period: '2030', missing: 'will-not-be-measured' }, true],
  ])('is stated by a statistic of 22 August 2024 as %j: %s', (observation, may) => {
    expect(mayBeStatedOn('2024-08-22' as Day, { area, ...observation } as Observation)).toBe(may);
  });

  it('is redefined by what changes, and keeps the days across which its figures must not be compared', () => {
    const stream = givenIndicator(
      define(),
      redefine({ method: 'Sæsonkorrigeret' }),
      redefine({ break: { from: '2025-07-01', note: 'Reform' } }, '2025-07-01'),
    );
    expect(stream.at().definition).toMatchObject({
      name: 'Fuldtidsledige',
      method: 'Sæsonkorrigeret',
      status: 'defined',
      breaks: [{ from: '2025-07-01', note: 'Reform' }],
    });
    expect(stream.at({ asOf: '2025-06-30' }).definition?.breaks).toEqual([]);
  });

  it('redefined as it stands decides nothing, a break apart', () => {
    givenIndicator(define())
      .when(redefine({ name: 'Fuldtidsledige', decimals: undefined }))
      .changesNothing();
    givenIndicator(define())
      .when(redefine({ name: 'Fuldtidsledige', break: { from: '2024-01-01' } }))
      .then(['IndicatorRedefined']);
  });

  it('that is retired is not redefined, but late figures are still recorded', () => {
    const stream = givenIndicator(define(), retire);
    expect(stream.at().definition).toMatchObject({ status: 'retired', replacedBy: id('i2') });
    stream.when(redefine({ name: 'Ny' }, '2026-02-01')).refuses({ type: 'wrong-state', state: 'retired' });
    stream.when(say('RetireIndicator', {}, '2026-02-01')).refuses({ type: 'wrong-state', state: 'retired' });
    stream.when(publish({ value: 228 }, '2026-02-01')).then(['ObservationsPublished']);
  });

  it('takes ratings that are steps of its scale, where the scale is known', () => {
    const rated = givenIndicator(define({ unit: { kind: 'rating' }, ratings: ['lav', 'høj'] }));
    rated.when(publish({ rating: 'høj' })).then(['ObservationsPublished']);
    rated
      .when(publish({ rating: 'middel' }))
      .refuses({ type: 'value-not-allowed', field: 'observations/0/rating', allowed: ['lav', 'høj'] });
    givenIndicator(define({ unit: { kind: 'rating' } }))
      .when(publish({ rating: 'middel' }))
      .then(['ObservationsPublished']);
  });

  it('does not take a scale that figures recorded later do not fit', () => {
    givenIndicator(define(), publish({ rating: 'middel' }))
      .when(redefine({ ratings: ['lav', 'høj'] }))
      .refuses({ type: 'later-event-refused', event: { type: 'ObservationsPublished' } });
  });

  it('is corrected with a reason; its figures need none', () => {
    const stream = givenIndicator(define(), publish({ value: 228 }));
    stream.when(say('AnnulEvent', { event: eventId(2) })).refuses('decision-or-reason-required');
    stream.when(say('AnnulEvent', { event: eventId(2) }, { reason: 'Forkert kommune' })).then(['EventAnnulled']);
    stream.when(say('AnnulEvent', { event: eventId(1) }, { reason: 'Ved en fejl' })).refuses('not-correctable');
    const restated = {
      source: 'Jobindsats',
      vintage: '2024-09-19T06:00:00.000Z',
      observations: [{ area, period: '2024-07', value: 231 }],
    };
    stream.when(say('RestateObservations', restated, '2024-09-19')).then(['ObservationsRestated']);
    stream
      .when(say('RetractObservations', { ...restated, observations: [{ area, period: '2024-07' }] }, '2024-09-19'))
      .then(['ObservationsRetracted']);
  });
});

describe('a comparison group', () => {
  const named = (more: Partial<DataOf<'DefineGroup'>> = {}) =>
    say('DefineGroup', { name: 'Sydjylland', ...more }, '2015-01-01');
  const members = (codes: string[], on = '2024-01-01') => say('ChangeGroupMembers', { members: codes }, on);

  it('may be named before its members are known', () => {
    expect(givenGroup(named()).at().definition).toMatchObject({ name: 'Sydjylland', memberships: [] });
  });

  it('remembers who belonged to it from which day on', () => {
    const stream = givenGroup(
      named({ members: ['540'] }),
      members(['540', '550'], '2024-01-01'),
      members(['550'], '2020-01-01'),
    );
    expect(stream.at().definition?.memberships).toEqual([
      { from: '2015-01-01', members: ['540'] },
      { from: '2020-01-01', members: ['550'] },
      { from: '2024-01-01', members: ['540', '550'] },
    ]);
  });

  it('of the same members in another order is the same group', () => {
    givenGroup(named({ members: ['540', '550'] }))
      .when(members(['550', '540']))
      .changesNothing();
    const fewer = givenGroup(named({ members: ['540', '550'] })).when(members(['550']));
    fewer.then(['GroupMembersChanged']);
  });

  it('names municipalities that exist, each once', () => {
    givenGroup()
      .when(named({ members: ['540', '999'] }))
      .refuses({ type: 'value-not-allowed', field: 'members' });
    givenGroup(named())
      .when(members(['999', '998']))
      .refuses({ type: 'value-not-allowed', field: 'members' }, { type: 'value-not-allowed', field: 'members' });
    expect(() => givenGroup(named()).when(members(['550', '550']))).toThrow('names a municipality twice');
  });

  it('is defined once, and after it is retired nothing more is changed', () => {
    givenGroup(named())
      .when(named({ name: 'Andet' }))
      .refuses('already-opened');
    const retired = givenGroup(named({ members: ['540'] }), say('RetireGroup', {}, '2025-01-01'));
    retired.when(members(['550'], '2025-02-01')).refuses({ type: 'wrong-state', state: 'retired' });
    retired.when(say('RetireGroup', {}, '2025-02-01')).refuses({ type: 'wrong-state', state: 'retired' });
    givenGroup()
      .when(members(['550']))
      .refuses({ type: 'not-opened', stream: 'group' });
  });
});

describe('one publication', () => {
  const cell = { area, period: '2024-07' } as const;
  const said = { source: 'Jobindsats', vintage: '2024-08-22T06:00:00.000Z' } as const;
  const twice = { type: 'value-not-allowed', field: 'observations/1' } as const;

  it('states a figure once, whether it publishes, restates or withdraws it', () => {
    const values = {
      ...said,
      observations: [
        { ...cell, value: 1 },
        { ...cell, value: 2 },
      ],
    };
    givenIndicator(define())
      .when(say('PublishObservations', values, '2024-08-22'))
      .refuses(twice);
    givenIndicator(define())
      .when(say('RestateObservations', values, '2024-08-22'))
      .refuses(twice);
    givenIndicator(define())
      .when(say('RetractObservations', { ...said, observations: [cell, cell] }, '2024-08-22'))
      .refuses(twice);
  });

  it('may state the same cell for another population, area or period', () => {
    const observations = [
      { ...cell, value: 1 },
      { ...cell, population: 'Unge', value: 1 },
      { ...cell, period: '2024-06', value: 1 },
      { ...cell, area: { kind: 'country' } as const, value: 1 },
    ];
    givenIndicator(define())
      .when(say('PublishObservations', { ...said, observations }, '2024-09-22'))
      .then(['ObservationsPublished']);
  });
});
