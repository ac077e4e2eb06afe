import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type NoteSigner, readSigner, signingType } from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { z } from 'zod';
import type { Credentials } from '../access/access.js';
import { isLoopback } from '../edge/index.js';
import { withoutUndefined } from '../problems/index.js';
import { withSecretFiles } from './secret-files.js';

/** What the server reads from its environment. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Which credentials are taken; absent: none are configured. */
  readonly credentials?: Credentials;
  /** Names beside those of this machine under which requests come. */
  readonly hosts?: readonly string[];
  /** Proxies whose word on where a request came from is taken. */
  readonly trustProxy?: readonly string[];
  /** Origins whose pages may call. */
  readonly corsOrigins?: readonly string[];
  /** Ledgers, or `*` for all, in which nobody approves what they edited last. */
  readonly fourEyes?: readonly string[];
  /** Ledgers, or `*` for all, whose approved plans everybody may read. */
  readonly publicReading?: readonly string[];
  /** Ledgers, or `*` for all, in which nothing is recorded. */
  readonly readOnly?: readonly string[];
  /** What is logged: from this level on. */
  readonly logLevel?: (typeof logLevels)[number];
  /** Port on which `/metrics` is served; absent means it is not. */
  readonly metricsPort?: number;
  /** How many requests one address may send in a minute; absent means as many as it likes. */
  readonly requestsPerMinute?: number;
  /** Seconds that what is running may take to be finished when the server is told to end. */
  readonly stopSeconds?: number;
  /** Webhooks may be sent to addresses of private networks, and without TLS. */
  readonly privateReceivers?: boolean;
  /** Folder of the embedded database; absent means a fresh temporary one. */
  readonly dataFolder?: string;
  /** A PostgreSQL server to use instead of the embedded database. */
  readonly databaseUrl?: string;
  /** 32 bytes that sign list cursors, equal for all instances behind one address; absent means random. */
  readonly cursorKey?: Uint8Array;
  /** The key that signs checkpoints; absent means none are signed. */
  readonly checkpointKey?: NoteSigner;
};

const shown = (input: unknown): string => {
  const text = String(input);
  return JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 60)}…`);
};

const filled = (name: string) =>
  z.string().refine((text) => text.trim() !== '', {
    error: `${name} is set but empty; give it a value or leave it out`,
    abort: true,
  });

/** A variable that is one of these texts or is refused with the sentence; one that is set to nothing says only that. */
const variable = (name: string, isFine: (text: string) => boolean, sentence: (input: unknown) => string) =>
  filled(name).refine(isFine, { error: ({ input }) => sentence(input), abort: true });

/** A variable that may be left out and else is a whole number; `from` names the least and the greatest, such as 1 to 999. */
const numberIn = (name: string, isFine: (text: string) => boolean, from: string) =>
  variable(name, isFine, (input) => `${name} is ${shown(input)}; expected a number from ${from}`)
    .transform(Number)
    .optional();

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const isPort = (text: string): boolean => /^(0|[1-9]\d{0,4})$/.test(text) && Number(text) <= 65_535;

const isDatabase = (text: string): boolean =>
  URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);

/** `localhost` is two addresses, and two listening sockets would need every limit twice: one of them is taken. */
const oneAddress = (host: string): string => (host.toLowerCase() === 'localhost' ? '127.0.0.1' : host);

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** The key itself, or the path of a file that holds it. Neither is repeated in a message. */
const checkpointKey = (text: string, { addIssue }: z.RefinementCtx): NoteSigner => {
  const refuse = (said: string) => {
    addIssue(`PLANSPOR_CHECKPOINT_KEY ${said}`);
    return z.NEVER;
  };
  const content = text.startsWith('PRIVATE+KEY+') ? text : readIfThere(text);
  if (content === undefined) return refuse('is neither a key (PRIVATE+KEY+…) nor the path of a file that can be read');
  const read = readSigner(content);
  if (read.fault !== undefined) return refuse(`${read.fault}; make one with planspor key`);
  return read.value.type === signingType ? read.value : refuse('is the key of a witness, not of a ledger');
};

const list = (name: string, isFine: (text: string) => boolean, expected: string) =>
  variable(
    name,
    (text) => text.split(',').every((each) => isFine(each.trim())),
    (input) => `${name} is ${shown(input)}; expected ${expected}, separated by commas`,
  ).transform((text) => text.split(',').map((each) => each.trim().toLowerCase()));

const isName = (text: string): boolean => /^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$/i.test(text);

const isRange = (text: string): boolean => isIP(text.replace(/\/\d{1,3}$/, '')) !== 0;

const isOrigin = (text: string): boolean => /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i.test(text);

const isLedger = (text: string): boolean => /^(\d{3}|dk|\*)$/.test(text);

const isKeySet = (text: string): boolean => /^https:\/\/./.test(text) || readIfThere(text) !== undefined;

/** `open`: no credentials are configured. */
const environment = (open: boolean) =>
  z.object({
    PORT: variable(
      'PORT',
      isPort,
      (input) => `PORT is ${shown(input)}; expected a number from 0 to 65535, where 0 takes any free port`,
    )
      .transform(Number)
      .prefault('8080'),
    HOST: variable(
      'HOST',
      (host) => (open ? isLoopback(oneAddress(host)) : isIP(host) !== 0 || isName(host)) && !host.startsWith('['),
      (input) =>
        `HOST is ${shown(input)}; without credentials every caller may do everything, so only this machine may call: ` +
        'use 127.0.0.1, ::1 or localhost',
    )
      .transform(oneAddress)
      .prefault('127.0.0.1'),
    PLANSPOR_DATA: variable(
      'PLANSPOR_DATA',
      (path) => !path.includes('\0'),
      () => 'PLANSPOR_DATA is not a path',
    ).optional(),
    // The value is not repeated in the message: it may hold a password.
    DATABASE_URL: variable(
      'DATABASE_URL',
      isDatabase,
      () => 'DATABASE_URL is not an address of the form postgresql://user:password@host:port/database',
    ).optional(),
    PLANSPOR_API_KEYS: variable(
      'PLANSPOR_API_KEYS',
      (text) => text === 'on',
      (input) => `PLANSPOR_API_KEYS is ${shown(input)}; expected on, or nothing where no API keys are taken`,
    ).optional(),
    PLANSPOR_JWKS: variable(
      'PLANSPOR_JWKS',
      isKeySet,
      (input) => `PLANSPOR_JWKS is ${shown(input)}; expected an https address, or the path of a file that can be read`,
    ).optional(),
    PLANSPOR_ISSUER: filled('PLANSPOR_ISSUER').optional(),
    PLANSPOR_AUDIENCE: filled('PLANSPOR_AUDIENCE').optional(),
    PLANSPOR_HOSTS: list('PLANSPOR_HOSTS', isName, 'names such as planspor.example.dk').optional(),
    PLANSPOR_TRUST_PROXY: list('PLANSPOR_TRUST_PROXY', isRange, 'addresses or ranges such as 10.0.0.0/8').optional(),
    PLANSPOR_CORS_ORIGINS: list(
      'PLANSPOR_CORS_ORIGINS',
      isOrigin,
      'origins such as https://plan.example.dk',
    ).optional(),
    PLANSPOR_FOUR_EYES: list('PLANSPOR_FOUR_EYES', isLedger, 'ledgers such as 550, or *').optional(),
    PLANSPOR_PUBLIC_READING: list('PLANSPOR_PUBLIC_READING', isLedger, 'ledgers such as 550, or *').optional(),
    PLANSPOR_READ_ONLY: list('PLANSPOR_READ_ONLY', isLedger, 'ledgers such as 550, or *').optional(),
    PLANSPOR_LOG_LEVEL: filled('PLANSPOR_LOG_LEVEL')
      .pipe(
        z.enum(logLevels, {
          error: ({ input }) => `PLANSPOR_LOG_LEVEL is ${shown(input)}; expected ${logLevels.join(', ')}`,
        }),
      )
      .optional(),
    PLANSPOR_METRICS_PORT: numberIn('PLANSPOR_METRICS_PORT', isPort, '0 to 65535'),
    PLANSPOR_REQUESTS_PER_MINUTE: numberIn(
      'PLANSPOR_REQUESTS_PER_MINUTE',
      (text) => /^[1-9]\d{0,6}$/.test(text),
      '1 to 9999999',
    ),
    PLANSPOR_STOP_SECONDS: numberIn('PLANSPOR_STOP_SECONDS', (text) => /^[1-9]\d{0,2}$/.test(text), '1 to 999'),
    PLANSPOR_PRIVATE_RECEIVERS: variable(
      'PLANSPOR_PRIVATE_RECEIVERS',
      (text) => text === 'on',
      (input) =>
        `PLANSPOR_PRIVATE_RECEIVERS is ${shown(input)}; expected on, or nothing where webhooks stay in the internet`,
    )
      .transform(() => true)
      .optional(),
    PLANSPOR_CURSOR_KEY: variable(
      'PLANSPOR_CURSOR_KEY',
      (text) => /^[0-9a-fA-F]{64}$/.test(text),
      () => 'PLANSPOR_CURSOR_KEY is not 64 hexadecimal digits',
    )
      .transform((text) => Uint8Array.from(Buffer.from(text, 'hex')))
      .optional(),
    PLANSPOR_CHECKPOINT_KEY: filled('PLANSPOR_CHECKPOINT_KEY').transform(checkpointKey).optional(),
  });

const ourNames = Object.keys(environment(true).shape).filter((name) => name.startsWith('PLANSPOR_'));

/** A misspelt name would be silence: the server would start with a temporary database instead of the real one. */
const misspelt = (environment: object): readonly string[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith('PLANSPOR_') && !ourNames.includes(name))
    .map((name) => `${name} is not known; known are ${ourNames.join(', ')}`);

/** Settings that mean nothing, or too much, without another. */
function together(set: Readonly<Record<string, string | undefined>>, open: boolean): readonly string[] {
  const tokens = ['PLANSPOR_JWKS', 'PLANSPOR_ISSUER', 'PLANSPOR_AUDIENCE'];
  const missing = tokens.filter((name) => set[name] === undefined);
  const beyond = ['PLANSPOR_HOSTS', 'PLANSPOR_TRUST_PROXY', 'PLANSPOR_PUBLIC_READING'].filter(
    (name) => set[name] !== undefined,
  );
  return [
    ...(missing.length === 0 || missing.length === tokens.length
      ? []
      : [
          `${missing.join(' and ')} must be set as well: tokens are taken of one issuer, for one audience, by its keys`,
        ]),
    ...(open ? beyond.map((name) => `${name} is set without credentials: set PLANSPOR_API_KEYS or PLANSPOR_JWKS`) : []),
  ];
}

/** Reads PORT, HOST, DATABASE_URL and what is called PLANSPOR_…, or their files; left are all faults, one sentence each. */
export function readConfig(
  environmentVariables: Readonly<Record<string, string | undefined>>,
): Either.Either<readonly string[], Config> {
  const { variables, faults: unread } = withSecretFiles(environmentVariables);
  const open = variables.PLANSPOR_API_KEYS === undefined && variables.PLANSPOR_JWKS === undefined;
  const read = environment(open).safeParse(variables);
  const faults = [
    ...unread,
    ...(read.error?.issues ?? []).map(({ message }) => message),
    ...together(variables, open),
    ...misspelt(variables),
  ];
  if (!read.success || faults.length > 0) return Either.left(faults);
  const settings = read.data;
  const { PLANSPOR_JWKS: jwks, PLANSPOR_ISSUER: issuer, PLANSPOR_AUDIENCE: audience } = settings;
  const tokens = jwks && issuer && audience ? { tokens: { jwks, issuer, audience } } : {};
  return Either.right({
    port: settings.PORT,
    host: settings.HOST,
    ...withoutUndefined({
      credentials: open ? undefined : tokens,
      hosts: settings.PLANSPOR_HOSTS,
      trustProxy: settings.PLANSPOR_TRUST_PROXY,
      corsOrigins: settings.PLANSPOR_CORS_ORIGINS,
      fourEyes: settings.PLANSPOR_FOUR_EYES,
      publicReading: settings.PLANSPOR_PUBLIC_READING,
      readOnly: settings.PLANSPOR_READ_ONLY,
      logLevel: settings.PLANSPOR_LOG_LEVEL,
      metricsPort: settings.PLANSPOR_METRICS_PORT,
      requestsPerMinute: settings.PLANSPOR_REQUESTS_PER_MINUTE,
      stopSeconds: settings.PLANSPOR_STOP_SECONDS,
      privateReceivers: settings.PLANSPOR_PRIVATE_RECEIVERS,
      dataFolder: settings.PLANSPOR_DATA,
      databaseUrl: settings.DATABASE_URL,
      cursorKey: settings.PLANSPOR_CURSOR_KEY,
      checkpointKey: settings.PLANSPOR_CHECKPOINT_KEY,
    }),
  });
}

/** The faults as a message for whoever starts the server. */
export function describeFaults(faults: readonly string[]): string {
  return ['Planspor cannot start with this environment:', ...faults.map((fault) => `  - ${fault}`)].join('\n');
}
