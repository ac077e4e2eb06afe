import { correctionEvents } from '@planspor/domain';
import { v7 } from 'uuid';
import { idFields } from '../reading/text-fields.js';
import { type Command, ownField } from './command-schemas.js';

/** `#goal1`: a name that holds within one request, for an id that the server makes. */
const localName = /^#\p{L}[\p{L}\p{N}._-]{0,59}$/u;

interface SentCommand {
  readonly type?: unknown;
  readonly data?: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sentCommands = (body: unknown): readonly SentCommand[] =>
  isObject(body) && Array.isArray(body.commands) ? body.commands.filter(isObject) : [];

/** A name stands for a new id where it names the subject of a command, which is what makes it known. */
function namesIn(commands: ReadonlyMap<string, Command>, body: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { type, data } of sentCommands(body)) {
    const command = typeof type === 'string' ? commands.get(type) : undefined;
    const own = command && ownField(command);
    const name = own !== undefined && isObject(data) ? data[own] : undefined;
    if (typeof name === 'string' && localName.test(name) && !names.has(name)) names.set(name, v7());
  }
  return names;
}

const none: ReadonlySet<string> = new Set();

/** Fields of each command that hold ids: in any other a name is only a word, also in codes and whatever else has a form. */
function idsByCommand(commands: ReadonlyMap<string, Command>): ReadonlyMap<Command, ReadonlySet<string>> {
  const own = [...commands.values()].map((command) => [command, idFields(command.data)] as const);
  // A correction holds the fields of whatever it corrects.
  const all = new Set(own.flatMap(([, fields]) => [...fields]));
  return new Map(own.map(([command, fields]) => [command, command.event in correctionEvents ? all : fields]));
}

function replaced(value: unknown, names: ReadonlyMap<string, string>, ids: ReadonlySet<string>, isId = false): unknown {
  if (typeof value === 'string') return isId ? (names.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, names, ids, isId));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, replaced(each, names, ids, ids.has(field))]),
  );
}

/**
 * Puts ids in the place of the names that commands of one request call their subjects by. A name that no command introduces
 * stays as it is, and is refused as the id that it is not. Without names the body itself comes back.
 */
export const withoutLocalNames = (commands: ReadonlyMap<string, Command>) => {
  const ids = idsByCommand(commands);
  return (body: unknown): unknown => {
    const names = namesIn(commands, body);
    if (names.size === 0 || !isObject(body)) return body;
    const list = (body.commands as readonly unknown[]).map((sent) => {
      const command = isObject(sent) && typeof sent.type === 'string' ? commands.get(sent.type) : undefined;
      if (command === undefined || !isObject(sent)) return sent;
      return { ...sent, data: replaced(sent.data, names, ids.get(command) ?? none) };
    });
    return { ...body, commands: list };
  };
};
