import * as z from 'zod';
import { Day } from '../values/day.js';
import { EventId } from '../values/ids.js';
import { Instant } from '../values/instant.js';
import type { Named } from '../values/named-schema.js';
import { ImpreciseDay } from '../values/period.js';
import { Prose, Title, text, Uri } from '../values/text.js';
import { Uuid } from '../values/uuid.js';

const dateBasisSchema = z.enum(['printed', 'inferred', 'illustration']).meta({
  id: 'DateBasis',
  description: 'Whether the day is printed in the document, inferred from it, or made up to illustrate',
});

export interface DateBasisSchema extends Named<typeof dateBasisSchema> {}

/** Whether a day is printed in the document, inferred from it, or made up to illustrate. */
export const DateBasis: DateBasisSchema = dateBasisSchema;

const politicalDecisionSchema = z
  .strictObject({
    body: Title,
    takenOn: ImpreciseDay,
    takenOnBasis: DateBasis.optional(),
    reference: Title.optional(),
    uri: Uri.optional(),
  })
  .meta({ id: 'Decision' });

export interface PoliticalDecisionSchema extends Named<typeof politicalDecisionSchema> {}

/** Who decided, when, and where it is written down. `takenOn` is as precise as it is known: a day, a month or a year. */
export const PoliticalDecision: PoliticalDecisionSchema = politicalDecisionSchema;
export type PoliticalDecision = z.output<typeof PoliticalDecision>;

const documentSourceSchema = z
  .strictObject({ document: Title, locator: text(120).optional() })
  .meta({ id: 'DocumentSource' });

export interface DocumentSourceSchema extends Named<typeof documentSourceSchema> {}

/** Where a fact was read: the document, and the place in it (page, line, table). */
export const DocumentSource: DocumentSourceSchema = documentSourceSchema;
export type DocumentSource = z.output<typeof DocumentSource>;

/** The role or system that acted, and what an office of that id is called; never a person's name. */
export const Actor = z
  .strictObject({ id: text(120), role: text(40), name: text(120).optional() })
  .meta({ id: 'Actor' });
export type Actor = z.output<typeof Actor>;

/** What every command may say about itself, beside its data. `effectiveOn` absent means today. */
export const commandContext = {
  effectiveOn: Day.optional(),
  dateBasis: DateBasis.optional(),
  decision: PoliticalDecision.optional(),
  reason: Prose.optional(),
  source: DocumentSource.optional(),
} as const;

/** What the store keeps about every recorded event, beside its type and data. */
export const envelope = {
  id: EventId,
  stream: Uuid,
  version: z.int().min(1),
  recordedAt: Instant,
  effectiveOn: Day,
  dateBasis: DateBasis.optional(),
  actor: Actor,
  decision: PoliticalDecision.optional(),
  reason: Prose.optional(),
  source: DocumentSource.optional(),
  correlationId: text(200),
  causationId: text(200).optional(),
} as const;

export type Envelope = z.output<z.ZodObject<typeof envelope>>;

/** An event as it is proposed: decided, but not yet given its version and moment by the store. */
export interface Proposal<Type extends string = string, Data = unknown>
  extends Pick<Envelope, 'effectiveOn' | 'dateBasis' | 'decision' | 'reason' | 'source'> {
  readonly type: Type;
  readonly data: Data;
}

/** What took a content away: the event that says so, when it was recorded, the law, and the decision behind it. */
export const Erasure = z
  .strictObject({
    event: EventId,
    recordedAt: Instant.optional(),
    legalBasis: Prose,
    decision: PoliticalDecision.optional(),
    reason: Prose.optional(),
    /** Of a correction or annulment: the event it named. */
    corrects: EventId.optional(),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.output<typeof Erasure>;

/** That an event's content has been erased. */
export interface ErasedContent {
  /** Absent where the event that says so has not been read. */
  readonly by?: Erasure;
  /** Whether its data are those that stand in its place now, so that what came after it can still be told. */
  readonly standsIn: boolean;
}

/** Who acted is part of the content. */
export const erasedActor: Actor = { id: 'erased', role: 'erased' };

/** A recorded event: the envelope with a type and its data, in the current form of the type's schema. */
export interface Recorded<Type extends string = string, Data = unknown> extends Envelope {
  readonly type: Type;
  readonly schemaVersion: number;
  readonly data: Data;
  /** Its content is gone, and what stands here beside the envelope was not said by it. */
  readonly erased?: ErasedContent;
}
