import { commandContext, correctionEvents, Day, type EventDefinition, type EventDefinitions } from '@planspor/domain';
import { z } from 'zod';

/** A day that can be kept: the calendar of the store begins with the year 1. */
export const StoredDay = Day.refine((day) => !day.startsWith('0000'), {
  error: 'is before the year 1',
  params: { fault: 'wrong-format' },
});

/** What every command may say about itself, beside its data. */
export const aboutCommand = { ...commandContext, effectiveOn: StoredDay.optional() } as const;

/** A command of a kind of stream: its name, the event it becomes, and the schema of its data. */
export interface Command {
  readonly name: string;
  readonly event: string;
  readonly data: z.ZodObject;
}

/**
 * The commands that are sent to an address of their own under a stream: those of all its events, and corrections. The command
 * that opens a stream is sent where there is no stream yet, and is the only one left out.
 */
export type AddressedCommand<Definitions extends EventDefinitions, Opening extends keyof Definitions> =
  | Definitions[Exclude<keyof Definitions, Opening>]['command']
  | (typeof correctionEvents)[keyof typeof correctionEvents]['command'];

const without = (schema: z.ZodObject, fields: readonly string[]): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(schema.shape).filter(([field]) => !fields.includes(field))));

/** All commands of a kind of stream by name, corrections among them. */
export const commandsOf = (definitions: EventDefinitions): ReadonlyMap<string, Command> =>
  new Map(
    Object.entries({ ...definitions, ...correctionEvents } as Record<string, EventDefinition>).map(
      ([event, definition]) => [
        definition.command,
        {
          name: definition.command,
          event,
          data: without(definition.data as z.ZodObject, definition.setBySystem ?? []),
        },
      ],
    ),
  );

/** The field that names the subject a command is about: by convention the first of its data. A correction names an event. */
export const ownField = ({ event, data }: Command): string | undefined => {
  const [first] = Object.keys(data.shape);
  const named = first !== undefined && data.shape[first] instanceof z.ZodUUID && !(event in correctionEvents);
  return named ? first : undefined;
};

const withOptionalId = (schema: z.ZodObject, field: string | undefined): z.ZodObject => {
  const own = field === undefined ? undefined : schema.shape[field];
  return field === undefined || own === undefined ? schema : schema.extend({ [field]: z.optional(own) });
};

/** The body of a command's own route: its data without what the path says, and what it says about itself. `id` names it in OpenAPI. */
export const bodyOf = (command: Command, inPath: readonly string[], creates: boolean, id: string) => {
  const rest = without(command.data, inPath);
  const data = creates ? withOptionalId(rest, ownField(command)) : rest;
  // Looked at rather than tried out: trying a schema compiles it, and there are seventy at every start.
  const mayBeEmpty = Object.values(data.shape).every((field) => field instanceof z.ZodOptional);
  return z.strictObject({ data: mayBeEmpty ? data.prefault({}) : data, ...aboutCommand }).meta({ id });
};

const lists = new WeakMap<EventDefinitions, ReturnType<typeof makeList>>();

const makeList = (commands: ReadonlyMap<string, Command>, id: string) => {
  const options = [...commands.values()].map(({ name, data }) =>
    z.strictObject({ type: z.literal(name), data, ...aboutCommand }),
  );
  const [first, ...others] = options;
  if (first === undefined) throw new Error('a kind of stream without commands');
  return z
    .array(z.discriminatedUnion('type', [first, ...others]).meta({ id }))
    .min(1)
    .max(500)
    .meta({
      description:
        'Decided in this order, each seeing those before it. A subject may be called by a name such as `#goal1` where its command says its id, and wherever the others mean it: the server makes the id',
    });
};

/** A list of commands of a kind of stream; one schema wherever it stands. `id` names one command of it in OpenAPI. */
export function commandListOf(definitions: EventDefinitions, id: string) {
  const list = lists.get(definitions) ?? makeList(commandsOf(definitions), id);
  lists.set(definitions, list);
  return list;
}

/** Several commands at once; what holds for all of them may stand once, beside them. */
export const batchOf = (definitions: EventDefinitions, name: string) =>
  z
    .strictObject({ commands: commandListOf(definitions, `${name}Command`), ...aboutCommand })
    .meta({ id: `${name}Commands` });
