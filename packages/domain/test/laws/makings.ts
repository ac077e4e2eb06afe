import { timeline } from '../../src/index.js';
import { id } from '../ids.js';
import { type Context, type Said, say } from '../said.js';
import { choose, dayOf, type Intent, type Met } from './intents.js';

/** Makes a command of an intent. */
type Making = (met: Met, intent: Intent, on: Context) => Said;

type Statuses = readonly string[];

/** Mostly a subject of one of these statuses, now and then any, or one that was never there. */
const among = (
  subjects: ReadonlyMap<string, { status?: string }>,
  statuses: Statuses,
  pick: number,
  wild: number,
): string => {
  const all = [...subjects];
  const fitting = all.filter(([, { status }]) => statuses.includes(status ?? ''));
  const [found] = choose(wild < 85 && fitting.length > 0 ? fitting : all, pick) ?? [];
  return found === undefined || wild > 96 ? id('nowhere') : found;
};

const goalIn = ({ plan }: Met, pick: number, wild: number) => among(plan.goals, ['live', 'deferred'], pick, wild);
const targetIn = ({ plan }: Met, pick: number, wild: number) => among(plan.targets, ['set'], pick, wild);
const initiativeIn = ({ plan }: Met, { pick, wild }: Intent, statuses: Statuses = ['planned', 'active', 'paused']) =>
  among(plan.initiatives, statuses, pick, wild);

const code = ({ fresh }: Met, { wild, pick }: Intent) =>
  wild % 6 === 0 ? { code: `x${pick % 20}` } : wild % 6 < 3 ? { code: fresh } : {};
const condition = (other: number) =>
  ({
    kind: 'change',
    indicator: id('i1'),
    direction: 'down',
    by: 10,
    as: other % 2 === 0 ? 'percent' : 'amount',
  }) as const;
const baseline = (other: number) => ({ kind: 'value', value: (other % 9) - 1 }) as const;
const windowOf = (pick: number, other: number) =>
  other % 5 === 0 ? ({ kind: 'standing' } as const) : ({ kind: 'by', date: dayOf(pick % 130) } as const);

const adoptGoal: Making = (met, { pick, other, wild, ...rest }, on) => {
  const parent = pick % 2 === 0 ? {} : { parent: goalIn(met, other, wild) };
  return say(
    'AdoptGoal',
    {
      goal: id(met.fresh),
      title: met.fresh,
      level: 'strategic',
      ...code(met, { pick, other, wild, ...rest }),
      ...parent,
    },
    on,
  );
};

const setTarget: Making = (met, intent, on) => {
  const { pick, other, wild } = intent;
  return say(
    'SetTarget',
    {
      target: id(met.fresh),
      wording: met.fresh,
      nature: 'aim',
      when: windowOf(pick, other),
      condition: condition(other),
      goals: pick % 3 === 0 ? [] : [goalIn(met, other, wild)],
      ...code(met, intent),
      ...(other % 4 === 0 ? { baseline: baseline(other) } : {}),
      ...(pick % 5 === 0 ? { interimOf: targetIn(met, pick, wild) } : {}),
    },
    on,
  );
};

const reviseTarget: Making = (met, { pick, other, wild }, on) => {
  const changes = [
    { when: windowOf(pick, other) },
    { goals: [goalIn(met, other, wild)] },
    { condition: null },
    { partOf: targetIn(met, other, wild) },
  ];
  return say('ReviseTarget', { target: targetIn(met, pick, wild), ...choose(changes, other) }, on);
};

/** Corrects what stands in the record: its day, its words or its code; or takes it away. */
const correct: Making = ({ events }, { pick, other, wild }, on) => {
  const happening = choose(timeline(events).slice(wild < 90 ? 1 : 0), pick);
  const event = happening?.id ?? id('nowhere');
  const why = { ...on, reason: 'Registreret forkert' };
  if (other % 3 === 0) return say('AnnulEvent', { event }, why);
  if (other % 3 === 1) return say('CorrectEvent', { event, effectiveOn: dayOf(other % 120) }, why);
  const data = { ...(happening?.data as Record<string, string>) };
  if ('title' in data) data.title = `Rettet ${other % 5}`;
  if ('code' in data) data.code = `x${other % 20}`;
  return say('CorrectEvent', { event, data }, why);
};

const makings: readonly (readonly [weight: number, Making])[] = [
  [12, adoptGoal],
  [
    7,
    (met, { pick, other, wild }, on) =>
      say('MoveGoal', { goal: goalIn(met, pick, wild), parent: other % 4 === 0 ? null : goalIn(met, other, wild) }, on),
  ],
  [
    6,
    (met, intent, on) =>
      say(
        'RewordGoal',
        { goal: goalIn(met, intent.pick, intent.wild), title: `Ny ${intent.other % 5}`, ...code(met, intent) },
        on,
      ),
  ],
  [7, (met, { pick, wild }, on) => say('RetireGoal', { goal: goalIn(met, pick, wild) }, on)],
  [3, (met, { pick, wild }, on) => say('DeferGoal', { goal: goalIn(met, pick, wild), awaits: 'tal' }, on)],
  [10, setTarget],
  [8, reviseTarget],
  [
    3,
    (met, { pick, other, wild }, on) =>
      say('FixBaseline', { target: targetIn(met, pick, wild), baseline: baseline(other) }, on),
  ],
  [6, (met, { pick, wild }, on) => say('WithdrawTarget', { target: targetIn(met, pick, wild) }, on)],
  [2, (met, { pick, wild }, on) => say('AssessTarget', { target: targetIn(met, pick, wild), assessment: 'met' }, on)],
  [
    4,
    (met, { pick, other, wild }, on) =>
      say(
        'PlanInitiative',
        { initiative: id(met.fresh), title: met.fresh, goals: pick % 2 === 0 ? [] : [goalIn(met, other, wild)] },
        on,
      ),
  ],
  [4, (met, intent, on) => say('LaunchInitiative', { initiative: initiativeIn(met, intent, ['planned']) }, on)],
  [2, (met, _, on) => say('LaunchInitiative', { initiative: id(met.fresh), title: met.fresh }, on)],
  [4, (met, intent, on) => say('PauseInitiative', { initiative: initiativeIn(met, intent, ['active']) }, on)],
  [4, (met, intent, on) => say('ResumeInitiative', { initiative: initiativeIn(met, intent, ['paused']) }, on)],
  [
    2,
    (met, intent, on) => say('CompleteInitiative', { initiative: initiativeIn(met, intent, ['active', 'paused']) }, on),
  ],
  [2, (met, intent, on) => say('StopInitiative', { initiative: initiativeIn(met, intent) }, on)],
  [
    2,
    (met, intent, on) =>
      say(
        'RefocusInitiative',
        { initiative: initiativeIn(met, intent), partOf: initiativeIn(met, { ...intent, pick: intent.other }) },
        on,
      ),
  ],
  [
    2,
    (met, { pick, wild }, on) =>
      say('MakeCommitment', { commitment: id(met.fresh), text: met.fresh, goal: goalIn(met, pick, wild) }, on),
  ],
  [
    2,
    (met, { pick, other, wild }, on) =>
      say(
        'ReviseBudgetLine',
        { budgetLine: among(met.plan.budgetLines, ['adopted'], pick, wild), amount: String(other) },
        on,
      ),
  ],
  [
    4,
    (_, { wild }, on) =>
      say(
        'ApprovePlan',
        {},
        { ...on, decision: { body: 'Byrådet', takenOn: wild < 90 ? on.effectiveOn! : '2024-09' } },
      ),
  ],
  [3, (_, __, on) => say('AdoptPlanRevision', {}, { ...on, decision: { body: 'Byrådet', takenOn: on.effectiveOn! } })],
  [
    1,
    (_, { pick, wild }, on) =>
      say(pick % 2 === 0 ? 'ClosePlan' : 'WithdrawPlan', {}, wild < 80 ? { ...on, effectiveOn: '2025-03-01' } : on),
  ],
  [
    2,
    (met, { pick, wild }, on) =>
      say(
        'AddNote',
        {
          note: id(met.fresh),
          kind: 'gap',
          text: 'Mangler',
          subjects: [{ kind: 'goal', id: goalIn(met, pick, wild) }],
        },
        on,
      ),
  ],
  [12, correct],
];

/** Every kind of command, as often as it is to be drawn. */
export const lottery: readonly Making[] = makings.flatMap(([weight, making]) =>
  Array.from({ length: weight }, () => making),
);
