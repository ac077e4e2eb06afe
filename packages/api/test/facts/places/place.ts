import type { PlanState } from '@planspor/domain';
import { dutiesOn } from '../../support/duties-of-examples.js';
import type { ExampleInMemory } from '../../support/example-in-memory.js';

/**
 * A place of a document where the example once said something else: where it stands, what was wrong, what is right, how the
 * data says it now, and that. Where the document leaves something open, what is right is to say so.
 */
export type Place = readonly [
  at: string,
  wrong: string,
  right: string,
  says: (plan: Said) => unknown,
  expected: unknown,
];

type Of<Name extends keyof PlanState> = PlanState[Name] extends ReadonlyMap<unknown, infer Found> ? Found : never;

/** A plan as the table of places asks it: subjects by the references of the example, acts by their type. */
export interface Said {
  readonly goal: (reference: string) => Of<'goals'>;
  readonly target: (reference: string) => Of<'targets'>;
  readonly group: (reference: string) => Of<'targetGroups'>;
  readonly initiative: (reference: string) => Of<'initiatives'>;
  readonly commitment: (reference: string) => Of<'commitments'>;
  readonly statement: (reference: string) => Of<'statements'>;
  readonly framework: (reference: string) => Of<'frameworks'>;
  readonly figure: (reference: string) => Of<'figures'>;
  readonly note: (reference: string) => Of<'notes'>;
  readonly indicator: ExampleInMemory['definition'];
  /** Whether the plan holds a subject of that reference at all. */
  readonly holds: (reference: string) => boolean;
  /** How many acts of a type are recorded of the plan. */
  readonly acts: (type: string) => number;
  /** The acts of a type, with who did them, when, and how well that is known. */
  readonly told: (type: string) => readonly unknown[];
  /** The days of all acts of the plan, with how well each is known. */
  readonly days: () => readonly string[];
  /** Since when an initiative runs that ran already, as precisely as the document says it; undefined for one that is set going. */
  readonly since: (reference: string) => string | undefined;
  /** How many figures are published under an indicator's code. */
  readonly published: (code: string) => number;
  /** Where a duty stands on a day. */
  readonly duty: (key: string, asOf: string) => string | undefined;
}

const maps = [
  'frameworks',
  'consultations',
  'statements',
  'goals',
  'targetGroups',
  'targets',
  'initiatives',
  'commitments',
  'budgetLines',
  'investmentCases',
  'partnerships',
  'followUps',
  'figures',
  'annexes',
  'recognitions',
  'notes',
] as const;

/** Everything that can be asked of an example. Asking for a subject that is not there throws. */
export const saidBy = (example: ExampleInMemory): Said => {
  const plan = example.at();
  const find =
    <Found>(subjects: ReadonlyMap<string, Found>) =>
    (reference: string): Found => {
      const found = subjects.get(example.id(reference));
      if (found === undefined) throw new Error(`${example.slug} has no ${reference}`);
      return found;
    };
  const ofType = (type: string) => example.events.filter((event) => event.type === type);
  return {
    goal: find(plan.goals),
    target: find(plan.targets),
    group: find(plan.targetGroups),
    initiative: find(plan.initiatives),
    commitment: find(plan.commitments),
    statement: find(plan.statements),
    framework: find(plan.frameworks),
    figure: find(plan.figures),
    note: find(plan.notes),
    indicator: example.definition,
    holds: (reference) => maps.some((name) => (plan[name] as ReadonlyMap<string, unknown>).has(example.id(reference))),
    acts: (type) => ofType(type).length,
    told: (type) =>
      ofType(type).map(({ effectiveOn, dateBasis, decision }) => [
        effectiveOn,
        dateBasis,
        decision?.body,
        decision?.takenOn,
      ]),
    days: () => [...new Set(example.events.map(({ effectiveOn, dateBasis }) => `${effectiveOn} ${dateBasis}`))].sort(),
    since: (reference) =>
      example.events
        .map(({ data }) => data as { initiative?: string; running?: true; began?: string })
        .find(({ initiative, running }) => initiative === example.id(reference) && running === true)?.began,
    published: (code) =>
      (example.indicators.get(code) ?? []).filter(({ type }) => type === 'ObservationsPublished').length,
    duty: (key, asOf) => dutiesOn(example, asOf).duties.find((duty) => duty.key === key)?.state,
  };
};

/** What a level condition asks for, in short: `at-least 100`. */
export const level = ({ condition }: Of<'targets'>): string =>
  condition?.kind === 'level' ? `${condition.comparison} ${condition.value}` : `no level: ${condition?.kind}`;

/** How the mean of a group is taken. */
export const mean = ({ condition }: Of<'targets'>): unknown =>
  condition?.kind === 'benchmark' && 'group' in condition.against ? condition.against.method : undefined;

/** Whether a text leaves a thing open in words: that the document does not say it. */
export const leftOpen = (text: string | undefined): boolean =>
  /siger ((planen|den) )?ikke|ikke (trykt|afklaret)|antaget/.test(text ?? '');
