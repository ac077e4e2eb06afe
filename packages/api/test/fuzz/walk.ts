import fc from 'fast-check';
import { answersOf, type Came } from './answers.js';
import { operationsOf } from './contract.js';
import { requestsOf, type Sent } from './requests.js';
import { type Known, valuesOf } from './values.js';

/** A walk over the document, at a server. */
export interface Walk {
  readonly address: string;
  readonly document: object;
  readonly known: Known;
  /** The first is used mostly; none where the server asks for none. */
  readonly credentials: readonly string[];
  readonly seed: number;
  readonly count: number;
  /** How many requests are under way at once. */
  readonly atOnce: number;
  /** Milliseconds within which an answer must begin. */
  readonly patience: number;
}

/** An answer that is not as the document says, with what it answered. */
export interface Finding {
  readonly what: string;
  readonly sent: Omit<Sent, 'operation'>;
  readonly answer: string;
}

export interface Walked {
  readonly findings: readonly Finding[];
  /** How many answers of each status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** What the document allows and the server calls malformed, and why, by how often. */
  readonly refused: ReadonlyMap<string, number>;
  /** Milliseconds of the slowest answer. */
  readonly slowest: number;
}

/** A stream goes on: its beginning is enough. */
async function textOf(answer: Response, type: string): Promise<string> {
  if (type !== 'text/event-stream') return answer.text();
  await answer.body?.cancel();
  return '';
}

async function send(address: string, { method, target, headers, body }: Sent): Promise<Came> {
  const began = performance.now();
  const signal = AbortSignal.timeout(20_000);
  const answer = await fetch(`${address}${target}`, {
    method,
    headers,
    redirect: 'manual',
    signal,
    ...(body === undefined ? {} : { body }),
  });
  const took = performance.now() - began;
  const type = (answer.headers.get('content-type') ?? '').replace(/ *;.*/, '');
  return { status: answer.status, type, headers: answer.headers, text: await textOf(answer, type), took };
}

const faultsIn = (text: string): string => {
  const [fault] = (JSON.parse(text) as { errors?: readonly { pointer: string; detail: string }[] }).errors ?? [];
  return fault === undefined ? text.slice(0, 200) : `${fault.pointer.replace(/\d+/g, '0')} ${fault.detail}`;
};

const count = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Sends so many requests that the document describes, or nearly, and holds each answer against it. */
export async function fuzzWalk({
  address,
  document,
  known,
  credentials,
  seed,
  count: total,
  atOnce,
  patience,
}: Walk): Promise<Walked> {
  const draw = requestsOf(operationsOf(document), valuesOf(document, known), credentials);
  const wrongWith = answersOf(document, patience);
  const draws = fc.sample(fc.gen(), { seed, numRuns: total });
  const findings: Finding[] = [];
  const statuses = new Map<number, number>();
  const refused = new Map<string, number>();
  let slowest = 0;

  const one = async (generator: fc.GeneratorValue): Promise<void> => {
    const { operation, ...rest } = draw(generator);
    const sent = { operation, ...rest };
    try {
      const came = await send(address, sent);
      count(statuses, came.status);
      slowest = Math.max(slowest, came.took);
      if (came.status === 400 && sent.allowed && sent.method !== 'HEAD')
        count(refused, `${operation.method} ${operation.path} ${faultsIn(came.text)}`);
      const wrong = wrongWith(operation, sent.method, came);
      if (wrong !== undefined)
        findings.push({
          what: `${operation.method} ${operation.path} ${wrong}`,
          sent: rest,
          answer: came.text.slice(0, 600),
        });
    } catch (error) {
      findings.push({ what: `${operation.method} ${operation.path} got no answer: ${error}`, sent: rest, answer: '' });
    }
  };
  const waiting = draws[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const generator of waiting) await one(generator);
    }),
  );
  return { findings, statuses, refused, slowest };
}
