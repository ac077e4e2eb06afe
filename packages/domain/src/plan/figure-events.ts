import * as z from 'zod';
import { Area } from '../values/area.js';
import { changes } from '../values/changes.js';
import { Figure } from '../values/decimal.js';
import { FigureId, IndicatorId } from '../values/ids.js';
import { MissingReason, Qualifier } from '../values/missing.js';
import { Period } from '../values/period.js';
import { Code, Prose, Title, text } from '../values/text.js';
import { Unit } from '../values/unit.js';
import type { PlanEventDefinitions } from './plan-event.js';

/**
 * A number as the plan prints it: a value, words, or the reason it is missing. It is kept when the statistics are restated,
 * so that the two can be compared, and it is never an input to a verdict.
 */
export const figureFields = {
  code: Code.optional(),
  label: Title,
  indicator: IndicatorId.optional(),
  area: Area,
  population: Title.optional(),
  period: Period.optional(),
  /** A level, a change over the period, a forecast, or a quota given from above. */
  kind: z.enum(['level', 'change', 'forecast', 'quota', 'duration']).optional(),
  value: Figure.optional(),
  upTo: Figure.optional(),
  /** What is printed where it is no number, or not only one: `just over 1,000`, `high satisfaction`. */
  valueText: Title.optional(),
  missing: MissingReason.optional(),
  qualifier: Qualifier.optional(),
  unit: Unit.optional(),
  /** Whether the unit is printed beside the number, or read from what it is about. */
  unitBasis: z.enum(['printed', 'inferred']).optional(),
  /** The unit as printed where it differs from what is meant ("percentage points" of a share). */
  printedUnit: text(80).optional(),
  publishedBy: Title.optional(),
  /** Why it must not be compared with other figures of the indicator. */
  notComparable: Title.optional(),
  note: Prose.optional(),
} as const;

export const figureEvents = {
  FigureCited: {
    command: 'CiteFigure',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ figure: FigureId, ...figureFields }),
    da: 'gengav tallet {figure}{figure:cited}',
    en: 'cited the figure {figure}{figure:cited}',
    day: 'untold',
  },
  FigureCorrected: {
    command: 'CorrectFigure',
    schemaVersion: 1,
    accountable: false,
    afterTheEnd: true,
    data: z.strictObject({ figure: FigureId, ...changes(figureFields) }),
    da: 'rettede det gengivne tal {figure}{figure:cited}',
    en: 'corrected the cited figure {figure}{figure:cited}',
    day: 'untold',
  },
} satisfies PlanEventDefinitions;
