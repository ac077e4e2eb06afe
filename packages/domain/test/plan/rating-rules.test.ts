import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/index.js';
import { given } from '../given.js';
import { id } from '../ids.js';
import { type DataOf, say } from '../said.js';
import { approved, council, drafted, goal, retireGoal, target } from './a-plan.js';

type Fields = Omit<DataOf<'AdoptRatingRule'>, 'ratingRule'>;

const isMet = { kind: 'status', is: ['met'] } as const;
const light: Fields = {
  title: 'Trafiklys',
  each: 'target',
  gates: [{ name: 'Grøn', when: isMet as never }],
  rest: { name: 'Rød' },
};
const anyRed: Fields = {
  title: 'Det værste',
  each: 'goal',
  ratedBy: id('light'),
  gates: [
    { name: 'Rød', when: { kind: 'members', which: { kind: 'rated', is: ['Rød'] }, as: 'number', from: { at: 1 } } },
  ],
};
const adopt = (name: string, fields: Fields) => say('AdoptRatingRule', { ratingRule: id(name), ...fields });

describe('a rating rule', () => {
  it('stands in the plan, is revised, and is in use until it is dropped', () => {
    const stream = given(drafted, goal('g1'), target('t1', ['g1']))
      .when(adopt('light', light))
      .then(['RatingRuleAdopted'])
      .when(say('ReviseRatingRule', { ratingRule: id('light'), rest: null, targets: [id('t1')] }))
      .then(['RatingRuleRevised']);
    const rule = stream.at().ratingRules.get(id('light') as never);
    expect(rule).toMatchObject({ title: 'Trafiklys', targets: [id('t1')], status: 'adopted', retold: true });
    expect(rule).not.toHaveProperty('rest');
    const dropped = stream.when(say('DropRatingRule', { ratingRule: id('light') })).then(['RatingRuleDropped']);
    const point = {
      id: id('plan') as never,
      version: 5,
      recordedAt: '2024-01-01T00:00:00.000Z' as never,
      asOf: '2024-01-01' as never,
    };
    expect(planDocument(dropped.at(), point)?.ratingRules).toMatchObject([{ status: 'dropped' }]);
    dropped
      .when(say('ReviseRatingRule', { ratingRule: id('light'), title: 'Andet' }))
      .refuses({ type: 'wrong-state', state: 'dropped' });
  });

  it('needs a decision or a reason once the plan is approved', () => {
    const stream = given(drafted, approved);
    stream.when(adopt('light', light)).refuses('decision-or-reason-required');
    stream.when({ ...adopt('light', light), decision: council('2023-12-14') }).then(['RatingRuleAdopted']);
  });

  it('asks one target what one can answer, and many what many can', () => {
    const stream = given(drafted, adopt('light', light));
    const many = anyRed.gates;
    stream
      .when(adopt('wrong', { ...light, gates: many }))
      .refuses({ type: 'value-not-allowed', field: 'gates' }, { type: 'value-not-allowed', field: 'ratedBy' });
    stream
      .when(adopt('wrong', { ...anyRed, gates: light.gates }))
      .refuses({ type: 'value-not-allowed', field: 'gates' });
    stream.when(adopt('worst', anyRed)).then(['RatingRuleAdopted']);
  });

  it('rates members by a rule that rates targets', () => {
    const { ratedBy: _, ...unrated } = anyRed;
    const stream = given(drafted, adopt('light', light), adopt('worst', anyRed));
    stream.when(adopt('other', unrated)).refuses({ type: 'value-not-allowed', field: 'ratedBy' });
    stream
      .when(adopt('other', { ...anyRed, ratedBy: id('worst') }))
      .refuses({ type: 'value-not-allowed', field: 'ratedBy' });
    stream
      .when(adopt('other', { ...anyRed, ratedBy: id('nowhere') }))
      .refuses({ type: 'unknown-subject', field: 'ratedBy' });
    stream
      .when(adopt('other', { ...light, targets: [id('nowhere')] }))
      .refuses({ type: 'unknown-subject', field: 'targets' });
  });
});

it('an indicator that is only followed keeps no goal from being retired', () => {
  const followed = {
    nature: 'monitoring',
    when: { kind: 'standing' },
    condition: { kind: 'measure', indicator: id('x'), limit: 'none' },
  } as const;
  given(drafted, goal('g1'), target('t1', ['g1'], followed))
    .when(retireGoal('g1'))
    .then(['GoalRetired']);
  given(drafted, goal('g1'), target('t1', ['g1'], { when: { kind: 'standing' } }))
    .when(retireGoal('g1'))
    .refuses('live-dependants');
});
