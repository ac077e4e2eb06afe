import * as Either from 'fp-ts/lib/Either.js';
import { closeGracefully, type EdgeServer } from '../edge/index.js';
import { closedLedgers } from '../services/closed-ledgers.js';
import type { AppOptions } from './app.js';
import { type Config, describeFaults, readConfig } from './config.js';
import { measure, serveMetrics } from './metrics.js';
import { type Opening, openStore } from './store.js';
import { type Watched, watch } from './watched.js';

const timeToCloseDatabase = 400;

export interface Running {
  readonly app: EdgeServer;
  readonly address: string;
  readonly config: Config;
  /** Takes so many milliseconds at most, as long as the database can be closed. */
  readonly stop: (time: number) => Promise<void>;
}

/** The configuration of the environment; a faulty one ends the process with a message that names every fault. */
export function configured(environment: NodeJS.ProcessEnv): Config {
  const config = readConfig(environment);
  if (Either.isRight(config)) return config.right;
  process.stderr.write(`${describeFaults(config.left)}\n`);
  process.exit(2);
}

/**
 * Opens the database, builds the server and listens; the ready line is printed once it can be reached. The server's code is read
 * before the database starts: while an embedded one recovers from the death of its process, modules are not found.
 */
export async function serve(
  config: Config,
  { opening, ...options }: Pick<AppOptions, 'ready' | 'log' | 'followAfter'> & { readonly opening?: Opening },
): Promise<Running> {
  const { buildApp } = await import('./app.js');
  const database = await openStore(config, opening);
  const closed = closedLedgers(config.readOnly);
  const app = await buildApp({
    db: database.db,
    kind: database.kind,
    listen: database.listen,
    cursorKey: config.cursorKey,
    checkpointKey: config.checkpointKey,
    requestsPerMinute: config.requestsPerMinute,
    credentials: config.credentials,
    hosts: config.hosts,
    trustProxy: config.trustProxy,
    privateReceivers: config.privateReceivers,
    corsOrigins: config.corsOrigins,
    fourEyes: config.fourEyes,
    publicReading: config.publicReading,
    closed,
    ...(config.logLevel === undefined ? {} : { log: { level: config.logLevel } }),
    ...options,
  });
  try {
    await beginMetrics(app, { ...database, closed, now: Date.now }, config);
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await app.close();
    await database.close();
    throw error;
  }
  const { port } = app.server.address() as { port: number };
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const stop = async (time: number) => {
    const closed = await closeGracefully(app, time - timeToCloseDatabase);
    if (closed === 'cut off') process.stderr.write('Not all that was running could be finished.\n');
    await database.close();
  };
  return { app, address: `http://${host}:${port}`, config, stop };
}

/** Serves metrics where a port for them is set, for as long as the server runs. */
async function beginMetrics(app: EdgeServer, watched: Watched, { metricsPort: port, host }: Config): Promise<void> {
  if (port === undefined) return;
  const registry = measure(app);
  const metrics = await serveMetrics(registry, { port, host, look: watch(registry, watched) });
  app.addHook('onClose', async () => {
    metrics.close();
    metrics.closeAllConnections();
  });
}

/** What to tell of an error that has a code: the network's and the database's. */
const hints: Readonly<Record<string, (error: { readonly port?: number }) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use: choose another with PORT=${(port ?? 8080) + 1}.`,
  EACCES: ({ port }) => `Port ${port} may not be used here: choose one from 1024 up with PORT=8080.`,
  ECONNREFUSED: () => 'No PostgreSQL server answers at DATABASE_URL.',
  ENOTFOUND: () => 'The host of DATABASE_URL is not known.',
  '28P01': () => 'The PostgreSQL server refused the user or password of DATABASE_URL.',
  '3D000': () => 'The database of DATABASE_URL does not exist on its server: create it first.',
};

/** Says on the terminal what went wrong at start, without a stack. */
export function failAtStart(error: unknown): never {
  const { code, message, port } = error as { code?: string; message?: string; port?: number };
  const hint = hints[code ?? '']?.(port === undefined ? {} : { port }) ?? (message || String(error));
  process.stderr.write(`Planspor could not start. ${hint}\n`);
  process.exit(1);
}

/** What to know about who may call, and about what is kept: a line each. */
export const noticeOf = ({ credentials, databaseUrl, dataFolder }: Config): string => {
  const who = credentials === undefined ? openNotice : 'Callers need a credential: an API key or a token.';
  return databaseUrl === undefined && dataFolder !== undefined ? `${who}\n${embeddedNotice}` : who;
};

const openNotice =
  'No credentials are configured: it listens on this machine only, and every caller has all roles (say which with Acting-As).';

const embeddedNotice =
  'The embedded database outlives the end of this process, however it ends, but not a power cut: a PostgreSQL server does.';
