import { Day, danishDay, Instant, plusDays } from '@planspor/domain';

/** Midnight in Denmark at the beginning of a day: 22:00 or 23:00 UTC the evening before. */
const startOfDanishDay = (day: Day): Instant => {
  const evening = plusDays(day, -1);
  const summer = `${evening}T22:00:00.000Z` as Instant;
  return danishDay(summer) === day ? summer : (`${evening}T23:00:00.000Z` as Instant);
};

/**
 * The moment at which a source updated its figures: an instant with any offset, or a day, as jobindsats lists it
 * (`update_latest`), of which the beginning in Danish time is meant. Undefined for anything else.
 */
export const readVintage = (text: string): Instant | undefined => {
  const day = Day.safeParse(text);
  if (day.success) return startOfDanishDay(day.data);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i.test(text)) return undefined;
  const moment = Date.parse(text.toUpperCase());
  return Number.isNaN(moment) ? undefined : Instant.safeParse(new Date(moment).toISOString()).data;
};
