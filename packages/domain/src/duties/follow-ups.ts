import type { FollowUp } from '../plan/follow-ups.js';
import type { PlanState } from '../plan/plan-state.js';
import type { Happening } from '../stream/stream.js';
import { type Day, earlierDay } from '../values/day.js';
import { firstDay, lastDay, type Period } from '../values/period.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { inBothLanguages, type Language } from '../words/language.js';
import { listed } from '../words/lists.js';
import { onInWords } from '../words/periods.js';
import { type DutyCase, type DutyState, evidenceOf, type Finding, isProof, subjectNamed } from './duty-check.js';

const dueBy = ({ on: scheduled }: Pick<FollowUp, 'on'>): Day => lastDay(scheduled) ?? firstDay(scheduled);

/** The follow-ups the plan still stands by: one that was called off before its day is no longer promised. */
export const promisedFollowUps = (plan: PlanState): readonly FollowUp[] =>
  [...plan.followUps.values()].filter(
    (followUp) => followUp.status !== 'cancelled' || followUp.changedOn > dueBy(followUp),
  );

type FollowUpState = Exclude<DutyState, 'not-applicable'>;

interface Stands {
  readonly followUp: FollowUp;
  readonly standing: FollowUpState;
  readonly act: Happening | undefined;
}

/** Whether it was held by its last day. It may be known by its month or year; it was held no later than the day it holds from. */
const inTime = ({ heldOn, on }: FollowUp, from: Day): FollowUpState => {
  const [day, due] = [(heldOn ?? on) as Period, dueBy({ on })];
  if (firstDay(day) > due) return 'late';
  return earlierDay(lastDay(day) ?? from, from) > due ? 'undecidable' : 'met';
};

const ofHeld = (followUp: FollowUp, act: Happening | undefined): FollowUpState =>
  act === undefined || !isProof(act) ? 'not-documented' : inTime(followUp, act.effectiveOn);

const stands = (followUp: FollowUp, { run, asOf }: DutyCase): Stands => {
  const act = run.find(({ id }) => id === followUp.event);
  switch (followUp.status) {
    case 'held':
      return { followUp, act, standing: ofHeld(followUp, act) };
    case 'cancelled':
      return { followUp, act, standing: isProof(act) ? 'not-met' : 'not-documented' };
    case 'scheduled':
      return { followUp, act, standing: dueBy(followUp) < asOf ? 'not-recorded' : 'open' };
  }
};

/** The worst first: what one of the follow-ups proves against the promise, all of them stand for. */
const fromTheWorst: readonly FollowUpState[] = [
  'not-met',
  'late',
  'not-recorded',
  'not-documented',
  'undecidable',
  'open',
  'met',
];

const heldSoFar = (count: number, language: Language): string => {
  if (language === 'da') return `${count === 1 ? 'Én' : count} af planens opfølgninger er holdt.`;
  return `${count === 1 ? 'One' : count} of the plan’s follow-ups ${count === 1 ? 'has' : 'have'} been held.`;
};

type Saying = (days: string, language: Language, several: boolean) => string;

const sayings: Readonly<Record<Exclude<FollowUpState, 'met'>, Saying>> = {
  'not-met': (days, language) =>
    language === 'da' ? `Fastlagt ${days}, men aflyst bagefter.` : `Scheduled ${days}, but called off afterwards.`,
  late: (days, language) =>
    language === 'da' ? `Fastlagt ${days}, men holdt senere.` : `Scheduled ${days}, but held later.`,
  'not-recorded': (days, language, several) =>
    language === 'da'
      ? `Fastlagt ${days}; om ${several ? 'de' : 'den'} blev holdt, er ikke registreret.`
      : `Scheduled ${days}; whether ${several ? 'they were' : 'it was'} held is not recorded.`,
  'not-documented': (days, language, several) =>
    language === 'da'
      ? `Fastlagt ${days}; at ${several ? 'de' : 'den'} blev holdt, er ikke dokumenteret${dayBasisInWords('inferred', language)}.`
      : `Scheduled ${days}; that ${several ? 'they were' : 'it was'} held is not documented${dayBasisInWords('inferred', language)}.`,
  undecidable: (days, language, several) =>
    language === 'da'
      ? `Fastlagt ${days}; om ${several ? 'de' : 'den'} blev holdt til tiden, kan ikke ses.`
      : `Scheduled ${days}; whether ${several ? 'they were' : 'it was'} held in time cannot be seen.`,
  open: (days, language) => (language === 'da' ? `Næste er fastlagt ${days}.` : `The next is scheduled ${days}.`),
};

const told = (all: readonly Stands[]) =>
  inBothLanguages((language) => {
    const count = all.filter(({ followUp }) => followUp.status === 'held').length;
    const sentences = (['not-met', 'late', 'not-recorded', 'not-documented', 'undecidable', 'open'] as const).flatMap(
      (standing) => {
        const found = all.filter((each) => each.standing === standing).slice(0, standing === 'open' ? 1 : undefined);
        const days = found.map(({ followUp }) => onInWords(followUp.on, language));
        return found.length === 0 ? [] : [sayings[standing](listed(days, language), language, found.length > 1)];
      },
    );
    return [...(count > 0 ? [heldSoFar(count, language)] : []), ...sentences].join(' ');
  });

/**
 * Whether the follow-ups that the plan scheduled were held, each by the last day of the day or month it was scheduled for.
 * While some lie ahead the duty is open, and its deadline is that of the next. One whose time is over and of which nothing is
 * recorded may well have been held: only an act, or word that it was called off, decides.
 */
export const checkFollowUps = (item: DutyCase): Finding => {
  const inOrder = [...promisedFollowUps(item.plan)].sort((a, b) => (dueBy(a) < dueBy(b) ? -1 : 1));
  const all = inOrder.map((followUp) => stands(followUp, item));
  const state = fromTheWorst.find((worst) => all.some(({ standing }) => standing === worst)) ?? 'met';
  const waiting = inOrder.filter(({ status }) => status === 'scheduled');
  const first = waiting[0] ?? all.find(({ standing }) => standing === state && state !== 'met')?.followUp;
  const acts = all.filter(({ followUp }) => followUp.status !== 'scheduled');
  return {
    state,
    deadline: first && dueBy(first),
    evidence: acts.flatMap(({ followUp }) => evidenceOf(item.run, followUp.event, subjectNamed('followUp', followUp))),
    outstanding: waiting.map((followUp) => subjectNamed('followUp', followUp)),
    sentence: told(all),
  };
};
