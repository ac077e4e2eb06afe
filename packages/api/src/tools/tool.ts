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

/** Whether an error is for the user: one of ours, or an option that `parseArgs` does not know. */
export const isForUser = (error: unknown): error is Error =>
  error instanceof Error &&
  (error.name === 'ToolFault' || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')));

/** Writes a line to standard output. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
