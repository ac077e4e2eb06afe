import { planStream } from '@planspor/domain';
import { allLedgersNow, today } from '@planspor/projections';
import type { Services } from '../services/services.js';
import { type AskedEvaluation, type PlanToJudge, planToJudge } from './evaluation-point.js';
import { readyFor } from './ready.js';

/** An answer made of a plan's verdicts, ready to be sent. */
export interface JudgedAnswer {
  readonly content: Buffer;
  readonly etag: string;
  readonly positions: Readonly<Record<string, string>>;
}

interface KeptAnswer {
  /** How far all ledgers had come, before it was made and after. */
  readonly madeAt: string;
  readonly answer: JudgedAnswer;
}

interface KeptOfPlan {
  readonly answers: Map<string, KeptAnswer>;
  bytes: number;
}

// By the plan as it is known: what is recorded next makes another one, and its answers go with the old.
const keptOf = new WeakMap<object, KeptOfPlan>();

// Of one plan, in bytes: all verdicts of a large one, several times.
const mostBytes = 512 * 1024;

function keep(known: object, key: string, kept: KeptAnswer): void {
  const before = keptOf.get(known);
  const size = kept.answer.content.length;
  const room = before !== undefined && before.bytes + size <= mostBytes ? before : { answers: new Map(), bytes: 0 };
  if (!room.answers.has(key)) room.bytes += size;
  room.answers.set(key, kept);
  keptOf.set(known, room);
}

/** What an answer hangs on beside what is recorded: what is asked for, and the day it is where none is named. */
const keyOf = (about: string, { asOf, knownAt, version, vintage }: AskedEvaluation, day: string): string =>
  JSON.stringify([about, asOf ?? day, knownAt, version, vintage]);

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
  const day = today(services.now());
  const key = keyOf(about, asked, day);
  const madeAt = await allLedgersNow(services.db);
  const known = services.streams.kept(planStream, plan)?.known;
  const kept = known && keptOf.get(known)?.answers.get(key);
  if (kept?.madeAt === madeAt) return kept.answer;
  const judged = await planToJudge(services, plan, asked);
  const ready = readyFor(Buffer.from(JSON.stringify(make(judged))), judged.at.version);
  const answer = { ...ready, positions: judged.positions };
  const isOfDay = today(services.now()) === day;
  const now = services.streams.kept(planStream, plan)?.known;
  if (isOfDay && now !== undefined && (await allLedgersNow(services.db)) === madeAt) keep(now, key, { madeAt, answer });
  return answer;
}
