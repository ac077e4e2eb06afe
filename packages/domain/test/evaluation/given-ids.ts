import type { Area, MunicipalityCode } from '../../src/values/area.js';
import type { EventId, GroupId, IndicatorId, TargetId } from '../../src/values/ids.js';
import type { Instant } from '../../src/values/instant.js';

// The same name is always the same id.
const idFor = (name: string): string => {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffffff;
  return `01900000-0000-7000-8000-${hash.toString(16).padStart(12, '0')}`;
};

export const own = '550' as MunicipalityCode;
export const targetId = (name = 'main') => idFor(`target ${name}`) as TargetId;
export const indicatorId = (name = 'x') => idFor(`indicator ${name}`) as IndicatorId;
export const groupId = (name = 'Sydjylland') => idFor(`group ${name}`) as GroupId;
export const eventId = (name: string) => idFor(`event ${name}`) as EventId;
export const municipality = (code: string): Area => ({ kind: 'municipality', code: code as MunicipalityCode });

/** Long before and long after every row, where the moment does not matter. */
export const early = '2010-01-01T00:00:00.000Z' as Instant;
export const late = '2030-01-01T00:00:00.000Z' as Instant;
