import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A PostgreSQL server for one run of the tests. */
export interface TestServer {
  /** Of a database from which others can be made. */
  readonly url: string;
  /** For the line that says which databases were used. */
  readonly origin: string;
  /** Folder of pg_dump and psql, when they come with it. */
  readonly tools?: string;
  readonly stop: () => Promise<void>;
}

/**
 * The server named by TEST_DATABASE_URL; else one started from binaries found on the machine, on a private folder
 * in the one given; else none.
 */
export async function findServer(under = tmpdir()): Promise<TestServer | undefined> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, origin: 'TEST_DATABASE_URL', stop: async () => undefined };
  const binaries = findBinaries();
  return binaries === undefined ? undefined : startServer(binaries, under);
}

/** Debian keeps the server off the PATH, one folder a version. */
export function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const found = folders.find((folder) =>
    ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
  return found && dirname(realpathSync(join(found, 'postgres')));
}

/**
 * The server runs under a small shell that waits on a pipe from us. However we end, the pipe closes; then the shell
 * stops the server and removes its folder. The sockets are in that folder too, and no port is opened.
 */
const underShell = `
  "$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$2/log" 2>&1 &&
  "$1/pg_ctl" -D "$2/data" -w -l "$2/log" -o "$3" start >>"$2/log" 2>&1 && echo ready || cat "$2/log"
  cat >/dev/null
  "$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1
  rm -rf "$2"
`;

async function startServer(binaries: string, under: string): Promise<TestServer> {
  const folder = mkdtempSync(join(under, 'planspor-pg-'));
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c max_connections=200`;
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const shell = spawn('/bin/sh', ['-c', underShell, 'sh', binaries, folder, options], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const said = String((await once(shell.stdout, 'data'))[0]);
  const stop = async () => {
    const exited = once(shell, 'exit');
    shell.stdin.end();
    await exited;
  };
  if (said.trim() !== 'ready') {
    await stop();
    throw new Error(`the PostgreSQL in ${binaries} did not start: ${said}`);
  }
  const url = `postgresql:///postgres?host=${encodeURIComponent(folder)}&user=postgres`;
  const server = { url, origin: `started from ${binaries}`, stop };
  return existsSync(join(binaries, 'pg_dump')) ? { ...server, tools: binaries } : server;
}

/** PostgreSQL refuses to run as root. */
export function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'));
  const [, , uid, gid] = (nobody ?? 'nobody:x:65534:65534').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
