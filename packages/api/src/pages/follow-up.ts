import { dateInWords, type FollowUpPack, periodInWords, requirementInCell, valueInCell } from '@planspor/domain';
import { html } from 'ghtml';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { link, pageIn, shown, table } from './frame.js';
import { label } from './labels.js';
import { standing } from './standing.js';

const verdicts = ({ verdicts: all, plan }: FollowUpPack, clocks: PageClocks): string => {
  const { language } = clocks;
  const rows = all.map(({ target, label: name, verdict }) => [
    link(addressOf(`/plans/${plan.id}/targets/${target}`, clocks), name),
    shown(requirementInCell(verdict.required, language)),
    shown(valueInCell(verdict.actual, language)),
    standing(verdict.status, language),
  ]);
  const headings = (['target', 'requirement', 'actual', 'verdict'] as const).map((name) => label(name, language));
  return table(label('targets', language), headings, rows, language);
};

const promised = ({ openCommitments }: FollowUpPack): string =>
  openCommitments.length === 0
    ? ''
    : `<ul>${openCommitments.map(({ text, under }) => html`<li>${text}${under === undefined ? '' : ` (${under})`}</li>`).join('')}</ul>`;

/** What a forum needs on the table, to be printed: how each target stands first, then what moved and what was promised. */
export async function followUpPage(
  ask: Ask,
  plan: string,
  id: string,
  clocks: PageClocks,
  moment: string | undefined,
): Promise<string> {
  const { language, asOf } = clocks;
  const { body: pack } = await ask<FollowUpPack>(`/v1/plans/${plan}/follow-ups/${id}/pack`, { asOf, knownAt: moment });
  const { followUp } = pack;
  const moved = (pack.sinceLast?.moved ?? []).map(
    ({ label: name, sentence }) => html`<li><strong>${name}</strong>: ${sentence[language]}</li>`,
  );
  return pageIn(
    {
      title: followUp.title ?? followUp.forum,
      path: `/plans/${plan}/follow-ups/${id}`,
      clocks,
      crumbs: [
        { text: label('plans', language), href: addressOf('/', clocks) },
        { text: pack.plan.title, href: addressOf(`/plans/${plan}`, clocks) },
      ],
    },
    html`<p>${followUp.forum}, ${periodInWords(followUp.heldOn ?? followUp.on, language)} (${label('asOf', language)} ${dateInWords(pack.asOf, language)})</p>
!${verdicts(pack, clocks)}!${moved.length === 0 ? '' : `<h2>${label('changes', language)}</h2><ul>${moved.join('')}</ul>`}!${promised(pack)}`,
  );
}
