import { type Condition, isCombined, type SingleCondition } from '../conditions/condition.js';
import { benchmarkChangeCase } from './benchmark-change.js';
import { benchmarkLevelCase } from './benchmark-level.js';
import type { Task } from './case.js';
import { combine } from './combined.js';
import { conclude } from './conclude.js';
import { judgeDelivered } from './delivered.js';
import { seriesCase, seriesIn } from './from-baseline.js';
import { bare, type Judgement } from './judgement.js';
import { missingAs } from './missing.js';

const judgeSingle = (task: Task, condition: SingleCondition): Judgement => {
  if (condition.kind === 'delivered') return judgeDelivered(task, condition);
  const known = task.view.indicator(condition.indicator);
  if (known === undefined) {
    const missing = missingAs('observation', [{ reason: 'unknown-indicator', ...seriesIn(task.view, condition) }]);
    return bare(condition.kind, 'awaiting-observation', { missing });
  }
  if (condition.kind !== 'benchmark') return conclude(task, seriesCase(task, condition, known));
  return conclude(
    task,
    condition.on === 'level' ? benchmarkLevelCase(task, condition, known) : benchmarkChangeCase(task, condition, known),
  );
};

/** Judges a condition, single or combined, at one time of judgement. */
export const judge = (task: Task, condition: Condition): Judgement =>
  isCombined(condition)
    ? combine(
        condition,
        condition.of.map((part) => judge(task, part)),
      )
    : judgeSingle(task, condition);
