import { type CalendarDay, type Dated, isInForce } from './dated.js';
import { type LabourMarketArea, labourMarketAreas } from './labour-market-areas.js';
import { municipality, municipalityCodes } from './municipalities.js';
import { municipalitiesOfRegion, region } from './regions.js';

/** The code of the whole country, which has figures of its own: it is never the sum of its municipalities. */
export const countryCode = 'dk';

const firstDay: CalendarDay = '2007-01-01';

const labourMarketArea = (area: string, day: CalendarDay): Dated<LabourMarketArea> | undefined =>
  labourMarketAreas.find((entry) => (entry.code === area || entry.name === area) && isInForce(entry, day));

/**
 * The municipalities of an area on a day, as three-digit codes in ascending order.
 * `area`: `dk`, a municipality (`550`, its only member), a region (`1083`) or a labour market area by its code or name
 * (`rar-sydjylland` or `RAR Sydjylland`). `undefined` when there is no such area, or it is not in force on that day.
 */
export const membersOf = (area: string, day: CalendarDay): readonly string[] | undefined => {
  if (area === countryCode) return day < firstDay ? undefined : municipalityCodes;
  if (municipality(area, day) !== undefined) return [area];
  const asRegion = region(area);
  if (asRegion !== undefined) return isInForce(asRegion, day) ? municipalitiesOfRegion(area) : undefined;
  return labourMarketArea(area, day)?.members;
};

/** The area of one kind that a municipality belongs to on a day; `undefined` when that kind has none for it then. */
export const labourMarketAreaOf = (
  municipalityCode: string,
  kind: LabourMarketArea['kind'],
  day: CalendarDay,
): Dated<LabourMarketArea> | undefined =>
  labourMarketAreas.find(
    (entry) => entry.kind === kind && isInForce(entry, day) && entry.members.includes(municipalityCode),
  );

/** The Danish name of an area by its code, also of one that has ended; `undefined` for an unknown code. */
export const areaName = (code: string, day?: CalendarDay): string | undefined =>
  code === countryCode
    ? 'Hele landet'
    : (municipality(code, day)?.name ??
      region(code)?.name ??
      labourMarketAreas.find((entry) => entry.code === code)?.name);
