import {
  checkpointText,
  cosign,
  keyText,
  newSigner,
  originOf,
  type Reading,
  readCheckpoint,
  readKey,
  readNote,
  readSigner,
  renamed,
  signatureBy,
  signerText,
  signingType,
  signNote,
  witnessType,
} from '@planspor/projections';
import { describe, expect, test } from 'vitest';

/** The key and note that the format's first implementation (golang.org/x/mod/sumdb/note) is tested with. */
const publicText = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const secretText = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

function right<Value>(read: Reading<Value>): Value {
  if (read.fault !== undefined) throw new Error(read.fault);
  return read.value;
}

describe('signed notes (c2sp.org/signed-note)', () => {
  test('the published key signs the published note, byte for byte', () => {
    const signer = right(readSigner(secretText));
    expect(keyText(signer)).toBe(publicText);
    expect(signerText(signer)).toBe(secretText);
    expect(signNote(text, signer)).toBe(note);
    expect(signatureBy(right(readNote(note)), right(readKey(publicText)))).toEqual({});
  });

  test('every change of a note is noticed', () => {
    const key = right(readKey(publicText));
    const changed = note.replace('answer', 'Answer');
    expect(signatureBy(right(readNote(changed)), key)).toBe('false');
    const another = newSigner('PeterNeumann', signingType);
    expect(signatureBy(right(readNote(signNote(text, another))), key)).toBe('absent');
    expect(signatureBy(right(readNote(note + signNote(text, another).slice(text.length + 1))), key)).toEqual({});
  });

  test.each([
    ['text alone', text],
    ['no signature', `${text}\n`],
    ['a line that is none', `${note}signed by me\n`],
    ['no last line break', note.slice(0, -1)],
    ['a control character', note.replace('answer', 'ans\u0007wer')],
    ['a signature in a dressed form of base64', note.replace('JnAM=', 'JnAN=')],
  ])('%s is not a note', (_, broken) => {
    expect(readNote(broken).fault).toMatch(/^is not a signed note/);
  });

  test.each([
    publicText.slice(1),
    publicText.slice(0, -1),
    publicText.replace('c74f20a3', 'c74f20a4'),
    publicText.replace('ARpc', 'AhpcC'),
    '',
  ])('%j is no key', (broken) => {
    expect(readKey(broken).fault).toMatch(/^is /);
    expect(readSigner(`PRIVATE+KEY+${broken}`).fault).toMatch(/^is /);
  });

  test('a witness signs a note together with the moment it saw it', () => {
    const [log, witness] = [newSigner('planspor.example/550', signingType), newSigner('w.example/one', witnessType)];
    const seen = right(readNote(cosign(signNote(text, log), witness, 1_764_000_000n)));
    expect(signatureBy(seen, log)).toEqual({});
    expect(signatureBy(seen, witness)).toEqual({ seenAt: 1_764_000_000n });
    expect(signatureBy({ ...seen, text: text.toUpperCase() }, witness)).toBe('false');
  });

  test('a witness signature made by another implementation holds (the example of c2sp.org/tlog-cosignature)', () => {
    const example =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
      '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';
    const read = right(readNote(example));
    expect(read.text.split('\n')).toHaveLength(4);
    expect(read.signatures.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['example.com/behind-the-sofa', 68],
      ['witness.example.com/w1', 76],
    ]);
    expect(read.signatures[1]?.bytes.readBigUInt64BE(4)).toBe(1_679_315_147n);
  });
});

describe('checkpoints (c2sp.org/tlog-checkpoint)', () => {
  const checkpoint = {
    origin: originOf('planspor.example', '550'),
    size: 12,
    root: Buffer.alloc(32, 1),
    epoch: 1,
    commands: { count: 3, until: 1_764_000_000_000, digest: Buffer.alloc(32, 2) },
  };

  test('say origin, size and root on three lines, and epoch and commands on two more', () => {
    const written = checkpointText(checkpoint);
    expect(written.split('\n').slice(0, 3)).toEqual([
      'planspor.example/550',
      '12',
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
    ]);
    expect(readCheckpoint(written)).toEqual({ value: checkpoint });
  });

  test.each([
    ['a size with a nought in front', (written: string) => written.replace('\n12\n', '\n012\n')],
    ['a line more', (written: string) => `${written}more\n`],
    ['no epoch', (written: string) => written.replace('epoch 1\n', '')],
    ['a short root', (written: string) => written.replace('AQEB', '')],
  ])('with %s is none of ours', (_, change) => {
    expect(readCheckpoint(change(checkpointText(checkpoint))).fault).toMatch(/^is /);
  });

  test('the key of an installation signs under each ledger’s own name', () => {
    const key = newSigner('planspor.example', signingType);
    const own = renamed(key, checkpoint.origin);
    expect(own.publicKey).toEqual(key.publicKey);
    expect(keyText(own)).toMatch(/^planspor\.example\/550\+[0-9a-f]{8}\+/);
  });
});
