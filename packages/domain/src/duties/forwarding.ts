import type { Forwarding } from '../plan/lifecycle.js';
import type { Day } from '../values/day.js';
import { firstDay, lastDay } from '../values/period.js';
import { type DutyCase, evidenceOf, type Finding, unproven } from './duty-check.js';
import { dayKnown, deadlineTold, inBoth, on } from './words.js';

const isToRegionalCouncil = ({ kind }: Forwarding): boolean => kind === 'rar';

const sent = (item: DutyCase, forwarding: Forwarding, deadline: Day | undefined): Finding => {
  const evidence = evidenceOf(item.run, forwarding.event);
  const day = forwarding.forwardedOn ?? forwarding.effectiveOn;
  const [first, last] =
    forwarding.forwardedOn === undefined
      ? [forwarding.effectiveOn, forwarding.effectiveOn]
      : [firstDay(forwarding.forwardedOn), lastDay(forwarding.forwardedOn)];
  const state =
    deadline === undefined || (last !== undefined && last <= deadline)
      ? 'met'
      : first > deadline
        ? 'late'
        : 'not-decidable';
  const tell = {
    da: `Planen blev sendt til ${forwarding.to} ${on(day, 'da')}.`,
    en: `The plan was sent to ${forwarding.to} ${on(day, 'en')}.`,
  };
  const due = (language: 'da' | 'en') => (state === 'met' ? '' : deadlineTold(deadline, item.asOf, language));
  return {
    state,
    deadline,
    evidence,
    sentence: inBoth((language) => `${tell[language]}${due(language)}${dayKnown(evidence[0], language)}`),
  };
};

const notSent = (item: DutyCase, deadline: Day | undefined): Finding => ({
  state: unproven(deadline, item.asOf),
  deadline,
  sentence: inBoth((language) =>
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
  const approvedFrom = item.plan.editions[0]?.from;
  const counting = item.plan.forwardings.filter(
    (forwarding) =>
      isToRegionalCouncil(forwarding) && approvedFrom !== undefined && forwarding.effectiveOn >= approvedFrom,
  );
  const findings = counting.map((forwarding) => sent(item, forwarding, deadline));
  return findings.find(({ state }) => state === 'met') ?? findings[0] ?? notSent(item, deadline);
};
