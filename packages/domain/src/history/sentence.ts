import { definitionIn } from '../stream/correction-events.js';
import type { Recorded } from '../stream/envelope.js';
import { type EventDefinitions, fieldsOf } from '../stream/event.js';
import type { Happening } from '../stream/stream.js';
import { actorInWords, dateInWords, type Language } from '../words/dates.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { calledBy, inQuotesOf } from '../words/quotes.js';
import { groundsInWords } from './grounds-words.js';
import { valueInWords } from './value-words.js';

/** What a sentence is about: an event in its place, how subjects are called, and the record it corrects, if it does. */
export interface Telling {
  readonly event: Happening;
  readonly label: (kind: string, id: string) => string | undefined;
  readonly corrects?: Recorded;
}

// A field is named like the kind of subject whose id it holds, but for a goal's parent.
const kindIn = (field: string): string => (field === 'parent' ? 'goal' : field);

const fill = (template: string, { event, label }: Telling, language: Language): string =>
  inQuotesOf(template, language).replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = fieldsOf(event.data)[field];
    const called = typeof value === 'string' ? label(kindIn(field), value) : undefined;
    return called ? calledBy(called, language) : valueInWords(field, value, language);
  });

const deed = (definitions: EventDefinitions, type: string, told: Telling, language: Language): string => {
  const definition = definitionIn(definitions, type);
  if (definition === undefined) return type;
  const said = fieldsOf(told.event.data);
  const otherwise = Object.entries(definition.where ?? {}).find(([field]) => said[field] !== undefined);
  return fill((otherwise?.[1] ?? definition)[language], told, language);
};

/** The corrected record beside its correction: its number and what it said was done. */
const inBrackets = (definitions: EventDefinitions, told: Telling, language: Language): string => {
  if (told.corrects === undefined) return '';
  const number = language === 'da' ? `nr. ${told.corrects.version}` : `no. ${told.corrects.version}`;
  return ` ${number} (${deed(definitions, told.corrects.type, told, language)})`;
};

/** Who did what, from which day on, under which decision and why. */
export const sentenceOf = (
  definitions: EventDefinitions,
  event: Recorded,
  told: Telling,
  language: Language,
): string => {
  const what = deed(definitions, event.type, told, language);
  const day = `${dateInWords(event.effectiveOn, language)}${dayBasisInWords(event.dateBasis, language)}`;
  const from = told.corrects !== undefined ? '' : language === 'da' ? ` med virkning fra ${day}` : `, effective ${day}`;
  const whole = `${actorInWords(event.actor, language)} ${what}${inBrackets(definitions, told, language)}${from}${groundsInWords(event, language)}.`;
  return whole.replace(/([.!?…])\.$/, '$1');
};
