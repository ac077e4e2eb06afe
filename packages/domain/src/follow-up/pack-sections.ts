import { dateInWords } from '../words/dates.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { packWords } from '../words/headings.js';
import type { Language } from '../words/language.js';
import { firstListed } from '../words/lists.js';
import { periodInWords } from '../words/periods.js';
import { calledBy, insideSentence, quoted, wordsInLabel } from '../words/quotes.js';
import { orphaned, owed } from './owed-in-pack.js';
import type { FollowUpPack } from './pack.js';
import { mostNamed, named, type PackSection } from './pack-section.js';
import { conclusionsOf, sinceLast } from './since-last-in-pack.js';
import { byGoal, overview } from './targets-in-pack.js';

/** A target is called by its words; a commitment or an action is words already. */
const toDecideOn = ({ what, label }: FollowUpPack['toDecide'][number], language: Language): string =>
  what === 'action-overdue' || what === 'commitment-overdue'
    ? quoted(insideSentence(label), language)
    : calledBy(label, language);

/** What somebody has to be named for: figures that nobody is to give. */
const toBeNamed = (pack: FollowUpPack, language: Language): readonly { readonly text: string }[] => {
  const waiting = orphaned(pack, language);
  if (waiting.length === 0) return [];
  const names = firstListed(waiting, mostNamed, language);
  return [{ text: `${packWords[language].toBeNamed} (${waiting.length}): ${names}` }];
};

const decisions = (pack: FollowUpPack, language: Language): PackSection => {
  const { toDecide } = pack;
  const words = packWords[language];
  const kinds = [...new Set(toDecide.map(({ what }) => what))];
  const asked = kinds.map((kind) => {
    const of = toDecide.filter(({ what }) => what === kind);
    const names = of.map((each) => toDecideOn(each, language));
    return { text: `${words.decide[kind]} (${of.length}): ${firstListed(names, mostNamed, language)}` };
  });
  return { heading: words.toDecide, none: words.nothing.toDecide, items: [...asked, ...toBeNamed(pack, language)] };
};

const actions = ({ correctiveActions }: FollowUpPack, language: Language): PackSection => {
  const words = packWords[language];
  const items = correctiveActions.map((action) => {
    const { text, cause, owner, dueOn, status } = action;
    const due = dueOn === undefined ? [] : [`${words.due}: ${periodInWords(dueOn, language)}`];
    const about = [words.actionStatus[status], `${words.cause}: ${cause}`, `${words.owner}: ${owner}`, ...due];
    return { name: named(action, language), text: `${text} (${about.join('; ')})` };
  });
  return { heading: words.actions, none: words.nothing.actions, items };
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
  const words = packWords[language];
  return { heading: words.commitments, none: words.nothing.commitments, items };
};

/** Whose plan it is: `Beskæftigelsesplan 2024 (Tønder)`. */
export const packPlan = ({ plan }: FollowUpPack): string =>
  plan.municipality === undefined ? plan.title : `${plan.title} (${plan.municipality.name})`;

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
