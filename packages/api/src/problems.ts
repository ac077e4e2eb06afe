import type { Refusal, RefusalType } from '@planspor/domain';
import { z } from 'zod';
import { defineProblems, edgeProblems, mergeProblems, type ProblemKind, problemMaker } from './edge/index.js';

/** The rule that refused, as data: every fault of the command with the subjects it names. */
const refusals = z.array(z.looseObject({ type: z.string() }));

const rule = (
  status: 409 | 422,
  title: string,
  description: string,
): ProblemKind & { members: { refusals: typeof refusals } } => ({
  status,
  title,
  description,
  members: { refusals },
});

/** Every refusal of the domain with its status: 409 where another state would allow it, 422 where the rule says no. */
const refusalProblems = {
  'not-opened': rule(
    409,
    'Nothing has been opened yet',
    'The first event of the plan, indicator or group must take effect before any other.',
  ),
  'already-opened': rule(
    409,
    'It exists already',
    'The id belongs to a plan, indicator or group that has been opened with other content.',
  ),
  'unknown-subject': rule(
    422,
    'A reference names nothing',
    'A field names a subject that does not exist in the plan on the day the command takes effect.',
  ),
  'already-exists': rule(
    409,
    'The subject exists already',
    'The id is in use in this plan. Revise the subject, or leave the id out and get a new one.',
  ),
  'code-taken': rule(
    409,
    'The code is taken',
    'A code is unique among its kind in its plan. `refusals` names who has it.',
  ),
  'not-live': rule(
    422,
    'A reference names something that has ended',
    'A goal under a goal, and a target under a goal, need a live one.',
  ),
  'wrong-state': rule(
    409,
    'Its state does not allow this',
    '`refusals` says which state it is in, and which would allow the command.',
  ),
  circle: rule(
    422,
    'It would come under itself',
    'Goals, initiatives, target groups and related targets form no circles.',
  ),
  'live-dependants': rule(
    422,
    'Something live still hangs on it',
    'Retire, move or withdraw what `refusals` names first, or let it lapse.',
  ),
  'field-required': rule(
    422,
    'A field is missing here',
    'The field is optional in general, but this command needs it on that day.',
  ),
  'value-not-allowed': rule(
    422,
    'A value is not allowed here',
    'The value is well formed, but has no meaning in this plan on that day.',
  ),
  'plan-ended': rule(
    409,
    'The plan has been closed or withdrawn',
    'What takes effect later may only follow up: figures, assessments, progress, notes, succession and corrections.',
  ),
  'decision-required': rule(
    422,
    'A decision is required',
    'Name the body that decided and the day: `decision: { body, takenOn }`.',
  ),
  'decision-or-reason-required': rule(
    422,
    'A decision or a reason is required',
    'Once an approval is recorded, and for every correction, `decision` or `reason` says why.',
  ),
  'before-decision': rule(
    422,
    'It would hold before it was decided',
    'A revision takes effect on the day of its decision or later.',
  ),
  'unknown-event': rule(
    422,
    'No such event in this stream',
    'A correction names an event of the same plan, indicator or group by its id.',
  ),
  'not-correctable': rule(
    409,
    'The event cannot be corrected',
    'Corrections, annulled events and (for annulment) the first event stay as they are.',
  ),
  'corrected-data-invalid': rule(
    422,
    'The corrected data has faults',
    'Corrected data is the whole data of the event, in the schema of its type.',
  ),
  'later-event-refused': rule(
    422,
    'A later event would no longer hold',
    'Something recorded earlier takes effect later and needs what this command would take away. `refusals` names the event.',
  ),
} satisfies Record<RefusalType, ProblemKind>;

/** What the routes refuse beyond the edge and the domain. */
const routeProblems = {
  'key-reused': {
    status: 422,
    title: 'The Idempotency-Key stands for another request',
    description:
      'The key was used before with another body or address. Nothing was done. Take a new key for a new command.',
  },
  'nothing-on-that-day': {
    status: 404,
    title: 'There was nothing yet at that point',
    description: 'The plan is known, but on that day, or by that moment of recording, nothing of it existed.',
  },
  'version-unreadable': {
    status: 404,
    title: 'That version cannot be read',
    description: 'A version that can be read is the last of a command; `readable` names the nearest ones.',
    members: { readable: z.array(z.int()) },
  },
  'known-at-in-future': {
    status: 400,
    title: 'knownAt lies in the future',
    description: 'What will be known then can still change, so it is not answered.',
  },
  busy: {
    status: 503,
    title: 'Others kept changing it',
    description:
      'The command was decided several times, and each time someone else was first. Retry with the same key.',
  },
} satisfies Record<string, ProblemKind>;

/** All kinds of problem this server sends; the pages under /problems and the OpenAPI document are made from it. */
export const problems = mergeProblems(edgeProblems, defineProblems({ ...refusalProblems, ...routeProblems }));

/** `throw problem('key-reused')`. */
export const problem = problemMaker(problems);

export const refusalCodes = Object.keys(refusalProblems) as readonly RefusalType[];

/** A refusal's own status. */
export const statusOf = ({ type }: Pick<Refusal, 'type'>): number => refusalProblems[type].status;
