import { groupStream, indicatorStream, planStream } from '@planspor/domain';
import type { StreamType } from '../ledger/event.js';

const openings: Readonly<Record<string, StreamType>> = {
  [planStream.opening]: 'plan',
  [indicatorStream.opening]: 'indicator',
  [groupStream.opening]: 'group',
};

/** The events that open a stream. */
export const openingEvents: readonly string[] = Object.keys(openings);

/** The type of the streams that an event opens; undefined for one that opens none. */
export const openedBy = (event: string): StreamType | undefined => openings[event];
