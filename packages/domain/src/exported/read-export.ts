import * as Either from 'fp-ts/lib/Either.js';
import * as z from 'zod';
import { groupStream } from '../group/group.js';
import { indicatorStream } from '../indicator/indicator.js';
import { planStream } from '../plan/plan.js';
import { erasedActor, type Recorded } from '../stream/envelope.js';
import { type ReplayFault, readHistory } from '../stream/replay.js';

/** What an export holds: the recorded events of each stream by version, under the stream's id. */
export interface Exported {
  readonly plans: ReadonlyMap<string, readonly Recorded[]>;
  readonly indicators: ReadonlyMap<string, readonly Recorded[]>;
  readonly groups: ReadonlyMap<string, readonly Recorded[]>;
}

// The last moment that a date can hold.
const latest = 8_640_000_000_000_000;

const EventLine = z.object({
  kind: z.literal('event'),
  streamType: z.enum(['plan', 'indicator', 'group']).optional(),
  envelope: z.looseObject({ stream: z.string(), recordedAt: z.int().min(0).max(latest) }),
  body: z.string().optional(),
});
type EventLine = z.output<typeof EventLine>;

/** The lines of one stream, with their numbers in the file. */
interface StreamLines {
  readonly type: NonNullable<EventLine['streamType']>;
  readonly events: object[];
  readonly lines: number[];
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// Of erased content nothing is left; which event erased it stands further on.
const withoutContent = { data: {}, actor: erasedActor } as const;

/** An event as it is told elsewhere: its envelope, with the body it was recorded with. */
const eventIn = ({ envelope, body }: EventLine): object => {
  const { ledger, position, previousHash, bodyHash, commandId, ...own } = envelope;
  const said = body === undefined ? withoutContent : json(body);
  // What a body says never stands in place of its envelope.
  return { ...(said as object | undefined), ...own, recordedAt: new Date(envelope.recordedAt).toISOString() };
};

const fault = (line: number, detail: string): ReplayFault => ({ line, pointer: '', detail });

/** Sorts the lines of a file by stream; other lines than events are passed over, and what is no line of an export is reported. */
function streamsIn(texts: readonly string[]): {
  readonly streams: ReadonlyMap<string, StreamLines>;
  faults: ReplayFault[];
} {
  const streams = new Map<string, StreamLines>();
  const faults: ReplayFault[] = [];
  texts.forEach((text, index) => {
    const line = json(text);
    if (typeof line !== 'object' || line === null || !('kind' in line))
      faults.push(fault(index + 1, 'is no line of an export'));
    else if (line.kind === 'event') {
      const read = EventLine.safeParse(line);
      const known = read.success ? streams.get(read.data.envelope.stream) : undefined;
      const type = known?.type ?? read.data?.streamType;
      if (!read.success || type === undefined) {
        faults.push(
          fault(index + 1, read.success ? 'does not say what kind of stream it begins' : 'is no event of an export'),
        );
        return;
      }
      const own = known ?? { type, events: [], lines: [] };
      own.events.push(eventIn(read.data));
      own.lines.push(index + 1);
      streams.set(read.data.envelope.stream, own);
    }
  });
  return { streams, faults };
}

const Trailer = z.object({ kind: z.literal('trailer'), events: z.int() });

/** Whether a file goes on to its end: its last line counts the events. A download that broke off has none. */
const isWhole = (lines: readonly string[]): boolean => {
  const trailer = Trailer.safeParse(json(lines.at(-1) ?? ''));
  return trailer.success && trailer.data.events === lines.filter((line) => line.startsWith('{"kind":"event"')).length;
};

const readers = {
  plan: (events: readonly object[]) => readHistory(planStream, events),
  indicator: (events: readonly object[]) => readHistory(indicatorStream, events),
  group: (events: readonly object[]) => readHistory(groupStream, events),
} as const;

/**
 * Reads an export of a ledger or of a plan: the file that `GET /v1/ledgers/{ledger}/export`, `GET /v1/plans/{plan}/export` and
 * `planspor export` give. Nothing is proved by it: that the file is what was recorded, `planspor verify` says.
 *
 * @param files the texts of one or more exports, such as a plan's ledger and the common one
 * @returns the events of each stream; or what is wrong, with the line it stands on (counted through all files)
 */
export const readExport = (...files: readonly string[]): Either.Either<readonly ReplayFault[], Exported> => {
  const lines = files.map((file) => file.split('\n').filter((line) => line !== ''));
  const { streams, faults } = streamsIn(lines.flat());
  let end = 0;
  for (const own of lines) {
    end += own.length;
    if (!isWhole(own)) faults.push(fault(end, 'is not where the export ends: the file is not whole'));
  }
  const exported = { plan: new Map<string, readonly Recorded[]>(), indicator: new Map(), group: new Map() };
  for (const [stream, { type, events, lines: numbers }] of streams) {
    const read = readers[type](events);
    if (Either.isLeft(read))
      for (const each of read.left) faults.push({ ...each, line: numbers[each.line - 1] ?? each.line });
    else exported[type].set(stream, read.right);
  }
  return faults.length > 0
    ? Either.left(faults)
    : Either.right({ plans: exported.plan, indicators: exported.indicator, groups: exported.group });
};
