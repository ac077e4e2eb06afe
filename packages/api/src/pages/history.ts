import { dateInWords, type HistoryEntry, type PlanDocument, planEvents } from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask, Asking } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { pageIn } from './frame.js';
import { label } from './labels.js';
import { waysFrom } from './plan.js';

interface HistoryOfPlan {
  readonly items: readonly HistoryEntry[];
  readonly next?: string;
}

interface VersionsOfPlan {
  readonly items: readonly { readonly version: number }[];
  readonly next?: string;
}

/** What part of a history is looked for, as the API takes it, and where on the way through it one is. */
export interface HistoryFilter {
  readonly subject?: string | undefined;
  readonly type?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
}

/** The versions that can be read, each the last of its command, newest first, down to the one before a given version. */
async function versionsDownTo(ask: Ask, plan: string, lowest: number, cursor?: string): Promise<readonly number[]> {
  const { body } = await ask<VersionsOfPlan>(`/v1/plans/${plan}/versions`, { limit: '200', cursor });
  const found = body.items.map(({ version }) => version);
  if (body.next === undefined || (found.at(-1) ?? 0) < lowest) return found;
  return [...found, ...(await versionsDownTo(ask, plan, lowest, body.next))];
}

/** From which version to which a command led: what it changed can be compared only as a whole. */
const stepsOf = (versions: readonly number[]) => (version: number) => {
  const to = versions.findLast((each) => each >= version);
  const from = versions.find((each) => each < version);
  return from === undefined || to === undefined ? undefined : { from: String(from), to: String(to) };
};

const entry = (
  { sentence, recordedAt, version }: HistoryEntry,
  step: Asking | undefined,
  clocks: PageClocks,
  plan: string,
): string => {
  const { language } = clocks;
  const change =
    step === undefined
      ? ''
      : html` · <a href="${addressOf(`/plans/${plan}/compare`, { ...clocks, asOf: undefined }, step)}">${label('change', language)}</a>`;
  return html`<li value="${version}">${sentence[language]} <span class="small soft">${label('recorded', language)}: ${dateInWords(recordedAt.slice(0, 10), language)}!${change}</span></li>`;
};

interface SoughtOption {
  readonly value: string;
  readonly text: string;
}

const choice = (
  name: 'subject' | 'event',
  field: string,
  chosen: string | undefined,
  choices: readonly SoughtOption[],
  { language }: PageClocks,
) => {
  const options = choices.map(
    ({ value, text }) => html`<option value="${value}" !${value === chosen ? 'selected' : ''}>${text}</option>`,
  );
  return html`<label>${label(name, language)} <select name="${field}"><option value="">${label('all', language)}</option>!${options}</select></label>`;
};

/** What can happen to a plan, as it is told, without whom it happens to. */
const eventChoices = ({ language }: PageClocks): readonly SoughtOption[] =>
  Object.entries(planEvents)
    .map(([value, told]) => ({ value, text: told[language].replace(/\{[^}]*\}/g, '…').trim() }))
    .sort((a, b) => a.text.localeCompare(b.text, language));

const filterForm = (path: string, plan: PlanDocument, asked: HistoryFilter, clocks: PageClocks): string => {
  const { language } = clocks;
  const subjects = [
    ...plan.goals.map(({ id, title }) => ({ value: id, text: title })),
    ...plan.targets.map(({ id, wording }) => ({ value: id, text: wording })),
    ...plan.initiatives.map(({ id, title }) => ({ value: id, text: title })),
  ];
  return html`<form action="${path}" method="get" aria-label="${label('search', language)}">
!${choice('subject', 'subject', asked.subject, subjects, clocks)}
!${choice('event', 'type', asked.type, eventChoices(clocks), clocks)}
<label>${label('actor', language)} <input name="actor" value="${asked.actor}" maxlength="120"></label>
<label>${label('from', language)} <input type="date" name="from" value="${asked.from}"></label>
<label>${label('to', language)} <input type="date" name="to" value="${asked.to}"></label>
<input type="hidden" name="knownAt" value="${clocks.knownAt}"><input type="hidden" name="lang" value="${language}"><button>${label('show', language)}</button></form>`;
};

/** A plan's history as a column to read, each event with what its command changed; filtered as on the API. */
export async function historyPage(
  ask: Ask,
  plan: string,
  asked: HistoryFilter,
  clocks: PageClocks,
  moment: string | undefined,
): Promise<string> {
  const { language, asOf } = clocks;
  const path = `/plans/${plan}/history`;
  const [{ body: document }, { body: history }] = await Promise.all([
    ask<PlanDocument>(`/v1/plans/${plan}`, { asOf, knownAt: moment }),
    ask<HistoryOfPlan>(`/v1/plans/${plan}/history`, { ...asked, knownAt: moment, limit: '100' }),
  ]);
  const lowest = history.items[0]?.version ?? 0;
  const step = stepsOf(lowest === 0 ? [] : await versionsDownTo(ask, plan, lowest));
  const items = history.items.map((each) => entry(each, step(each.version), clocks, plan)).join('\n');
  const next =
    history.next === undefined
      ? ''
      : html`<p><a rel="next" href="${addressOf(path, clocks, { ...asked, cursor: history.next })}">${label('next', language)}</a></p>`;
  return pageIn(
    {
      title: `${label('history', language)}: ${document.title}`,
      path,
      clocks,
      kept: { ...asked, cursor: undefined },
      crumbs: [
        { text: label('plans', language), href: addressOf('/', clocks) },
        { text: document.title, href: addressOf(`/plans/${plan}`, clocks) },
      ],
    },
    `${waysFrom(plan, clocks)}${filterForm(path, document, asked, clocks)}<ol>${items}</ol>${next}`,
  );
}
