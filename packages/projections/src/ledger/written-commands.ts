import { randomBytes } from 'node:crypto';
import type { InSteps } from '@planspor/domain';
import type { AppendCommand } from './append.js';
import { canonicalText } from './canonical.js';
import { bodyHash, saltLength } from './chain.js';
import type { NewEvent } from './event.js';

/** The content of an event that goes to the database behind the list of commands. */
export interface FollowingBody {
  /** Which command of the list it belongs to. */
  readonly command: number;
  readonly id: string;
  /** 64 hex digits. */
  readonly salt: string;
  /** Canonical JSON. */
  readonly body: string;
}

/** A list of commands as the database takes it: a JSON text, and the contents that are too long for it. */
export interface WrittenCommands {
  readonly text: string;
  readonly following: readonly FollowingBody[];
}

// Random numbers are dear by the call and cheap by the byte.
let salts = Buffer.alloc(0);

/** 32 random bytes that nobody was given before, as hex digits. */
function newSalt(): string {
  if (salts.length < saltLength) salts = randomBytes(64 * saltLength);
  const salt = salts.toString('hex', 0, saltLength);
  salts = salts.subarray(saltLength);
  return salt;
}

/** What goes to the database as one text, in characters: much longer, its making and sending would hold everybody up. */
const longText = 512 * 1024;

/** A content that is shorter never follows: a statement of its own would cost more than it spares. */
const shortBody = 16 * 1024;

/** Writes a list of commands; where its contents are long together, each that is not short follows by itself. */
export function* written(commands: readonly AppendCommand[]): InSteps<WrittenCommands> {
  const bodies = yield* bodiesOf(commands);
  const areLong = bodies.flat().reduce((sum, { body }) => sum + body.length, 0) > longText;
  const following = areLong ? bodies.flat().filter(({ body }) => body.length > shortBody) : [];
  const apart = new Set(following);
  const texts: string[] = [];
  for (const [number, command] of commands.entries())
    texts.push(yield* commandText(command, bodies[number] ?? [], apart));
  return { text: `[${texts.join()}]`, following };
}

/** The contents of all events, a list a command. */
function* bodiesOf(commands: readonly AppendCommand[]): InSteps<readonly (readonly FollowingBody[])[]> {
  const bodies: FollowingBody[][] = [];
  for (const [number, command] of commands.entries()) {
    const own: FollowingBody[] = [];
    for (const { id, body } of command.outcome === 'accepted' ? command.events : []) {
      own.push({ command: number, id, salt: newSalt(), body: canonicalText(body) });
      yield;
    }
    bodies.push(own);
  }
  return bodies;
}

function* commandText(
  command: AppendCommand,
  bodies: readonly FollowingBody[],
  apart: ReadonlySet<FollowingBody>,
): InSteps<string> {
  if (command.outcome !== 'accepted') return JSON.stringify(command);
  const { events, ...rest } = command;
  const texts: string[] = [];
  for (const [place, body] of bodies.entries()) {
    texts.push(eventText(events[place], body, apart.has(body)));
    yield;
  }
  return `${JSON.stringify(rest).slice(0, -1)},"events":[${texts.join()}]}`;
}

function eventText(event: NewEvent | undefined, { salt, body }: FollowingBody, isApart: boolean): string {
  const content = isApart ? { bodyHash: bodyHash(Buffer.from(salt, 'hex'), body) } : { body, salt };
  return JSON.stringify({ ...event, body: undefined, ...content });
}
