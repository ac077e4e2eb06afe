import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, unprivilegedUser } from '../support/postgres-server.js';

/** A PostgreSQL server that writes to disk what it acknowledges, and that may be killed. */
export interface DurableServer {
  /** Its socket's folder. */
  readonly folder: string;
  readonly urlOf: (database: string, user?: string) => string;
  readonly psql: (database: string, script: string) => string;
  /** Ends its processes without a word, in the midst of what they do. */
  readonly kill: () => void;
  /** Starts it again, recovering what was written. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** The first process alone would let the others finish what they are at; where they cannot be listed, it is the first alone. */
function childrenOf(pid: number): readonly number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

/** Makes and starts one on a private folder; undefined where no binaries are found. */
export async function startDurable(): Promise<DurableServer | undefined> {
  const binaries = findBinaries();
  if (binaries === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'planspor-durable-'));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program: string, args: readonly string[], input?: string): string =>
    execFileSync(join(binaries, program), args, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['pipe', program === 'pg_ctl' ? 'ignore' : 'pipe', 'ignore'],
      ...(input === undefined ? {} : { input }),
    });
  const data = join(folder, 'data');
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c max_connections=100`;
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C']);

  const start = async () => {
    for (let tries = 0; ; tries += 1)
      try {
        run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
        return;
      } catch (error) {
        // What the killed server shared in memory is free once its last process has noticed.
        if (tries === 20) throw error;
        await pause(250);
      }
  };

  await start();
  return {
    folder,
    urlOf: (database, as = 'postgres') =>
      `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=${encodeURIComponent(as)}`,
    psql: (database, script) =>
      run('psql', ['-h', folder, '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1', '-Atq'], script),
    kill: () => {
      const first = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      for (const each of [first, ...childrenOf(first)]) killIfThere(each);
    },
    start,
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
