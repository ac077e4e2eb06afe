import { given, givenGroup, givenIndicator } from '../given.js';
import { eventId, id } from '../ids.js';
import { approved, council, decidedOn, drafted } from '../plan/a-plan.js';
import { say } from '../said.js';

const area = { kind: 'municipality', code: '550' } as const;
const after = { effectiveOn: '2024-06-19', decision: council('2024-06-19') };

/** A plan to which everything happens that can happen to a plan, but its withdrawal. */
export const everything = given(
  drafted,
  say('RetitlePlan', { title: 'Fælles om flere i arbejde' }, '2023-10-02'),
  say('ChangePlanPeriod', { period: '2024-01/2025-06' }, '2023-10-02'),
  say('ReferenceFramework', { framework: id('f1'), kind: 'vision', title: 'Visionsplan 2022-2025' }, '2023-10-02'),
  say('SendPlanToConsultation', { consultation: id('h1'), parties: ['Handicaprådet'] }, '2023-10-06'),
  say('ReceiveConsultationResponse', { consultation: id('h1'), party: 'Handicaprådet' }, '2023-10-25'),
  say(
    'MakeStatement',
    { statement: id('s1'), code: 's1', kind: 'vision', text: 'Alle har noget at bidrage med' },
    '2023-10-26',
  ),
  say('RewordStatement', { statement: id('s1'), text: 'Vi begynder med det, borgeren kan' }, '2023-10-27'),
  say('WithdrawStatement', { statement: id('s1') }, '2023-10-28'),
  say('AdoptGoal', { goal: id('g1'), code: 'g1', title: 'Flere ledige i job', level: 'strategic' }, '2023-11-01'),
  say('AdoptGoal', { goal: id('g2'), code: 'g2', title: 'Flere faglærte', level: 'theme' }, '2023-11-01'),
  say('RewordGoal', { goal: id('g2'), title: 'Flere ufaglærte bliver faglærte' }, '2023-11-02'),
  say('MoveGoal', { goal: id('g2'), parent: id('g1') }, '2023-11-03'),
  say('DeferGoal', { goal: id('g2'), awaits: 'ministeriets indikator for voksenlærlinge.' }, '2023-11-04'),
  say('DefineTargetGroup', { targetGroup: id('tg1'), code: 'tg1', name: 'Unge på uddannelseshjælp' }, '2023-11-05'),
  say('RedefineTargetGroup', { targetGroup: id('tg1'), name: 'Unge under 30 år' }, '2023-11-06'),
  say(
    'SetTarget',
    {
      target: id('t1'),
      code: 't1',
      wording: 'Højst 218 fuldtidsledige',
      nature: 'aim',
      goals: [id('g1')],
      when: { kind: 'by', date: '2024-12-31' },
    },
    '2023-11-07',
  ),
  say('FixBaseline', { target: id('t1'), baseline: { kind: 'value', value: 242, period: '2023-07' } }, '2023-11-08'),
  say('PlanInitiative', { initiative: id('in1'), code: 'in1', title: 'Ungesporet' }, '2023-11-09'),
  say('PlanInitiative', { initiative: id('in2'), code: 'in2', title: 'Jobklubben' }, '2023-11-09'),
  say('PlanInitiative', { initiative: id('in3'), code: 'in3', title: 'Messen' }, '2023-11-09'),
  say('RefocusInitiative', { initiative: id('in1'), title: 'Unge på vej' }, '2023-11-10'),
  say('MakeCommitment', { commitment: id('c1'), code: 'c1', text: 'Alle unge får en mentor' }, '2023-11-11'),
  say('MakeCommitment', { commitment: id('c2'), code: 'c2', text: 'Vi holder åbent hus' }, '2023-11-11'),
  say(
    'AdoptBudgetLine',
    { budgetLine: id('b1'), code: 'b1', label: 'Aktiv indsats', role: 'line', period: '2024', amount: '12450000' },
    '2023-11-12',
  ),
  say('ReviseBudgetLine', { budgetLine: id('b1'), amount: '12500000' }, '2023-11-13'),
  say(
    'AdoptInvestmentCase',
    { investmentCase: id('k1'), code: 'ic1', title: 'Flere i fleksjob', cost: '1352000' },
    '2023-11-14',
  ),
  say('ReviseInvestmentCase', { investmentCase: id('k1'), cost: '1400000' }, '2023-11-15'),
  say(
    'AgreePartnership',
    {
      partnership: id('p1'),
      code: 'p1',
      title: 'JobSønderjylland',
      parties: [{ name: 'Aabenraa Kommune', kind: 'municipality' }],
    },
    '2023-11-16',
  ),
  say('ChangePartnership', { partnership: id('p1'), purpose: 'Fælles rekruttering' }, '2023-11-17'),
  say('EndPartnership', { partnership: id('p1') }, '2023-11-18'),
  say(
    'ScheduleFollowUp',
    { followUp: id('fu1'), code: 'fu1', forum: 'Arbejdsmarkedsudvalget', on: '2024-08' },
    '2023-11-19',
  ),
  say('ScheduleFollowUp', { followUp: id('fu2'), code: 'fu2', forum: 'Byrådet', on: '2024-11' }, '2023-11-19'),
  say(
    'CiteFigure',
    { figure: id('fi1'), code: 'f1', label: 'Jobparate ledige', area, period: '2023-07', value: 242 },
    '2023-11-20',
  ),
  say('CorrectFigure', { figure: id('fi1'), value: 240 }, '2023-11-21'),
  say('AttachAnnex', { annex: id('a1'), code: 'a1', title: 'Rådgivning om repatriering' }, '2023-11-22'),
  say('ReplaceAnnex', { annex: id('a1'), code: 'a1', title: 'Repatriering, revideret' }, '2023-11-23'),
  say('RemoveAnnex', { annex: id('a1') }, '2023-11-24'),
  approved,
  say('ForwardPlan', { to: 'RAR Sydjylland', kind: 'rar' }, '2024-01-05'),
  say('LaunchInitiative', { initiative: id('in1') }, decidedOn('2024-02-01')),
  say('LaunchInitiative', { initiative: id('in2') }, decidedOn('2024-02-01')),
  say('PauseInitiative', { initiative: id('in1') }, { effectiveOn: '2024-03-01', reason: 'Mentoren er på orlov.' }),
  say('ResumeInitiative', { initiative: id('in1') }, { effectiveOn: '2024-04-01', reason: 'Ny mentor er ansat' }),
  say('ReportProgress', { initiative: id('in1'), text: 'Ni unge er i forløb' }, '2024-04-10'),
  say('ReportSpend', { budgetLine: id('b1'), period: '2024-Q1', amount: '2958400.50' }, '2024-04-12'),
  say('KeepCommitment', { commitment: id('c1') }, '2024-05-01'),
  say('DropCommitment', { commitment: id('c2') }, '2024-05-02'),
  say('AdoptPlanRevision', { title: 'Revideret plan' }, after),
  say('ReviseTarget', { target: id('t1'), wording: 'Højst 225 fuldtidsledige' }, after),
  say('ExtendInitiative', { initiative: id('in1'), period: '2024/2026' }, after),
  say('StopInitiative', { initiative: id('in3') }, after),
  say('RemoveBudgetLine', { budgetLine: id('b1') }, after),
  say('ReportSaving', { investmentCase: id('k1'), period: '2024-H1', amount: '410000' }, '2024-08-28'),
  say('AssessTarget', { target: id('t1'), assessment: 'partly-met' }, '2024-08-28'),
  say('HoldFollowUp', { followUp: id('fu1'), heldOn: '2024-08-28' }, '2024-08-28'),
  say('CancelFollowUp', { followUp: id('fu2') }, '2024-10-01'),
  say(
    'GrantRecognition',
    { recognition: id('r1'), code: 'aw1', title: 'Den Sociale Virksomhedspris', giver: 'Udvalget' },
    '2024-11-06',
  ),
  say(
    'AddNote',
    { note: id('n1'), code: 'n1', kind: 'conflict', text: 'Teksten siger 242, tabellen 240.\nTabellen er brugt.' },
    '2024-11-07',
  ),
  say('WithdrawTarget', { target: id('t1') }, decidedOn('2024-11-20')),
  say('MainstreamInitiative', { initiative: id('in1') }, decidedOn('2024-12-11')),
  say('CompleteInitiative', { initiative: id('in2') }, decidedOn('2024-12-11')),
  say('RetireGoal', { goal: id('g2') }, decidedOn('2024-12-11')),
  say('ClosePlan', {}, { effectiveOn: '2025-06-30', reason: 'Perioden er udløbet' }),
  say('SucceedPlan', { by: { title: 'Beskæftigelsesplan 2025-2026' } }, '2025-07-01'),
  say(
    'CorrectEvent',
    {
      event: eventId(10),
      data: { goal: id('g1'), code: 'g1', title: 'Flere borgere i job', level: 'strategic' },
      effectiveOn: '2023-10-31',
    },
    { effectiveOn: '2025-07-02', reason: 'Skrivefejl' },
  ),
  say('AnnulEvent', { event: eventId(47) }, { effectiveOn: '2025-07-03', reason: 'Registreret ved en fejl' }),
);

export const withdrawn = given(drafted, say('WithdrawPlan', {}, decidedOn('2023-11-01')));

const observations = [{ area, period: '2024-07', value: 228 }] as const;
const publication = { source: 'Jobindsats', vintage: '2024-08-22T06:00:00.000Z' };

export const indicator = givenIndicator(
  say(
    'DefineIndicator',
    {
      name: 'Fuldtidsledige',
      unit: { kind: 'full-time-persons' },
      measure: 'average',
      polarity: 'lower',
      frequency: 'month',
    },
    '2007-01-01',
  ),
  say('RedefineIndicator', { method: 'Sæsonkorrigeret', break: { from: '2025-07-01' } }, '2024-01-01'),
  say('PublishObservations', { ...publication, observations: [...observations] }, '2024-08-22'),
  say('RestateObservations', { ...publication, observations: [...observations] }, '2024-09-19'),
  say('RetractObservations', { ...publication, observations: [{ area, period: '2024-07' }] }, '2024-09-26'),
  say('RetireIndicator', {}, '2026-01-01'),
);

export const group = givenGroup(
  say('DefineGroup', { name: 'Kommunerne i Sydjylland', members: ['540', '550'] }, '2015-01-01'),
  say('ChangeGroupMembers', { members: ['540', '550', '580'] }, '2024-01-01'),
  say('RetireGroup', {}, '2025-01-01'),
);
