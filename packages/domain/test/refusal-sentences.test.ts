import { describe, expect, it } from 'vitest';
import { type Day, describeRefusal, type Refusal } from '../src/index.js';

const goal = { kind: 'goal', id: 'x', label: 'g1 «Flere i job»' };
const circle: Refusal = { type: 'circle', subject: goal, field: 'parent' };

const sentences: readonly (readonly [Refusal, string])[] = [
  [{ type: 'not-opened', stream: 'plan' }, 'The plan does not exist on that day; the first event must come first.'],
  [{ type: 'already-opened', stream: 'plan' }, 'The plan exists already.'],
  [
    { type: 'unknown-subject', subject: { kind: 'goal', id: 'x' }, field: 'parent' },
    'parent names the goal x, which does not exist on that day.',
  ],
  [{ type: 'already-exists', subject: goal }, 'The goal g1 «Flere i job» exists already; revise it instead.'],
  [{ type: 'code-taken', code: 'g1', by: goal }, 'The code g1 is taken by the goal g1 «Flere i job».'],
  [
    { type: 'not-live', subject: goal, state: 'retired', field: 'goals' },
    'goals names the goal g1 «Flere i job», which is retired; it must be live.',
  ],
  [
    { type: 'wrong-state', subject: goal, state: 'retired', allowed: ['live', 'deferred'] },
    'The goal g1 «Flere i job» is retired; it must be live or deferred.',
  ],
  [
    { type: 'wrong-state', subject: { kind: 'plan', id: 'plan' }, state: 'draft', allowed: ['approved'] },
    'The plan is draft; it must be approved.',
  ],
  [circle, 'parent would put the goal g1 «Flere i job» under itself.'],
  [
    {
      type: 'live-dependants',
      subject: goal,
      dependants: [
        { kind: 'target', id: 'y', label: 't1' },
        { kind: 'goal', id: 'z' },
      ],
    },
    'The goal g1 «Flere i job» still has live dependants: target t1, goal z. End or move them first.',
  ],
  [
    { type: 'field-required', field: 'title', why: 'the initiative was not planned' },
    'title is required: the initiative was not planned.',
  ],
  [
    { type: 'value-not-allowed', field: 'level', why: 'no such level', allowed: ['a', 'b'] },
    'level is not allowed: no such level (allowed: a, b).',
  ],
  [
    { type: 'value-not-allowed', field: 'period', why: 'a plan has a last day' },
    'period is not allowed: a plan has a last day.',
  ],
  [
    { type: 'plan-ended', state: 'closed', since: '2025-12-31' as Day },
    'The plan was closed on 2025-12-31; of what takes effect later only follow-up, figures and notes are accepted.',
  ],
  [
    { type: 'decision-required', why: 'an approval says who and when' },
    'A decision (body and day) is required: an approval says who and when.',
  ],
  [
    { type: 'decision-or-reason-required', why: 'the approval has been recorded' },
    'A decision or a reason is required: the approval has been recorded.',
  ],
  [
    { type: 'before-decision', effectiveOn: '2024-05-31' as Day, takenOn: '2024-06' },
    'It takes effect on 2024-05-31, before its decision of 2024-06; a revision holds from its decision at the earliest.',
  ],
  [{ type: 'limit-reached', of: 'note', most: 10000 }, 'It has as many notes as it may have: 10000.'],
  [{ type: 'unknown-event', event: 'e1' }, 'There is no event e1 in this stream.'],
  [
    { type: 'not-correctable', event: 'e1', why: 'it opens the stream' },
    'The event e1 cannot be corrected: it opens the stream.',
  ],
  [
    { type: 'not-erasable', event: 'e1', why: 'it is still read' },
    'The content of the event e1 cannot be erased: it is still read.',
  ],
  [
    {
      type: 'corrected-data-invalid',
      event: 'e1',
      faults: [
        { pointer: '/title', detail: 'is blank' },
        { pointer: '/level', detail: 'is missing' },
      ],
    },
    'The corrected data does not fit the event e1: /title is blank; /level is missing.',
  ],
  [
    {
      type: 'later-event-refused',
      event: { id: 'e2', type: 'GoalMoved', effectiveOn: '2024-05-01' as Day },
      because: [circle],
    },
    'GoalMoved (event e2), which takes effect on 2024-05-01, would no longer hold: parent would put the goal g1 «Flere i job» under itself.',
  ],
];

describe('a refusal says in one sentence what is wrong and what would be right', () => {
  it.each(sentences.map(([refusal, sentence]) => [refusal.type, sentence, refusal] as const))(
    '%s: %s',
    (_, sentence, refusal) => {
      expect(describeRefusal(refusal)).toBe(sentence);
    },
  );
});
