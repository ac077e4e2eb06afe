import type { RefusalType } from '@planspor/domain';
import { type Rule, rule } from './kind.js';

/** What the domain refuses, by the code of the refusal: one that is missing here does not compile. */
export const refusalKinds = {
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
    '/data/code',
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
    '/decision',
  ),
  'decision-or-reason-required': rule(
    422,
    'A decision or a reason is required',
    'Once an approval is recorded, and for every correction, `decision` or `reason` says why.',
    '/reason',
  ),
  'before-decision': rule(
    422,
    'It would hold before it was decided',
    'A revision takes effect on the day of its decision or later.',
    '/effectiveOn',
  ),
  'limit-reached': rule(
    422,
    'It is as large as it may become',
    'A plan holds at most 10,000 subjects of a kind and 32 million characters, and it, an indicator or a group 100,000 events. Corrections, annulments and erasures are taken all the same.',
  ),
  'unknown-event': rule(
    422,
    'No such event in this stream',
    'A correction names an event of the same plan, indicator or group by its id.',
    '/data/event',
  ),
  'not-correctable': rule(
    409,
    'The event cannot be corrected',
    'Corrections, annulled events and (for annulment) the first event stay as they are.',
    '/data/event',
  ),
  'not-erasable': rule(
    409,
    'The content of the event cannot be erased',
    'Only what nothing reads any more can go: correct the event with all of its data, or annul it, and erase it then. What says that a content was erased stays.',
    '/data/event',
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
} as const satisfies Record<RefusalType, Rule>;
