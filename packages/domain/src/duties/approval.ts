import type { Edition } from '../plan/lifecycle.js';
import { type Day, earlierDay } from '../values/day.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import { dateInWords } from '../words/dates.js';
import { type Evidence, type Examined, evidenceOf, type Finding, unproven } from './duty-check.js';
import { isCouncil } from './named-bodies.js';
import { dayKnown, deadlineTold, inBoth, on } from './words.js';

/** Who must have approved: the municipal council, or whichever body the plan itself is content with. */
export type Approver = 'council' | 'any';

type InTime = 'in-time' | 'too-late' | 'unclear';

/**
 * Whether a decision was taken by a day. Its own date may be a month or a year; it was taken no later than the day its
 * edition holds from.
 */
const inTime = ({ decision, from }: Edition, deadline: Day): InTime => {
  const taken = (decision?.takenOn ?? from) as Period;
  const latest = earlierDay(lastDay(taken) ?? from, from);
  if (latest <= deadline) return 'in-time';
  return firstDay(taken) > deadline ? 'too-late' : 'unclear';
};

interface Told extends Examined {
  readonly deadline: Day;
  readonly edition: Edition;
  readonly evidence: readonly Evidence[];
}

const found = (told: Told, state: Finding['state'], tell: { da: string; en: string }): Finding => {
  const { deadline, evidence } = told;
  const sentence = inBoth((language) => `${tell[language]}${dayKnown(evidence[0], language)}`);
  return { state, sentence, deadline, evidence };
};

const parts = ({ edition, deadline }: Told) => {
  const body = edition.decision?.body ?? '';
  const taken = edition.decision?.takenOn ?? edition.from;
  return {
    body,
    da: on(taken, 'da'),
    en: on(taken, 'en'),
    byDa: on(deadline, 'da'),
    byEn: dateInWords(deadline, 'en'),
  };
};

const byTheRightBody = (told: Told): Finding => {
  const { body, da, en, byDa, byEn } = parts(told);
  switch (inTime(told.edition, told.deadline)) {
    case 'in-time':
      return found(told, 'met', {
        da: `${body} godkendte planen ${da}; fristen var ${byDa}.`,
        en: `${body} approved the plan ${en}; the deadline was ${byEn}.`,
      });
    case 'too-late':
      return found(told, 'late', {
        da: `${body} godkendte planen ${da}, efter fristen ${byDa}.`,
        en: `${body} approved the plan ${en}, after the deadline, ${byEn}.`,
      });
    case 'unclear':
      return found(told, 'not-decidable', {
        da: `${body} godkendte planen ${da}; om det var inden fristen ${byDa}, kan ikke ses.`,
        en: `${body} approved the plan ${en}; whether that was by the deadline, ${byEn}, cannot be seen.`,
      });
  }
};

const byAnother = (told: Told): Finding => {
  const { body, da, en } = parts(told);
  const { asOf, deadline } = told;
  return found(told, unproven(deadline, asOf), {
    da: `${body} godkendte planen ${da}; en godkendelse i kommunalbestyrelsen er ikke registreret.${deadlineTold(deadline, asOf, 'da')}`,
    en: `${body} approved the plan ${en}; an approval by the municipal council is not recorded.${deadlineTold(deadline, asOf, 'en')}`,
  });
};

const bySomeBody = (told: Told): Finding => {
  const { body, da, en } = parts(told);
  return found(told, 'not-decidable', {
    da: `${body} godkendte planen ${da}; navnet siger ikke, om det er kommunalbestyrelsen.`,
    en: `${body} approved the plan ${en}; the name does not say whether that is the municipal council.`,
  });
};

const judged = (told: Told, by: Approver): Finding => {
  const rightBody = by === 'any' || isCouncil(told.edition.decision?.body ?? '');
  if (rightBody === undefined) return bySomeBody(told);
  return rightBody ? byTheRightBody(told) : byAnother(told);
};

const notApproved = (deadline: Day, asOf: Day): Finding => ({
  state: unproven(deadline, asOf),
  deadline,
  sentence: {
    da: `Planen er ikke registreret som godkendt.${deadlineTold(deadline, asOf, 'da')}`,
    en: `The plan is not recorded as approved.${deadlineTold(deadline, asOf, 'en')}`,
  },
});

/**
 * Whether the plan was approved by a day: by any of its editions, since each adopted revision approves the plan anew. Where
 * none proves it, the first approval says how it stands.
 */
export const checkApproval = (examined: Examined, deadline: Day, by: Approver): Finding => {
  const findings = examined.plan.editions.map((edition) =>
    judged({ ...examined, deadline, edition, evidence: evidenceOf(examined.run, edition.event) }, by),
  );
  return findings.find(({ state }) => state === 'met') ?? findings[0] ?? notApproved(deadline, examined.asOf);
};
