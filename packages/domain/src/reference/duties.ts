import { type Bilingual, type CalendarDay, type Dated, isInForce, type Sourced } from './dated.js';
import { goalSetOf, goalSets } from './goal-sets.js';

/** What in a plan's history would prove that a duty was kept; judged elsewhere, on a plan. */
export type Proof =
  /** An approval by that body, decided on the last day of the year before the plan's first year or earlier. */
  | { readonly kind: 'approved-before'; readonly what: 'year-begins'; readonly by: 'council' }
  /** The plan was forwarded to that kind of body (a key of `bodyKinds`). */
  | { readonly kind: 'forwarded'; readonly to: 'rar' }
  /** An annex, or a passage of the plan, with that statutory basis. */
  | { readonly kind: 'annex'; readonly basis: 'repatriation' }
  /** Each goal of the minister's goal set of the year has a goal of the plan that answers it. */
  | { readonly kind: 'ministerial-goals-answered'; readonly goalSetOf: 'year' }
  /** Every follow-up that the plan scheduled before the day asked about was held. */
  | { readonly kind: 'follow-ups-held' };

/**
 * Which of a plan's days decides whether the law of that day binds it.
 * - `deadline`: the last day of the year before the plan's first year;
 * - `start`: the plan's first day;
 * - `each-year`: once for every calendar year of the period, by the law of that year's first day.
 */
export type DecisiveDay = 'deadline' | 'start' | 'each-year';

/** A duty of a municipality towards its employment plan. `basis` says whether law or the plan itself imposes it. */
export type Duty = Sourced & {
  readonly key: string;
  readonly basis: 'statute' | 'own-plan';
  readonly text: Bilingual;
  readonly law: Bilingual;
  readonly decidedBy: DecisiveDay;
  /** Whether it also binds a policy for several years, which the law does not name: bound by its own word, or in doubt. */
  readonly policies: 'bound' | 'in-doubt';
  readonly proof: Proof;
};

const organisationAct: Bilingual = {
  da: 'Lov om organisering og understøttelse af beskæftigelsesindsatsen (lov 1482 af 23. december 2014)',
  en: 'Act on organisation of the employment effort (act 1482 of 23 December 2014)',
};

const inOrganisationAct = (da: string, en: string): Bilingual => ({
  da: `${organisationAct.da}${da}`,
  en: `${organisationAct.en}${en}`,
});

/** The duties since 2015, when the act that they rest on came into force. */
export const duties: readonly Dated<Duty>[] = [
  {
    key: 'approved-before-year-begins',
    basis: 'statute',
    text: {
      da: 'Kommunalbestyrelsen godkender planen senest den 31. december før planens første år.',
      en: 'The municipal council approves the plan no later than 31 December before the plan’s first year.',
    },
    law: inOrganisationAct(', § 4', ', section 4'),
    decidedBy: 'deadline',
    policies: 'in-doubt',
    proof: { kind: 'approved-before', what: 'year-begins', by: 'council' },
    validFrom: '2015-01-01',
    source: 'The deadline as the plan of Hedensted for 2024–2025 and Danish Disability Organisations state it',
    certainty: 'plan-text',
    note:
      '§ 4 itself was not read word for word. Act 1656 of 2024 does not touch it; whether act 1750 of 2025 does was ' +
      'not found. The act is expected to be repealed from 2027; until it is, no last day is recorded.',
  },
  {
    key: 'forwarded-to-regional-council',
    basis: 'statute',
    text: {
      da: 'Den godkendte plan sendes til det regionale arbejdsmarkedsråd (RAR) til orientering.',
      en: 'The approved plan is sent to the regional labour market council (RAR) for its information.',
    },
    law: inOrganisationAct('; bestemmelsen er ikke fundet', '; the provision was not identified'),
    decidedBy: 'deadline',
    policies: 'in-doubt',
    proof: { kind: 'forwarded', to: 'rar' },
    validFrom: '2015-01-01',
    validTo: '2024-12-31',
    source: 'The plan of Hedensted for 2024–2025',
    certainty: 'plan-text',
    note: 'Ends with the councils: with a deadline in 2025 or later, to nobody. The last day is inferred.',
  },
  {
    key: 'repatriation-described',
    basis: 'statute',
    text: {
      da: 'Planen beskriver, hvordan kommunen vejleder om repatriering.',
      en: 'The plan describes how the municipality gives counsel on repatriation.',
    },
    law: {
      da: 'Repatrieringsloven § 5, ændret ved lov 1190 af 8. juni 2021',
      en: 'Repatriation act (repatrieringsloven), section 5, changed by act 1190 of 8 June 2021',
    },
    decidedBy: 'start',
    policies: 'in-doubt',
    proof: { kind: 'annex', basis: 'repatriation' },
    validFrom: '2018-07-01',
    source:
      'Repatriation act § 5; the plans of Sønderborg 2019–2022 (an annex) and Tønder 2024 (which calls it a legal duty)',
    certainty: 'inferred',
    note:
      'The first day is inferred from bill L 196 of 21 March 2018 on systematic municipal counsel; a plan may refer ' +
      'to another document for the description, as Tønder’s does.',
  },
  {
    key: 'ministerial-goals-answered',
    basis: 'statute',
    text: {
      da: 'Planen forholder sig til hvert af ministerens mål for året, senest den 31. december før året.',
      en: 'The plan answers each of the minister’s goals for the year, by 31 December before it.',
    },
    law: inOrganisationAct(
      ', § 19 (ophævet ved lov 1656 af 30. december 2024)',
      ', section 19 (repealed by act 1656 of 30 December 2024)',
    ),
    decidedBy: 'each-year',
    policies: 'in-doubt',
    proof: { kind: 'ministerial-goals-answered', goalSetOf: 'year' },
    validFrom: '2015-01-01',
    validTo: '2024-12-31',
    source: 'The labour market agency (STAR) on the minister’s annual objectives, 2018; act 1656 of 2024, § 1, no. 3',
    certainty: 'confirmed',
    note:
      'The goals guide: a municipality chooses its own indicators and targets for them. They are due in the plan, and the ' +
      'plan is due before the year. The last day of the rule is inferred.',
  },
  {
    key: 'follow-ups-held',
    basis: 'own-plan',
    text: {
      da: 'De opfølgninger, som planen har fastlagt, bliver holdt.',
      en: 'The follow-ups that the plan has scheduled are held.',
    },
    law: { da: 'Ingen: planens eget løfte', en: 'None: the plan’s own commitment' },
    decidedBy: 'start',
    policies: 'bound',
    proof: { kind: 'follow-ups-held' },
    validFrom: '2015-01-01',
    source: 'The plans themselves, such as Hedensted’s: twice a year, in May and September',
    certainty: 'confirmed',
  },
];

/** A duty that binds a plan. `deadline`: the day it must be kept by, where it has one; `year`: the year it concerns. */
export type BindingDuty = {
  readonly duty: Dated<Duty>;
  readonly decidedOn: CalendarDay;
  readonly deadline?: CalendarDay;
  readonly year?: number;
};

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));

/** The last day of the year before a plan's first year: 31 December 2023 for a plan that starts anywhere in 2024. */
export const approvalDeadline = (from: CalendarDay): CalendarDay => `${yearOf(from) - 1}-12-31`;

const yearsOf = (from: CalendarDay, to: CalendarDay | undefined): readonly number[] => {
  const first = yearOf(from);
  // An open period has no last year of its own: the reference data's last one bounds it.
  const last = to === undefined ? (goalSets.at(-1)?.year ?? first) : yearOf(to);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

const boundEachYear = (duty: Dated<Duty>, from: CalendarDay, to: CalendarDay | undefined): readonly BindingDuty[] =>
  yearsOf(from, to)
    .map((year) => ({ duty, decidedOn: `${year}-01-01`, deadline: approvalDeadline(`${year}-01-01`), year }))
    .filter(({ decidedOn, year }) => isInForce(duty, decidedOn) && goalSetOf(year)?.status !== 'none');

const bound = (duty: Dated<Duty>, from: CalendarDay, to: CalendarDay | undefined): readonly BindingDuty[] => {
  switch (duty.decidedBy) {
    case 'deadline': {
      const deadline = approvalDeadline(from);
      return isInForce(duty, deadline) ? [{ duty, decidedOn: deadline, deadline }] : [];
    }
    case 'start':
      return isInForce(duty, from) ? [{ duty, decidedOn: from }] : [];
    case 'each-year':
      return boundEachYear(duty, from, to);
  }
};

/**
 * The duties that bind a plan for the period `from`–`to` (both included; no `to` for an open end), by the law of
 * its dates, in the order of `duties`. A duty that holds year by year occurs once for each year.
 */
export const dutiesOf = (from: CalendarDay, to?: CalendarDay): readonly BindingDuty[] =>
  duties.flatMap((duty) => bound(duty, from, to));
