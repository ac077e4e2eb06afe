import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/*
 * Two processes that write one PGlite folder destroy it, and PGlite itself locks nothing. The operating system keeps this lock:
 * each who wants the folder listens on a socket beside it, and whoever still listens is alive, also in another container on the
 * same volume, where a process number says nothing. The socket of a process that is gone refuses: nothing is left to be taken over.
 */

/** What somebody says who listens: whether the folder is theirs, and who they are. */
interface Heard {
  readonly owns: boolean;
  readonly who: string;
}

// Enough for a process that is busy starting to say who it is.
const timeToSay = 2_000;
const tries = 20;
// A socket is bound a moment before it is listened on; one this old that nobody listens on is left over.
const leftOverAfter = 10_000;

/** Whoever listens on a socket; undefined where nobody does. */
const listenTo = (path: string): Promise<Heard | undefined> =>
  new Promise((tell) => {
    let said = '';
    const socket = createConnection(path);
    const done = (heard: Heard | undefined) => {
      socket.destroy();
      tell(heard);
    };
    socket.setTimeout(timeToSay, () => done({ owns: true, who: 'a process that says nothing' }));
    socket.on('error', () => done(undefined));
    socket.on('data', (text) => {
      said += String(text);
    });
    socket.on('end', () => {
      const [, state = '', who = 'a process that says nothing'] = /^(owns|asks) (.+)\n$/.exec(said) ?? [];
      done({ owns: state !== 'asks', who });
    });
  });

function listenOn(path: string, say: () => string): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(say());
  });
  server.unref();
  return new Promise((listening, fail) => {
    server.once('error', fail);
    server.listen(path, () => listening(server));
  });
}

/** On Windows a socket is a pipe with a name; the first who makes it has it. */
const placeOf = (folder: string): string =>
  process.platform === 'win32' ? `\\\\.\\pipe\\planspor-${folder.replaceAll(/[^\w]/g, '-')}` : `${folder}.lock`;

// The path of a socket may have some hundred bytes; a folder's may have thousands.
const longestPath = 90;

/** Does something by a short name of the place: its own, or a link to it that is there no longer than it is wanted. */
async function byShortName<Done>(place: string, act: (name: string) => Promise<Done>): Promise<Done> {
  if (Buffer.byteLength(place) <= longestPath) return act(place);
  const link = join(tmpdir(), `planspor-link-${randomUUID().slice(0, 8)}`);
  symlinkSync(place, link);
  try {
    return await act(link);
  } finally {
    rmSync(link, { force: true });
  }
}

const inUse = (folder: string, { who }: Heard): Error => new Error(`${folder} is in use by ${who}`);

/** The others who listen beside a folder; sockets that were left over are cleared away. */
async function othersIn(place: string, own: string): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  for (const name of readdirSync(place)) {
    if (name === own) continue;
    const path = join(place, name);
    const other = await byShortName(place, (short) => listenTo(join(short, name)));
    if (other !== undefined) heard.push(other);
    else if (existsSync(path) && Date.now() - statSync(path).mtimeMs > leftOverAfter) rmSync(path, { force: true });
  }
  return heard;
}

/** A folder by its real name, whatever links lead to it. */
export const realFolder = (folder: string): string =>
  existsSync(folder) ? realpathSync(folder) : join(realFolderOfParent(folder), basename(folder));

function realFolderOfParent(folder: string): string {
  const parent = dirname(resolve(folder));
  mkdirSync(parent, { recursive: true });
  return realpathSync(parent);
}

/** Listens beside a folder; undefined where it could not, because another who leaves was just clearing up. */
async function listenBeside(folder: string, name: string, say: () => string): Promise<Server | undefined> {
  mkdirSync(placeOf(folder), { recursive: true });
  try {
    return await byShortName(placeOf(folder), (short) => listenOn(join(short, name), say));
  } catch (error) {
    if (!existsSync(placeOf(folder))) return undefined;
    throw new Error(`no lock can be kept beside ${folder}, so it is not opened: ${String(error)}`, {
      cause: error,
    });
  }
}

function leave(server: Server, place: string, name: string): void {
  server.close();
  rmSync(join(place, name), { force: true });
  try {
    rmdirSync(place);
  } catch {
    // Somebody else listens there.
  }
}

async function lockPipe(folder: string, say: () => string): Promise<() => void> {
  const server = await listenOn(placeOf(folder), say).catch(() => undefined);
  if (server !== undefined) return () => server.close();
  throw inUse(folder, (await listenTo(placeOf(folder))) ?? { owns: true, who: 'another process' });
}

/**
 * Takes the lock of a data folder, by whatever name, whether it is there yet or not. Listening comes first and looking at the others second, so of two who want it at once at
 * least one sees the other; who sees another that only asks makes room and asks again.
 *
 * @returns the function that gives it back
 * @throws Error when a running process (this one included) has the folder open, or a socket cannot stand beside it
 */
export async function lockFolder(named: string): Promise<() => void> {
  const folder = realFolder(named);
  const place = placeOf(folder);
  const me = `process ${process.pid} on ${hostname()}\n`;
  if (process.platform === 'win32') return lockPipe(folder, () => `owns ${me}`);
  for (let tried = 0; tried < tries; tried += 1) {
    const name = randomUUID().slice(0, 8);
    let owns = false;
    const server = await listenBeside(folder, name, () => `${owns ? 'owns' : 'asks'} ${me}`);
    if (server === undefined) continue;
    const others = await othersIn(place, name);
    if (others.length === 0 && existsSync(join(place, name))) {
      owns = true;
      return () => leave(server, place, name);
    }
    leave(server, place, name);
    const owner = others.find((other) => other.owns);
    if (owner !== undefined) throw inUse(folder, owner);
    await pause(20 + Math.random() * 200);
  }
  throw new Error(`${folder} is wanted by several processes at once`);
}
