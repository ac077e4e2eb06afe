import { decideOn, extend, knownStream, planStream, type Recorded, readHistory } from '@planspor/domain';
import { v7 } from 'uuid';
import { atLeast } from './figures.js';
import { type Ask, ofCpu } from './measure.js';

// One command decided on a plan that is kept, and what it decided taken in, whatever the plan's size.
const sizes = [10, 500, 5_000];

const happened = (version: number, type: string, data: object) => ({
  id: v7(),
  type,
  schemaVersion: 1,
  stream: '019b76da-a800-7d68-ab75-6fe58b8fcdcb',
  version,
  recordedAt: new Date(Date.UTC(2024, 0, 1) + version).toISOString(),
  effectiveOn: '2024-01-01',
  correlationId: 'bench',
  actor: { id: 'bench', role: 'editor' },
  data,
});

const opened = { title: 'Plan', municipality: '550', period: '2024', kind: 'plan', language: 'da' };
const goalsMore = 400;

/** The history of a plan of so many goals. */
function historyOf(goals: number): readonly Recorded[] {
  const adopted = Array.from({ length: goals }, (_, index) =>
    happened(index + 2, 'GoalAdopted', { goal: v7(), level: 'theme', title: `Mål ${index}` }),
  );
  const read = readHistory(planStream, [happened(1, 'PlanDrafted', opened), ...adopted]);
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left[0]));
  return read.right;
}

/** Milliseconds of CPU that one more goal takes on a plan of so many, decided and folded. */
function costOf(goals: number): number {
  const history = historyOf(goals + goalsMore);
  let known = knownStream(planStream, history.slice(0, goals + 1));
  const before = process.cpuUsage();
  for (const event of history.slice(goals + 1)) {
    const decision = decideOn(known, [event]);
    if (decision._tag === 'Left') throw new Error(JSON.stringify(decision.left));
    known = extend(known, [event]);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / goalsMore;
}

/** A turn takes some ten milliseconds: many of them meet the same machine. */
const turns = 3;

export async function fold({ say, rounds }: Ask): Promise<void> {
  for (const goals of sizes) costOf(goals);
  const taken = sizes.map((): number[] => []);
  for (let round = 0; round < rounds * turns; round += 1)
    for (const [index, goals] of sizes.entries()) taken[index]?.push(costOf(goals));
  const [few = [], some = [], many = []] = taken;
  say(ofCpu('a goal more on a plan of 500', some, 'of 10', few));
  say(ofCpu('a goal more on a plan of 5,000', many, 'of 10', few, atLeast(0.67)));
}
