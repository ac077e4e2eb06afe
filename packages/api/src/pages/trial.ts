import { type Language, termInWords, type Verdict } from '@planspor/domain';
import { html } from 'ghtml';
import { type Asking, isNotTold, type Try } from './asking.js';
import type { PageClocks } from './clocks.js';
import { hidden, shown } from './frame.js';
import { label } from './labels.js';
import type { PlanTarget } from './plan-goals.js';
import { refusalInWords } from './refusal-words.js';
import { standingTold } from './standing.js';

/** What of a target is tried, as the form on its page sends it; nothing where nobody tries. */
export interface AskedTrial {
  readonly attempt: Try;
  readonly comparison: string | undefined;
  readonly value: string | undefined;
  readonly date: string | undefined;
}

/** A target on its page: its plan, its address there, and the point it is read at. */
interface TargetOnPage {
  readonly plan: string;
  readonly target: PlanTarget;
  readonly path: string;
  readonly query: Asking;
  readonly asked: AskedTrial;
  readonly clocks: PageClocks;
}

const comparisons = ['at-least', 'at-most', 'above', 'below', 'exactly'] as const;

/** The number that a target asks for, where it is one number: a level, or a change by so much. */
const numberIn = ({ condition }: PlanTarget): { readonly field: 'value' | 'by'; readonly now: number } | undefined => {
  if (condition === undefined) return undefined;
  if ('comparison' in condition && 'value' in condition && typeof condition.value === 'number')
    return 'upTo' in condition && condition.upTo !== undefined ? undefined : { field: 'value', now: condition.value };
  return 'direction' in condition && 'by' in condition ? { field: 'by', now: condition.by } : undefined;
};

const dateIn = ({ when }: PlanTarget): string | undefined => (when?.kind === 'by' ? when.date : undefined);

// A thousand and more in Danish, a little more than one in English, or the other way round.
const fitsBoth = /^[-−]?\d{1,3}[.,]\d{3}$/;

/** A number as people write it here; what is none, or fits two readings, is sent as it is, and refused. */
const numberOf = (written: string): number | string => {
  const number = fitsBoth.test(written.trim()) ? Number.NaN : Number(written.replace(',', '.'));
  return Number.isFinite(number) ? number : written;
};

const written = (number: number | undefined, language: Language): string =>
  number === undefined ? '' : String(number).replace('.', language === 'da' ? ',' : '.');

/** What the API is asked to try: what the form leaves empty is as the plan says. */
const proposed = (target: PlanTarget, { comparison, value, date }: AskedTrial, language: Language): object => {
  const number = numberIn(target);
  const condition =
    number === undefined || value === undefined
      ? {}
      : {
          condition: {
            ...target.condition,
            [number.field]: value === written(number.now, language) ? number.now : numberOf(value),
            ...(number.field === 'by' || comparison === undefined ? {} : { comparison }),
          },
        };
  return { ...condition, ...(date === undefined ? {} : { when: { ...target.when, date } }) };
};

const outcome = async ({ plan, target, query, asked, clocks }: TargetOnPage): Promise<string> => {
  const { value, date, attempt } = asked;
  const { language } = clocks;
  if (value === undefined && date === undefined) return '';
  try {
    const { body } = await attempt<Verdict>(`/v1/plans/${plan}/targets/${target.id}/trial`, query, {
      data: proposed(target, asked, language),
    });
    return html`<p role="status">${label('tried', language)}: !${standingTold(body, language)}</p>`;
  } catch (error) {
    if (!isNotTold(error)) throw error;
    const told = [refusalInWords(error, language), ...error.faults];
    return html`<ul role="alert">!${told.map((fault) => `<li>${shown(fault)}</li>`)}</ul>`;
  }
};

const comparisonChoice = ({ target, asked, clocks }: TargetOnPage): string => {
  const { condition } = target;
  if (condition === undefined || !('comparison' in condition)) return '';
  const chosen = asked.comparison ?? condition.comparison;
  const options = comparisons.map(
    (each) =>
      html`<option value="${each}"!${each === chosen ? ' selected' : ''}>${termInWords(each, clocks.language)}</option>`,
  );
  return html`<label>${label('askedFor', clocks.language)} <select name="comparison">!${options}</select></label>`;
};

const formOf = (page: TargetOnPage, number: number | undefined, date: string | undefined): string => {
  const { path, query, asked, clocks } = page;
  const { language } = clocks;
  const name = label('trial', language);
  const value = html`<label>${label('value', language)} <input name="value" inputmode="decimal" size="10" value="${asked.value ?? written(number, language)}"></label>`;
  const day = html`<label>${label('judgedBy', language)} <input type="date" name="date" value="${asked.date ?? date}"></label>`;
  return html`<form class="screen" action="${path}" method="get" aria-label="${name}">
!${number === undefined ? '' : `${comparisonChoice(page)}${value}`}!${date === undefined ? '' : day}
!${hidden({ asOf: query.asOf, knownAt: clocks.knownAt, lang: language })}<button>${label('tryIt', language)}</button> <span class="small soft">${label('trialNote', language)}</span></form>`;
};

/** A form to try what a verdict would have been, and what the API says of what was tried. Empty where there is nothing to try. */
export const trialOf = async (page: TargetOnPage): Promise<string> => {
  const number = numberIn(page.target)?.now;
  const date = dateIn(page.target);
  if (number === undefined && date === undefined) return '';
  const told = await outcome(page);
  return html`<h2 id="trial">${label('trial', page.clocks.language)}</h2>!${formOf(page, number, date)}!${told}`;
};
