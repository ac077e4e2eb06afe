import { named } from '../stream/event.js';
import type { MissingReason } from '../values/missing.js';
import type { Sentence } from '../values/sentence.js';
import { ownWords, shortened } from '../values/text.js';
import { citedInWords } from './cited-figures.js';
import { countedInWords } from './counted.js';
import { howOftenInWords } from './how-often.js';
import { assessedAs, budgetRoles, kindNames } from './kinds.js';
import type { Language } from './language.js';
import { firstListed } from './lists.js';
import { moneyInWords } from './money.js';
import { forPeriodInWords, onInWords, periodInWords, theDayInWords } from './periods.js';
import { gapWords } from './phrases.js';
import { insideSentence } from './quotes.js';

/** The fields of an event's data, as recorded. */
export type EventFields = Readonly<Record<string, unknown>>;

type TellsValue = (value: unknown, said: EventFields, language: Language) => string;

// What was recorded was checked when it was; a value of another form is told as it stands.
const text =
  (tell: (value: string, language: Language) => string): TellsValue =>
  (value, _said, language) =>
    typeof value === 'string' ? tell(value, language) : String(value);

const from =
  (table: Readonly<Record<string, Sentence>>): TellsValue =>
  (value, _said, language) =>
    named(table, String(value))?.[language] ?? String(value);

const counted =
  (thing: string): TellsValue =>
  (value, _said, language) =>
    countedInWords(Array.isArray(value) ? value.length : Number(value), thing, language);

const nameOf = (item: unknown): string =>
  typeof item === 'object' && item !== null ? (ownWords(item) ?? '') : String(item);

const since = (value: string, language: Language): string => {
  if (value === 'unknown') return language === 'da' ? '(siden hvornår er ukendt)' : '(since when is unknown)';
  const day = language === 'da' ? theDayInWords(value, 'da') : periodInWords(value, 'en');
  return `(${language === 'da' ? 'siden' : 'since'} ${day})`;
};

/** What a budget line sets aside; what is less than nothing is saved. */
const budgeted = (amount: string, language: Language): string => {
  const money = moneyInWords(amount.replace(/^-/, ''), language);
  if (amount.startsWith('-')) return language === 'da' ? `med en besparelse på ${money}` : `with a saving of ${money}`;
  return language === 'da' ? `på ${money}` : `of ${money}`;
};

const topLevel: Sentence = { da: 'det øverste niveau', en: 'the top level' };

/** Fields that are told in a way of their own wherever they stand. */
const byField: Readonly<Record<string, TellsValue>> = {
  amount: text(moneyInWords),
  cost: text(moneyInWords),
  expectedSaving: text(moneyInWords),
  period: text(periodInWords),
  kind: from(kindNames),
  role: from(budgetRoles),
  assessment: from(assessedAs),
  missing: (value, _said, language) =>
    gapWords[value === 'not-available' ? 'not-stated' : (value as MissingReason)]?.[language] ?? String(value),
  parent: (_value, _said, language) => topLevel[language],
  howOften: (value, _said, language) => howOftenInWords(value as Parameters<typeof howOftenInWords>[0], language),
  break: (value, _said, language) => theDayInWords(String((value as { from?: string }).from ?? ''), language),
};

/** Ways of telling that a pattern asks for: `{heldOn:on}`. */
const byWay: Readonly<Record<string, TellsValue>> = {
  on: text(onInWords),
  budget: text(budgeted),
  day: text(theDayInWords),
  since: text(since),
  for: text(forPeriodInWords),
  figures: counted('tal'),
  municipalities: counted('kommune'),
  names: (value, _said, language) => firstListed(Array.isArray(value) ? value.map(nameOf) : [], 3, language),
  cited: (_value, said, language) => citedInWords(said, language),
};

/** Whether a field says anything. */
export const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const longest = 300;

/** The value of an event's field as its sentence says it, in the way that the pattern asks for. */
export const valueInWords = (field: string, way: string | undefined, said: EventFields, language: Language): string => {
  const value = said[field];
  const tell = way === undefined ? named(byField, field) : named(byWay, way);
  if (tell !== undefined) return tell(value, said, language);
  if (typeof value === 'object' && value !== null) return nameOf(value);
  return shortened(insideSentence(String(value ?? '')), longest);
};
