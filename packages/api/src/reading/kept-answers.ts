import { allLedgersNow, today } from '@planspor/projections';
import type { Services } from '../services/services.js';
import { type AskedEvaluation, type PlanToJudge, planToJudge } from './evaluation-point.js';
import type { Positions } from './point.js';
import { readyFor } from './ready.js';

/** An answer made of a plan's verdicts, ready to be sent. */
export interface JudgedAnswer {
  readonly content: Buffer;
  readonly etag: string;
  readonly positions: Positions;
}

/** Answers made while nothing was recorded anywhere. */
interface KeptAnswers {
  /** How far all ledgers had come, before each was made and after. */
  readonly madeAt: string;
  /** Those used last come last. */
  readonly answers: Map<string, JudgedAnswer>;
  bytes: number;
}

// By what is remembered of streams: they go when a content is erased, whoever erased it.
const keptOf = new WeakMap<object, KeptAnswers>();

const mostBytes = 16 * 1024 * 1024;

/** The answer kept under a key, if nothing has been recorded since. */
function keptAnswer(memory: object, madeAt: string, key: string): JudgedAnswer | undefined {
  const kept = keptOf.get(memory);
  const answer = kept?.madeAt === madeAt ? kept.answers.get(key) : undefined;
  if (kept === undefined || answer === undefined) return undefined;
  kept.answers.delete(key);
  kept.answers.set(key, answer);
  return answer;
}

function keep(memory: object, madeAt: string, key: string, answer: JudgedAnswer): void {
  const before = keptOf.get(memory);
  const kept = before?.madeAt === madeAt ? before : { madeAt, answers: new Map<string, JudgedAnswer>(), bytes: 0 };
  keptOf.set(memory, kept);
  const drop = (each: string) => {
    kept.bytes -= kept.answers.get(each)?.content.length ?? 0;
    kept.answers.delete(each);
  };
  drop(key);
  kept.answers.set(key, answer);
  kept.bytes += answer.content.length;
  for (const oldest of kept.answers.keys()) {
    if (kept.bytes <= mostBytes) return;
    drop(oldest);
  }
}

/** What an answer hangs on beside what is recorded: what is asked for, and the day it is where none is named. */
const keyOf = (plan: string, about: string, { asOf, knownAt, version, vintage }: AskedEvaluation, day: string) =>
  JSON.stringify([plan, about, asOf ?? day, knownAt, version, vintage]);

/**
 * An answer made of a plan's verdicts at a point: the one made before where nothing has been recorded since in any ledger,
 * else judged anew. Whether something was is asked each time.
 *
 * @param about what the answer is about, among the answers on the plan
 * @param make the body, from the plan and its facts; what it throws is not kept
 */
export async function judgedAnswer(
  services: Services,
  plan: string,
  asked: AskedEvaluation,
  about: string,
  make: (judged: PlanToJudge) => object,
): Promise<JudgedAnswer> {
  const { db, streams, now } = services;
  const day = today(now());
  const key = keyOf(plan, about, asked, day);
  const memory = streams.memory();
  const madeAt = await allLedgersNow(db);
  const kept = keptAnswer(memory, madeAt, key);
  if (kept !== undefined) return kept;
  const judged = await planToJudge(services, plan, asked);
  const ready = readyFor(Buffer.from(JSON.stringify(make(judged))), judged.at.version);
  const answer = { ...ready, positions: judged.positions };
  if (today(now()) === day && (await allLedgersNow(db)) === madeAt) keep(memory, madeAt, key, answer);
  return answer;
}
