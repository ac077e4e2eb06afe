import { readFileSync } from 'node:fs';
import { html } from 'ghtml';
import { table } from '../pages/frame.js';
import { docsPageIn, told } from './docs-frame.js';

// The same text as docs/guide.md, where the package finds it.
const file = new URL('../../examples/guide.md', import.meta.url);

/** Where the guide stands. */
export const guideAddress = '/docs/guides/plans-year';

/** A line of prose: code between backticks, numbers of calls and words that are marked. */
const lineOf = (text: string): string =>
  told(text)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/(^|[\s(])_([^_<]+)_/g, '$1<em>$2</em>');

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => lineOf(cell.trim()));

const tableOf = (caption: string, [head = '', , ...rows]: readonly string[]): string =>
  table(caption, cellsOf(head), rows.map(cellsOf), 'en');

const blockOf = (block: string): string => {
  if (block.startsWith('## ')) return html`<h2>${block.slice(3)}</h2>`;
  if (block.startsWith('|')) return tableOf('When to send again', block.split('\n'));
  return `<p>${lineOf(block.replaceAll('\n', ' '))}</p>`;
};

const proseOf = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockOf)
    .join('\n');

/** A request or, behind it, its answer: as wide as the page, on which it can be moved. */
const messageOf = (text: string, index: number): string => {
  const name = `${index % 2 === 0 ? 'Call' : 'Answer'} ${Math.floor(index / 2) + 1}`;
  return html`<pre class="wide" role="region" aria-label="${name}" tabindex="0">${text.trimEnd()}</pre>`;
};

/** `/docs/guides/plans-year`: a plan's year in twenty calls. Only what the guide uses of Markdown is read. */
export function guidePage(): string {
  const [title = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  const parts = rest.join('\n').split(/```(?:http)?\n?/);
  const content = parts.map((part, place) => (place % 2 === 0 ? proseOf(part) : messageOf(part, (place - 1) / 2)));
  return docsPageIn({ title: title.replace(/^# /, '') }, content.join('\n'));
}
