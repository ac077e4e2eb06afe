import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder, realFolder } from './folder-lock.js';

const prefix = 'planspor-temporary-';

/** A folder that is gone when the process is. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes it before the process ends. */
  readonly remove: () => void;
}

/** Removes what processes that were killed left behind: folders, or the places of their locks, that nobody holds. */
async function clearLeftOver(under: string, own: string): Promise<void> {
  const names = readdirSync(under).filter((name) => name.startsWith(prefix));
  for (const name of new Set(names.map((each) => each.replace(/\.lock$/, '')))) {
    if (name === own) continue;
    // What cannot be locked is in use, or somebody else's.
    const release = await lockFolder(join(under, name)).catch(() => undefined);
    if (release === undefined) continue;
    await rm(join(under, name), { recursive: true, force: true }).catch(() => undefined);
    release();
  }
}

/**
 * Makes a folder among the system's temporary ones that is removed when this process ends, whatever ends it: a process that is
 * killed removes nothing, so whoever makes the next one removes it then. It is locked before it is there; one that nobody has
 * locked was left over.
 */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const under = realFolder(tmpdir());
  const name = `${prefix}${randomUUID().slice(0, 8)}`;
  const path = join(under, name);
  const release = await lockFolder(path);
  mkdirSync(path, { mode: 0o700 });
  const remove = () => {
    process.off('exit', remove);
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Where files that are open cannot be removed, the next one does.
    }
    release();
  };
  process.on('exit', remove);
  clearLeftOver(under, name).catch(() => undefined);
  return { path, remove };
}
