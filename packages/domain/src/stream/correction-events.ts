import * as z from 'zod';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';
import { Prose } from '../values/text.js';
import { PoliticalDecision } from './envelope.js';
import { definitionOf, type EventDefinition, type EventDefinitions } from './event.js';

/**
 * Events about another event of the same stream.
 *
 * A correction names an event of the same stream. From its recording on every slice reads the new data, day and decision in
 * that event's place; slices with an earlier knownAt are unchanged. What is left out stays as recorded.
 *
 * An erasure says that the content of an event is gone, from every slice: the law asked for it, and nothing reads it any more.
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
  EventErased: {
    command: 'EraseEvent',
    schemaVersion: 1,
    data: z.strictObject({
      event: EventId,
      /** The law that asks for it. */
      legalBasis: Prose,
      /** Where the erased event was a correction or annulment: the event it named, which its content said. */
      corrects: EventId.optional(),
      /** Refusals whose kept answers may quote the content, and the SHA-256 of each as it was counted. */
      answers: z
        .array(z.strictObject({ caller: z.string(), command: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
        .optional(),
    }),
    setBySystem: ['corrects', 'answers'],
    da: 'slettede indholdet af registrering',
    en: 'erased the content of record',
  },
} satisfies EventDefinitions;

/** The definition of any event that a stream may hold: one of its own, or a correction. */
export const definitionIn = (definitions: EventDefinitions, type: string): EventDefinition | undefined =>
  definitionOf(definitions, type) ?? definitionOf(correctionEvents, type);
