import { v7 } from 'uuid';
import { textFields } from '../reading/text-fields.js';
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

const texts = new WeakMap<Command, ReadonlySet<string>>();

/** Fields of a command in which a name is only a word. */
function textsOf(command: Command): ReadonlySet<string> {
  const found = texts.get(command) ?? new Set(textFields(command.data));
  texts.set(command, found);
  return found;
}

function replaced(value: unknown, names: ReadonlyMap<string, string>, words: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, names, words));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, words.has(field) ? each : replaced(each, names, words)]),
  );
}

/**
 * Puts ids in the place of the names that commands of one request call their subjects by. A name that no command introduces
 * stays as it is, and is refused as the id that it is not. Without names the body itself comes back.
 */
export const withoutLocalNames =
  (commands: ReadonlyMap<string, Command>) =>
  (body: unknown): unknown => {
    const names = namesIn(commands, body);
    if (names.size === 0 || !isObject(body)) return body;
    const list = (body.commands as readonly unknown[]).map((sent) => {
      const command = isObject(sent) && typeof sent.type === 'string' ? commands.get(sent.type) : undefined;
      if (command === undefined || !isObject(sent)) return sent;
      return { ...sent, data: replaced(sent.data, names, textsOf(command)) };
    });
    return { ...body, commands: list };
  };
