import { groupStream, indicatorStream, planStream } from '@planspor/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { goldenFiles } from '../../domain/test/golden-files.js';
import { commandsOf } from '../src/commands/command-schemas.js';
import { groupCommands, indicatorCommands, planCommands } from '../src/commands/command-table.js';
import { type Answer, type Api, openApi } from './support/api.js';
import { id, newId, newKey } from './support/ids.js';
import { approval, atLeast, council, fullPlan } from './support/seeds.js';

interface Sample {
  /** The body's data; the ids that the path names are given by `path`. */
  readonly data: object;
  readonly path?: Readonly<Record<string, string>>;
  readonly context?: object;
  /** What must have happened before, beside the full plan or the definition. */
  readonly after?: readonly object[];
  /** The last of it is annulled before the command is sent. */
  readonly annulled?: true;
}

const decided = { effectiveOn: '2024-02-01', decision: council('2024-02-01') };
const about = (kind: string, name: string, data: object = {}, more: Partial<Sample> = {}): Sample => ({
  data,
  path: { [kind]: id(name) },
  ...more,
});
const onGoal = (data: object = {}, name = 'g3') => about('goal', name, data);
const onTarget = (data: object = {}) => about('target', 't1', data);
const onInitiative = (name: string, data: object = {}) => about('initiative', name, data);

const planSamples = {
  RetitlePlan: { data: { title: 'Beskæftigelsesplan 2024, revideret' } },
  ChangePlanPeriod: { data: { period: '2024/2025' } },
  ReferenceFramework: { data: { kind: 'strategy', title: 'Strategi for integration 2024-2027', period: '2024/2027' } },
  SendPlanToConsultation: { data: { parties: ['Danske Handicaporganisationer'], sentOn: '2023-11' } },
  ReceiveConsultationResponse: about('consultation', 'co1', {
    party: 'Handicaprådet',
    receivedOn: '2023-10-12',
    summary: 'Støtter målene',
  }),
  ApprovePlan: { data: {}, context: decided },
  ForwardPlan: { data: { to: 'Det regionale arbejdsmarkedsråd', kind: 'rar', forwardedOn: '2024-01-15' } },
  AdoptPlanRevision: { data: { summary: 'Flere voksenlærlinge' }, context: decided, after: [approval] },
  ClosePlan: { data: { summary: 'Perioden er udløbet' }, context: { effectiveOn: '2025-01-15' }, after: [approval] },
  WithdrawPlan: { data: {} },
  SucceedPlan: { data: { by: { title: 'Beskæftigelsesplan 2025' } } },
  MakeStatement: { data: { kind: 'value', title: 'Værdighed', text: 'Borgeren ejer sin plan' } },
  RewordStatement: about('statement', 'st1', { text: 'Flere i job og uddannelse' }),
  WithdrawStatement: about('statement', 'st1'),
  AdoptGoal: { data: { title: 'Værdig sagsbehandling', level: 'ministerial', parent: id('g1') } },
  RewordGoal: onGoal({ title: 'Flere i ordinære timer' }),
  MoveGoal: onGoal({ parent: id('g1') }),
  DeferGoal: onGoal({ awaits: 'en indikator fra ministeriet' }),
  RetireGoal: onGoal(),
  DefineTargetGroup: { data: { name: 'Sygedagpengemodtagere', ages: { from: 18, to: 66 } } },
  RedefineTargetGroup: about('targetGroup', 'tg1', { name: 'Unge under 30 på uddannelseshjælp' }),
  SetTarget: {
    data: {
      wording: 'Mindst 70 aftaler',
      nature: 'aim',
      goals: [id('g1')],
      condition: atLeast(70),
      when: { kind: 'over', period: '2024' },
    },
  },
  ReviseTarget: onTarget({ condition: atLeast(70) }),
  WithdrawTarget: onTarget(),
  FixBaseline: onTarget({ baseline: { kind: 'value', value: 41, period: '2023' } }),
  AssessTarget: onTarget({ assessment: 'on-track', comment: 'Går fremad' }),
  PlanInitiative: { data: { title: 'Jobformidling', goals: [id('g1')], targetGroups: [id('tg1')] } },
  LaunchInitiative: onInitiative('in1', { period: '2024' }),
  RefocusInitiative: onInitiative('in2', { partners: ['Psykiatrien'] }),
  ExtendInitiative: onInitiative('in2', { period: '2022/2026' }),
  PauseInitiative: onInitiative('in2'),
  ResumeInitiative: onInitiative('in3'),
  MainstreamInitiative: onInitiative('in2', { outcome: 'Fast tilbud' }),
  CompleteInitiative: onInitiative('in2'),
  StopInitiative: onInitiative('in1'),
  ReportProgress: onInitiative('in2', { period: '2024-Q1', text: 'Tolv borgere er i gang' }),
  MakeCommitment: { data: { text: 'Kompetenceudvikling af medarbejdere', goal: id('g1'), dueOn: '2024-06' } },
  KeepCommitment: about('commitment', 'c1', { note: 'Indført i januar' }),
  DropCommitment: about('commitment', 'c1'),
  AdoptBudgetLine: { data: { label: 'Kontanthjælp', role: 'line', period: '2024', missing: 'not-available' } },
  ReviseBudgetLine: about('budgetLine', 'b1', { amount: '84000000.50' }),
  RemoveBudgetLine: about('budgetLine', 'b1'),
  ReportSpend: about('budgetLine', 'b1', { period: '2024-Q1', amount: '20951000' }),
  AdoptInvestmentCase: { data: { title: 'Jobrotation', cost: '500000' } },
  ReviseInvestmentCase: about('investmentCase', 'ic1', { expectedSaving: '3000000' }),
  ReportSaving: about('investmentCase', 'ic1', { period: '2024-H1', amount: '900000' }),
  AgreePartnership: {
    data: {
      title: 'Grænseregionen',
      parties: [{ name: 'Agentur für Arbeit', kind: 'foreign-authority' }],
      period: '2024/..',
    },
  },
  ChangePartnership: about('partnership', 'p1', { purpose: 'Fælles samtaler' }),
  EndPartnership: about('partnership', 'p1'),
  ScheduleFollowUp: { data: { forum: 'Kommunalbestyrelsen', on: '2024-09-26' } },
  HoldFollowUp: about(
    'followUp',
    'fu1',
    { heldOn: '2024-06-11', summary: 'Drøftet', conclusions: [{ target: id('t1'), conclusion: 'Fortsæt' }] },
    { context: { effectiveOn: '2024-06-11' } },
  ),
  CancelFollowUp: about('followUp', 'fu2'),
  CiteFigure: {
    data: { label: 'Ledighed', area: { kind: 'country' }, period: '2023', value: 2.9, unit: { kind: 'percent' } },
  },
  CorrectFigure: about('figure', 'f1', { value: 243 }),
  AttachAnnex: { data: { title: 'Fodnote om IPS', text: 'Forkortelsen forklares.' } },
  ReplaceAnnex: about('annex', 'a1', { title: 'Repatriering', basis: 'repatriation', text: 'Ny tekst' }),
  RemoveAnnex: about('annex', 'a1'),
  GrantRecognition: { data: { title: 'Den sociale virksomhedspris', giver: 'Arbejdsmarkedsudvalget' } },
  AddNote: {
    data: { kind: 'interpretation', text: '65 læses som mindst 65', subjects: [{ kind: 'target', id: id('t1') }] },
  },
  CorrectEvent: { data: { event: '$first', effectiveOn: '2023-09-02' }, context: { reason: 'Tastefejl' } },
  AnnulEvent: { data: { event: '$last' }, context: { reason: 'Indtastet to gange' } },
  EraseEvent: {
    data: { event: '$last', legalBasis: 'Databeskyttelsesforordningens artikel 17' },
    context: decided,
    annulled: true,
  },
} satisfies Readonly<Partial<Record<keyof typeof planCommands, Sample>>>;

const figures = { source: 'Jobindsats', vintage: '2024-02-14T08:00:00.000Z' };
const cell = { area: { kind: 'municipality', code: '550' }, period: '2023' };

const indicatorSamples: Readonly<Record<keyof typeof indicatorCommands, Sample>> = {
  RedefineIndicator: { data: { name: 'Voksenlærlinge', break: { from: '2024-01-01', note: 'Ny opgørelse' } } },
  PublishObservations: { data: { ...figures, observations: [{ ...cell, value: 41 }] } },
  RestateObservations: { data: { ...figures, observations: [{ ...cell, value: 42, status: 'final' }] } },
  RetractObservations: { data: { ...figures, observations: [cell] } },
  SetSourceProfile: { data: { source: 'Jobindsats', value: 'Antal', ignore: ['*'] } },
  DropSourceProfile: {
    data: { source: 'Jobindsats' },
    after: [{ type: 'SetSourceProfile', data: { source: 'Jobindsats', value: 'Antal' } }],
  },
  RetireIndicator: { data: {} },
  CorrectEvent: planSamples.CorrectEvent,
  AnnulEvent: { ...planSamples.AnnulEvent, after: [{ type: 'RetireIndicator', data: {} }] },
  EraseEvent: { ...planSamples.EraseEvent, after: [{ type: 'RetireIndicator', data: {} }] },
};

const groupSamples: Readonly<Record<keyof typeof groupCommands, Sample>> = {
  ChangeGroupMembers: { data: { members: ['510', '540', '550', '580'] } },
  RetireGroup: { data: {} },
  CorrectEvent: planSamples.CorrectEvent,
  AnnulEvent: { ...planSamples.AnnulEvent, after: [{ type: 'RetireGroup', data: {} }] },
  EraseEvent: { ...planSamples.EraseEvent, after: [{ type: 'RetireGroup', data: {} }] },
};

const kinds = {
  plans: { table: planCommands, samples: planSamples as Readonly<Record<string, Sample>>, seed: fullPlan },
  indicators: { table: indicatorCommands, samples: indicatorSamples as Readonly<Record<string, Sample>>, seed: [] },
  groups: { table: groupCommands, samples: groupSamples as Readonly<Record<string, Sample>>, seed: [] },
} as const;

const openings = {
  plans: { title: 'Beskæftigelsesplan 2024', municipality: '550', period: '2024', kind: 'plan', language: 'da' },
  indicators: {
    name: 'Voksenlærlingeaftaler',
    unit: { kind: 'count', of: 'aftaler' },
    measure: 'flow',
    polarity: 'higher',
    frequency: 'half-year',
  },
  groups: { name: 'Nabokommuner', members: ['510', '540', '550'] },
};

/** A stream with what the sample needs; answers the events in it, oldest first. */
async function prepared(
  api: Api,
  kind: keyof typeof kinds,
  sample: Sample,
): Promise<{ stream: string; events: string[]; version: number; etag: string }> {
  const stream = newId();
  const place = kind === 'plans' ? {} : { ledger: '550' };
  const body = { id: stream, ...place, data: openings[kind], effectiveOn: '2023-09-01' };
  const opened = await api.post(`/v1/${kind}`, body, { 'idempotency-key': newKey() });
  const rest = [...kinds[kind].seed, ...(sample.after ?? [])];
  const seeded =
    rest.length === 0 ? opened : await api.batch(`/v1/${kind}/${stream}`, rest, { effectiveOn: '2023-10-02' });
  expect([opened.status, seeded.status], seeded.text).toEqual([201, rest.length === 0 ? 201 : 200]);
  const ids = (answer: Answer) => answer.body.events.map((event: { id: string }) => event.id);
  const events: string[] = [...ids(opened), ...(seeded === opened ? [] : ids(seeded))];
  const last = !sample.annulled
    ? seeded
    : await api.command(
        `/v1/${kind}/${stream}`,
        'annulments',
        { event: events.at(-1) },
        { reason: 'Fejl', effectiveOn: '2023-10-02' },
      );
  expect(last.status, last.text).toBeLessThan(300);
  return { stream, events, version: last.body.version, etag: last.headers.etag ?? '' };
}

const filled = (data: object, events: readonly string[]) =>
  JSON.parse(
    JSON.stringify(data)
      .replace('$first', events[0] ?? '')
      .replace('$last', events.at(-1) ?? ''),
  );

/** A command without a sample here is tried with its golden event: what that names may not be in the plan. */
const goldenSample = (name: string, path: string): Sample => {
  const event = goldenFiles.findLast(({ type }) => type === eventNames.get(name))?.event;
  const data = event?.data ?? expect.fail(`no golden file of ${name}`);
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, field = '']) => field);
  const [named, said] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(data).filter(([field]) => inPath.includes(field) === wanted)),
  );
  return { data: said ?? {}, path: named as Record<string, string>, context: { reason: 'en prøve' } };
};

const eventNames = new Map(
  [planStream, indicatorStream, groupStream].flatMap(({ definitions }) =>
    [...commandsOf(definitions).values()].map(({ name, event }) => [name, event]),
  ),
);

describeOnEachDatabase('a command', (database) => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(database());
  });

  for (const [kind, { table, samples }] of Object.entries(kinds)) {
    describe(`of ${kind}`, () => {
      test.each(Object.entries(table))('%s is sent to its route, recorded once, and told again', async (name, path) => {
        const sample = samples[name] ?? goldenSample(name, path);
        const { stream, events, version, etag } = await prepared(api, kind as keyof typeof kinds, sample);
        const address = path.replace(
          /:(\w+)/g,
          (_, field: string) => sample.path?.[field] ?? expect.fail(`no ${field}`),
        );
        const sending = { key: newKey(), ifMatch: etag, effectiveOn: '2024-01-15', ...sample.context };
        const send = () => api.command(`/v1/${kind}/${stream}`, address, filled(sample.data, events), sending);
        const first = await send();
        if (samples[name] === undefined) {
          expect([200, 409, 422], first.text).toContain(first.status);
          expect((await send()).status).toBe(first.status);
          return;
        }
        expect(first.status, first.text).toBe(200);
        expect(first.body).toMatchObject({
          outcome: 'accepted',
          stream,
          version: version + 1,
          events: [{ version: version + 1, type: eventNames.get(name) }],
        });
        expect(first.headers.etag).toMatch(new RegExp(`^"${version + 1}-`));
        expect(first.headers['ledger-position']).toBe(`550=${first.body.lastPosition}`);
        expect(first.headers['idempotency-replayed']).toBeUndefined();
        const again = await send();
        expect(again.text).toBe(first.text);
        expect(again.headers['idempotency-replayed']).toBe('true');
        const read = await api.get(`/v1/${kind}/${stream}`);
        expect([read.status, read.body.version]).toEqual([200, version + 1]);
      });
    });
  }
});
