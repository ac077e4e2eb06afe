import { knownSubjectInWords } from '../plan/subjects-of-a-plan.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { fieldsInWords } from '../words/fields.js';
import { packWords } from '../words/headings.js';
import type { Language } from '../words/language.js';
import { onInWords } from '../words/periods.js';
import { statusWords } from '../words/phrases.js';
import { calledBy } from '../words/quotes.js';
import { capital } from '../words/sentences.js';
import type { FollowUpPack } from './pack.js';
import { named, type PackSection } from './pack-section.js';

type Concluded = NonNullable<FollowUpPack['sinceLast']>['conclusions'];

const concluded = (heading: string, conclusions: Concluded, language: Language): PackSection => ({
  heading,
  none: packWords[language].nothing.conclusions,
  items: conclusions.map((each) => ({ name: named(each, language), text: each.conclusion })),
});

/** What the forum concluded of each target that it spoke of. */
export const conclusionsOf = ({ followUp, verdicts }: FollowUpPack, language: Language): readonly PackSection[] => {
  const labels = new Map<string, string>(verdicts.map(({ target, label }) => [target, label]));
  const conclusions = (followUp.conclusions ?? []).map((each) => ({ ...each, label: labels.get(each.target) ?? '' }));
  return followUp.conclusions === undefined ? [] : [concluded(packWords[language].conclusions, conclusions, language)];
};

type Changed = NonNullable<FollowUpPack['sinceLast']>['changes'][number];

/** One subject's change: `Resultatmålet »Færre ledige«: ordlyd og krav ændret den 18. juni 2024`. */
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
  return `${capital(knownSubjectInWords(kind, language))}${name}: ${change === 'changed' && what !== '' ? `${what} ${how}` : how}${day}`;
};

/** What moved, changed and was concluded since the forum last met. */
export const sinceLast = ({ sinceLast: since }: FollowUpPack, language: Language): readonly PackSection[] => {
  if (since === undefined) return [];
  const words = packWords[language];
  const moved = since.moved.map((each) => {
    const sentence = each.sentence[language];
    const before = each.before && statusWords[each.before][language];
    const text = before === undefined ? sentence : `${words.was}: ${before}. ${words.now}: ${sentence}`;
    return { name: named(each, language), text };
  });
  return [
    { heading: words.moved, none: words.nothing.moved, items: moved },
    {
      heading: words.changes,
      none: words.nothing.changes,
      items: since.changes.map((each) => ({ text: changeInWords(each, language) })),
    },
    concluded(words.lastConclusions, since.conclusions, language),
  ];
};
