import type { Edition } from '../plan/lifecycle.js';
import { type Day, earlierDay } from '../values/day.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import { dateInWords } from '../words/dates.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { deadlineTold } from '../words/deadlines.js';
import { inBothLanguages } from '../words/language.js';
import { onInWords } from '../words/periods.js';
import {
  type DutyState,
  type Evidence,
  type Examined,
  evidenceOf,
  type Finding,
  isProof,
  unrecorded,
} from './duty-check.js';
import { isCouncil } from './named-bodies.js';

/** Who must have approved: the municipal council, or whichever body the plan itself is content with. */
export type Approver = 'council' | 'any';

/**
 * Whether a decision was taken by a day. Its own date may be a month or a year; it was taken no later than the day its
 * approval holds from.
 */
const inTime = ({ decision, from }: Approval, deadline: Day): 'in-time' | 'too-late' | 'unclear' => {
  const taken = (decision?.takenOn ?? from) as Period;
  const latest = earlierDay(lastDay(taken) ?? from, from);
  if (latest <= deadline) return 'in-time';
  return firstDay(taken) > deadline ? 'too-late' : 'unclear';
};

/** What approved a plan: the decision that opened an edition, or that of another body that approved the same one. */
type Approval = Pick<Edition, 'event' | 'from' | 'decision'>;

const approvalsIn = (edition: Edition): readonly Approval[] => [
  edition,
  ...(edition.alsoApprovedBy ?? []).map(({ event, effectiveOn, decision }) => ({ event, from: effectiveOn, decision })),
];

interface ExaminedApproval extends Examined {
  readonly deadline: Day;
  readonly approval: Approval;
  readonly evidence: readonly Evidence[];
}

/** Who approved the plan and when, with how well the day is known, up to the full stop. */
const approvedBy = ({ approval, evidence }: ExaminedApproval) => {
  const body = approval.decision?.body ?? '';
  const taken = approval.decision?.takenOn ?? approval.from;
  return {
    body,
    da: `${body} godkendte planen ${onInWords(taken, 'da')}${dayBasisInWords(evidence[0]?.dateBasis, 'da')}`,
    en: `${body} approved the plan ${onInWords(taken, 'en')}${dayBasisInWords(evidence[0]?.dateBasis, 'en')}`,
  };
};

/** A finding on an approval: who approved it and when, and what that means in each language. */
const found = (told: ExaminedApproval, state: DutyState, means: { da: string; en: string }): Finding => {
  const approved = approvedBy(told);
  const { deadline, evidence } = told;
  return {
    state,
    deadline,
    evidence,
    sentence: inBothLanguages((language) => `${approved[language]}${means[language]}`),
  };
};

const byTheRightBody = (told: ExaminedApproval): Finding => {
  const [da, en] = [onInWords(told.deadline, 'da'), dateInWords(told.deadline, 'en')];
  switch (inTime(told.approval, told.deadline)) {
    case 'in-time':
      return found(told, 'met', { da: `; fristen var ${da}.`, en: `; the deadline was ${en}.` });
    case 'too-late':
      return found(told, 'late', { da: `, efter fristen ${da}.`, en: `, after the deadline, ${en}.` });
    case 'unclear':
      return found(told, 'undecidable', {
        da: `; om det var inden fristen ${da}, kan ikke ses.`,
        en: `; whether that was by the deadline, ${en}, cannot be seen.`,
      });
  }
};

const onAnAssumedDay = (told: ExaminedApproval): Finding => {
  const { deadline, evidence } = told;
  const by = approvedBy(told).body;
  return {
    state: 'not-documented',
    deadline,
    evidence,
    sentence: inBothLanguages((language) => {
      const day = `${onInWords(told.approval.decision?.takenOn ?? told.approval.from, language)}${dayBasisInWords(evidence[0]?.dateBasis, language)}`;
      return language === 'da'
        ? `Godkendelsen er ikke dokumenteret: ${by} er anført som den, der godkendte planen ${day}.${deadlineTold(deadline, told.asOf, 'da')}`
        : `The approval is not documented: ${by} is entered as having approved the plan ${day}.${deadlineTold(deadline, told.asOf, 'en')}`;
    }),
  };
};

const byAnother = (told: ExaminedApproval): Finding => {
  const { asOf, deadline } = told;
  return found(told, unrecorded(deadline, asOf), {
    da: `; en godkendelse i kommunalbestyrelsen er ikke registreret.${deadlineTold(deadline, asOf, 'da')}`,
    en: `; an approval by the municipal council is not recorded.${deadlineTold(deadline, asOf, 'en')}`,
  });
};

const bySomeBody = (told: ExaminedApproval): Finding =>
  found(told, 'undecidable', {
    da: '; navnet siger ikke, om det er kommunalbestyrelsen.',
    en: '; the name does not say whether that is the municipal council.',
  });

const judged = (told: ExaminedApproval, by: Approver): Finding => {
  const rightBody = by === 'any' || isCouncil(told.approval.decision?.body ?? '');
  if (rightBody === false) return byAnother(told);
  if (!isProof(told.evidence[0])) return onAnAssumedDay(told);
  return rightBody === undefined ? bySomeBody(told) : byTheRightBody(told);
};

const notApproved = (deadline: Day, asOf: Day): Finding => ({
  state: unrecorded(deadline, asOf),
  deadline,
  sentence: {
    da: `Planen er ikke registreret som godkendt.${deadlineTold(deadline, asOf, 'da')}`,
    en: `The plan is not recorded as approved.${deadlineTold(deadline, asOf, 'en')}`,
  },
});

/** Says no more than that the right body's approval is not recorded. */
const isUnrecorded = ({ state }: Finding): boolean => state === 'not-recorded' || state === 'open';

/**
 * Whether the plan was approved by a day: by any body that approved any of its editions, since each adopted revision approves
 * the plan anew. Where none proves it, the first approval by what may be the right body says how it stands. An approval whose
 * day is inferred or made up proves nothing.
 */
export const checkApproval = (examined: Examined, deadline: Day, by: Approver): Finding => {
  const findings = examined.plan.editions
    .flatMap(approvalsIn)
    .map((approval) =>
      judged({ ...examined, deadline, approval, evidence: evidenceOf(examined.run, approval.event) }, by),
    );
  return (
    findings.find(({ state }) => state === 'met') ??
    findings.find((finding) => !isUnrecorded(finding)) ??
    findings[0] ??
    notApproved(deadline, examined.asOf)
  );
};
