import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigner, signerText, signingType, witnessType } from '@planspor/projections';
import * as Either from 'fp-ts/lib/Either.js';
import { afterAll, describe, expect, test } from 'vitest';
import { describeFaults, readConfig } from '../../src/server/config.js';

const folder = mkdtempSync(join(tmpdir(), 'planspor-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faultsOf = (environment: Record<string, string>) => {
  const config = readConfig(environment);
  return Either.isLeft(config) ? config.left : [];
};

describe('the environment', () => {
  test('may be empty', () => expect(readConfig({})).toEqual(Either.right({ port: 8080, host: '127.0.0.1' })));

  test('may say everything, among other things', () => {
    const environment = {
      PATH: '/bin',
      PORT: '0',
      HOST: '::1',
      PLANSPOR_DATA: './data',
      DATABASE_URL: 'postgresql://user:p%40ss@db:5432/plans',
      PLANSPOR_CURSOR_KEY: 'ab'.repeat(32),
      PLANSPOR_LOG_LEVEL: 'warn',
      PLANSPOR_METRICS_PORT: '9464',
      PLANSPOR_REQUESTS_PER_MINUTE: '600',
      PLANSPOR_STOP_SECONDS: '10',
    };
    expect(readConfig(environment)).toEqual(
      Either.right({
        port: 0,
        host: '::1',
        dataFolder: './data',
        databaseUrl: 'postgresql://user:p%40ss@db:5432/plans',
        cursorKey: new Uint8Array(32).fill(0xab),
        logLevel: 'warn',
        metricsPort: 9464,
        requestsPerMinute: 600,
        stopSeconds: 10,
      }),
    );
  });

  test('may bring the key that signs checkpoints, itself or as the path of its file', () => {
    const key = newSigner('planspor.example', signingType);
    const file = join(folder, 'signing-key');
    writeFileSync(file, `${signerText(key)}\n`);
    for (const value of [signerText(key), file])
      expect(readConfig({ PLANSPOR_CHECKPOINT_KEY: value })).toMatchObject(Either.right({ checkpointKey: key }));
    const refused = ['/nowhere', signerText(key).slice(0, -3), signerText(newSigner('w.example', witnessType))];
    for (const value of refused) {
      const [fault = ''] = faultsOf({ PLANSPOR_CHECKPOINT_KEY: value });
      expect(fault).toMatch(/^PLANSPOR_CHECKPOINT_KEY is /);
      expect(fault).not.toContain(value.slice(-20));
    }
  });

  test.each([
    ['PLANSPOR_LOG_LEVEL', 'loud'],
    ['PLANSPOR_READ_ONLY', 'all'],
    ['PLANSPOR_METRICS_PORT', '99999'],
    ['PLANSPOR_REQUESTS_PER_MINUTE', '0'],
    ['PLANSPOR_STOP_SECONDS', '0'],
  ])('has no %s of %s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringContaining(`${name} is "${value}"`)]);
  });

  test('is refused with all its faults at once', () => {
    const faults = faultsOf({ PORT: '80a', HOST: '0.0.0.0', PLANSPOR_DATA: '', DATABASE_URL: 'x', PLANSPOR_DTA: 'y' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'HOST',
      'PLANSPOR_DATA',
      'DATABASE_URL',
      'PLANSPOR_DTA',
    ]);
    expect(describeFaults(faults).split('\n')).toHaveLength(6);
  });

  test.each(['80a', '0x50', '65536', '-1', '080', ' 80', '8e1', '80.0', '٨٠'])('has no port %j', (PORT) => {
    expect(faultsOf({ PORT })).toHaveLength(1);
  });

  test.each([
    '0.0.0.0',
    '::',
    '192.168.1.4',
    'example.org',
    'localhost.example.org',
    '127.0.0.1.example.org',
    '127.0.0.1:80',
    '[::1]',
  ])('opens no host %s without credentials', (HOST) =>
    expect(faultsOf({ HOST })).toEqual([expect.stringContaining('without credentials')]),
  );

  test.each([
    ['localhost', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.1.2.3', '127.1.2.3'],
  ])('takes %s as %s', (HOST, host) => {
    expect(readConfig({ HOST })).toMatchObject(Either.right({ host }));
  });

  test('says which credentials are taken, and then where to listen is free', () => {
    const tokens = {
      PLANSPOR_JWKS: 'https://id.dk/keys',
      PLANSPOR_ISSUER: 'https://id.dk',
      PLANSPOR_AUDIENCE: 'planspor',
    };
    expect(readConfig({ PLANSPOR_API_KEYS: 'on', HOST: '0.0.0.0' })).toMatchObject(
      Either.right({ host: '0.0.0.0', credentials: {} }),
    );
    const beyond = {
      HOST: '10.0.0.7',
      PLANSPOR_HOSTS: 'plan.dk, Plan.local',
      PLANSPOR_TRUST_PROXY: '10.0.0.1,10.1.0.0/16',
    };
    expect(readConfig({ ...tokens, ...beyond })).toMatchObject(
      Either.right({
        credentials: { tokens: { jwks: 'https://id.dk/keys', issuer: 'https://id.dk', audience: 'planspor' } },
        hosts: ['plan.dk', 'plan.local'],
        trustProxy: ['10.0.0.1', '10.1.0.0/16'],
      }),
    );
    const { PLANSPOR_AUDIENCE: _, ...half } = tokens;
    expect(faultsOf(half)).toEqual([expect.stringContaining('PLANSPOR_AUDIENCE must be set as well')]);
    expect(faultsOf({ PLANSPOR_HOSTS: 'plan.dk' })).toEqual([expect.stringContaining('without credentials')]);
    for (const wrong of [
      { PLANSPOR_API_KEYS: 'yes' },
      { ...tokens, PLANSPOR_JWKS: 'http://id.dk/keys' },
      { ...tokens, PLANSPOR_HOSTS: 'plan.dk:443' },
      { ...tokens, PLANSPOR_TRUST_PROXY: 'everyone' },
    ])
      expect(faultsOf(wrong)).toHaveLength(1);
  });

  test('never has its password repeated', () => {
    for (const DATABASE_URL of ['mysql://root:hush@db/x', 'postgres//root:hush@db', 'hush']) {
      expect(faultsOf({ DATABASE_URL }).join()).toMatch(/^DATABASE_URL is not/);
      expect(faultsOf({ DATABASE_URL }).join()).not.toContain('hush');
    }
  });

  test('may name files for what is secret', () => {
    const [url, key] = [join(folder, 'url'), join(folder, 'key')];
    writeFileSync(url, 'postgresql://user:secret@db/plans\n');
    writeFileSync(key, `${'ab'.repeat(32)}\n`);
    const environment = { DATABASE_URL_FILE: url, PLANSPOR_CURSOR_KEY_FILE: key };
    expect(readConfig(environment)).toMatchObject(
      Either.right({ databaseUrl: 'postgresql://user:secret@db/plans', cursorKey: new Uint8Array(32).fill(0xab) }),
    );
    expect(faultsOf({ ...environment, DATABASE_URL: 'postgresql://db/plans' })).toEqual([
      'DATABASE_URL and DATABASE_URL_FILE are both set; leave one of them out',
    ]);
    expect(faultsOf({ DATABASE_URL_FILE: join(folder, 'none') })).toEqual([
      'DATABASE_URL_FILE is not the path of a file that can be read',
    ]);
    writeFileSync(url, 'secret');
    expect(describeFaults(faultsOf({ DATABASE_URL_FILE: url }))).not.toContain('secret');
  });
});
