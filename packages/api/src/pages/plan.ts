import {
  dateInWords,
  type Language,
  type PlanDocument,
  type PlanDuties,
  periodInWords,
  type Verdict,
} from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { contents, link, type PagePart, pageIn, shown, table } from './frame.js';
import { dutyStateInWords, label, planStateInWords } from './labels.js';
import { goalParts, goalsInHtml } from './plan-goals.js';
import { counted } from './standing.js';

/** A plan with its verdicts at one point, as the API tells them. */
export interface PlanRead {
  readonly plan: PlanDocument;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly counts: Readonly<Record<string, number>>;
  readonly knownAt: string;
}

interface Evaluation {
  readonly counts: Readonly<Record<string, number>>;
  readonly knownAt: string;
  readonly verdicts: readonly Verdict[];
}

/** Reads a plan and its verdicts: both as they hold on one day and were known at one moment. */
export async function readPlan(
  ask: Ask,
  id: string,
  asOf: string | undefined,
  knownAt: string | undefined,
): Promise<PlanRead> {
  const clocks = { asOf, knownAt };
  const [{ body: plan }, { body: evaluation }] = await Promise.all([
    ask<PlanDocument>(`/v1/plans/${id}`, clocks),
    ask<Evaluation>(`/v1/plans/${id}/evaluation`, clocks),
  ]);
  const verdicts = new Map(evaluation.verdicts.map((verdict) => [verdict.target, verdict]));
  return { plan, verdicts, counts: evaluation.counts, knownAt: evaluation.knownAt };
}

/** The ways from a plan to what else there is about it. */
export const waysFrom = (id: string, clocks: PageClocks): string => {
  const ways = [
    ['plan', `/plans/${id}`],
    ['history', `/plans/${id}/history`],
    ['compare', `/plans/${id}/compare`],
  ] as const;
  const items = ways.map(
    ([name, path]) => html`<li><a href="${addressOf(path, clocks)}">${label(name, clocks.language)}</a></li>`,
  );
  return `<nav aria-label="${label('plan', clocks.language)}"><ul class="plain small">${items.join(' ')}</ul></nav>`;
};

const head = (
  { municipality, alsoCovers = [], period, status, editions }: PlanDocument,
  clocks: PageClocks,
): string => {
  const { language } = clocks;
  const names = [municipality, ...alsoCovers].map(({ name }) => name).join(', ');
  const told = editions.map(({ number, from, fromBasis, decision }) => {
    const assumed = fromBasis === undefined || fromBasis === 'printed' ? '' : ` (${label('assumed', language)})`;
    const by = decision?.body === undefined ? '' : `, ${decision.body}`;
    return html`<li>${number}: ${label('holdsFrom', language)} ${dateInWords(from, language)}${assumed}${by}</li>`;
  });
  return html`<dl>
<dt>${label('municipality', language)}</dt><dd>${names}</dd>
<dt>${label('lasts', language)}</dt><dd>${periodInWords(period, language)}</dd>
<dt>${label('standing', language)}</dt><dd>${planStateInWords(status, language)}</dd>
!${told.length === 0 ? '' : `<dt>${label('editions', language)}</dt><dd><ul class="plain">${told.join('')}</ul></dd>`}
</dl>`;
};

const budget = ({ budgetLines }: PlanDocument, clocks: PageClocks): string => {
  const { language } = clocks;
  const money = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB');
  const rows = budgetLines.map(({ label: name, period, amount, printed }) => [
    shown(name),
    shown(period === undefined ? '' : periodInWords(period, language)),
    shown(amount === undefined ? (printed?.text ?? '') : `${money.format(Number(amount))} kr.`),
  ]);
  return `<h2 id="budget">${label('budget', language)}</h2>${table(label('budget', language), [label('budget', language), label('year', language), label('amount', language)], rows, language)}`;
};

const partners = ({ partnerships }: PlanDocument, { language }: PageClocks): string => {
  const rows = partnerships.map(({ title, parties, period }) => [
    shown(title),
    shown(parties.map(({ name }) => name).join(', ')),
    shown(period === undefined ? '' : periodInWords(period, language)),
  ]);
  return `<h2 id="partners">${label('partners', language)}</h2>${table(label('partners', language), [label('partners', language), '', label('period', language)], rows, language)}`;
};

const duties = ({ duties: all }: PlanDuties, { language }: PageClocks): string => {
  const rows = all.map(({ text, state, deadline, sentence }) => [
    shown(text[language]),
    shown(dutyStateInWords(state, language)),
    shown(deadline === undefined ? '' : dateInWords(deadline, language)),
    shown(sentence?.[language]),
  ]);
  const headings = [
    label('duty', language),
    label('standing', language),
    label('deadline', language),
    label('because', language),
  ];
  return `<h2 id="duties">${label('duties', language)}</h2>${table(label('duties', language), headings, rows, language)}`;
};

const followUps = ({ followUps: all, id }: PlanDocument, clocks: PageClocks): string => {
  const { language } = clocks;
  const rows = all.map(({ id: followUp, title, forum, on, heldOn }) => [
    link(addressOf(`/plans/${id}/follow-ups/${followUp}`, clocks), title ?? forum),
    shown(forum),
    shown(periodInWords(heldOn ?? on, language)),
  ]);
  return `<h2 id="followUps">${label('followUps', language)}</h2>${table(label('followUps', language), [label('followUps', language), label('forum', language), label('period', language)], rows, language)}`;
};

const chapters = ['budget', 'partners', 'duties', 'followUps'] as const;

/** What the page of a plan holds: its goals by name, then its other chapters. */
const partsOf = (plan: PlanDocument, language: Language): readonly PagePart[] => [
  { id: 'goals', heading: label('goals', language), parts: goalParts(plan) },
  ...chapters.map((id) => ({ id, heading: label(id, language) })),
];

/** A plan by goal: targets with how they stand, initiatives with their commitments, budget, partners, duties, follow-ups. */
export async function planPage(ask: Ask, id: string, clocks: PageClocks, moment: string | undefined): Promise<string> {
  const { language } = clocks;
  const [read, { body: checked }] = await Promise.all([
    readPlan(ask, id, clocks.asOf, moment),
    ask<PlanDuties>(`/v1/plans/${id}/duties`, { asOf: clocks.asOf, knownAt: moment }),
  ]);
  const { plan, counts, knownAt } = read;
  const content = [
    head(plan, clocks),
    waysFrom(id, clocks),
    `<p>${counted(counts, language)}</p>`,
    contents(partsOf(plan, language), language),
    goalsInHtml(read, clocks),
    budget(plan, clocks),
    partners(plan, clocks),
    duties(checked, clocks),
    followUps(plan, clocks),
  ];
  const path = `/plans/${id}`;
  const permanent = addressOf(path, { asOf: plan.asOf, knownAt, language });
  return pageIn(
    {
      title: plan.title,
      path,
      clocks,
      permanent,
      crumbs: [{ text: label('plans', language), href: addressOf('/', clocks) }],
    },
    content.join('\n'),
  );
}
