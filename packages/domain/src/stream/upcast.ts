import { correctionEvents, definitionIn } from './correction-events.js';
import type { Recorded } from './envelope.js';
import { definitionOf, type EventDefinition, type EventDefinitions, fieldsOf } from './event.js';

/** Brings data of an older schema version to the current one, one version at a time. */
export const upcastData = (definition: EventDefinition, version: number, data: unknown): unknown => {
  let current = data;
  for (let from = version; from < definition.schemaVersion; from += 1)
    current = definition.upcast?.[from]?.(current) ?? current;
  return current;
};

const upcastOne = (definitions: EventDefinitions, event: Recorded): Recorded => {
  const definition = definitionOf(definitions, event.type);
  if (definition === undefined || event.schemaVersion >= definition.schemaVersion) return event;
  return {
    ...event,
    schemaVersion: definition.schemaVersion,
    data: upcastData(definition, event.schemaVersion, event.data),
  };
};

/** A correction holds the data of another event, in the form of its own day: that is brought up to date too. */
const upcastCorrection = (
  definitions: EventDefinitions,
  events: ReadonlyMap<string, Recorded>,
  event: Recorded,
): Recorded => {
  const { event: named, data, dataVersion } = fieldsOf(event.data);
  const definition = definitionOf(definitions, events.get(String(named))?.type ?? '');
  if (
    definition === undefined ||
    data === undefined ||
    typeof dataVersion !== 'number' ||
    dataVersion >= definition.schemaVersion
  )
    return event;
  const current = { data: upcastData(definition, dataVersion, data), dataVersion: definition.schemaVersion };
  return { ...event, data: { ...fieldsOf(event.data), ...current } };
};

/**
 * A stream's events in current form, whatever version they were stored in. Total: an unknown type, or a version newer than
 * this one, stays as it is.
 */
export const currentForm = (definitions: EventDefinitions, events: readonly Recorded[]): Recorded[] => {
  const byId = new Map(events.map((event) => [event.id as string, event]));
  return events.map((event) =>
    definitionOf(correctionEvents, event.type) === undefined
      ? upcastOne(definitions, event)
      : upcastCorrection(definitions, byId, upcastOne(correctionEvents, event)),
  );
};

/** Whether these definitions know an event's type, and its form or an older one. */
export const knowsForm = (
  definitions: EventDefinitions,
  { type, schemaVersion }: Pick<Recorded, 'type' | 'schemaVersion'>,
): boolean => schemaVersion <= (definitionIn(definitions, type)?.schemaVersion ?? 0);
