import { dateInWords, requirementInCell, type Verdict, valueInCell } from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { link, pageIn, shown, table } from './frame.js';
import { label } from './labels.js';
import { counted, standing } from './standing.js';

interface ScorecardRead {
  readonly plans: readonly {
    readonly municipality: { readonly name: string };
    readonly plan: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
  readonly items: readonly (Pick<Verdict, 'status' | 'actual' | 'required'> & {
    readonly municipality: { readonly name: string };
    readonly plan: string;
    readonly target: string;
    readonly code?: string;
    readonly wording: string;
    readonly judgedFor: string;
  })[];
  readonly next?: string;
}

/** Which targets of which municipalities are shown. */
export interface ScorecardFilter {
  readonly municipality?: string | undefined;
  readonly year?: string | undefined;
  readonly cursor?: string | undefined;
}

const form = ({ municipality, year }: ScorecardFilter, { language }: PageClocks): string => html`
<form action="/scorecard" method="get" aria-label="${label('search', language)}">
<label>${label('municipality', language)} <input name="municipality" value="${municipality}" placeholder="550,580"></label>
<label>${label('year', language)} <input name="year" value="${year}" inputmode="numeric" size="6" placeholder="2024"></label>
<input type="hidden" name="lang" value="${language}"><button>${label('show', language)}</button></form>`;

/** The targets of many plans side by side, as they are judged today. */
export async function scorecardPage(ask: Ask, asked: ScorecardFilter, clocks: PageClocks): Promise<string> {
  const { language } = clocks;
  const { body } = await ask<ScorecardRead>('/v1/scorecard', { ...asked, limit: '200' });
  const plans = body.plans.map(({ municipality: { name }, plan, counts }) => [
    link(addressOf(`/plans/${plan}`, clocks), name),
    counted(counts, language),
  ]);
  const rows = body.items.map(
    ({ municipality: { name }, plan, target, code, wording, status, actual, required, judgedFor }) => [
      link(addressOf(`/plans/${plan}/targets/${target}`, clocks), code === undefined ? wording : `${code} ${wording}`),
      shown(name),
      shown(requirementInCell(required, language)),
      shown(valueInCell(actual, language)),
      standing(status, language),
      shown(dateInWords(judgedFor, language)),
    ],
  );
  const headings = (['target', 'municipality', 'requirement', 'actual', 'verdict', 'asOf'] as const).map((name) =>
    label(name, language),
  );
  const next =
    body.next === undefined
      ? ''
      : html`<p><a rel="next" href="${addressOf('/scorecard', clocks, { ...asked, cursor: body.next })}">${label('next', language)}</a></p>`;
  return pageIn(
    { title: label('scorecard', language), path: '/scorecard', clocks, kept: { ...asked } },
    `${form(asked, clocks)}${table(label('plans', language), [label('municipality', language), label('standing', language)], plans, language)}
${table(label('targets', language), headings, rows, language)}${next}`,
  );
}
