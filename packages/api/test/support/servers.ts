/** What tests opened and what was seen of its answers; watched-servers.ts looks after each test. */
interface Server {
  readonly close: () => Promise<unknown>;
}

/** Closed after the test that opened them. */
export const serversOfATest: Server[] = [];

/** Closed after the last test of the file that opened them. */
export const serversOfAFile = new Set<Server>();

/** For each server, the answers that no route declares. */
export const undeclared: string[][] = [];

/** Answers that do not fit their schema. */
export const misfits: string[] = [];
