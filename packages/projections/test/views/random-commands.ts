import fc from 'fast-check';
import { id, type Said } from './recording.js';

/** One random command on one of three plans; many are refused, as it should be. */
export interface Step {
  readonly plan: number;
  readonly said: readonly ((events: readonly { readonly id: string; readonly type: string }[]) => Said)[];
}

const days = [
  '2023-09-01',
  '2023-10-01',
  '2023-12-14',
  '2024-01-01',
  '2024-03-01',
  '2024-06-01',
  '2024-07-01',
  '2024-08-15',
  '2025-02-01',
] as const;
const day = fc.constantFrom(...days);
const names = (kind: string) => fc.constantFrom(...[1, 2, 3, 4].map((number) => `${kind}${number}`));
const reason = 'Prøve';

const titled = fc.tuple(names('g'), names('g'), names('t'), names('in'), names('c'), day, fc.nat({ max: 9 }));

/** What may be said about names, a day and a number. */
const sayings: readonly ((at: {
  g: string;
  other: string;
  t: string;
  initiative: string;
  c: string;
  on: string;
  n: number;
}) => Said)[] = [
  ({ g, on, n }) => ({
    type: 'GoalAdopted',
    data: { goal: id(g), code: g, title: `Mål ${g}.${n}`, level: 'strategic' },
    on,
    reason,
  }),
  ({ g, on, n }) => ({ type: 'GoalReworded', data: { goal: id(g), title: `Nyt ${n}` }, on, reason }),
  ({ g, other, on, n }) => ({
    type: 'GoalMoved',
    data: { goal: id(g), parent: n === 0 ? null : id(other) },
    on,
    reason,
  }),
  ({ g, on }) => ({ type: 'GoalRetired', data: { goal: id(g) }, on, reason }),
  ({ t, g, on, n }) => ({
    type: 'TargetSet',
    data: {
      target: id(t),
      code: t,
      wording: `Resultatmål ${n}`,
      nature: 'aim',
      goals: [id(g)],
      when: { kind: 'by', date: '2024-12-31' },
    },
    on,
    reason,
  }),
  ({ t, on, n }) => ({ type: 'TargetRevised', data: { target: id(t), wording: `Revideret ${n}` }, on, reason }),
  ({ t, on }) => ({ type: 'TargetWithdrawn', data: { target: id(t) }, on, reason }),
  ({ initiative, g, on }) => ({
    type: 'InitiativeLaunched',
    data: { initiative: id(initiative), code: initiative, title: `Indsats ${initiative}`, goals: [id(g)] },
    on,
    reason,
  }),
  ({ initiative, on }) => ({ type: 'InitiativePaused', data: { initiative: id(initiative) }, on, reason }),
  ({ initiative, on }) => ({ type: 'InitiativeResumed', data: { initiative: id(initiative) }, on, reason }),
  ({ c, initiative, on, n }) => ({
    type: 'CommitmentMade',
    data: { commitment: id(c), text: `Tilsagn ${n}`, initiative: id(initiative) },
    on,
    reason,
  }),
  ({ c, on }) => ({ type: 'CommitmentKept', data: { commitment: id(c) }, on, reason }),
  ({ on, n }) => ({ type: 'PlanRetitled', data: { title: `Titel ${n}` }, on, reason }),
  ({ on, n }) => ({ type: 'PlanPeriodChanged', data: { period: n % 2 === 0 ? '2024' : '2024/2025' }, on, reason }),
  ({ on }) => ({ type: 'PlanApproved', data: {}, on, decision: { body: 'Rådet', takenOn: on } }),
  ({ on, n }) => ({
    type: 'NoteAdded',
    data: { note: id(`note ${n} ${on}`), kind: 'gap', text: `Note ${n}` },
    on,
    reason,
  }),
];

const saying = fc.tuple(fc.constantFrom(...sayings), titled).map(
  ([say, [g, other, t, initiative, c, on, n]]) =>
    () =>
      say({ g, other, t, initiative, c, on, n }),
);

const correcting = fc
  .tuple(fc.nat(), day, fc.boolean())
  .map(([which, on, annul]) => (events: readonly { readonly id: string; readonly type: string }[]): Said => {
    const event = events[which % Math.max(1, events.length)]?.id ?? id('none');
    const data = annul ? { event } : { event, effectiveOn: on };
    return { type: annul ? 'EventAnnulled' : 'EventCorrected', data, on: '2024-07-01', reason };
  });

const drafting = day.map(
  (on) => (): Said => ({
    type: 'PlanDrafted',
    data: { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' },
    on,
  }),
);

const step: fc.Arbitrary<Step> = fc.record({
  plan: fc.nat({ max: 2 }),
  said: fc.array(fc.oneof({ weight: 8, arbitrary: saying }, { weight: 1, arbitrary: correcting }), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** Three plans drafted on some day, one perhaps ahead, and what is then said about them. */
export const randomCommands: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.tuple(drafting, drafting, drafting), fc.array(step, { minLength: 20, maxLength: 45 }))
  .map(([drafts, steps]) => [...drafts.map((draft, plan) => ({ plan, said: [draft] })), ...steps]);
