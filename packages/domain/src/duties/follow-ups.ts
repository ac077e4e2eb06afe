import type { FollowUp } from '../plan/follow-ups.js';
import type { PlanState } from '../plan/plan-state.js';
import type { Day } from '../values/day.js';
import { firstDay, lastDay } from '../values/period.js';
import { type DutyCase, evidenceOf, type Finding, subjectNamed, unproven } from './duty-check.js';
import { inBoth, listed, on } from './words.js';

/** The follow-ups the plan still stands by: a cancelled one is no longer promised. */
export const promisedFollowUps = (plan: PlanState): readonly FollowUp[] =>
  [...plan.followUps.values()].filter(({ status }) => status !== 'cancelled');

const dueBy = ({ on: scheduled }: FollowUp): Day => lastDay(scheduled) ?? firstDay(scheduled);

const heldTooLate = (followUp: FollowUp): boolean =>
  followUp.heldOn !== undefined && firstDay(followUp.heldOn) > dueBy(followUp);

const told = (overdue: readonly FollowUp[], late: readonly FollowUp[], ahead: readonly FollowUp[], held: number) =>
  inBoth((language) => {
    const days = (followUps: readonly FollowUp[]) =>
      listed(
        followUps.map((followUp) => on(followUp.on, language)),
        language,
      );
    const sentences =
      language === 'da'
        ? [
            held > 0 ? `${held} af planens opfølgninger er holdt.` : '',
            overdue.length > 0 ? `Fastlagt ${days(overdue)}, men ikke registreret som holdt.` : '',
            late.length > 0 ? `Fastlagt ${days(late)}, men holdt senere.` : '',
            ahead.length > 0 ? `Næste er fastlagt ${days(ahead.slice(0, 1))}.` : '',
          ]
        : [
            held > 0 ? `${held} of the plan’s follow-ups ${held === 1 ? 'has' : 'have'} been held.` : '',
            overdue.length > 0 ? `Scheduled ${days(overdue)}, but not recorded as held.` : '',
            late.length > 0 ? `Scheduled ${days(late)}, but held later.` : '',
            ahead.length > 0 ? `The next is scheduled ${days(ahead.slice(0, 1))}.` : '',
          ];
    return sentences.filter((sentence) => sentence !== '').join(' ');
  });

/**
 * Whether the follow-ups that the plan scheduled were held, each by the last day of the day or month it was scheduled for.
 * While some lie ahead the duty is open, and its deadline is that of the next.
 */
export const checkFollowUps = ({ plan, run, asOf }: DutyCase): Finding => {
  const inOrder = [...promisedFollowUps(plan)].sort((a, b) => (dueBy(a) < dueBy(b) ? -1 : 1));
  const held = inOrder.filter(({ status }) => status === 'held');
  const waiting = inOrder.filter(({ status }) => status === 'scheduled');
  const overdue = waiting.filter((followUp) => dueBy(followUp) < asOf);
  const ahead = waiting.filter((followUp) => dueBy(followUp) >= asOf);
  const late = held.filter(heldTooLate);
  const first = waiting[0] ?? late[0];
  const deadline = first && dueBy(first);
  return {
    state: late.length > 0 ? 'late' : waiting.length === 0 ? 'met' : unproven(deadline, asOf),
    deadline,
    evidence: held.flatMap((followUp) => evidenceOf(run, followUp.event, subjectNamed('followUp', followUp))),
    outstanding: waiting.map((followUp) => subjectNamed('followUp', followUp)),
    sentence: told(overdue, late, ahead, held.length),
  };
};
