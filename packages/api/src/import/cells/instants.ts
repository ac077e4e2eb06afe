import { Day, danishDay, Instant, plusDays } from '@planspor/domain';

/** Midnight in Denmark at the beginning of a day: 22:00 or 23:00 UTC the evening before; none for the first day there is. */
const startOfDanishDay = (day: Day): Instant | undefined => {
  const evening = plusDays(day, -1);
  const [summer, winter] = ['22', '23'].map((hour) => Instant.safeParse(`${evening}T${hour}:00:00.000Z`).data);
  return summer !== undefined && danishDay(summer) === day ? summer : winter;
};

const toTheMinute = /^(\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2})([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * The moment at which a source updated its figures: an instant with any offset, also without seconds, or a day, as jobindsats
 * lists it (`update_latest`), of which the beginning in Danish time is meant. Undefined for anything else.
 */
export const readVintage = (text: string): Instant | undefined => {
  const day = Day.safeParse(text);
  if (day.success) return startOfDanishDay(day.data);
  return Instant.safeParse(text.replace(toTheMinute, '$1:00$2')).data;
};
