import * as z from 'zod';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { Prose } from '../values/text.js';
import { DateBasis, PoliticalDecision } from './envelope.js';
import type { Happening } from './stream.js';

const groundsSchema = z
  .strictObject({
    event: EventId,
    effectiveOn: Day,
    dateBasis: DateBasis.optional(),
    decision: PoliticalDecision.optional(),
    reason: Prose.optional(),
  })
  .meta({ id: 'Grounds' });

/** What made something stand as it does: the event, the day it took effect, and the decision or reason behind it. */
export interface Grounds extends z.output<typeof groundsSchema> {}
export const Grounds: ObjectSchema<Grounds> = groundsSchema;

/** The grounds that an event gives. */
export const groundsOf = ({ id, effectiveOn, dateBasis, decision, reason }: Happening): Grounds => ({
  event: id,
  effectiveOn,
  ...(dateBasis === undefined ? {} : { dateBasis }),
  ...(decision === undefined ? {} : { decision }),
  ...(reason === undefined ? {} : { reason }),
});
