import { gapWords, roleWords, statusWords } from '../evaluation/phrases.js';
import { dateInWords, type Language } from '../words/dates.js';
import { periodInWords } from '../words/periods.js';
import { calledBy } from '../words/quotes.js';
import type { FollowUpPack } from './pack.js';

const headings = {
  da: {
    verdicts: 'Resultatmål',
    moved: 'Ændret siden sidst',
    changes: 'Ændringer i planen',
    missing: 'Oplysninger der mangler',
    commitments: 'Åbne tilsagn',
    actions: 'Tiltag',
    actionStatus: { open: 'i gang', done: 'gennemført', dropped: 'opgivet' },
    cause: 'årsag',
    owner: 'ansvarlig',
    due: 'frist',
    none: 'Ingen.',
    seen: 'Som forummet så dem',
    on: 'pr.',
    was: 'før',
  },
  en: {
    verdicts: 'Targets',
    moved: 'Moved since last time',
    changes: 'Changes in the plan',
    missing: 'Missing inputs',
    commitments: 'Open commitments',
    actions: 'Corrective actions',
    actionStatus: { open: 'open', done: 'done', dropped: 'dropped' },
    cause: 'cause',
    owner: 'owner',
    due: 'due',
    none: 'None.',
    seen: 'As the forum saw them',
    on: 'as of',
    was: 'was',
  },
} as const;

// What people wrote may hold characters that Markdown reads as marks; they stay text.
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ');

/** What is missing in words: `tallet for december 2024 er ikke offentliggjort`. */
const lackInWords = (
  { input, reason, period }: FollowUpPack['missing'][number]['missing'][number],
  language: Language,
) => {
  const of = period === undefined ? '' : ` for ${periodInWords(period, language)}`;
  return `${roleWords[input][language]}${of} ${gapWords[reason][language]}`;
};

const section = (heading: string, lines: readonly string[], none: string) => [
  `## ${heading}`,
  '',
  ...(lines.length > 0 ? lines : [none]),
  '',
];

/** A follow-up pack as Markdown for an agenda, in Danish or English. */
export const packInMarkdown = (pack: FollowUpPack, language: Language): string => {
  const words = headings[language];
  const { followUp, plan, asOf } = pack;
  const title = `# ${plain(followUp.title ?? followUp.forum)}: ${plain(plan.title)}`;
  const when = `${plain(followUp.forum)}, ${dateInWords(followUp.heldOn ?? followUp.on, language)} (${words.on} ${dateInWords(asOf, language)})`;
  const named = (label: string) => plain(calledBy(label, language));
  const verdicts = pack.verdicts.map(({ label, verdict }) => `- ${named(label)}: ${plain(verdict.sentence[language])}`);
  const moved = (pack.sinceLast?.moved ?? []).map(
    ({ label, before, after, sentence }) =>
      `- ${named(label)}: **${statusWords[after][language]}**${before === undefined ? '' : ` (${words.was}: ${statusWords[before][language]})`}. ${plain(sentence[language])}`,
  );
  const changes = (pack.sinceLast?.changes ?? []).map(
    ({ label, kind, fields }) => `- ${named(label ?? kind)}: ${fields.map(({ field }) => field).join(', ')}`,
  );
  const missing = pack.missing.map(
    ({ label, missing: lacks }) =>
      `- ${named(label)}: ${[...new Set(lacks.map((lack) => lackInWords(lack, language)))].join('; ')}`,
  );
  const commitments = pack.openCommitments.map(
    ({ text, under }) => `- ${plain(text)}${under === undefined ? '' : ` (${named(under)})`}`,
  );
  const actions = pack.correctiveActions.map(({ label, text, cause, owner, dueOn, status }) => {
    const due = dueOn === undefined ? [] : [`${words.due}: ${periodInWords(dueOn, language)}`];
    const about = [
      words.actionStatus[status],
      `${words.cause}: ${plain(cause)}`,
      `${words.owner}: ${plain(owner)}`,
      ...due,
    ];
    return `- ${named(label)}: ${plain(text)} (${about.join('; ')})`;
  });
  return [
    title,
    '',
    when,
    '',
    ...section(pack.frozen ? `${words.verdicts} (${words.seen})` : words.verdicts, verdicts, words.none),
    ...(pack.sinceLast === undefined
      ? []
      : [...section(words.moved, moved, words.none), ...section(words.changes, changes, words.none)]),
    ...section(words.missing, missing, words.none),
    ...section(words.actions, actions, words.none),
    ...section(words.commitments, commitments, words.none),
  ].join('\n');
};
