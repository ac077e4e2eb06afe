import { type PlanDocument, periodInWords } from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { pageIn } from './frame.js';
import { label, subjectKindInWords } from './labels.js';
import { waysFrom } from './plan.js';

interface Cause {
  readonly sentence?: { readonly da: string; readonly en: string };
  readonly decision?: { readonly body: string; readonly takenOn: string; readonly reference?: string };
  readonly reason?: string;
}

interface Difference {
  readonly from: string;
  readonly to: string;
  readonly subjects: readonly {
    readonly kind: string;
    readonly id: string;
    readonly label?: string;
    readonly change: string;
    readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];
    readonly causes?: readonly Cause[];
  }[];
}

const text = (value: unknown): string =>
  value === undefined
    ? ''
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : JSON.stringify(value, null, 1);

const causes = (list: readonly Cause[] = [], { language }: PageClocks): string =>
  list.length === 0
    ? ''
    : html`<ul class="small">!${list.map(({ sentence, decision, reason }) => html`<li>${sentence?.[language]} ${decision === undefined ? '' : `${decision.body}, ${periodInWords(decision.takenOn as never, language)}`} ${reason}</li>`)}</ul>`;

const form = (path: string, from: string, to: string, { language }: PageClocks): string => html`
<form action="${path}" method="get" aria-label="${label('compare', language)}">
<label>${label('from', language)} <input name="from" value="${from}" placeholder="2024-05-31"></label>
<label>${label('to', language)} <input name="to" value="${to}" placeholder="2024-06-01"></label>
<input type="hidden" name="lang" value="${language}"><button>${label('compare', language)}</button></form>`;

const sideBySide = ({ subjects }: Difference, clocks: PageClocks): string => {
  const { language } = clocks;
  if (subjects.length === 0) return html`<p>${label('noChange', language)}</p>`;
  return subjects
    .map(
      ({
        kind,
        label: name,
        fields,
        causes: why,
      }) => html`<section><h2>${subjectKindInWords(kind, language)}: ${name}</h2>!${causes(why, clocks)}
<div class="wide" role="region" aria-label="${name}" tabindex="0"><table><thead><tr><th scope="col">${label('field', language)}</th><th scope="col">${label('before', language)}</th><th scope="col">${label('after', language)}</th></tr></thead><tbody>
!${fields.map(({ field, before, after }) => html`<tr><th scope="row">${field}</th><td><del>${text(before)}</del></td><td><ins>${text(after)}</ins></td></tr>`)}
</tbody></table></div></section>`,
    )
    .join('\n');
};

/** What changed in a plan between two points: versions, days or moments; before beside after, with the decision behind it. */
export async function comparisonPage(
  ask: Ask,
  plan: string,
  clocks: PageClocks,
  from: string | undefined,
  to: string | undefined,
): Promise<string> {
  const { language } = clocks;
  const path = `/plans/${plan}/compare`;
  const { body: document } = await ask<PlanDocument>(`/v1/plans/${plan}`);
  const points = { from: from ?? '1', to: to ?? String(document.version) };
  const { body: difference } = await ask<Difference>(`/v1/plans/${plan}/diff`, { ...points, limit: '5000' });
  return pageIn(
    {
      title: `${label('changes', language)}: ${document.title}`,
      path,
      clocks,
      kept: points,
      permanent: addressOf(path, { ...clocks, asOf: undefined, knownAt: undefined }, points),
      crumbs: [
        { text: label('plans', language), href: addressOf('/', clocks) },
        { text: document.title, href: addressOf(`/plans/${plan}`, clocks) },
      ],
    },
    `${waysFrom(plan, clocks)}${form(path, points.from, points.to, clocks)}${sideBySide(difference, clocks)}`,
  );
}
