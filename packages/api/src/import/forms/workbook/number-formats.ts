/** How a cell shows its number: as it is, as a percentage, or as a date of a precision. */
export type Shown = 'number' | 'percent' | 'year' | 'month' | 'day' | 'time';

/** A format's text without what is only printed: quoted text, escaped signs, colours and conditions in brackets. */
const bare = (format: string): string => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();

/** What a format of its own shows. */
export const shownBy = (format: string): Shown => {
  const text = bare(format.split(';', 1)[0] ?? '');
  if (text.includes('%')) return 'percent';
  if (/general|standard|[0#?]/.test(text)) return 'number';
  if (/[hs]/.test(text)) return 'time';
  if (text.includes('d')) return 'day';
  if (text.includes('m')) return 'month';
  return /y|\u00e5/.test(text) ? 'year' : 'number';
};

/** What the formats show that have a number and no text (ECMA-376 18.8.30). */
export const builtIn = (id: number): Shown => {
  if (id === 9 || id === 10) return 'percent';
  if (id === 17) return 'month';
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'day';
  return (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'number';
};

/** The last day of the year 9999: a workbook has dates until then, and shows signs for anything beyond. */
const lastSerial = 2_958_465;

const dayOf = (days: number): string =>
  // Day 60 of the first calendar is a 29 February 1900 that never was; the days after it are one off.
  new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);

/** A date as precisely as its cell shows it: `2024`, `2024-03` or `2024-03-31`; `###` as it is shown where it is none. */
export const dateText = (serial: number, shown: 'year' | 'month' | 'day', from1904: boolean): string => {
  const days = from1904 ? serial + 1462 : serial;
  if (days < 0 || days >= lastSerial + 1) return `### (${serial})`;
  return dayOf(days).slice(0, { year: 4, month: 7, day: 10 }[shown]);
};
