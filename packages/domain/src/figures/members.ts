import type { Area, MunicipalityCode } from '../values/area.js';
import type { Day } from '../values/day.js';
import { groupMembers } from './group-history.js';
import type { View } from './view.js';

/** The municipalities of an area on a day, in ascending order; undefined where they are not known. */
export const membersOf = ({ facts, point }: View, area: Area, on: Day): readonly MunicipalityCode[] | undefined => {
  if (area.kind !== 'group') return facts.areas.membersOf(area, on);
  const history = facts.groups.get(area.group);
  return history === undefined ? undefined : groupMembers(history, on, point);
};
