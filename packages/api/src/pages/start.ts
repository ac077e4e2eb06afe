import { type PlanDocument, periodInWords } from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { link, pageIn, shown, table } from './frame.js';
import { label, planStateInWords, subjectHeading } from './labels.js';

type PlanSummary = Pick<PlanDocument, 'id' | 'title' | 'municipality' | 'period' | 'status' | 'code'>;
interface FoundSubject {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly plan: string;
  readonly subject: { readonly id: string; readonly title?: string; readonly wording?: string; readonly name?: string };
}

/** What is looked for on the first page. */
export interface Sought {
  readonly municipality?: string | undefined;
  readonly year?: string | undefined;
  readonly words?: string | undefined;
}

const form = ({ municipality, year, words }: Sought, { asOf, knownAt, language }: PageClocks): string => html`
<form action="/" method="get" aria-label="${label('search', language)}">
<label>${label('municipality', language)} <input name="municipality" value="${municipality}" inputmode="numeric" pattern="[0-9]{3}" size="5" placeholder="550"></label>
<label>${label('year', language)} <input name="year" value="${year}" inputmode="numeric" pattern="[0-9]{4}" size="6" placeholder="2024"></label>
<label>${label('words', language)} <input name="words" value="${words}" maxlength="100"></label>
<input type="hidden" name="asOf" value="${asOf}"><input type="hidden" name="knownAt" value="${knownAt}"><input type="hidden" name="lang" value="${language}">
<button>${label('search', language)}</button>
</form>`;

const kinds = ['goal', 'target', 'initiative'] as const;

async function foundIn(ask: Ask, { municipality, words }: Sought, clocks: PageClocks): Promise<string> {
  const { language } = clocks;
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const { body } = await ask<{ items: readonly FoundSubject[] }>('/v1/subjects', {
        kind,
        municipality,
        text: words,
        limit: '50',
      });
      return body.items.map(({ plan, subject, municipality: { name } }) => {
        const text = subject.title ?? subject.wording ?? subject.name ?? subject.id;
        const path = kind === 'target' ? `/plans/${plan}/targets/${subject.id}` : `/plans/${plan}`;
        return [
          link(`${addressOf(path, clocks)}${kind === 'target' ? '' : `#${subject.id}`}`, text),
          shown(subjectHeading(kind, language)),
          shown(name),
        ];
      });
    }),
  );
  const headings = [label('subject', language), '', label('municipality', language)];
  return `<h2>${label('search', language)}</h2>${table(label('search', language), headings, found.flat(), language)}`;
}

/** `/`: the plans by municipality and year, a search through what they say, and what this is. */
export async function startPage(
  ask: Ask,
  sought: Sought,
  clocks: PageClocks,
  moment: string | undefined,
): Promise<string> {
  const { language, asOf } = clocks;
  const { municipality, year } = sought;
  const { body } = await ask<{ items: readonly PlanSummary[] }>('/v1/plans', {
    municipality,
    year,
    asOf,
    knownAt: moment,
    limit: '200',
  });
  const rows = body.items.map(({ id, title, municipality: { name }, period, status }) => [
    link(addressOf(`/plans/${id}`, clocks), title),
    shown(name),
    shown(periodInWords(period, language)),
    shown(planStateInWords(status, language)),
  ]);
  const headings = [
    label('plan', language),
    label('municipality', language),
    label('period', language),
    label('standing', language),
  ];
  const found = sought.words === undefined ? '' : await foundIn(ask, sought, clocks);
  return pageIn(
    { title: label('plans', language), path: '/', clocks, kept: { ...sought } },
    `<p>${shown(label('whatIsThis', language))}</p>${form(sought, clocks)}${found}${table(label('plans', language), headings, rows, language)}
<p class="small">${link('/docs', 'API')} · ${link('/docs/guides/plans-year', 'Guide')} · ${link('/v1/openapi.json', 'OpenAPI')} · ${link('/problems', 'Problems')}</p>`,
  );
}
