import type { OnBenchmark, OnMeasure, OnSeries } from '../conditions/kind.js';
import type { Condition } from '../conditions/kinds.js';
import { describe } from '../conditions/kinds.js';
import type { KnownIndicator } from '../figures/view.js';
import { benchmarkChangeDossier } from './benchmark-change.js';
import { benchmarkLevelDossier } from './benchmark-level.js';
import { conclude } from './conclude.js';
import { judgeDelivered } from './delivered.js';
import type { Dossier, Task } from './dossier.js';
import { judgeInARow } from './in-a-row.js';
import { bare, type Judgement } from './judgement.js';
import { judgeMeasured } from './measured-only.js';
import { missingAs } from './missing.js';
import { combine } from './parts-together.js';
import { seriesDossier, seriesIn } from './series-dossier.js';

type Kind = Condition['kind'];

const judgeFigures = (
  task: Task,
  kind: Kind,
  condition: OnSeries | OnMeasure | OnBenchmark,
  read: (known: KnownIndicator) => Dossier,
): Judgement => {
  const known = task.view.indicator(condition.series.indicator);
  if (known !== undefined) return conclude(task, read(known));
  const lack = { reason: 'unknown-indicator' as const, ...seriesIn(task.view, condition.series) };
  return bare(kind, 'awaiting-observation', { missing: missingAs('observation', [lack]) });
};

/** Judges a condition, single or combined, at one time of judgement, by what it reads. */
export const judge = (task: Task, condition: Condition): Judgement => {
  const { kind } = condition;
  const described = describe(condition);
  switch (described.reads) {
    case 'parts':
      return combine(
        kind,
        described.needed,
        described.parts.map((part) => judge(task, part)),
      );
    case 'periods':
      return judgeInARow(task, kind, described, judge);
    case 'assessment':
      return judgeDelivered(task, kind, described);
    case 'series':
      return judgeFigures(task, kind, described, (known) => seriesDossier(task, kind, described, known));
    case 'measure':
      return judgeMeasured(task, kind, described);
    case 'benchmark':
      return judgeFigures(task, kind, described, (known) =>
        described.on === 'level'
          ? benchmarkLevelDossier(task, kind, described, known)
          : benchmarkChangeDossier(task, kind, described, known),
      );
  }
};
