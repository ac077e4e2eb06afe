import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Checkpoint,
  cosign,
  isConsistent,
  type Note,
  type NoteSigner,
  readSignedCheckpoint,
  readSigner,
  witnessType,
} from '@planspor/projections';
import { textOf } from './files.js';
import { isSigned, keyGiven } from './kept-elsewhere.js';
import { say, type Tool, toolFault } from './tool.js';

const usage = `planspor witness URL LEDGER --keep FILE --key KEY [--sign FILE] [--credential FILE]

Asks a server for a checkpoint of a ledger and keeps it in FILE, if it is signed by KEY and the ledger grew out of the one kept
there before; with --sign, the note is signed by a witness's key as well (planspor key NAME --out FILE --witness). The note is
printed. Anything else is told, and FILE stays as it was: run it from time to time, somewhere else than the server. Where that
asks who calls, --credential names a file with an API key or a token of an auditor.`;

const options = {
  keep: { type: 'string' },
  key: { type: 'string', multiple: true },
  sign: { type: 'string' },
  credential: { type: 'string' },
} as const;

interface Seen {
  readonly text: string;
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

function read(text: string, from: string): Seen {
  const found = readSignedCheckpoint(text);
  if (found.fault !== undefined) throw toolFault(`${from} ${found.fault}.`);
  return { text, ...found.value };
}

type Fetch = (address: string) => Promise<string>;

const fetching = (credential: string | undefined): Fetch => {
  const headers = credential === undefined ? {} : { authorization: `Bearer ${textOf(credential).trim()}` };
  return async (address) => {
    const answer = await fetch(address, { headers }).catch(() => undefined);
    if (answer === undefined) throw toolFault(`${address} cannot be reached.`);
    if (answer.status === 401 || answer.status === 403)
      throw toolFault(`${address} answered ${answer.status}: name the credential of an auditor with --credential.`);
    if (!answer.ok) throw toolFault(`${address} answered ${answer.status}.`);
    return answer.text();
  };
};

/** Why the ledger of now is not grown out of the one seen before; undefined where it is. */
async function contradiction(
  fetched: Fetch,
  base: string,
  before: Checkpoint,
  now: Checkpoint,
): Promise<string | undefined> {
  if (before.origin !== now.origin) return `it is of ${now.origin}, and what was kept is of ${before.origin}`;
  if (now.epoch < before.epoch) return `it is of epoch ${now.epoch}, and what was kept is of epoch ${before.epoch}`;
  if (now.size < before.size) return `it has ${now.size} events, and there were ${before.size}`;
  if (now.size === before.size)
    return now.root.equals(before.root) ? undefined : `it has another root for the same ${now.size} events`;
  const { path } = JSON.parse(await fetched(`${base}/proofs/consistency?from=${before.size}&to=${now.size}`)) as {
    path: readonly string[];
  };
  const steps = path.map((hash) => Buffer.from(hash, 'hex'));
  return isConsistent(before.size, now.size, before.root, now.root, steps)
    ? undefined
    : `no proof leads from the ${before.size} events seen before to the ${now.size} of now`;
}

/** A ledger that says that it lost something is believed by nobody but who was told so: they keep what they have. */
const continued = ({ epoch }: Checkpoint, kept: string): string =>
  `It is of epoch ${epoch}: the ledger says that it was continued from a backup. If you have been told so, keep ${kept} and begin another file.`;

function witnessKey(path: string): NoteSigner {
  const found = readSigner(textOf(path));
  if (found.fault !== undefined) throw toolFault(`${path} ${found.fault}.`);
  if (found.value.type !== witnessType)
    throw toolFault(`${path} is not the key of a witness: make one with --witness.`);
  return found.value;
}

/** In one step: an interrupted run leaves what was kept. */
function keep(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [url, ledger] = positionals;
  const { keep: kept, key: keys, sign, credential } = values;
  if (url === undefined || ledger === undefined || kept === undefined || keys === undefined)
    throw toolFault('Say the server, the ledger, --keep FILE and --key KEY.');
  const signer = sign === undefined ? undefined : witnessKey(sign);
  const base = `${url.replace(/\/$/, '')}/v1/ledgers/${ledger}`;
  const fetched = fetching(credential);
  const now = read(await fetched(`${base}/checkpoint`), 'The answer');
  const before = existsSync(kept) ? read(textOf(kept), kept).checkpoint : undefined;
  const fault = isSigned(now.note, now.checkpoint, keys.map(keyGiven))
    ? before && (await contradiction(fetched, base, before, now.checkpoint))
    : 'it is not signed by a key that was given';
  if (fault !== undefined) {
    say(`The checkpoint was not kept: ${fault}.`);
    if (before !== undefined && now.checkpoint.epoch > before.epoch) say(continued(now.checkpoint, kept));
    return 1;
  }
  const text = signer === undefined ? now.text : cosign(now.text, signer, BigInt(Math.floor(Date.now() / 1000)));
  keep(kept, text);
  process.stdout.write(text);
  return 0;
}

/** Keeps what a ledger was, outside the server. */
export const witness: Tool = {
  summary: 'keep checkpoints of a server that contradict nothing seen before',
  usage,
  run,
};
