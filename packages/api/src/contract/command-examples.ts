import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Shown = z.strictObject({
  command: z.string(),
  /** Of a plan that is not the one of the other examples. */
  on: z.string().optional(),
  /** The subjects that the address names. */
  path: z.record(z.string(), z.string()).optional(),
  body: z.record(z.string(), z.unknown()),
});

const Story = z.strictObject({ plan: z.array(Shown), indicator: z.array(Shown), group: z.array(Shown) });
export type ShownCommand = z.output<typeof Shown>;

/** A plan, an indicator and a group from their opening to their end: every command, in an order in which each is taken. */
export const commandStory = (): z.output<typeof Story> =>
  Story.parse(JSON.parse(readFileSync(new URL('../../examples/contract/commands.json', import.meta.url), 'utf8')));

const uncapital = (name: string): string => name.replace(/^./, (letter) => letter.toLowerCase());

/** The id of the operation of a command on a kind of stream. */
const operationOf = (kind: string, { command, body }: ShownCommand): string => {
  const opens = 'id' in body;
  return uncapital(kind === 'plan' || opens ? command : `${kind}${command}`);
};

/** A body of each command as it stands in the document: the first of its kind in the story, by the operation's id. */
export const commandExamples = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(commandStory())
      .flatMap(([kind, shown]) => shown.map((each) => [operationOf(kind, each), each.body] as const))
      .reverse(),
  );
