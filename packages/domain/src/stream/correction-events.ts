import { z } from 'zod';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';
import { PoliticalDecision } from './envelope.js';
import { definitionOf, type EventDefinition, type EventDefinitions } from './event.js';

/**
 * A correction names an event of the same stream. From its recording on every slice reads the new data, day and decision in
 * that event's place; slices with an earlier knownAt are unchanged. What is left out stays as recorded.
 */
export const correctionEvents = {
  EventCorrected: {
    command: 'CorrectEvent',
    schemaVersion: 1,
    data: z.strictObject({
      event: EventId,
      /** The event's whole data in the form of `dataVersion`, checked against the schema of its type. */
      data: z.record(z.string(), z.json()).optional(),
      dataVersion: z.int().min(1).optional(),
      effectiveOn: Day.optional(),
      decision: PoliticalDecision.optional(),
    }),
    da: 'rettede registrering',
    en: 'corrected record',
  },
  EventAnnulled: {
    command: 'AnnulEvent',
    schemaVersion: 1,
    data: z.strictObject({ event: EventId }),
    da: 'annullerede registrering',
    en: 'annulled record',
  },
} as const satisfies EventDefinitions;

/** The definition of any event that a stream may hold: one of its own, or a correction. */
export const definitionIn = (definitions: EventDefinitions, type: string): EventDefinition | undefined =>
  definitionOf(definitions, type) ?? definitionOf(correctionEvents, type);
