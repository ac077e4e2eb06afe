import { datedInCell, requirementInCell } from '../evaluation/verdict-cells.js';
import { isOfItsMeeting } from '../plan/follow-ups.js';
import { danishDay } from '../values/instant.js';
import type { Status } from '../verdict/verdict-pieces.js';
import { packWords } from '../words/headings.js';
import type { Language } from '../words/language.js';
import { listed } from '../words/lists.js';
import { theDayInWords } from '../words/periods.js';
import { hindranceWords, statusWords } from '../words/phrases.js';
import { calledBy, wordsInLabel } from '../words/quotes.js';
import { rolesInWords } from './owed-in-pack.js';
import type { FollowUpPack } from './pack.js';
import type { PackSection, PackText, VerdictShown } from './pack-section.js';

/**
 * Whose view the verdicts of a meeting are: the forum's, that of a later day on which the plan itself was recorded, or that of
 * another day than the meeting's, where its day was corrected afterwards; nobody's before it was held.
 */
const viewOf = ({ verdicts, asOf, frozen, followUp }: FollowUpPack, language: Language): string | undefined => {
  const words = packWords[language];
  if (!isOfItsMeeting(followUp, asOf)) return `${words.otherDay} ${theDayInWords(asOf, language)}`;
  if (!frozen) return undefined;
  const [first] = verdicts;
  const known = first === undefined ? asOf : danishDay(first.verdict.knownAt);
  return known > asOf ? `${words.late} ${theDayInWords(known, language)}` : words.seen;
};

/** How many targets stand how. */
export const overview = (pack: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const view = viewOf(pack, language);
  const counts = new Map<Status, number>();
  for (const { verdict } of pack.verdicts) counts.set(verdict.status, (counts.get(verdict.status) ?? 0) + 1);
  const rows = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([status, count]) => [{ text: statusWords[status][language], status }, { text: String(count) }]);
  return {
    heading: view === undefined ? words.overview : `${words.overview} (${view})`,
    none: words.nothing.targets,
    table: { headings: [words.status, words.targets], groups: [{ rows }] },
  };
};

/** What a target waits for, and from whom, where somebody is named: `Afventer tallet for 2024 fra Jobindsats`. */
const awaited = (
  { owed, followUp }: FollowUpPack,
  { target, verdict }: VerdictShown,
  language: Language,
): string | undefined => {
  const own = owed.filter(({ targets }) => targets.some((each) => each.target === target));
  if (own.length === 0) return undefined;
  // What nobody can give is awaited all the same: the verdict is counted under it.
  const byNobody = verdict.missing.filter(({ input }) => own.every((each) => each.input !== input));
  const { awaits, givenBy, thisForum } = packWords[language];
  const parts = [...new Set([...byNobody.map(() => undefined), ...own.map(({ from }) => from)])].map((giver) => {
    const given = own.filter(({ from }) => from === giver);
    if (giver === undefined) return rolesInWords([...byNobody, ...given], language);
    const what = rolesInWords(given, language);
    return `${what} ${givenBy} ${giver === followUp.forum ? thisForum : giver}`;
  });
  return `${awaits} ${listed(parts, language)}`;
};

/** How a target stands: what it waits for, or why nothing can be said of it. */
const standing = (pack: FollowUpPack, judged: VerdictShown, language: Language): PackText => {
  const { status, hindrance } = judged.verdict;
  const waiting = status.startsWith('awaiting-') ? awaited(pack, judged, language) : undefined;
  const why = hindrance === undefined ? '' : `: ${hindranceWords[hindrance][language]}`;
  return { text: waiting ?? `${statusWords[status][language]}${why}`, status };
};

const targetRow = (pack: FollowUpPack, judged: VerdictShown, language: Language): readonly PackText[] => {
  const { otherWordings = [], verdict, asks } = judged;
  const others = otherWordings.map((other) => calledBy(other.label, language));
  const also = others.length === 0 ? '' : ` (${packWords[language].also} ${listed(others, language)})`;
  const requirement = requirementInCell(verdict.required, language);
  return [
    { text: `${wordsInLabel(judged.label)}${also}`, target: judged.target },
    { text: requirement === '' ? (asks?.[language] ?? '') : requirement },
    { text: datedInCell(verdict.actual, language) },
    standing(pack, judged, language),
  ];
};

/** The targets under their goals: what each asks for, its latest figure, and how it stands. */
export const byGoal = (pack: FollowUpPack, language: Language): PackSection => {
  const { verdicts, goals } = pack;
  const words = packWords[language];
  const of = new Map(verdicts.map((judged) => [judged.target, judged]));
  return {
    heading: words.verdicts,
    none: words.nothing.targets,
    table: {
      headings: [words.target, words.requirement, words.actual, words.status],
      groups: goals.map(({ label, targets }) => ({
        heading: label ?? (goals.length > 1 ? words.noGoal : undefined),
        rows: targets.flatMap((target) => {
          const judged = of.get(target);
          return judged === undefined ? [] : [targetRow(pack, judged, language)];
        }),
      })),
    },
  };
};
