import { type FollowUpPack, type PackSection, type PackText, packPlan, packSections, packTime } from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { contents, groupedTable, link, pageIn, shown } from './frame.js';
import { label } from './labels.js';
import { marked } from './standing.js';

/** A text of the pack: a target leads to its page, a status has its shape. */
const cellOf =
  (plan: string, clocks: PageClocks) =>
  ({ text, target, status }: PackText): string => {
    if (target !== undefined) return link(addressOf(`/plans/${plan}/targets/${target}`, clocks), text);
    return status === undefined ? shown(text) : marked(status, text);
  };

const sectionOf = (
  { heading, none, table: rows, items = [] }: PackSection,
  id: string,
  plan: string,
  clocks: PageClocks,
): string => {
  const cell = cellOf(plan, clocks);
  const list = items.map(
    ({ name, text }) => `<li>${name === undefined ? '' : `<strong>${cell(name)}</strong>: `}${shown(text)}</li>`,
  );
  const hasRows = rows?.groups.some((group) => group.rows.length > 0) === true;
  if (rows === undefined || !hasRows)
    return html`<h2 id="${id}">${heading}</h2>!${list.length === 0 ? html`<p class="none">${none}</p>` : `<ul>${list.join('')}</ul>`}`;
  const groups = rows.groups.map((group) => ({ ...group, rows: group.rows.map((cells) => cells.map(cell)) }));
  return html`<h2 id="${id}">${heading}</h2>!${groupedTable(heading, rows.headings, groups, clocks.language)}`;
};

/** Reads what lies on the table of a meeting, for the page and for the paper. */
export const readPack = async (
  ask: Ask,
  plan: string,
  id: string,
  asOf: string | undefined,
  knownAt: string | undefined,
): Promise<FollowUpPack> =>
  (await ask<FollowUpPack>(`/v1/plans/${plan}/follow-ups/${id}/pack`, { asOf, knownAt })).body;

/** What a forum needs on the table, to be printed: how the targets stand and what to decide, then the targets by goal, then the rest. */
export async function followUpPage(
  ask: Ask,
  plan: string,
  id: string,
  clocks: PageClocks,
  moment: string | undefined,
): Promise<string> {
  const { language, asOf } = clocks;
  const pack = await readPack(ask, plan, id, asOf, moment);
  const { followUp } = pack;
  const path = `/plans/${plan}/follow-ups/${id}`;
  const sections = packSections(pack, language).map((section, at) => ({ section, id: `part-${at + 1}` }));
  const parts = sections.map(({ section: { heading }, id: part }) => ({ id: part, heading }));
  return pageIn(
    {
      title: followUp.title ?? followUp.forum,
      path,
      clocks,
      crumbs: [
        { text: label('plans', language), href: addressOf('/', clocks) },
        { text: pack.plan.title, href: addressOf(`/plans/${plan}`, clocks) },
      ],
    },
    html`<p>${packPlan(pack)}. ${packTime(pack, language)}</p>
<p class="screen small">!${link(addressOf(`${path}/pack.docx`, clocks), label('docx', language))}</p>
!${contents(parts, language)}
!${sections.map(({ section, id: part }) => sectionOf(section, part, pack.plan.id, clocks)).join('\n')}`,
  );
}
