import * as z from 'zod';
import type { Area, MunicipalityCode } from '../values/area.js';
import type { GroupId, IndicatorId } from '../values/ids.js';
import { MissingReason } from '../values/missing.js';
import type { Period } from '../values/period.js';

/** Why an input is not there: what the source said about the figure, or what the evaluation found. */
export const Gap = z
  .enum([
    ...MissingReason.options,
    'not-stated',
    'not-published',
    'retracted',
    'only-forecast',
    'period-not-ended',
    'not-later-than-baseline',
    'leaves-answer-open',
    'nothing-eligible',
    'unknown-indicator',
    'unknown-group',
    'unknown-members',
    'no-members-left',
    'members-without-figures',
    'no-weights',
    'not-ranked',
    'circular-definition',
    'unit-mismatch',
    'not-assessed',
  ])
  .meta({ id: 'Gap', description: 'Why an input is not there' });
export type Gap = z.output<typeof Gap>;

/** Why nothing can be evaluated, or why two values must not be held against each other. */
export const Hindrance = z
  .enum([
    'no-condition',
    'window-too-long',
    'window-too-short',
    'will-not-be-measured',
    'relative-change-from-zero',
    'no-polarity',
    'unknown-rating',
    'field-unknown',
    'unit-mismatch',
    'against-itself',
    'cannot-be-added',
    'no-baseline',
    'assessed-not-evaluable',
    'break',
    'other-source',
    'other-method',
  ])
  .meta({ id: 'Hindrance', description: 'Why nothing can be evaluated, or two values not be held against each other' });
export type Hindrance = z.output<typeof Hindrance>;

/** What an input is wanted as. */
export const InputRole = z.enum(['baseline', 'benchmark', 'observation', 'assessment']);
export type InputRole = z.output<typeof InputRole>;

/** Something that is not there, before it is known what it was wanted as. */
export interface Lack {
  readonly reason: Gap;
  readonly indicator?: IndicatorId | undefined;
  readonly area?: Area | undefined;
  readonly population?: string | undefined;
  readonly period?: Period | undefined;
  readonly group?: GroupId | undefined;
  readonly members?: readonly MunicipalityCode[] | undefined;
}
