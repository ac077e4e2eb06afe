import { dateInWords, type HistoryEntry, type PlanDocument } from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { pageIn } from './frame.js';
import { label } from './labels.js';
import { waysFrom } from './plan.js';

interface HistoryOfPlan {
  readonly items: readonly HistoryEntry[];
  readonly next?: string;
}

const entry = ({ sentence, recordedAt, version }: HistoryEntry, clocks: PageClocks, plan: string): string => {
  const { language } = clocks;
  const before = addressOf(
    `/plans/${plan}/compare`,
    { ...clocks, asOf: undefined },
    { from: String(version - 1), to: String(version) },
  );
  const change = version > 1 ? html` · <a href="${before}">${label('change', language)}</a>` : '';
  return html`<li value="${version}">${sentence[language]} <span class="small soft">${label('recorded', language)}: ${dateInWords(recordedAt.slice(0, 10), language)}!${change}</span></li>`;
};

/** A plan's history as a column to read, each event with what it changed. */
export async function historyPage(
  ask: Ask,
  plan: string,
  clocks: PageClocks,
  moment: string | undefined,
  cursor: string | undefined,
): Promise<string> {
  const { language, asOf } = clocks;
  const path = `/plans/${plan}/history`;
  const [{ body: document }, { body: history }] = await Promise.all([
    ask<PlanDocument>(`/v1/plans/${plan}`, { asOf, knownAt: moment }),
    ask<HistoryOfPlan>(`/v1/plans/${plan}/history`, { knownAt: moment, limit: '100', cursor }),
  ]);
  const items = history.items.map((each) => entry(each, clocks, plan)).join('\n');
  const next =
    history.next === undefined
      ? ''
      : html`<p><a rel="next" href="${addressOf(path, clocks, { cursor: history.next })}">${label('next', language)}</a></p>`;
  return pageIn(
    {
      title: `${label('history', language)}: ${document.title}`,
      path,
      clocks,
      crumbs: [
        { text: label('plans', language), href: addressOf('/', clocks) },
        { text: document.title, href: addressOf(`/plans/${plan}`, clocks) },
      ],
    },
    `${waysFrom(plan, clocks)}<ol>${items}</ol>${next}`,
  );
}
