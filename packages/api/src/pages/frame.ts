import type { Language } from '@planspor/domain';
import { html } from 'ghtml';
import { addressOf, dayOf, type PageClocks } from './clocks.js';
import { label } from './labels.js';

/** A step on the way down to a page. */
export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** What stands around the content of a page. */
export interface Frame {
  readonly title: string;
  /** The page's own address, without clocks. */
  readonly path: string;
  readonly clocks: PageClocks;
  readonly crumbs?: readonly Crumb[];
  /** Fields of the address beside the clocks, which the form for the clocks keeps. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
  /** The address whose content never changes: both clocks are in it. */
  readonly permanent?: string | undefined;
}

const other = { da: 'en', en: 'da' } as const;
const languageNames = { da: 'Dansk', en: 'English' } as const;

/** Fields of an address that a form sends along unseen; those that are not there are left out. */
export const hidden = (fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
    .join('');

const clockForm = ({ path, clocks, kept = {} }: Frame): string => {
  const { asOf, knownAt, language } = clocks;
  return html`<form class="clocks" action="${path}" method="get" role="search" aria-label="${label('asOf', language)}">
<label>${label('asOf', language)} <input type="date" name="asOf" value="${asOf}"></label>
<label>${label('knownAt', language)} <input type="date" name="knownAt" value="${dayOf(knownAt)}"></label>
!${hidden({ ...kept, lang: language })}<button>${label('show', language)}</button>
</form>`;
};

const crumbsIn = (crumbs: readonly Crumb[], language: Language): string =>
  crumbs.length === 0
    ? ''
    : html`<nav class="crumbs" aria-label="${label('start', language)}"><ol>!${crumbs.map(({ text, href }) => html`<li><a href="${href}">${text}</a></li>`)}</ol></nav>`;

/** What stands around the content of any page. */
interface Shell {
  readonly title: string;
  readonly clocks: PageClocks;
  /** Ways to other pages beside those that every page leads to, as HTML. */
  readonly ways?: string;
  /** The form at the top of the page, as HTML. */
  readonly form: string;
  readonly crumbs?: readonly Crumb[];
  readonly footer?: string;
}

/** A whole page, whatever it is about: the ways to all others, a form at its top, and its content under its title. */
export const shellIn = (
  { title, clocks, ways = '', form, crumbs = [], footer = '' }: Shell,
  content: string,
): string => {
  const { language } = clocks;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Planspor</title>
<link rel="stylesheet" href="/pages/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">${label('skip', language)}</a>
<header>
<nav aria-label="Planspor"><a class="home" href="${addressOf('/', clocks)}">Planspor</a>
<a href="${addressOf('/scorecard', clocks)}">${label('scorecard', language)}</a>
<a href="/docs">${label('docs', language)}</a>
!${ways}</nav>
!${form}
</header>
!${crumbsIn(crumbs, language)}
<main id="content">
<h1>${title}</h1>
!${content}
</main>
<footer>!${footer}</footer>
</body>
</html>
`;
};

/** A page about plans: on each the two clocks can be set and the language turned. */
export const pageIn = (frame: Frame, content: string): string => {
  const { title, path, clocks, crumbs = [], kept, permanent } = frame;
  const { language } = clocks;
  const turned = addressOf(path, { ...clocks, language: other[language] }, kept);
  return shellIn(
    {
      title,
      clocks,
      crumbs,
      form: clockForm(frame),
      ways: html`<a href="${turned}" lang="${other[language]}" hreflang="${other[language]}">${languageNames[other[language]]}</a>`,
      footer:
        permanent === undefined
          ? ''
          : html`<p><a rel="bookmark" href="${permanent}">${label('address', language)}</a></p>`,
    },
    content,
  );
};

/** A part of a page that its contents lead to, with the parts in it. */
export interface PagePart {
  readonly id: string;
  readonly heading: string;
  readonly parts?: readonly PagePart[];
}

const partsIn = (parts: readonly PagePart[]): string =>
  html`<ol>!${parts.map(({ id, heading, parts: inner = [] }) => html`<li><a href="#${id}">${heading}</a>!${inner.length === 0 ? '' : partsIn(inner)}</li>`)}</ol>`;

/** What a page holds, in the order in which it stands there; a list of whole chapters is only for paper. */
export const contents = (parts: readonly PagePart[], language: Language): string => {
  const isLong = parts.some(({ parts: inner = [] }) => inner.length > 0);
  return html`<nav class="contents!${isLong ? ' paper' : ''}" aria-label="${label('contents', language)}">!${partsIn(parts)}</nav>`;
};

type Rows = readonly (readonly string[])[];

/** Rows that stand together under a heading of their own. */
interface RowGroup {
  readonly heading?: string | undefined;
  readonly rows: Rows;
}

const rowsIn = (rows: Rows): string =>
  rows
    .map(
      ([first = '', ...rest]) =>
        html`<tr><th scope="row">!${first}</th>!${rest.map((cell) => `<td>${cell}</td>`)}</tr>`,
    )
    .join('\n');

const groupIn = ({ heading, rows }: RowGroup, columns: number): string => {
  const first =
    heading === undefined
      ? ''
      : html`<tr><th scope="rowgroup" colspan="${columns}"><strong>${heading}</strong></th></tr>`;
  return `<tbody>\n${first}${rowsIn(rows)}\n</tbody>`;
};

/** A table with a caption, its rows in groups; cells are HTML already. The first cell of a row is its heading. */
export const groupedTable = (
  caption: string,
  headings: readonly string[],
  groups: readonly RowGroup[],
  language: Language,
): string =>
  groups.every(({ rows }) => rows.length === 0)
    ? html`<p class="none">${label('none', language)}</p>`
    : html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>!${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
!${groups.map((group) => groupIn(group, headings.length)).join('\n')}</table></div>`;

/** A table with a caption; cells are HTML already. The first cell of a row is its heading. */
export const table = (caption: string, headings: readonly string[], rows: Rows, language: Language): string =>
  groupedTable(caption, headings, [{ rows }], language);

/** Text as HTML. */
export const shown = (text: string | number | undefined): string => html`${text ?? ''}`;

/** A link as HTML. */
export const link = (href: string, text: string): string => html`<a href="${href}">${text}</a>`;
