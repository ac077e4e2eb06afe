import type { Edition, Forwarding } from '../plan/lifecycle.js';
import { type Day, earlierDay } from '../values/day.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { deadlineTold } from '../words/deadlines.js';
import { inBothLanguages } from '../words/language.js';
import { onInWords } from '../words/periods.js';
import { type DutyCase, type DutyState, evidenceOf, type Finding, isProof, unrecorded } from './duty-check.js';

const isToRegionalCouncil = ({ kind }: Forwarding): boolean => kind === 'rar';

/** Where a forwarding of a known day stands against the deadline: a month or year that holds the deadline leaves it open. */
const inTime = (day: Period, deadline: Day | undefined): DutyState => {
  const last = lastDay(day);
  if (deadline === undefined || (last !== undefined && last <= deadline)) return 'met';
  return firstDay(day) > deadline ? 'late' : 'undecidable';
};

/** The day something was sent, or the month or year it is known by. */
const sentOn = ({ forwardedOn, effectiveOn }: Forwarding) => (forwardedOn ?? effectiveOn) as Period;

/** The day an edition was decided, at the earliest: it may hold from a later one. */
const decidedFrom = ({ decision, from }: Edition): Day =>
  decision === undefined ? from : earlierDay(firstDay(decision.takenOn as Period), from);

/** Whether it was surely sent before a day. */
const isBefore = (forwarding: Forwarding, day: Day): boolean => (lastDay(sentOn(forwarding)) ?? day) < day;

const sent = (item: DutyCase, forwarding: Forwarding, deadline: Day | undefined): Finding => {
  const evidence = evidenceOf(item.run, forwarding.event);
  const day = sentOn(forwarding);
  const state = isProof(evidence[0]) ? inTime(day, deadline) : 'not-documented';
  return {
    state,
    deadline,
    evidence,
    sentence: inBothLanguages((language) => {
      const when = `${forwarding.to} ${onInWords(day, language)}${dayBasisInWords(evidence[0]?.dateBasis, language)}.`;
      const due = state === 'met' ? '' : deadlineTold(deadline, item.asOf, language);
      if (state === 'not-documented')
        return language === 'da'
          ? `Afsendelsen er ikke dokumenteret: planen er anført som sendt til ${when}${due}`
          : `The sending is not documented: the plan is entered as sent to ${when}${due}`;
      return language === 'da' ? `Planen blev sendt til ${when}${due}` : `The plan was sent to ${when}${due}`;
    }),
  };
};

const notSent = (item: DutyCase, deadline: Day | undefined): Finding => ({
  state: unrecorded(deadline, item.asOf),
  deadline,
  sentence: inBothLanguages((language) =>
    language === 'da'
      ? `Det er ikke registreret, at den godkendte plan er sendt til det regionale arbejdsmarkedsråd.${deadlineTold(deadline, item.asOf, 'da')}`
      : `It is not recorded that the approved plan was sent to the regional labour market council.${deadlineTold(deadline, item.asOf, 'en')}`,
  ),
});

/**
 * Whether the approved plan was sent to the regional labour market council: forwarded with the kind `rar`.
 * What was sent before the approval was a draft, and counts for nothing here.
 */
export const checkForwarding = (item: DutyCase): Finding => {
  const deadline = item.binding.deadline as Day | undefined;
  const [first] = item.plan.editions;
  const counting =
    first === undefined
      ? []
      : item.plan.forwardings
          .filter(isToRegionalCouncil)
          .filter((forwarding) => !isBefore(forwarding, decidedFrom(first)));
  const findings = counting.map((forwarding) => sent(item, forwarding, deadline));
  return findings.find(({ state }) => state === 'met') ?? findings[0] ?? notSent(item, deadline);
};
