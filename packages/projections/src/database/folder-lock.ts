import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const mine = new Set<string>();

/**
 * Takes the lock of a PGlite data folder, which itself has none: two processes writing one folder destroy it.
 * The lock is a file beside the folder holding the owner's process id. One left by a process that is gone is taken over.
 *
 * @returns the function that gives it back
 * @throws Error when a running process (this one included) has the folder open
 */
export function lockFolder(folder: string): () => void {
  const file = `${resolve(folder)}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  if (!create(file)) {
    const owner = Number(readFileSync(file, 'utf8'));
    if (isRunning(owner, file)) {
      throw new Error(`${folder} is in use by process ${owner} (if that is something else, remove ${file})`);
    }
    rmSync(file, { force: true });
    if (!create(file)) throw new Error(`${folder} was opened by another process just now`);
  }
  mine.add(file);
  return () => {
    if (mine.delete(file)) rmSync(file, { force: true });
  };
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Our own number without our own lock is an earlier process of that number: in a container it is always the same. */
function isRunning(pid: number, file: string): boolean {
  if (pid === process.pid) return mine.has(file);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
