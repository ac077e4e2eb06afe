import { dequal as equal } from 'dequal/lite';
import { countedKinds } from '../conditions/combined.js';
import type { Answer } from '../figures/quantity.js';
import type { Outcome } from '../rules/outcome.js';
import type { RuleTest, SingleTest } from '../rules/rule-test.js';

/** A way through the gates: which gate, counted from 1, and what comes out there; without a gate it is what is left. */
interface Passage {
  readonly gate?: number | undefined;
  readonly outcome: Outcome | undefined;
}

/** Gates in their order, and what comes out where none holds. */
interface Gates {
  readonly gates: readonly (Outcome & { readonly when: RuleTest })[];
  readonly rest?: Outcome | undefined;
}

const counted = ({ least, most }: { least: number; most?: number | undefined }, answers: readonly Answer[]): Answer => {
  const sure = answers.filter((answer) => answer === 'yes').length;
  const possible = answers.filter((answer) => answer !== 'no').length;
  const limit = most ?? answers.length;
  if (sure >= least && possible <= limit) return 'yes';
  return possible < least || sure > limit ? 'no' : 'open';
};

/** The answer to a test, by the answers to its single questions: sure as soon as nothing that is open can turn it. */
const answerTo = (test: RuleTest, ask: (single: SingleTest) => Answer): Answer => {
  if (!('of' in test)) return ask(test);
  const count = countedKinds[test.kind].count(test as RuleTest & { of: RuleTest[]; least: number; most: number });
  return counted(
    count,
    test.of.map((part) => answerTo(part, ask)),
  );
};

const outcomeOf = ({ name, tone, consequence }: Outcome): Outcome => ({
  name,
  ...(tone === undefined ? {} : { tone }),
  ...(consequence === undefined ? {} : { consequence }),
});

/** Every way that may be gone through the gates: one where it is sure, more where a gate that comes first is open. */
export const passages = ({ gates, rest }: Gates, ask: (single: SingleTest) => Answer): readonly Passage[] => {
  const possible: Passage[] = [];
  for (const [index, gate] of gates.entries()) {
    const answer = answerTo(gate.when, ask);
    if (answer === 'no') continue;
    possible.push({ gate: index + 1, outcome: outcomeOf(gate) });
    if (answer === 'yes') return possible;
  }
  return [...possible, { outcome: rest }];
};

/** The way that is gone, where all that may be gone come out alike; the first of them. */
export const surely = ([first, ...others]: readonly Passage[]): Passage | undefined =>
  others.every(({ outcome }) => equal(outcome, first?.outcome)) ? first : undefined;
