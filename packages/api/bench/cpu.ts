import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Milliseconds of CPU that a process and those it started have used; 0 where the system does not tell. */
export function usedByTree(pid: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  let ticks = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      const own = Number(fields[11]) + Number(fields[12]);
      // What ended children used stands with their parent.
      const ended = Number(fields[13]) + Number(fields[14]);
      if (Number(entry) === pid) ticks += own + ended;
      else if (Number(fields[1]) === pid) ticks += own;
    } catch {
      // It ended while it was looked at.
    }
  return (ticks * 1000) / ticksPerSecond;
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
