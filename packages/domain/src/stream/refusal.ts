import type { Day } from '../values/day.js';

/** A subject of a stream: its kind (`goal`, `target` …), its id, and what people call it. */
export interface SubjectRef {
  readonly kind: string;
  readonly id: string;
  readonly label?: string;
}

/**
 * Why a command was refused. The codes are stable; every other field is what a caller needs to put it right.
 * A refusal about another event (`later-event-refused`) carries that event and its own refusal.
 */
export type Refusal =
  | { readonly type: 'not-opened'; readonly stream: string }
  | { readonly type: 'already-opened'; readonly stream: string }
  | { readonly type: 'unknown-subject'; readonly subject: SubjectRef; readonly field: string }
  | { readonly type: 'already-exists'; readonly subject: SubjectRef }
  | { readonly type: 'code-taken'; readonly code: string; readonly by: SubjectRef }
  | { readonly type: 'not-live'; readonly subject: SubjectRef; readonly state: string; readonly field: string }
  | {
      readonly type: 'wrong-state';
      readonly subject: SubjectRef;
      readonly state: string;
      readonly allowed: readonly string[];
    }
  | { readonly type: 'circle'; readonly subject: SubjectRef; readonly field: string }
  | { readonly type: 'live-dependants'; readonly subject: SubjectRef; readonly dependants: readonly SubjectRef[] }
  | { readonly type: 'field-required'; readonly field: string; readonly why: string }
  | {
      readonly type: 'value-not-allowed';
      readonly field: string;
      readonly why: string;
      readonly allowed?: readonly string[];
    }
  | { readonly type: 'plan-ended'; readonly state: string; readonly since: Day }
  | { readonly type: 'decision-required'; readonly why: string }
  | { readonly type: 'decision-or-reason-required'; readonly why: string }
  | { readonly type: 'before-decision'; readonly effectiveOn: Day; readonly takenOn: string }
  | { readonly type: 'limit-reached'; readonly of: string; readonly most: number }
  | { readonly type: 'unknown-event'; readonly event: string }
  | { readonly type: 'not-correctable'; readonly event: string; readonly why: string }
  | { readonly type: 'not-erasable'; readonly event: string; readonly why: string }
  | {
      readonly type: 'corrected-data-invalid';
      readonly event: string;
      readonly faults: readonly { readonly pointer: string; readonly detail: string }[];
    }
  | {
      readonly type: 'later-event-refused';
      readonly event: { readonly id: string; readonly type: string; readonly effectiveOn: Day };
      readonly because: readonly Refusal[];
    };

export type RefusalType = Refusal['type'];

// What there is one of in its stream, such as the plan itself, has no id of its own to tell.
const named = ({ kind, id, label }: SubjectRef) =>
  label === undefined ? (kind === id ? kind : `${kind} ${id}`) : `${kind} ${label}`;

/** One English sentence that says what is wrong and what would be right. */
export const describeRefusal = (refusal: Refusal): string => {
  switch (refusal.type) {
    case 'not-opened':
      return `The ${refusal.stream} does not exist on that day; the first event must come first.`;
    case 'already-opened':
      return `The ${refusal.stream} exists already.`;
    case 'unknown-subject':
      return `${refusal.field} names the ${named(refusal.subject)}, which does not exist on that day.`;
    case 'already-exists':
      return `The ${named(refusal.subject)} exists already; revise it instead.`;
    case 'code-taken':
      return `The code ${refusal.code} is taken by the ${named(refusal.by)}.`;
    case 'not-live':
      return `${refusal.field} names the ${named(refusal.subject)}, which is ${refusal.state}; it must be live.`;
    case 'wrong-state':
      return `The ${named(refusal.subject)} is ${refusal.state}; it must be ${refusal.allowed.join(' or ')}.`;
    case 'circle':
      return `${refusal.field} would put the ${named(refusal.subject)} under itself.`;
    case 'live-dependants':
      return `The ${named(refusal.subject)} still has live dependants: ${refusal.dependants.map(named).join(', ')}. End or move them first.`;
    case 'field-required':
      return `${refusal.field} is required: ${refusal.why}.`;
    case 'value-not-allowed':
      return `${refusal.field} is not allowed: ${refusal.why}${refusal.allowed ? ` (allowed: ${refusal.allowed.join(', ')})` : ''}.`;
    case 'plan-ended':
      return `The plan was ${refusal.state} on ${refusal.since}; of what takes effect later only follow-up, figures and notes are accepted.`;
    case 'decision-required':
      return `A decision (body and day) is required: ${refusal.why}.`;
    case 'decision-or-reason-required':
      return `A decision or a reason is required: ${refusal.why}.`;
    case 'before-decision':
      return `It takes effect on ${refusal.effectiveOn}, before its decision of ${refusal.takenOn}; a revision holds from its decision at the earliest.`;
    case 'limit-reached':
      return `It has as many ${refusal.of}s as it may have: ${refusal.most}.`;
    case 'unknown-event':
      return `There is no event ${refusal.event} in this stream.`;
    case 'not-correctable':
      return `The event ${refusal.event} cannot be corrected: ${refusal.why}.`;
    case 'not-erasable':
      return `The content of the event ${refusal.event} cannot be erased: ${refusal.why}.`;
    case 'corrected-data-invalid':
      return `The corrected data does not fit the event ${refusal.event}: ${refusal.faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ')}.`;
    case 'later-event-refused':
      return `${refusal.event.type} (event ${refusal.event.id}), which takes effect on ${refusal.event.effectiveOn}, would no longer hold: ${refusal.because.map(describeRefusal).join(' ')}`;
  }
};
