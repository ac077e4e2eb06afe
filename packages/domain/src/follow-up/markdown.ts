import { danishDay } from '../values/instant.js';
import { dateInWords } from '../words/dates.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { fieldsInWords } from '../words/fields.js';
import { packWords } from '../words/headings.js';
import type { Language } from '../words/language.js';
import { listed } from '../words/lists.js';
import { onInWords, periodInWords } from '../words/periods.js';
import { gapWords, roleWords, statusWords } from '../words/phrases.js';
import { calledBy } from '../words/quotes.js';
import { capital } from '../words/sentences.js';
import { subjectKindInWords } from '../words/subject-kinds.js';
import type { FollowUpPack } from './pack.js';

// What people wrote may hold characters that Markdown reads as marks; they stay text.
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`).replace(/\s+/g, ' ');

/** Whose view frozen verdicts are: the forum's, or that of a later day on which the plan itself was recorded. */
const viewOf = ({ verdicts, asOf }: FollowUpPack, language: Language): string => {
  const [first] = verdicts;
  const known = first === undefined ? asOf : danishDay(first.verdict.knownAt);
  const words = packWords[language];
  return known > asOf ? `${words.late} ${dateInWords(known, language)}` : words.seen;
};

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

/** One subject's change: `resultatmålet »Færre ledige«: ordlyd og krav`. */
const changeInWords = (
  { kind, label, change, changedOn, changedOnBasis, fields }: NonNullable<FollowUpPack['sinceLast']>['changes'][number],
  language: Language,
): string => {
  const name = label === undefined ? '' : ` ${plain(calledBy(label, language))}`;
  const what = fieldsInWords(
    fields.map(({ field }) => field),
    language,
  );
  const how = packWords[language].change[change];
  const day =
    changedOn === undefined ? '' : ` ${onInWords(changedOn, language)}${dayBasisInWords(changedOnBasis, language)}`;
  return `- ${capital(subjectKindInWords(kind, language))}${name}: ${change === 'changed' && what !== '' ? what : how}${day}`;
};

/** When the forum met or is to meet, with how well a day in the past is known. */
const metOn = ({ followUp }: FollowUpPack, language: Language): string =>
  followUp.heldOn === undefined
    ? periodInWords(followUp.on, language)
    : `${periodInWords(followUp.heldOn, language)}${dayBasisInWords(followUp.changedOnBasis, language)}`;

/** What the forum concluded of each target that it spoke of. */
const conclusionsIn = ({ followUp, verdicts }: FollowUpPack, language: Language): readonly string[] => {
  const labels = new Map<string, string>(verdicts.map(({ target, label }) => [target, label]));
  return (followUp.conclusions ?? []).map(({ target, conclusion }) => {
    const label = labels.get(target);
    return `- ${label === undefined ? '' : `${plain(calledBy(label, language))}: `}${plain(conclusion)}`;
  });
};

/** A follow-up pack as Markdown for an agenda, in Danish or English. */
export const packInMarkdown = (pack: FollowUpPack, language: Language): string => {
  const words = packWords[language];
  const { followUp, plan, asOf } = pack;
  const title = `# ${plain(followUp.title ?? followUp.forum)}: ${plain(plan.title)}`;
  const when = `${plain(followUp.forum)}, ${metOn(pack, language)} (${words.on} ${dateInWords(asOf, language)})`;
  const named = (label: string) => plain(calledBy(label, language));
  const verdicts = pack.verdicts.map(({ label, otherWordings = [], verdict }) => {
    const others = otherWordings.map((other) => named(other.label));
    const also = others.length === 0 ? '' : ` (${words.also} ${listed(others, language)})`;
    return `- ${named(label)}${also}: ${plain(verdict.sentence[language])}`;
  });
  const moved = (pack.sinceLast?.moved ?? []).map(
    ({ label, before, after, sentence }) =>
      `- ${named(label)}: **${statusWords[after][language]}**${before === undefined ? '' : ` (${words.was}: ${statusWords[before][language]})`}. ${plain(sentence[language])}`,
  );
  const changes = (pack.sinceLast?.changes ?? []).map((change) => changeInWords(change, language));
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
    ...section(pack.frozen ? `${words.verdicts} (${viewOf(pack, language)})` : words.verdicts, verdicts, words.none),
    ...(followUp.conclusions === undefined
      ? []
      : section(words.conclusions, conclusionsIn(pack, language), words.none)),
    ...(pack.sinceLast === undefined
      ? []
      : [...section(words.moved, moved, words.none), ...section(words.changes, changes, words.none)]),
    ...section(words.missing, missing, words.none),
    ...section(words.actions, actions, words.none),
    ...section(words.commitments, commitments, words.none),
  ].join('\n');
};
