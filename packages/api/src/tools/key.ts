import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  keyText,
  newSigner,
  originOf,
  readSigner,
  renamed,
  signerText,
  signingType,
  witnessType,
} from '@planspor/projections';
import { textOf } from './files.js';
import { say, type Tool, toolFault } from './tool.js';

const usage = `planspor key NAME --out FILE            makes a key that signs checkpoints; FILE is for PLANSPOR_CHECKPOINT_KEY
planspor key NAME --out FILE --witness  makes a key for planspor witness
planspor key --of FILE [--ledger 550]   the public key of one, under the name of a ledger

NAME is a name like planspor.example.dk, without blanks or plus signs. The public key is printed; give it to whoever verifies.`;

const options = {
  out: { type: 'string' },
  of: { type: 'string' },
  ledger: { type: 'string' },
  witness: { type: 'boolean', default: false },
} as const;

function publicKey(path: string, ledger: string | undefined): string {
  const read = readSigner(textOf(path));
  if (read.fault !== undefined) throw toolFault(`${path} ${read.fault}.`);
  return keyText(ledger === undefined ? read.value : renamed(read.value, originOf(read.value.name, ledger)));
}

function makeKey(name: string, path: string, type: number): string {
  if (!/^[^\s+]+$/u.test(name)) throw toolFault(`${name} is no name for a key.`);
  const signer = newSigner(name, type);
  try {
    writeFileSync(path, `${signerText(signer)}\n`, { flag: 'wx', mode: 0o600 });
  } catch {
    throw toolFault(`${path} cannot be written, or is there already.`);
  }
  return keyText(signer);
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [name] = positionals;
  if (values.of !== undefined) say(publicKey(values.of, values.ledger));
  else if (name === undefined || values.out === undefined)
    throw toolFault('Say a name, and with --out which file to write.');
  else say(makeKey(name, values.out, values.witness ? witnessType : signingType));
  return 0;
}

/** Makes and shows keys. */
export const key: Tool = { summary: 'make a key that signs checkpoints, or a witness’s', usage, run };
