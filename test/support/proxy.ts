import { createConnection, createServer, type Socket } from 'node:net';

/** A way to a PostgreSQL server that a test can spoil. */
export interface SpoiltWay {
  /** The address of the database, by this way. */
  readonly url: string;
  /** From now on nothing arrives and nothing is answered, and no end of a connection is told either. */
  readonly swallow: () => void;
  /** From now on all arrives, and no answer comes back. */
  readonly swallowAnswers: () => void;
  /** New connections get through again; the old ones stay dead. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

export interface ProxyOptions {
  /** Refuses what a pooler refuses: settings that come with a connection. */
  readonly asPooler?: boolean;
}

const refusal = (): Buffer => {
  const fields = 'SFATAL\0C08P01\0Munsupported startup parameter: options\0\0';
  const message = Buffer.alloc(5 + fields.length, `E\0\0\0\0${fields}`, 'latin1');
  message.writeInt32BE(4 + fields.length, 1);
  return message;
};

/** Where the server of an address listens: a port, or the socket in the folder that `host` names. */
function targetOf(url: URL): { readonly path: string } | { readonly host: string; readonly port: number } {
  const folder = url.searchParams.get('host');
  const port = Number(url.port || '5432');
  return folder?.startsWith('/') ? { path: `${folder}/.s.PGSQL.${port}` } : { host: url.hostname, port };
}

/** Opens such a way on a free port of this machine. */
export async function openProxy(database: string, { asPooler = false }: ProxyOptions = {}): Promise<SpoiltWay> {
  const target = targetOf(new URL(database));
  const sockets = new Set<Socket>();
  let swallowing = false;
  let muted = false;
  const server = createServer((incoming) => {
    sockets.add(incoming);
    incoming.on('error', () => undefined);
    if (swallowing) return;
    const outgoing = createConnection(target);
    sockets.add(outgoing);
    outgoing.on('error', () => incoming.destroy());
    const dead = () => swallowing || !alive.has(incoming);
    alive.add(incoming);
    let first = true;
    incoming.on('data', (bytes) => {
      if (dead()) return;
      if (first && asPooler && bytes.includes('options\0')) incoming.end(refusal());
      else outgoing.write(bytes);
      first = false;
    });
    outgoing.on('data', (bytes) => dead() || muted || incoming.write(bytes));
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => dead() || incoming.end());
  });
  const alive = new Set<Socket>();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const url = new URL(database);
  const user = url.searchParams.get('user') ?? (url.username || 'postgres');
  return {
    url: `postgresql://${user}@127.0.0.1:${port}${url.pathname}`,
    swallow: () => {
      swallowing = true;
      alive.clear();
    },
    swallowAnswers: () => {
      muted = true;
    },
    mend: () => {
      if (muted) alive.clear();
      muted = false;
      swallowing = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
