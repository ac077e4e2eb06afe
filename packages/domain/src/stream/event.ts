import type * as z from 'zod';

/** A pattern in each language; what fills it, `words/patterns.ts` says. */
export interface Spoken {
  readonly da: string;
  readonly en: string;
}

/** How history tells an event. */
export interface Voices extends Spoken {
  /**
   * How it is told of whoever only records what others decided. With it, the patterns themselves are said of the body that
   * decided; without it, whoever recorded it did it.
   */
  readonly recorded?: Spoken;
  /**
   * What is said of its day. Absent: from which day on it holds. `effectiveOn`, or a field of its data: the day on which it
   * happened. `untold`: nothing, where the day says nothing about what is told.
   */
  readonly day?: string;
}

/**
 * One event type, written once: the command that asks for it, the version and schema of its stored data, and how history
 * tells it in Danish and English. `{field}` in a sentence is the field's value or, for an id, the subject it names. The least
 * that a schema is suffices where any is meant: compilers compare a hundred events with it in a tenth of the time.
 */
export interface EventDefinition<Data extends z.core.$ZodType = z.core.$ZodType> extends Voices {
  /** Begins with a capital; said as a template so that each table keeps its commands by name, and its sentences as text. */
  readonly command: Capitalize<string>;
  readonly schemaVersion: number;
  readonly data: Data;
  /** How history tells it where a field of its data says that it was otherwise. */
  readonly where?: Readonly<Record<string, Voices>>;
  /** Fields that the system fills in when the event is recorded; a caller cannot give them. */
  readonly setBySystem?: readonly string[];
  /** Older stored forms: version → a pure total function to the next version's data, made with `olderForm`. */
  readonly upcast?: Readonly<Record<number, (data: unknown) => unknown>>;
}

/**
 * How data of an older version become data of the next one.
 *
 * @param form the older version's schema; data that are none of it stay as they are, and are found where they are checked
 */
export const olderForm =
  <Form extends z.ZodType>(form: Form, next: (data: z.output<Form>) => object) =>
  (data: unknown): unknown => {
    const parsed = form.safeParse(data);
    return parsed.success ? next(parsed.data) : data;
  };

export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

// A type such as `toString` names no event: only what a table says itself counts.
export const named = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** An event type's definition by name; undefined for a type that these definitions do not know. */
export const definitionOf = (definitions: EventDefinitions, type: string): EventDefinition | undefined =>
  named(definitions, type);

/** The fields of an event's data, whatever its type; none where it has no fields. */
export const fieldsOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {};

/** An event's data in two parts: what a caller says, and what the system added when it was recorded. */
export const partsOf = (
  definition: EventDefinition | undefined,
  data: unknown,
): { readonly said: object; readonly added: object } => {
  const fields = definition?.setBySystem ?? [];
  const part = (system: boolean) =>
    Object.fromEntries(Object.entries(fieldsOf(data)).filter(([field]) => fields.includes(field) === system));
  return { said: part(false), added: part(true) };
};

/** The union of `{ type, data }` over a set of definitions. */
export type EventOf<Definitions extends EventDefinitions> = {
  [Type in keyof Definitions & string]: { readonly type: Type; readonly data: z.output<Definitions[Type]['data']> };
}[keyof Definitions & string];
