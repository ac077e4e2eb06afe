import { id } from '../support/ids.js';
import { yearly } from './figures.js';

// The targets that the rules are about: one at its limit, one nearly, one far from it, and one whose time has not begun.
const atMost = (value: number) => ({ kind: 'level', indicator: yearly, comparison: 'at-most', value });
const rated = [
  ['nået', 90, { kind: 'by', date: '2023-12-31' }],
  ['næsten', 88, { kind: 'by', date: '2023-12-31' }],
  ['langt fra', 50, { kind: 'by', date: '2023-12-31' }],
  ['senere', 60, { kind: 'over', period: '2025' }],
] as const;
const repeated = 'hvert år';

/** What each of these targets says, by its name. */
export const ratedTargets: readonly (readonly [name: string, says: object])[] = [
  ...rated.map(([name, value, when]) => [name, { condition: atMost(value), when }] as const),
  [repeated, { condition: atMost(100), when: { kind: 'standing' } }],
];

const targets = rated.map(([name]) => id(name));
const [reached, , far] = targets;
const two = [reached, far];
const members = (which: object, as: string, at: number) => ({ kind: 'members', which, as, from: { at } });
const called = (...names: readonly string[]) => ({ kind: 'rated', is: names });

/** A rule over verdicts as the test plan has it: what it is an example of, what it says, and what it comes to. */
export interface RulePoint {
  readonly point: string;
  readonly summary: string;
  readonly says: Readonly<Record<string, unknown>> & { readonly ratingRule: string };
  /** An earlier day, on which it came to something else. */
  readonly from: string;
  /** The names that come out, in order. */
  readonly comes: readonly (string | undefined)[];
}

const lights: RulePoint = {
  point: 'bands-and-direction',
  summary:
    'Bands of distance joined with direction, gate by gate; an open edge, a name for the rest and for what is planned',
  says: {
    ratingRule: id('lys'),
    title: 'Trafiklys',
    each: 'target',
    targets,
    planned: { name: 'Hvid', tone: 'neutral' },
    gates: [
      { name: 'Grøn', tone: 'good', when: { kind: 'ahead', as: 'percent', from: { at: 0 } } },
      {
        name: 'Gul',
        tone: 'fair',
        when: {
          kind: 'all',
          of: [
            { kind: 'ahead', as: 'percent', from: { at: -5, open: true } },
            { kind: 'moved', is: ['better', 'same'], since: 'year-before' },
          ],
        },
      },
    ],
    rest: { name: 'Rød', tone: 'poor', consequence: 'Udvalget får en redegørelse' },
  },
  from: '2021-06-01',
  comes: ['Grøn', 'Gul', 'Rød', 'Hvid'],
};

const rollUps: readonly RulePoint[] = [
  {
    point: 'worst-of-a-goal',
    summary: 'The worst of a goal; what is not due is left out',
    says: {
      ratingRule: id('værst'),
      title: 'Det værste',
      each: 'goal',
      targets,
      ratedBy: id('lys'),
      gates: [
        { name: 'Rød', when: members(called('Rød'), 'number', 1) },
        { name: 'Gul', when: members(called('Gul'), 'number', 1) },
      ],
      rest: { name: 'Grøn' },
    },
    from: '2021-06-01',
    comes: ['Rød'],
  },
  {
    point: 'share-of-a-theme',
    summary: 'A share of the targets of a theme',
    says: {
      ratingRule: id('andel'),
      title: 'Andel nået',
      each: 'theme',
      targets: two,
      gates: [{ name: 'Mindst en tredjedel', when: members({ kind: 'status', is: ['met'] }, 'percent', 33) }],
      rest: { name: 'For få' },
    },
    from: '2021-06-01',
    comes: ['Mindst en tredjedel'],
  },
  {
    point: 'weights-of-a-committee',
    summary: 'The points of a committee’s targets, by weight',
    says: {
      ratingRule: id('vægte'),
      title: 'Point',
      each: 'responsible',
      targets: two,
      ratedBy: id('lys'),
      weights: [{ target: id('nået'), weight: 3 }],
      gates: [
        {
          name: 'Godt',
          when: {
            kind: 'score',
            points: [
              { name: 'Grøn', points: 2 },
              { name: 'Gul', points: 1 },
              { name: 'Rød', points: 0 },
            ],
            from: { at: 1.4 },
          },
        },
      ],
      rest: { name: 'Svagt' },
    },
    from: '2021-06-01',
    comes: ['Godt'],
  },
  {
    point: 'missing-in-a-plan',
    summary: 'Of the whole plan; what is missing counts as said',
    says: {
      ratingRule: id('plan'),
      title: 'Planen',
      each: 'plan',
      targets: [...two, id('forecast')],
      missing: { name: 'Uafklaret' },
      gates: [{ name: 'To er nået', when: members({ kind: 'status', is: ['met'] }, 'number', 2) }],
      rest: { name: 'Ikke to' },
    },
    from: '2021-06-01',
    comes: ['Ikke to'],
  },
];

const repeats: RulePoint = {
  point: 'missed-two-years-running',
  summary: 'A consequence that hangs on two years missed running',
  says: {
    ratingRule: id('to år'),
    title: 'To år i træk',
    each: 'target',
    targets: [id(repeated)],
    gates: [
      {
        name: 'Handleplan',
        consequence: 'Udvalget får en handleplan',
        when: { kind: 'repeats', is: 'not-met', times: 2, each: 'year' },
      },
    ],
    rest: { name: 'Ingen' },
  },
  from: '2023-06-01',
  comes: ['Ingen'],
};

/** Every point of rules over verdicts. */
export const rulePoints: readonly RulePoint[] = [lights, ...rollUps, repeats];
