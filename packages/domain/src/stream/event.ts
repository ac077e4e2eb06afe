import type { z } from 'zod';

/**
 * One event type, written once: the command that asks for it, the version and schema of its stored data, and how history
 * tells it in Danish and English. `{field}` in a sentence is the field's value or, for an id, the subject it names.
 */
export interface EventDefinition<Data extends z.ZodType = z.ZodType> {
  readonly command: string;
  readonly schemaVersion: number;
  readonly data: Data;
  readonly da: string;
  readonly en: string;
  /** Once the plan is approved it needs a decision or a reason: council, committee or job centre answer for it. */
  readonly accountable?: true;
  /** It changes something that already held: with a decision it takes effect on the day of the decision or later. */
  readonly revises?: true;
  /** It may still take effect once the plan is closed or withdrawn: then a plan is judged and remembered, not changed. */
  readonly afterTheEnd?: true;
  /** Fields that the system fills in when the event is recorded; a caller cannot give them. */
  readonly setBySystem?: readonly string[];
  /** Older stored forms: version → a pure total function to the next version's data. */
  readonly upcast?: Readonly<Record<number, (data: never) => unknown>>;
}

export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

// A type such as `toString` names no event: only what a table says itself counts.
export const named = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** An event type's definition by name; undefined for a type that these definitions do not know. */
export const definitionOf = (definitions: EventDefinitions, type: string): EventDefinition | undefined =>
  named(definitions, type);

/** An event's data in two parts: what a caller says, and what the system added when it was recorded. */
export const partsOf = (
  definition: EventDefinition | undefined,
  data: object,
): { readonly said: object; readonly added: object } => {
  const fields = definition?.setBySystem ?? [];
  const part = (system: boolean) =>
    Object.fromEntries(Object.entries(data).filter(([field]) => fields.includes(field) === system));
  return { said: part(false), added: part(true) };
};

/** The union of `{ type, data }` over a set of definitions. */
export type EventOf<Definitions extends EventDefinitions> = {
  [Type in keyof Definitions & string]: { readonly type: Type; readonly data: z.output<Definitions[Type]['data']> };
}[keyof Definitions & string];
