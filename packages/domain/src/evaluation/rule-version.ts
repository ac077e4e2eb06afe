/**
 * The version of the evaluation rules, a day. Every verdict names it: the same target, facts and point give the same bytes
 * under the same rule version and reference version. Change it with every change that can turn a verdict.
 */
export const ruleVersion = '2026-12-01';
