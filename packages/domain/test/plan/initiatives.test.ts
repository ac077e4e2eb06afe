import { describe, expect, it } from 'vitest';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type Said, say } from '../said.js';
import { drafted, goal, initiative, launched, targetGroup } from './a-plan.js';

const of = { initiative: id('in1') };
const initiativeIn = (stream: ReturnType<typeof given>, name = 'in1') => stream.at().initiatives.get(id(name) as never);

const launch = say('LaunchInitiative', of);
const pause = say('PauseInitiative', of);
const resume = say('ResumeInitiative', of);
const mainstream = say('MainstreamInitiative', { ...of, outcome: 'Fast tilbud' });
const complete = say('CompleteInitiative', { ...of, outcome: 'Nået' });
const stop = say('StopInitiative', { ...of, outcome: 'Uden effekt' });
const refocus = say('RefocusInitiative', { ...of, title: 'Ny titel' });
const extend = say('ExtendInitiative', { ...of, period: '2024/2026' });
const progress = say('ReportProgress', { ...of, period: '2024-Q1', text: 'Tre forløb i gang' });

/** How each stage is reached, and which stage each command leads to from it; a missing one is refused. */
const stages: Readonly<
  Record<string, { readonly reached: readonly Said[]; readonly leads: ReadonlyMap<Said, string> }>
> = {
  planned: {
    reached: [initiative('in1')],
    leads: new Map([
      [launch, 'active'],
      [stop, 'stopped'],
      [refocus, 'planned'],
      [extend, 'planned'],
      [progress, 'planned'],
    ]),
  },
  active: {
    reached: [initiative('in1'), launch],
    leads: new Map([
      [pause, 'paused'],
      [mainstream, 'mainstreamed'],
      [complete, 'completed'],
      [stop, 'stopped'],
      [refocus, 'active'],
      [extend, 'active'],
      [progress, 'active'],
    ]),
  },
  paused: {
    reached: [initiative('in1'), launch, pause],
    leads: new Map([
      [resume, 'active'],
      [mainstream, 'mainstreamed'],
      [complete, 'completed'],
      [stop, 'stopped'],
      [refocus, 'paused'],
      [extend, 'paused'],
      [progress, 'paused'],
    ]),
  },
  mainstreamed: { reached: [initiative('in1'), launch, mainstream], leads: new Map([[progress, 'mainstreamed']]) },
  completed: { reached: [initiative('in1'), launch, complete], leads: new Map([[progress, 'completed']]) },
  stopped: { reached: [initiative('in1'), launch, stop], leads: new Map([[progress, 'stopped']]) },
};

const commands = [launch, pause, resume, mainstream, complete, stop, refocus, extend, progress];
const later = (command: Said): Said => ({ ...command, effectiveOn: '2024-06-01' });

describe.each(Object.entries(stages))('an initiative that is %s', (stage, { reached, leads }) => {
  const stream = given(drafted, ...reached);

  it.each(commands.map((command) => [command.command, leads.get(command) ?? 'refused', command] as const))(
    'by %s is %s',
    (_, becomes, command) => {
      const outcome = stream.when(later(command));
      if (becomes === 'refused')
        outcome.refuses({ type: 'wrong-state', subject: { kind: 'initiative', id: id('in1') }, state: stage });
      else expect(initiativeIn(outcome.accepted())).toHaveProperty('status', becomes);
    },
  );

  it('cannot be planned again', () => {
    stream.when(initiative('in1', {}, '2024-06-01')).refuses('already-exists');
  });
});

describe('launching', () => {
  it('may be the first event, and then needs a title', () => {
    const stream = given(drafted)
      .when(launched('in1', { period: '2022-03/..' }))
      .then(['InitiativeLaunched']);
    expect(initiativeIn(stream)).toMatchObject({ status: 'active', title: 'Indsats in1', period: '2022-03/..' });
    given(drafted).when(launch).refuses({ type: 'field-required', field: 'title' });
  });

  it('keeps everything that was planned and not said anew', () => {
    const planned = given(drafted, initiative('in1', { description: 'Lang tekst', partners: ['3F'], period: '2024' }));
    const stream = planned
      .when(say('LaunchInitiative', { ...of, unit: 'Jobcenter' }, '2024-02-01'))
      .then(['InitiativeLaunched']);
    expect(initiativeIn(stream)).toMatchObject({
      title: 'Indsats in1',
      description: 'Lang tekst',
      partners: ['3F'],
      period: '2024',
      unit: 'Jobcenter',
    });
  });

  it('minds codes that are taken', () => {
    given(drafted, initiative('in2'))
      .when(launched('in1', { code: 'in2' }))
      .refuses('code-taken');
    given(drafted, initiative('in2'), initiative('in1'))
      .when(say('LaunchInitiative', { ...of, code: 'in2' }))
      .refuses('code-taken');
  });
});

describe('what an initiative names', () => {
  const unknown = { goals: [id('g1')], targetGroups: [id('tg1')], partOf: id('in9') };
  const refusals = [
    { type: 'unknown-subject', field: 'goals' },
    { type: 'unknown-subject', field: 'targetGroups' },
    { type: 'unknown-subject', field: 'partOf' },
  ] as const;

  it('must exist', () => {
    given(drafted)
      .when(initiative('in1', unknown))
      .refuses(...refusals);
    given(drafted)
      .when(launched('in1', unknown))
      .refuses(...refusals);
    given(drafted, initiative('in1'))
      .when(say('RefocusInitiative', { ...of, ...unknown }))
      .refuses(...refusals);
  });

  it('may be several goals and groups, and one larger initiative', () => {
    given(drafted, goal('g1'), goal('g2'), targetGroup('tg1'), initiative('in2'))
      .when(
        initiative('in1', {
          goals: [id('g1'), id('g2')],
          targetGroups: [id('tg1')],
          partOf: id('in2'),
          aliases: ['Brobyggerne'],
        }),
      )
      .then(['InitiativePlanned']);
  });

  it('never makes it part of itself', () => {
    const nested = given(
      drafted,
      initiative('in1'),
      initiative('in2', { partOf: id('in1') }),
      initiative('in3', { partOf: id('in2') }),
    );
    nested.when(say('RefocusInitiative', { ...of, partOf: id('in1') })).refuses({ type: 'circle', field: 'partOf' });
    nested
      .when(say('RefocusInitiative', { ...of, partOf: id('in3') }))
      .refuses({ type: 'circle', subject: { kind: 'initiative', id: id('in1') } });
  });
});

describe('progress', () => {
  it('is reported as often as there is any, and a repeated report counts once', () => {
    const second = say('ReportProgress', { ...of, text: 'Ni forløb i gang' });
    const stream = given(drafted, launched('in1'), progress, second);
    stream.when(progress).changesNothing();
    expect(initiativeIn(stream)?.progress.map(({ text }) => text)).toEqual(['Tre forløb i gang', 'Ni forløb i gang']);
  });

  it('is on an initiative that exists', () => {
    given(drafted).when(progress).refuses({ type: 'unknown-subject', field: 'initiative' });
  });
});

describe('the outcome of an initiative', () => {
  it('is what its end says', () => {
    expect(initiativeIn(given(drafted, launched('in1'), complete))).toMatchObject({
      status: 'completed',
      outcome: 'Nået',
    });
  });
});
