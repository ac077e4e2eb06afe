import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText, newSigner, signingType } from '@planspor/projections';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres, openPostgresCopy } from '../../../test/support/each-database.js';
import { continueTool } from '../src/tools/continue.js';
import { verify } from '../src/tools/verify.js';
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

describeOnPostgres('a ledger that was restored to before what a witness has seen', (database) => {
  test('is refused, and once it says so, with what to do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planspor-continued-'));
    const restored = await openPostgresCopy();
    vi.stubEnv('DATABASE_URL', restored.url);
    const said: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    try {
      const [first, second] = [
        await listening(database(), { checkpointKey }),
        await listening(restored, { checkpointKey }),
      ];
      for (const plans of [first, first, second]) await plans.api.draft();
      const kept = join(folder, 'kept');
      const look = ({ address }: { readonly address: string }) =>
        witness.run([address, '550', '--keep', kept, '--key', keyText(checkpointKey)]);
      expect([await look(first), await look(second)]).toEqual([0, 1]);
      expect(said.join('')).toContain('it has 1 events, and there were 2');
      expect(said.join('')).not.toContain('epoch 2');

      const reason = 'Gendannet efter strømsvigt';
      await expect(continueTool.run(['550'])).rejects.toThrow('--reason');
      await expect(continueTool.run(['851', '--reason', reason])).rejects.toThrow('There is no ledger 851');
      expect(await continueTool.run(['550', '--reason', reason, '--as', 'driften'])).toBe(0);
      expect(said.at(-1)).toBe('550: epoch 2, which goes on after event 1\n');
      expect(await look(second)).toBe(1);
      expect(said.at(-1)).toContain('It is of epoch 2: the ledger says that it was continued from a backup.');
      expect(await verify.run(['--ledger', '550'])).toBe(0);
      expect(said.join('')).toMatch(/550: epoch 2 goes on after event 1, as driften said on 2\S+Z: Gendannet/);
    } finally {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      await restored.close();
      rmSync(folder, { recursive: true });
    }
  });
});
