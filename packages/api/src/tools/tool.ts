import { Instant } from '@planspor/domain';

/** One subcommand of `planspor`: what it says of itself, and what it does with its arguments. */
export interface Tool {
  /** The line in the list of subcommands. */
  readonly summary: string;
  /** How it is called and what its options mean. */
  readonly usage: string;
  /** @returns the exit status: 0 where all is well, 1 where something was found */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Something the user can put right: told in a sentence, without a stack, and the exit status is 2. */
export type ToolFault = Error & { readonly name: 'ToolFault' };

/** Makes one. */
export const toolFault = (message: string): ToolFault =>
  Object.assign(new Error(message), { name: 'ToolFault' as const });

/** Whether an error is for the user: one of ours. */
export const isForUser = (error: unknown): error is ToolFault => error instanceof Error && error.name === 'ToolFault';

/** Whether an error is that of `parseArgs`: an option it does not know, or that is given otherwise than it is meant. */
export const isUnknownOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

/** Whether something can be the id of what was recorded: a database is not asked for anything else. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The moment that an option names, in any form of RFC 3339 as HTTP takes it. JavaScript would read 05.12. as the 12th of May. */
export function momentGiven(option: string, given: string): Instant {
  const read = Instant.safeParse(given);
  if (!read.success) throw toolFault(`--${option} ${given} is not a moment such as 2026-11-24T10:15:30Z.`);
  return read.data;
}

/** Writes a line to standard output. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
