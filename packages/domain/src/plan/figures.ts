import * as z from 'zod';
import type { Refusal } from '../stream/refusal.js';
import type { Rules } from '../stream/stream.js';
import { withChanges } from '../values/changes.js';
import { FigureId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { figureEvents, figureFields } from './figure-events.js';
import type { PlanState } from './plan-state.js';
import { subjectKind } from './subject-kind.js';
import {
  adoptedBy,
  leavesAsIs,
  provenance,
  putRevised,
  refuseExisting,
  refuseTakenCode,
  refuseUnknown,
  without,
} from './subjects.js';

const citedFigureSchema = z.strictObject({ id: FigureId, ...figureFields, ...provenance }).meta({ id: 'CitedFigure' });

export interface CitedFigure extends z.output<typeof citedFigureSchema> {}
export const CitedFigure: ObjectSchema<CitedFigure> = citedFigureSchema;

const subject = (data: { figure: FigureId }) => ({ kind: 'figure', id: data.figure });

/** A cited figure says something: a value, words, or why there is neither. */
const refuseEmpty = (data: Pick<CitedFigure, 'value' | 'valueText' | 'missing'>): Refusal[] =>
  data.value === undefined && data.valueText === undefined && data.missing === undefined
    ? [
        {
          type: 'field-required',
          field: 'value',
          why: 'a cited figure has a value, the words printed, or the reason it is missing',
        },
      ]
    : [];

const refuseRevised = (plan: PlanState, id: FigureId, changes: object): Refusal[] => {
  const found = plan.figures.get(id);
  return found === undefined ? [] : refuseEmpty(withChanges(found, changes));
};

const figureRules: Rules<PlanState, typeof figureEvents> = {
  FigureCited: {
    subject,
    refuse: (plan, data) => [...refuseExisting('figure', plan.figures, data.figure, data.code), ...refuseEmpty(data)],
    evolve: (plan, data, event) => {
      plan.figures.set(data.figure, { id: data.figure, ...without(data, 'figure'), ...adoptedBy(event) });
    },
  },
  FigureCorrected: {
    subject,
    refuse: (plan, data) => [
      ...refuseUnknown('figure', 'figure', plan.figures, [data.figure]),
      ...refuseTakenCode('figure', plan.figures, data.code, data.figure),
      ...refuseRevised(plan, data.figure, without(data, 'figure')),
    ],
    changesNothing: (plan, data) => leavesAsIs(plan.figures, data.figure, without(data, 'figure')),
    evolve: (plan, data, event) => putRevised(plan.figures, data.figure, without(data, 'figure'), event),
  },
};

export const figures = subjectKind('figures', ['tal', 'tallet', 'figure'], CitedFigure, figureEvents, figureRules);
