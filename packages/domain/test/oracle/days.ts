// Periods as plain lists of days. Slow on purpose, and written without a look at the product's calendar.

const millisecondsADay = 86_400_000;

/** Days are whole numbers from 1 January 1970. */
export const dayOf = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / millisecondsADay);

const textOf = (day: number): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);

export type Kind = 'month' | 'quarter' | 'half-year' | 'year';

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

const daysFrom = (year: number, firstMonth: number, months: number): number[] => {
  const from = Date.UTC(year, firstMonth - 1, 1) / millisecondsADay;
  const to = Date.UTC(year, firstMonth - 1 + months, 1) / millisecondsADay;
  return Array.from({ length: to - from }, (_, index) => from + index);
};

/** Every day of a period: `2024`, `2024-H1`, `2024-Q3`, `2024-07`, or a span of two of these. */
export const daysOf = (period: string): number[] => {
  const [first = '', last] = period.split('/');
  if (last !== undefined) {
    const [from, to] = [daysOf(first)[0] ?? 0, daysOf(last).at(-1) ?? 0];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }
  const year = Number(first.slice(0, 4));
  const rest = first.slice(5);
  if (rest === '') return daysFrom(year, 1, 12);
  if (rest.startsWith('H')) return daysFrom(year, rest === 'H1' ? 1 : 7, 6);
  if (rest.startsWith('Q')) return daysFrom(year, Number(rest.slice(1)) * 3 - 2, 3);
  return daysFrom(year, Number(rest), 1);
};

/** The name of the period of a kind that a day lies in. */
export const nameAt = (kind: Kind, day: number): string => {
  const [year = '', month = ''] = textOf(day).split('-');
  const number = Math.floor((Number(month) - 1) / monthsOf[kind]) + 1;
  switch (kind) {
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'half-year':
      return `${year}-H${number}`;
    case 'year':
      return year;
  }
};

/** The periods of a kind that lie wholly within days. */
export const within = (kind: Kind, days: readonly number[]): string[] => {
  const all = new Set(days);
  return [...new Set(days.map((day) => nameAt(kind, day)))].filter((name) => daysOf(name).every((day) => all.has(day)));
};

/** Whether periods hold each of these days, and no other. */
export const fill = (periods: readonly string[], days: readonly number[]): boolean => {
  const held = periods.flatMap(daysOf).sort((a, b) => a - b);
  return held.length === days.length && held.every((day, index) => day === days[index]);
};

/** The kind whose name a stretch of days has, if any. */
export const kindOf = (days: readonly number[]): Kind | undefined =>
  (['year', 'half-year', 'quarter', 'month'] as const).find((kind) => fill([nameAt(kind, days[0] ?? 0)], days));

/** The period of a kind that ends the day before a day. */
export const endingBefore = (kind: Kind, day: number): string | undefined => {
  const name = nameAt(kind, day - 1);
  return daysOf(name).at(-1) === day - 1 ? name : undefined;
};

/** The same period a year before. */
export const yearBefore = (period: string): string =>
  period
    .split('/')
    .map((part) => `${Number(part.slice(0, 4)) - 1}${part.slice(4)}`)
    .join('/');
