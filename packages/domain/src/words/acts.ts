import { definitionIn } from '../stream/correction-events.js';
import type { Recorded } from '../stream/envelope.js';
import { type EventDefinition, type EventDefinitions, fieldsOf, type Spoken, type Voices } from '../stream/event.js';
import type { Happening } from '../stream/stream.js';
import type { EventFields } from './act-values.js';
import { actorInWords } from './actors.js';
import { dayBasisInWords } from './day-basis.js';
import { fieldsInWords } from './fields.js';
import type { Language } from './language.js';
import { type Filling, filledIn } from './patterns.js';
import { onInWords, theDayInWords } from './periods.js';
import { insideSentence } from './quotes.js';
import { stopped } from './sentences.js';

/** What a sentence is about: an event in its place, how subjects are called, and what it corrects, if it does. */
export interface ActTold extends Pick<Filling, 'name'> {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly event: Happening;
  readonly corrects?: Recorded | undefined;
  /** The fields of the corrected event that say something else now. */
  readonly corrected?: readonly string[] | undefined;
}

type Standing = Pick<Recorded, 'actor' | 'decision' | 'effectiveOn' | 'dateBasis'>;

/** Who does it: the body that decided, or an approver, which is a body; else whoever records what is so. */
const isDecided = ({ decision, actor }: Standing): boolean => decision !== undefined || actor.role === 'approver';

interface Voice {
  readonly who: string;
  readonly words: Spoken;
  readonly day: Voices['day'];
  /** A body did it itself, and whoever recorded that stands at the end. */
  readonly byBody: boolean;
}

const voice = (definition: EventDefinition, said: object, event: Standing, language: Language): Voice => {
  const given = fieldsOf(said);
  const otherwise = Object.entries(definition.where ?? {}).find(([field]) => given[field] !== undefined)?.[1];
  const told: Voices = otherwise ?? definition;
  const { day } = told;
  const actor = actorInWords(event.actor, language);
  // What a body's own office records under its decision, the body does.
  if (told.recorded === undefined && event.actor.role !== 'approver')
    return { who: actor, words: told, day, byBody: false };
  if (!isDecided(event)) return { who: actor, words: told.recorded ?? told, day, byBody: false };
  return { who: event.decision?.body ?? actor, words: told, day, byBody: true };
};

/** A day with how well it is known. */
const marked = (day: string, { dateBasis }: Standing, language: Language) =>
  `${day}${dayBasisInWords(dateBasis, language)}`;

const isSameDay = (a: string, b: string): boolean => a === b;

const taken = (event: Standing, language: Language): string => {
  const { decision, effectiveOn } = event;
  if (decision === undefined) return '';
  const basis = decision.takenOnBasis ?? (isSameDay(decision.takenOn, effectiveOn) ? event.dateBasis : undefined);
  return ` ${onInWords(decision.takenOn, language)}${dayBasisInWords(basis, language)}`;
};

const effective = (event: Standing, language: Language): string =>
  language === 'da'
    ? ` med virkning fra ${marked(theDayInWords(event.effectiveOn, 'da'), event, 'da')}`
    : `, effective ${marked(theDayInWords(event.effectiveOn, 'en'), event, 'en')}`;

/** When it was done: on the day that its data name, or on the day it took effect; not told where a day says nothing. */
const when = (day: Voices['day'], said: object, event: Standing, language: Language): string => {
  const own = day === undefined ? undefined : fieldsOf(said)[day];
  switch (day) {
    case undefined:
      return effective(event, language);
    case 'untold':
      return '';
    default:
      return ` ${marked(onInWords(typeof own === 'string' ? own : event.effectiveOn, language), event, language)}`;
  }
};

/** The days of an act: when a body decided it, and when it took effect, told once where they are the same. */
const days = ({ day, byBody }: Voice, said: object, event: Standing, language: Language) => {
  const { decision, effectiveOn } = event;
  if (!byBody || decision === undefined) return when(day, said, event, language);
  if (day !== undefined && fieldsOf(said)[day] !== undefined) return when(day, said, event, language);
  if (day === 'untold') return '';
  const isTold = isSameDay(decision.takenOn, effectiveOn);
  return `${taken(event, language)}${isTold ? '' : effective(event, language)}`;
};

const recordedBy = ({ actor }: Standing, language: Language): string => {
  if (actor.role === 'approver') return '';
  const name = actorInWords(actor, language);
  return language === 'da' ? ` (registreret af ${name})` : ` (recorded by ${name})`;
};

const byDecision = (event: Standing, language: Language): string => {
  if (event.decision === undefined) return '';
  const when = taken(event, language);
  return language === 'da'
    ? ` efter beslutning i ${event.decision.body}${when}`
    : `, by decision of ${event.decision.body}${when}`;
};

const because = ({ reason }: Pick<Recorded, 'reason'>, language: Language): string =>
  reason === undefined ? '' : `. ${language === 'da' ? 'Begrundelse' : 'Reason'}: ${insideSentence(reason)}`;

/** What an event says, and the subject it is about where no field names it: an indicator, a group. */
const saidOf = ({ subject }: ActTold, data: unknown): EventFields => ({
  [subject.kind]: subject.id,
  ...fieldsOf(data),
});

/** The corrected record beside its correction: its number, who did what by it, and which of its fields say something else. */
const corrected = (definitions: EventDefinitions, told: ActTold, language: Language): string => {
  const { corrects, event } = told;
  if (corrects === undefined) return '';
  const definition = definitionIn(definitions, corrects.type);
  const number = language === 'da' ? ` nr. ${corrects.version}` : ` no. ${corrects.version}`;
  // Who it was and what they said is gone with the content.
  if (definition === undefined || corrects.erased !== undefined) return number;
  const said = saidOf(told, event.data);
  const { who, words } = voice(definition, said, { ...corrects, decision: event.decision }, language);
  const deed = filledIn(words[language], { said, name: told.name }, language);
  const where = language === 'da' ? ', hvor' : ', in which';
  const fields = fieldsInWords(told.corrected ?? [], language);
  const changed = fields === '' ? '' : `; ${language === 'da' ? 'rettet' : 'corrected'}: ${fields}`;
  return `${number}${where} ${who} ${deed}${changed}`;
};

/** That the content of an event is gone, by which law and decision, and why. */
export const erasureInWords = ({ by }: NonNullable<Recorded['erased']>, language: Language): string => {
  const danish = language === 'da';
  const gone = danish ? 'Indholdet af registreringen er slettet' : 'The content of this record has been erased';
  if (by === undefined) return stopped(gone);
  const law = danish ? ` med hjemmel i ${by.legalBasis}` : ` under ${by.legalBasis}`;
  const decided = danish ? ' efter beslutning i' : ', by decision of';
  const { decision } = by;
  const body = decision === undefined ? '' : `${decided} ${decision.body} ${onInWords(decision.takenOn, language)}`;
  return stopped(`${gone}${law}${body}${because(by, language)}`);
};

/** Who did what, when, under which decision and why: one event of a stream as an officer would write it. */
export const actInWords = (
  definitions: EventDefinitions,
  event: Recorded,
  told: ActTold,
  language: Language,
): string => {
  const definition = definitionIn(definitions, event.type);
  if (definition === undefined) return stopped(`${actorInWords(event.actor, language)}: ${event.type}`);
  const said = saidOf(told, told.corrects === undefined ? told.event.data : event.data);
  const spoken = voice(definition, said, event, language);
  const { who, words, byBody } = spoken;
  const deed = filledIn(words[language], { said, name: told.name }, language);
  const rest =
    told.corrects === undefined
      ? `${days(spoken, said, event, language)}${byBody ? recordedBy(event, language) : byDecision(event, language)}`
      : `${corrected(definitions, told, language)}${byDecision(event, language)}`;
  return stopped(`${who} ${deed}${rest}${because(event, language)}`);
};
