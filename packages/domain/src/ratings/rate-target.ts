import { compact } from '../evaluation/answer-fields.js';
import type { RatingRule } from '../plan/rating-rules.js';
import { labelOf } from '../plan/subjects.js';
import { passages, surely } from './gates.js';
import type { JudgedTarget } from './judged-target.js';
import { askTarget, leftOutOf } from './members.js';
import type { RatedOutcome } from './rating.js';
import { toldOutcome } from './rating-words.js';

type TargetCame = Omit<RatedOutcome, 'sentence' | 'subject' | 'status'>;

const found = (rule: RatingRule, judged: JudgedTarget): TargetCame => {
  const why = leftOutOf(judged, rule);
  if (why === 'not-due') return { standing: 'planned', outcome: rule.planned, final: false };
  if (why !== undefined) return { standing: 'left-out', leftOut: why, final: judged.final };
  const possible = passages(rule, (single) => askTarget(single, judged));
  const sure = surely(possible);
  const on = judged.final ? judged.judgedOn : undefined;
  if (sure !== undefined)
    return { standing: 'decided', outcome: sure.outcome, gate: sure.gate, final: judged.final, on };
  const names = [...new Set(possible.flatMap(({ outcome }) => outcome?.name ?? []))];
  if (rule.missing === undefined) return { standing: 'undecided', possible: names, final: false };
  return { standing: 'decided', outcome: rule.missing, assumed: true, possible: names, final: false };
};

/** How a target comes out by a rule: the first gate that holds, unless it is left out, not due, or something is open. */
export const rateTarget = (rule: RatingRule, judged: JudgedTarget): RatedOutcome => {
  const { target, judgement } = judged;
  const subject = { kind: 'target' as const, id: target.id, name: labelOf(target) };
  const rated = compact({ ...found(rule, judged), subject, status: judgement.status });
  return { ...rated, sentence: toldOutcome(rated, rule.gates.length) };
};
