import {
  conditionInWords,
  datedInCell,
  type Language,
  type PlanDocument,
  periodInWords,
  requirementInCell,
  type Verdict,
} from '@planspor/domain';
import { html } from 'ghtml';
import { addressOf, type PageClocks } from './clocks.js';
import { link, type PagePart, shown, table } from './frame.js';
import { label } from './labels.js';
import { standing } from './standing.js';

type Goal = PlanDocument['goals'][number];
export type PlanTarget = PlanDocument['targets'][number];
type Initiative = PlanDocument['initiatives'][number];

interface PlanAndVerdicts {
  readonly plan: PlanDocument;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** The words a plan adopted, beside the reading of them. */
export const adoptedWords = (
  {
    quoted,
    retold,
  }: {
    readonly quoted?: PlanTarget['quoted'];
    readonly retold?: true | undefined;
  },
  { language }: PageClocks,
): string => {
  if (quoted !== undefined)
    return html`<blockquote>${quoted.text}${quoted.locator === undefined ? '' : ` (${quoted.locator})`}</blockquote>`;
  return retold === true ? html`<span class="soft small">(${label('retold', language)})</span>` : '';
};

/** What a target asks for: by its verdict in numbers, else by its condition in words. */
export const askedOf = (
  { condition }: Pick<PlanTarget, 'condition'>,
  verdict: Verdict | undefined,
  language: Language,
): string => {
  const inNumbers = requirementInCell(verdict?.required, language);
  return inNumbers === '' && condition !== undefined ? conditionInWords(condition, { language }) : inNumbers;
};

const targetRow = (
  { plan, verdicts }: PlanAndVerdicts,
  { id, code, wording, ...rest }: PlanTarget,
  clocks: PageClocks,
): readonly string[] => {
  const { language } = clocks;
  const verdict = verdicts.get(id);
  const name = code === undefined ? wording : `${code} ${wording}`;
  return [
    `${link(addressOf(`/plans/${plan.id}/targets/${id}`, clocks), name)} ${adoptedWords(rest, clocks)}`,
    shown(askedOf(rest, verdict, language)),
    shown(datedInCell(verdict?.baseline, language)),
    shown(datedInCell(verdict?.actual, language)),
    verdict === undefined ? '' : standing(verdict.status, language),
  ];
};

const targets = (read: PlanAndVerdicts, list: readonly PlanTarget[], clocks: PageClocks): string => {
  if (list.length === 0) return '';
  const { language } = clocks;
  const headings = (['target', 'requirement', 'baseline', 'actual', 'verdict'] as const).map((name) =>
    label(name, language),
  );
  const rows = list.map((target) => targetRow(read, target, clocks));
  return `<div class="aligned">${table(label('targets', language), headings, rows, language)}</div>`;
};

const initiativeItem = (
  { id, title, description, period, commitments, code, ...rest }: Initiative,
  clocks: PageClocks,
): string => {
  const { language } = clocks;
  const when = period === undefined ? '' : `, ${periodInWords(period, language)}`;
  const kept = commitments.map(({ text }) => html`<li>${text}</li>`);
  return html`<li id="${id}"><strong>${code === undefined ? '' : `${code} `}${title}</strong>${when} !${adoptedWords(rest, clocks)}
!${description === undefined ? '' : html`<br>${description}`}!${kept.length === 0 ? '' : `<ul>${kept.join('')}</ul>`}</li>`;
};

const initiatives = (list: readonly Initiative[], clocks: PageClocks): string =>
  list.length === 0
    ? ''
    : `<details open><summary>${label('initiatives', clocks.language)} (${list.length})</summary><ul>${list.map((each) => initiativeItem(each, clocks)).join('\n')}</ul></details>`;

/** A goal as its heading has it. */
const nameOf = ({ code, title }: Goal): string => (code === undefined ? title : `${code} ${title}`);

/** The goals of a plan for its contents. */
export const goalParts = ({ goals }: PlanDocument): readonly PagePart[] =>
  goals.map((goal) => ({ id: goal.id, heading: nameOf(goal) }));

const goalSection = (read: PlanAndVerdicts, goal: Goal, clocks: PageClocks): string => {
  const { plan } = read;
  const under = <Subject extends { readonly goals?: readonly string[] | undefined }>(list: readonly Subject[]) =>
    list.filter(({ goals = [] }) => goals.includes(goal.id));
  return html`<section id="${goal.id}"><h3>${nameOf(goal)}</h3>
<p>${goal.description} !${adoptedWords(goal, clocks)}</p>
!${targets(read, under(plan.targets), clocks)}!${initiatives(under(plan.initiatives), clocks)}</section>`;
};

const unmarked = <Subject extends { readonly retold?: true | undefined }>({ retold: _, ...subject }: Subject) =>
  subject;

/** Where nothing is quoted, one notice says of all words that they are retold, and no subject needs the mark. */
const withoutRepeatedMark = (plan: PlanDocument): PlanDocument => {
  const { goals, targets: set, initiatives: planned } = plan;
  if ([...goals, ...set, ...planned].some(({ quoted }) => quoted !== undefined)) return plan;
  return { ...plan, goals: goals.map(unmarked), targets: set.map(unmarked), initiatives: planned.map(unmarked) };
};

/** The goals of a plan, each with its targets and initiatives; then what hangs on no goal. */
export const goalsInHtml = ({ plan: told, verdicts }: PlanAndVerdicts, clocks: PageClocks): string => {
  const { language } = clocks;
  const plan = withoutRepeatedMark(told);
  const read = { plan, verdicts };
  const notice = plan === told ? '' : html`<p class="soft small">${label('retoldAll', language)}</p>`;
  const free = <Subject extends { readonly goals?: readonly string[] | undefined }>(list: readonly Subject[]) =>
    list.filter(({ goals = [] }) => goals.length === 0);
  const rest = `${targets(read, free(plan.targets), clocks)}${initiatives(free(plan.initiatives), clocks)}`;
  return `<h2 id="goals">${label('goals', language)}</h2>${notice}${plan.goals.map((goal) => goalSection(read, goal, clocks)).join('\n')}${rest === '' ? '' : `<h3>${label('other', language)}</h3>${rest}`}`;
};
