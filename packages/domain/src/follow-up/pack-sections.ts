import { datedInCell, requirementInCell } from '../evaluation/verdict-cells.js';
import type { TargetId } from '../values/ids.js';
import { danishDay } from '../values/instant.js';
import type { Status } from '../verdict/verdict-pieces.js';
import { dateInWords } from '../words/dates.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { fieldsInWords } from '../words/fields.js';
import { packWords } from '../words/headings.js';
import type { Language } from '../words/language.js';
import { firstListed, listed } from '../words/lists.js';
import { onInWords, periodInWords } from '../words/periods.js';
import { hindranceWords, roleWords, statusWords } from '../words/phrases.js';
import { calledBy, insideSentence, quoted, wordsInLabel } from '../words/quotes.js';
import { capital } from '../words/sentences.js';
import { subjectKindInWords } from '../words/subject-kinds.js';
import type { FollowUpPack } from './pack.js';

/** What a pack says in one place: plain text, and the target or the status it is about. */
export interface PackText {
  readonly text: string;
  readonly target?: TargetId;
  readonly status?: Status;
}

/** A table of a pack, its rows in groups. */
export interface PackTable {
  readonly headings: readonly string[];
  readonly groups: readonly {
    readonly heading?: string | undefined;
    readonly rows: readonly (readonly PackText[])[];
  }[];
}

/** A part of a pack as it is read: a table, or a list. */
export interface PackSection {
  readonly heading: string;
  readonly table?: PackTable;
  readonly items?: readonly { readonly name?: PackText; readonly text: string }[];
}

type VerdictShown = FollowUpPack['verdicts'][number];

/** Whose view frozen verdicts are: the forum's, or that of a later day on which the plan itself was recorded. */
const viewOf = ({ verdicts, asOf }: FollowUpPack, language: Language): string => {
  const [first] = verdicts;
  const known = first === undefined ? asOf : danishDay(first.verdict.knownAt);
  const words = packWords[language];
  return known > asOf ? `${words.late} ${dateInWords(known, language)}` : words.seen;
};

const named = ({ target, label }: Pick<VerdictShown, 'target' | 'label'>, language: Language): PackText => ({
  text: calledBy(label, language),
  target,
});

const overview = (pack: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const counts = new Map<Status, number>();
  for (const { verdict } of pack.verdicts) counts.set(verdict.status, (counts.get(verdict.status) ?? 0) + 1);
  const rows = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([status, count]) => [{ text: statusWords[status][language], status }, { text: String(count) }]);
  return {
    heading: pack.frozen ? `${words.overview} (${viewOf(pack, language)})` : words.overview,
    table: { headings: [words.status, words.targets], groups: [{ rows }] },
  };
};

/** How many of a kind are named before they are only counted: the table says all. */
const mostNamed = 4;

/** A target is called by its words; a commitment or an action is words already. */
const toDecideOn = ({ what, label }: FollowUpPack['toDecide'][number], language: Language): string =>
  what === 'action-overdue' || what === 'commitment-overdue'
    ? quoted(insideSentence(label), language)
    : calledBy(label, language);

const decisions = ({ toDecide }: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const kinds = [...new Set(toDecide.map(({ what }) => what))];
  return {
    heading: words.toDecide,
    items: kinds.map((kind) => {
      const of = toDecide.filter(({ what }) => what === kind);
      const names = of.map((each) => toDecideOn(each, language));
      return { text: `${words.decide[kind]} (${of.length}): ${firstListed(names, mostNamed, language)}` };
    }),
  };
};

/** How a target stands, with why nothing can be said of it. */
const standing = ({ verdict }: VerdictShown, language: Language): PackText => {
  const { status, hindrance } = verdict;
  const why = hindrance === undefined ? '' : `: ${hindranceWords[hindrance][language]}`;
  return { text: `${statusWords[status][language]}${why}`, status };
};

const targetRow = (judged: VerdictShown, language: Language): readonly PackText[] => {
  const { otherWordings = [], verdict } = judged;
  const others = otherWordings.map((other) => calledBy(other.label, language));
  const also = others.length === 0 ? '' : ` (${packWords[language].also} ${listed(others, language)})`;
  return [
    { text: `${wordsInLabel(judged.label)}${also}`, target: judged.target },
    { text: requirementInCell(verdict.required, language) },
    { text: datedInCell(verdict.actual, language) },
    standing(judged, language),
  ];
};

const byGoal = ({ verdicts, goals }: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const of = new Map(verdicts.map((judged) => [judged.target, judged]));
  return {
    heading: words.verdicts,
    table: {
      headings: [words.target, words.requirement, words.actual, words.status],
      groups: goals.map(({ label, targets }) => ({
        heading: label ?? (goals.length > 1 ? words.noGoal : undefined),
        rows: targets.flatMap((target) => {
          const judged = of.get(target);
          return judged === undefined ? [] : [targetRow(judged, language)];
        }),
      })),
    },
  };
};

type Concluded = NonNullable<FollowUpPack['sinceLast']>['conclusions'];

const concluded = (heading: string, conclusions: Concluded, language: Language): PackSection => ({
  heading,
  items: conclusions.map((each) => ({ name: named(each, language), text: each.conclusion })),
});

/** What the forum concluded of each target that it spoke of. */
const conclusionsOf = ({ followUp, verdicts }: FollowUpPack, language: Language): readonly PackSection[] => {
  const labels = new Map<string, string>(verdicts.map(({ target, label }) => [target, label]));
  const conclusions = (followUp.conclusions ?? []).map((each) => ({ ...each, label: labels.get(each.target) ?? '' }));
  return followUp.conclusions === undefined ? [] : [concluded(packWords[language].conclusions, conclusions, language)];
};

type Changed = NonNullable<FollowUpPack['sinceLast']>['changes'][number];

/** One subject's change: `resultatmålet »Færre ledige«: ordlyd og krav`. */
const changeInWords = (
  { kind, label, change, changedOn, changedOnBasis, fields }: Changed,
  language: Language,
): string => {
  const name = label === undefined ? '' : ` ${calledBy(label, language)}`;
  const names = fields.map(({ field }) => field);
  const what = fieldsInWords(names, language);
  const how = packWords[language].change[change];
  const day =
    changedOn === undefined ? '' : ` ${onInWords(changedOn, language)}${dayBasisInWords(changedOnBasis, language)}`;
  return `${capital(subjectKindInWords(kind, language))}${name}: ${change === 'changed' && what !== '' ? what : how}${day}`;
};

const sinceLast = ({ sinceLast: since }: FollowUpPack, language: Language): readonly PackSection[] => {
  if (since === undefined) return [];
  const words = packWords[language];
  const moved = since.moved.map((each) => {
    const was = each.before === undefined ? '' : ` (${words.was}: ${statusWords[each.before][language]})`;
    return {
      name: named(each, language),
      text: `${statusWords[each.after][language]}${was}. ${each.sentence[language]}`,
    };
  });
  return [
    { heading: words.moved, items: moved },
    { heading: words.changes, items: since.changes.map((each) => ({ text: changeInWords(each, language) })) },
    concluded(words.lastConclusions, since.conclusions, language),
  ];
};

type Owed = FollowUpPack['owed'][number];

/** What is owed of one figure in words: `Udgangspunktet og tallet for december 2024: Ledige`. */
const owedInWords = (all: readonly Owed[], language: Language): string => {
  const [first] = all;
  const roles = all.map(({ input, period }) => {
    const of = period === undefined ? '' : ` for ${periodInWords(period, language)}`;
    return `${roleWords[input][language]}${of}`;
  });
  const about = [first?.name, first?.population].filter((part) => part !== undefined).join(', ');
  return `${capital(listed([...new Set(roles)], language))}${about === '' ? '' : `: ${about}`}`;
};

const owedBy = ({ by }: Owed, asOf: string, language: Language): string => {
  if (by === undefined) return packWords[language].noTime;
  return `${dateInWords(by, language)}${by < asOf ? ` (${packWords[language].overdue})` : ''}`;
};

/** What is owed of one figure, at one time, for the same targets stands together. */
const owedTogether = (all: readonly Owed[]): readonly (readonly [Owed, ...Owed[]])[] => {
  const together = new Map<string, [Owed, ...Owed[]]>();
  for (const each of all) {
    const { name, population, by, targets } = each;
    const key = JSON.stringify([name, population, by, targets]);
    const before = together.get(key);
    if (before === undefined) together.set(key, [each]);
    else before.push(each);
  }
  return [...together.values()];
};

/** Who owes what: those of one source or office stand together. */
const owed = ({ owed: all, asOf }: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const rowsOf = (giver: string | undefined) =>
    owedTogether(all.filter(({ from }) => from === giver)).map((of) => {
      const names = of[0].targets.map(({ label }) => calledBy(label, language));
      return [
        { text: owedInWords(of, language) },
        { text: owedBy(of[0], asOf, language) },
        { text: firstListed(names, mostNamed, language) },
      ];
    });
  const givers = [...new Set(all.map(({ from }) => from))];
  return {
    heading: words.owed,
    table: {
      headings: [words.what, words.by, words.target],
      groups: givers.map((giver) => ({ heading: giver ?? words.nobody, rows: rowsOf(giver) })),
    },
  };
};

const actions = ({ correctiveActions }: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const items = correctiveActions.map((action) => {
    const { text, cause, owner, dueOn, status } = action;
    const due = dueOn === undefined ? [] : [`${words.due}: ${periodInWords(dueOn, language)}`];
    const about = [words.actionStatus[status], `${words.cause}: ${cause}`, `${words.owner}: ${owner}`, ...due];
    return { name: named(action, language), text: `${text} (${about.join('; ')})` };
  });
  return { heading: words.actions, items };
};

type OpenCommitment = FollowUpPack['openCommitments'][number];

/** What was promised, as a sentence of its own. */
const promised = ({ text, dueOn }: OpenCommitment, language: Language): string => {
  const due = dueOn === undefined ? '' : ` (${packWords[language].due}: ${periodInWords(dueOn, language)})`;
  return `${insideSentence(text)}${due}.`.replace(/\.\.$/u, '.');
};

/** What is promised: the promises of one initiative stand together under its name. */
const commitments = ({ openCommitments }: FollowUpPack, language: Language): PackSection => {
  const initiatives = [...new Set(openCommitments.map(({ initiative }) => initiative))];
  const items = initiatives.flatMap((initiative) => {
    const own = openCommitments.filter((each) => each.initiative === initiative);
    const under = own[0]?.under;
    if (under === undefined) return own.map((each) => ({ text: promised(each, language) }));
    return [{ name: { text: wordsInLabel(under) }, text: own.map((each) => promised(each, language)).join(' ') }];
  });
  return { heading: packWords[language].commitments, items };
};

/** When the forum met or is to meet, with how well a day in the past is known, and the day it is told of. */
export const packTime = ({ followUp, asOf }: FollowUpPack, language: Language): string => {
  const met =
    followUp.heldOn === undefined
      ? periodInWords(followUp.on, language)
      : `${periodInWords(followUp.heldOn, language)}${dayBasisInWords(followUp.changedOnBasis, language)}`;
  return `${followUp.forum}, ${met} (${packWords[language].on} ${dateInWords(asOf, language)})`;
};

/** A pack as it is read, in Danish or English: how it stands and what to decide first, then the targets by goal, then the rest. */
export const packSections = (pack: FollowUpPack, language: Language): readonly PackSection[] => [
  overview(pack, language),
  decisions(pack, language),
  ...conclusionsOf(pack, language),
  byGoal(pack, language),
  ...sinceLast(pack, language),
  owed(pack, language),
  actions(pack, language),
  commitments(pack, language),
];
