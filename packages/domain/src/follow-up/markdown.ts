import type { Language } from '../words/language.js';
import type { FollowUpPack } from './pack.js';
import type { PackSection, PackTable } from './pack-section.js';
import { packPlan, packSections, packTime } from './pack-sections.js';

// What people wrote may hold characters that Markdown reads as marks; they stay text.
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ');

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableLines = ({ headings, groups }: PackTable): readonly string[] => [
  rowOf(headings),
  rowOf(headings.map(() => '---')),
  ...groups.flatMap(({ heading, rows }) => [
    ...(heading === undefined ? [] : [rowOf(headings.map((_, place) => (place === 0 ? `**${plain(heading)}**` : '')))]),
    ...rows.map((cells) => rowOf(cells.map(({ text }) => plain(text)))),
  ]),
];

const hasRows = (table: PackTable | undefined): table is PackTable =>
  table?.groups.some(({ rows }) => rows.length > 0) === true;

const sectionLines = ({ heading, none, table, items = [] }: PackSection): readonly string[] => {
  const listed = items.map(({ name, text }) => `- ${name === undefined ? '' : `${plain(name.text)}: `}${plain(text)}`);
  const lines = hasRows(table) ? tableLines(table) : listed;
  return [`## ${heading}`, '', ...(lines.length > 0 ? lines : [none]), ''];
};

/** A follow-up pack as Markdown for an agenda, in Danish or English. */
export const packInMarkdown = (pack: FollowUpPack, language: Language): string => {
  const { followUp } = pack;
  return [
    `# ${plain(followUp.title ?? followUp.forum)}: ${plain(packPlan(pack))}`,
    '',
    plain(packTime(pack, language)),
    '',
    ...packSections(pack, language).flatMap(sectionLines),
  ].join('\n');
};
