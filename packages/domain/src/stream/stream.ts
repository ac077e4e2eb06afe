import type * as z from 'zod';
import type { Day } from '../values/day.js';
import type { Recorded } from './envelope.js';
import type { EventDefinitions } from './event.js';
import type { Refusal, SubjectRef } from './refusal.js';

/** An event in its place: recorded or proposed, with corrections already applied. Rules see nothing else. */
export interface Happening<Data = unknown>
  extends Pick<Recorded, 'id' | 'version' | 'effectiveOn' | 'dateBasis' | 'decision' | 'reason' | 'source' | 'erased'> {
  readonly type: string;
  readonly data: Data;
}

/**
 * What the domain says about one event type. `refuse` is its precondition, judged when it is proposed and again whenever
 * something earlier changes; it returns everything that is wrong at once. `evolve` only collates what happened.
 */
export interface Rule<State, Data> {
  readonly subject: (data: Data) => { readonly kind: string; readonly id: string };
  readonly refuse?: (state: State, data: Data, event: Happening<Data>) => readonly Refusal[];
  readonly evolve: (state: State, data: Data, event: Happening<Data>) => void;
  /** What the reference data says against recording it now, or correcting it so; never judged again, so what stands recorded stays. */
  readonly refuseNew?: (data: Data, event: Happening<Data>) => readonly Refusal[];
  /** True when the state already says what the event says: then a command decides no event. */
  readonly changesNothing?: (state: State, data: Data) => boolean;
  /** It adds a report beside earlier ones: an equal one of the same day is a repeat, whatever came between them. */
  readonly adds?: true;
  /** A field that stays as it is in every correction, because it says where the stream is kept. */
  readonly fixed?: keyof Data & string;
}

/** The data of events of a type, in current form. */
type DataOf<Definitions extends EventDefinitions, Type extends keyof Definitions> = z.output<Definitions[Type]['data']>;

export type Rules<State, Definitions extends EventDefinitions> = {
  readonly [Type in keyof Definitions & string]: Rule<State, DataOf<Definitions, Type>>;
};

/** What a kind of stream is, whatever its events: how its state begins, and what is asked of all events alike. */
interface StreamFrame<State> {
  readonly kind: 'plan' | 'indicator' | 'group';
  readonly empty: () => State;
  /** A state of its own: what happens to it leaves the original as it is. Subjects are replaced, never changed, so both may hold them. */
  readonly copy: (state: State) => State;
  /** What is asked of an event when it is recorded, given the types of all that stands recorded; never judged again. */
  readonly refuseRecording: (recorded: ReadonlySet<string>, event: Happening) => readonly Refusal[];
  /** How a subject is called in sentences. */
  readonly label: (state: State, kind: string, id: string) => string | undefined;
  /** How many subjects of a kind a state holds; 0 for what there is one of. */
  readonly count: (state: State, kind: string) => number;
  /** A subject's current fields, for before → after. */
  readonly subject: (state: State, kind: string, id: string) => object | undefined;
}

/** What a kind of stream is made of: its frame, its events and their rules. */
export interface StreamParts<State, Definitions extends EventDefinitions> extends StreamFrame<State> {
  readonly definitions: Definitions;
  readonly rules: Rules<State, Definitions>;
  /** The type that opens the stream; it can be corrected, never annulled. */
  readonly opening: keyof Definitions & string;
  /** Preconditions common to all events of the stream, judged like each event's own. */
  readonly refuseAny: (state: State, event: Happening) => readonly Refusal[];
}

/** A kind of stream. It knows the rules of its events; whoever holds it asks about any event and need not know its type. */
export interface StreamKind<State, Definitions extends EventDefinitions = EventDefinitions> extends StreamFrame<State> {
  readonly definitions: Definitions;
  readonly opening: string;
  /** The subject an event is about; the event itself where its type is unknown, or its content gone. */
  readonly about: (event: Happening) => SubjectRef;
  /** Everything that is wrong with an event in a state; empty when its precondition holds. */
  readonly refuse: (state: State, event: Happening) => readonly Refusal[];
  /** What the reference data says against an event that is recorded now, or corrected so. */
  readonly refuseNew: (event: Happening) => readonly Refusal[];
  /** Whether the state says already what the event says. */
  readonly changesNothing: (state: State, event: Happening) => boolean;
  /** Lets an event change the state. Total: a type it does not know, or a content that is gone, leaves the state as it is. */
  readonly evolve: (state: State, event: Happening) => void;
  /** Whether an event only adds a report beside earlier ones. */
  readonly adds: (event: Happening) => boolean;
  /** The field of an event that no correction may change. */
  readonly fixed: (event: Happening) => string | undefined;
}

/**
 * A happening as one of its type. What stands in a ledger was parsed with this schema before it was appended, and is brought
 * to current form when it is read; a history from elsewhere is parsed by `readHistory`. So it is trusted, here and nowhere else.
 */
export const trusted = <Data>(event: Happening): Happening<Data> => event as Happening<Data>;

/** What is asked of a rule about an event of its type. */
type Ask<State, Answer> = <Data>(rule: Rule<State, Data>, event: Happening<Data>) => Answer;

/** Puts a kind of stream together; its events' types are known inside, and to nobody else. */
export const streamKind = <State, Definitions extends EventDefinitions>({
  rules,
  refuseAny,
  ...parts
}: StreamParts<State, Definitions>): StreamKind<State, Definitions> => {
  const { definitions, kind } = parts;
  const isKnown = (type: string): type is keyof Definitions & string => Object.hasOwn(definitions, type);
  const askedOf = <Type extends keyof Definitions & string, Answer>(
    type: Type,
    event: Happening,
    ask: Ask<State, Answer>,
  ) => ask(rules[type], trusted<DataOf<Definitions, Type>>(event));
  const asked = <Answer>(event: Happening, ask: Ask<State, Answer>): Answer | undefined =>
    isKnown(event.type) && event.erased?.standsIn !== false ? askedOf(event.type, event, ask) : undefined;
  return {
    ...parts,
    about: (event) => asked(event, (rule, { data }) => rule.subject(data)) ?? { kind, id: event.id },
    refuse: (state, event) => {
      const any = refuseAny(state, event);
      // Of a stream that is not there, nothing more can be said.
      if (any.some((refusal) => refusal.type === 'not-opened')) return any;
      return [...any, ...(asked(event, (rule, typed) => rule.refuse?.(state, typed.data, typed)) ?? [])];
    },
    refuseNew: (event) => asked(event, (rule, typed) => rule.refuseNew?.(typed.data, typed)) ?? [],
    changesNothing: (state, event) => asked(event, (rule, { data }) => rule.changesNothing?.(state, data)) ?? false,
    evolve: (state, event) => asked(event, (rule, typed) => rule.evolve(state, typed.data, typed)),
    adds: (event) => asked<boolean | undefined>(event, (rule) => rule.adds) ?? false,
    fixed: (event) => asked<string | undefined>(event, (rule) => rule.fixed),
  };
};

/** The subject an event is about; the event itself where its type is unknown. */
export const subjectOf = <State>(kind: StreamKind<State>, event: Happening): SubjectRef => kind.about(event);

export interface SlicePoint {
  /** The last day whose events count; absent = all days. */
  readonly asOf?: Day;
  /** The last moment of recording that counts; absent = everything recorded. */
  readonly knownAt?: string;
  /** The last version that counts; absent = all. */
  readonly version?: number;
}
