import type { OnBenchmark, OnMeasure, OnSeries } from '../conditions/kind.js';
import type { Condition } from '../conditions/kinds.js';
import { describe, ownTimeOf } from '../conditions/kinds.js';
import type { KnownIndicator } from '../figures/view.js';
import { benchmarkChangeDossier } from './benchmark-change.js';
import { benchmarkLevelDossier } from './benchmark-level.js';
import { conclude } from './conclude.js';
import { judgeDelivered } from './delivered.js';
import type { Dossier, Task } from './dossier.js';
import { judgeEachPeriod } from './each-period.js';
import { judgementDay } from './figures-judged.js';
import { judgeInARow } from './in-a-row.js';
import { bare, type Judgement } from './judgement.js';
import { judgeMeasured } from './measured-only.js';
import { missingAs } from './missing.js';
import { combine } from './parts-together.js';
import { seriesDossier, seriesIn } from './series-dossier.js';

type Kind = Condition['kind'];

/** With nobody to measure, or where the source says that it does not apply, a period asks nothing. */
const asksNothing = ({ status, missing }: Judgement): boolean =>
  status === 'awaiting-observation' &&
  missing.length > 0 &&
  missing.every(({ reason }) => reason === 'nothing-eligible' || reason === 'not-applicable');

const judgeFigures = (
  task: Task,
  kind: Kind,
  condition: OnSeries | OnMeasure | OnBenchmark,
  read: (known: KnownIndicator) => Dossier,
): Judgement => {
  const known = task.view.indicator(condition.series.indicator);
  if (known !== undefined) {
    const judgement = conclude(task, read(known));
    return task.within !== undefined && asksNothing(judgement) ? { ...judgement, status: 'not-applicable' } : judgement;
  }
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
        described.parts.map((part) => judgePart(task, part)),
      );
    case 'periods':
      return judgeInARow(task, kind, described, judge);
    case 'assessment':
      return judgeDelivered(task, kind, described);
    case 'series': {
      // What goes as far as it can has no end at which it is met.
      const there = described.asFarAsPossible === undefined ? task : { ...task, final: false };
      return judgeFigures(there, kind, described, (known) => seriesDossier(there, kind, described, known));
    }
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

/** Judges a part at its own time, where it has one: by its own window, rolling and day of judgement. */
const judgePart = ({ view, target, ...task }: Task, part: Condition): Judgement => {
  const when = ownTimeOf(part);
  if (when === undefined) return judge({ view, target, ...task }, part);
  const judgedOn = judgementDay(when);
  const own = { view, target, final: judgedOn !== undefined && judgedOn <= view.point.asOf };
  return {
    ...(when.kind === 'every' ? judgeEachPeriod(own, part, when, judge) : judge({ ...own, when }, part)),
    judgedOn,
  };
};
