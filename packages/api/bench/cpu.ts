import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

const numbers = (path: string): readonly number[] =>
  readFileSync(path, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number);

/** Milliseconds that the threads of a process have run, to the nanosecond. */
const ran = (pid: string): number =>
  readdirSync(`/proc/${pid}/task`).reduce(
    (sum, thread) => sum + (numbers(`/proc/${pid}/task/${thread}/schedstat`)[0] ?? 0) / 1e6,
    0,
  );

/** Milliseconds of CPU that a process and those it started have used; 0 where the system does not tell. */
export function usedByTree(pid: number): number {
  if (!existsSync('/proc/self/schedstat')) return 0;
  let used = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const fields = numbers(`/proc/${entry}/stat`);
      if (Number(entry) === pid || fields[1] === pid) used += ran(entry);
      // What ended children used stands with their parent.
      if (Number(entry) === pid) used += (((fields[13] ?? 0) + (fields[14] ?? 0)) * 1000) / ticksPerSecond;
    } catch {
      // It ended while it was looked at.
    }
  return used;
}

/** CPU used so far, in milliseconds: by this process, and by a database server beside it. */
export interface Cpu {
  readonly server: number;
  readonly database: number;
}

export const cpuNow = (postmaster: number | undefined): Cpu => {
  const { user, system } = process.cpuUsage();
  return { server: (user + system) / 1000, database: postmaster === undefined ? 0 : usedByTree(postmaster) };
};

export const cpuSince = (before: Cpu, postmaster: number | undefined): Cpu => {
  const now = cpuNow(postmaster);
  return { server: now.server - before.server, database: now.database - before.database };
};
