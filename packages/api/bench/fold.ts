import { decideOn, extend, knownStream, planStream, type Recorded, readHistory } from '@planspor/domain';
import { v7 } from 'uuid';
import { atMost, median, rounds, say } from './measure.js';

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

/** Microseconds that one more goal takes on a plan of so many, decided and folded. */
function costOf(goals: number): number {
  const history = historyOf(goals + goalsMore);
  let known = knownStream(planStream, history.slice(0, goals + 1));
  const began = performance.now();
  for (const event of history.slice(goals + 1)) {
    const decision = decideOn(known, [event]);
    if (decision._tag === 'Left') throw new Error(JSON.stringify(decision.left));
    known = extend(known, [event]);
  }
  return ((performance.now() - began) * 1000) / goalsMore;
}

for (const subjects of sizes) costOf(subjects);
const taken = sizes.map((): number[] => []);
for (let round = 0; round < rounds; round += 1)
  for (const [index, subjects] of sizes.entries()) taken[index]?.push(costOf(subjects));
const [few = 0, some = 0, many = 0] = taken.map(median);
say('a goal more on plans of 10, 500 and 5,000', `${few.toFixed(0)}, ${some.toFixed(0)} and ${many.toFixed(0)} µs`);
say('5,000 against 10', `${(many / few).toFixed(2)} ×`, atMost(many / few, 1.5, ' ×'));
