import type { z } from 'zod';
import {
  correctionEvents,
  groupEvents,
  type Instant,
  indicatorEvents,
  type Proposed,
  planEvents,
  type Recorded,
} from '../src/index.js';
import { id } from './ids.js';

/** Every event of every stream, by its type. */
export const definitions = { ...planEvents, ...indicatorEvents, ...groupEvents, ...correctionEvents };

type Definitions = typeof definitions;
export type EventType = keyof Definitions;
export type CommandName = Definitions[EventType]['command'];
type TypeOf<Name extends CommandName> = {
  [Type in EventType]: Definitions[Type]['command'] extends Name ? Type : never;
}[EventType];
export type DataOf<Name extends CommandName> = z.input<Definitions[TypeOf<Name>]['data']>;

/** What a command says about itself. `effectiveOn` absent means `today`. */
export interface Context {
  readonly effectiveOn?: string;
  readonly decision?: {
    readonly body: string;
    readonly takenOn: string;
    readonly takenOnBasis?: 'printed' | 'inferred' | 'illustration';
    readonly reference?: string;
    readonly uri?: string;
  };
  readonly reason?: string;
  readonly dateBasis?: 'printed' | 'inferred' | 'illustration';
  readonly source?: { readonly document: string; readonly locator?: string };
}

export interface Said extends Context {
  readonly command: CommandName;
  readonly data: unknown;
}

/** The day on which a test's commands take effect unless they say otherwise. */
export const today = '2024-01-01';

const byCommand = new Map(
  Object.entries(definitions).map(([type, definition]) => [definition.command, { type, definition }]),
);

/** A command by its name, its data and its day, or what else it says about itself. */
export const say = <Name extends CommandName>(
  command: Name,
  data: DataOf<Name>,
  context: string | Context = {},
): Said => ({
  command,
  data,
  ...(typeof context === 'string' ? { effectiveOn: context } : context),
});

/** A command as the domain is asked to decide it: read by its schema, under the id that its event will have. */
export const proposal = ({ command, data, effectiveOn, ...context }: Said, eventOf: string): Proposed => {
  const { type, definition } = byCommand.get(command)!;
  return {
    id: id(eventOf),
    type,
    data: definition.data.parse(data),
    effectiveOn: effectiveOn ?? today,
    ...context,
  } as Proposed;
};

const moment = (minute: number) => new Date(Date.UTC(2023, 7, 1, 8, minute)).toISOString() as Instant;

const schemaVersionOf = (type: string) => definitions[type as EventType].schemaVersion;

/** What the store makes of decided events: the next versions of the stream, all recorded at one moment, a minute after the last. */
export const recorded = (events: readonly Recorded[], decided: readonly Proposed[]): Recorded[] => {
  const last = events.at(-1)?.recordedAt;
  const minute = last === undefined ? 0 : (Date.parse(last) - Date.parse(moment(0))) / 60_000 + 1;
  return decided.map(
    (event, index): Recorded => ({
      ...event,
      stream: id('stream'),
      version: events.length + index + 1,
      schemaVersion: schemaVersionOf(event.type),
      recordedAt: moment(minute),
      actor: { id: 'jobcenter', role: 'editor' },
      correlationId: `request-${events.length + 1}`,
    }),
  );
};

/** The name whose id the event of the nth command of a scenario gets. */
export const nthEvent = (n: number) => `event ${n}`;
