import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText, newSigner, signingType } from '@planspor/projections';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../test/support/each-database.js';
import { witness } from '../src/tools/witness.js';
import type { Api } from './support/api.js';
import { listening } from './support/listening.js';

const checkpointKey = newSigner('planspor.example', signingType);

describeOnEachDatabase('a witness of a server that asks who calls', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'planspor-witness-'));
  const [kept, credential] = [join(folder, 'kept'), join(folder, 'credential')];
  let open: Api;
  let address: string;
  beforeAll(async () => {
    ({ api: open } = await listening(database(), { checkpointKey }));
    ({ address } = await listening(database(), { checkpointKey, credentials: {} }));
    await open.draft();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const look = (...more: readonly string[]) =>
    witness.run([address, '550', '--keep', kept, '--key', keyText(checkpointKey), ...more]);

  const credentialOf = async (role: string) => {
    const { body } = await open.post('/v1/api-keys', { name: role, roles: [role], writes: ['550'] });
    writeFileSync(credential, `${body.key}\n`);
  };

  test('is told what is missing', async () => {
    await expect(look()).rejects.toThrow('answered 401: name the credential of an auditor with --credential.');
    await credentialOf('reader');
    await expect(look('--credential', credential)).rejects.toThrow('answered 403');
  });

  test('keeps what it was shown, and again what grew out of it', async () => {
    await credentialOf('auditor');
    expect(await look('--credential', credential)).toBe(0);
    const first = readFileSync(kept, 'utf8');
    await open.draft({ title: 'En plan til' });
    expect(await look('--credential', credential)).toBe(0);
    expect(readFileSync(kept, 'utf8')).not.toBe(first);
  });
});
