import {
  fieldInWords,
  type PlanDocument,
  periodInWords,
  requirementInCell,
  type SubjectKind,
  type Verdict,
} from '@planspor/domain';
import { html } from 'ghtml';
import { type Ask, type Asking, isNotTold } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { type Names, valueInWords } from './field-values.js';
import { pageIn } from './frame.js';
import { label, subjectHeading } from './labels.js';
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
    readonly kind: SubjectKind | 'plan';
    readonly id: string;
    readonly label?: string;
    readonly change: string;
    readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];
    readonly causes?: readonly Cause[];
  }[];
}

/** What the subjects of a plan are called, by their ids. */
const namesIn = (plan: PlanDocument): Names => {
  const lists = Object.values(plan).filter(Array.isArray) as { [field: string]: unknown }[][];
  const named = lists.flat().flatMap((each): [string, string][] => {
    const name = each.title ?? each.wording ?? each.name ?? each.label ?? each.text;
    return typeof each.id === 'string' && typeof name === 'string' ? [[each.id, name]] : [];
  });
  return new Map(named);
};

/** A point as the API is asked for verdicts: a version, a day, or a moment. */
const askedAt = (point: string): Asking =>
  /^\d+$/.test(point) ? { version: point } : point.includes('T') ? { knownAt: point } : { asOf: point };

interface Judged {
  readonly verdicts: readonly Verdict[];
}

/** What each target asks for at a point, in words; nothing where the plan had not begun. */
const requirementsAt = async (ask: Ask, plan: string, point: string, { language }: PageClocks): Promise<Names> => {
  const { body } = await ask<Judged>(`/v1/plans/${plan}/evaluation`, askedAt(point)).catch((error: unknown) => {
    if (isNotTold(error)) return { body: { verdicts: [] } };
    throw error;
  });
  return new Map(body.verdicts.map(({ target, required }) => [target, requirementInCell(required, language)]));
};

/** What the ids of a plan are called, and what its targets asked for before and after. */
interface ReadBetween {
  readonly names: Names;
  readonly before: Names;
  readonly after: Names;
}

const causes = (list: readonly Cause[] = [], { language }: PageClocks): string =>
  list.length === 0
    ? ''
    : html`<ul class="small">!${list.map(({ sentence, decision, reason }) => html`<li>${sentence?.[language]} ${decision === undefined ? '' : `${decision.body}, ${periodInWords(decision.takenOn as never, language)}`} ${reason}</li>`)}</ul>`;

const form = (path: string, from: string, to: string, { language }: PageClocks): string => html`
<form action="${path}" method="get" aria-label="${label('compare', language)}">
<label>${label('from', language)} <input name="from" value="${from}" placeholder="2024-05-31"></label>
<label>${label('to', language)} <input name="to" value="${to}" placeholder="2024-06-01"></label>
<input type="hidden" name="lang" value="${language}"><button>${label('compare', language)}</button></form>`;

type Changed = Difference['subjects'][number];

/** Days on which something was changed and by whom say the causes; ids and versions say nothing to a reader. */
const untold = new Set(['id', 'changedOn', 'changedOnBasis', 'changedBy', 'setOn', 'setOnBasis', 'setBy', 'retold']);

const rowsOf = (
  { id, kind, fields }: Changed,
  { names, before, after }: ReadBetween,
  { language }: PageClocks,
): string => {
  const telling = { names, language };
  const told = (field: string, value: unknown, required: Names): string => {
    const asked = kind === 'target' && field === 'condition' && value !== undefined ? required.get(id) : undefined;
    return asked === undefined || asked === '' ? valueInWords(field, value, telling) : asked;
  };
  return fields
    .filter(({ field }) => !untold.has(field))
    .map((each) => [
      fieldInWords(each.field, language) ?? '',
      told(each.field, each.before, before),
      told(each.field, each.after, after),
    ])
    .filter(([, old, now]) => old !== now)
    .map(
      ([field, old, now]) =>
        html`<tr><th scope="row">${field}</th><td>!${old === '' ? '' : html`<del>${old}</del>`}</td><td>!${now === '' ? '' : html`<ins>${now}</ins>`}</td></tr>`,
    )
    .join('\n');
};

const sideBySide = ({ subjects }: Difference, read: ReadBetween, clocks: PageClocks): string => {
  const { language } = clocks;
  if (subjects.length === 0) return html`<p>${label('noChange', language)}</p>`;
  return subjects
    .map((each) => {
      const { kind, id, causes: why } = each;
      const name = read.names.get(id) ?? each.label ?? '';
      return html`<section><h2>${subjectHeading(kind, language)}!${name === '' ? '' : html`: ${name}`}</h2>!${causes(why, clocks)}
<div class="wide" role="region" aria-label="${name}" tabindex="0"><table class="beside"><thead><tr><th scope="col">${label('field', language)}</th><th scope="col">${label('before', language)}</th><th scope="col">${label('after', language)}</th></tr></thead><tbody>
!${rowsOf(each, read, clocks)}
</tbody></table></div></section>`;
    })
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
  const [{ body: difference }, before, after] = await Promise.all([
    ask<Difference>(`/v1/plans/${plan}/diff`, { ...points, limit: '5000' }),
    requirementsAt(ask, plan, points.from, clocks),
    requirementsAt(ask, plan, points.to, clocks),
  ]);
  const read = { names: namesIn(document), before, after };
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
    `${waysFrom(plan, clocks)}${form(path, points.from, points.to, clocks)}${sideBySide(difference, read, clocks)}`,
  );
}
