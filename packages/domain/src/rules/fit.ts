import type { RuleTest, SingleTest } from './rule-test.js';

/** The single questions inside a test, in their order. */
export const singleTests = (test: RuleTest): readonly SingleTest[] =>
  'of' in test ? test.of.flatMap(singleTests) : [test];

const ofMany: readonly SingleTest['kind'][] = ['members', 'score'];

/** Whether a rule asks its names of the rule that rates its members. */
export const asksRatings = (test: RuleTest): boolean =>
  singleTests(test).some((single) => single.kind === 'score' || ('which' in single && single.which.kind === 'rated'));

/** Whether a test can be asked of one target, or else of many together. */
export const fits = (test: RuleTest, each: string): boolean =>
  singleTests(test).every(({ kind }) => kind !== 'rated' && ofMany.includes(kind) === (each !== 'target'));
