import type { groupEvents } from '../group/group-events.js';
import type { Envelope } from '../stream/envelope.js';
import type { EventOf } from '../stream/event.js';
import type { Area, MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import type { EvaluationPoint } from './facts.js';
import type { View } from './view.js';

/** A recorded event of a comparison group, with corrections already applied. */
export type GroupEvent = EventOf<typeof groupEvents> & Pick<Envelope, 'id' | 'version' | 'recordedAt' | 'effectiveOn'>;

/** A comparison group prepared for evaluation: its events in the order in which they take effect. */
export interface GroupHistory {
  readonly events: readonly GroupEvent[];
}

const inEffectOrder = (a: GroupEvent, b: GroupEvent): number =>
  a.effectiveOn === b.effectiveOn ? a.version - b.version : a.effectiveOn < b.effectiveOn ? -1 : 1;

/** A group's recorded events, corrections applied, prepared for evaluation. Any order will do. */
export const groupHistoryOf = (events: readonly GroupEvent[]): GroupHistory => ({
  events: [...events].sort(inEffectOrder),
});

/** The name of a group as known at a point. */
export const groupName = ({ events }: GroupHistory, { knownAt }: EvaluationPoint): string | undefined =>
  events.reduce<string | undefined>(
    (name, event) => (event.type === 'GroupDefined' && event.recordedAt <= knownAt ? event.data.name : name),
    undefined,
  );

/**
 * The members of a group on a day, in ascending order, as known at a point; undefined where they are not known, before the
 * group was defined, and after it was retired.
 */
const groupMembers = (
  { events }: GroupHistory,
  on: Day,
  { knownAt }: EvaluationPoint,
): readonly MunicipalityCode[] | undefined => {
  let members: readonly MunicipalityCode[] | undefined;
  for (const event of events) {
    if (event.effectiveOn > on || event.recordedAt > knownAt) continue;
    members = event.type === 'GroupRetired' ? undefined : event.data.members;
  }
  return members === undefined ? undefined : [...members].sort();
};

/** The municipalities of an area on a day, in ascending order; undefined where they are not known. */
export const membersOf = ({ facts, point }: View, area: Area, on: Day): readonly MunicipalityCode[] | undefined => {
  if (area.kind !== 'group') return facts.areas.membersOf(area, on);
  const history = facts.groups.get(area.group);
  return history === undefined ? undefined : groupMembers(history, on, point);
};
