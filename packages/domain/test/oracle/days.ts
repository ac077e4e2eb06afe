// Periods as plain lists of days. Slow on purpose, and written without a look at the product's calendar.

const millisecondsADay = 86_400_000;

/** Days are whole numbers from 1 January 1970. */
export const dayOf = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / millisecondsADay);

const textOf = (day: number): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);

/** Kinds of period: those of the calendar, and `12+7`, twelve months that begin seven months after January. */
export type Kind = 'month' | 'quarter' | 'half-year' | 'year' | `${3 | 6 | 12}+${number}`;

const shapes: Readonly<Record<string, readonly [number, number]>> = {
  month: [1, 0],
  quarter: [3, 0],
  'half-year': [6, 0],
  year: [12, 0],
};

const shapeOf = (kind: Kind): readonly [number, number] => {
  const [months = '', shift = ''] = kind.split('+');
  return shapes[kind] ?? [Number(months), Number(shift)];
};

const daysFrom = (year: number, firstMonth: number, months: number): number[] => {
  const from = Date.UTC(year, firstMonth - 1, 1) / millisecondsADay;
  const to = Date.UTC(year, firstMonth - 1 + months, 1) / millisecondsADay;
  return Array.from({ length: to - from }, (_, index) => from + index);
};

const known = new Map<string, number[]>();

/** Every day of a period: `2024`, `2024-H1`, `2024-Q3`, `2024-07`, or a span of two of these. */
export const daysOf = (period: string): number[] => {
  const days = known.get(period) ?? listed(period);
  known.set(period, days);
  return days;
};

const listed = (period: string): number[] => {
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

const monthText = (count: number): string => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;

/** The name of the period of a kind that a day lies in. */
export const nameAt = (kind: Kind, day: number): string => {
  const [year = '', month = ''] = textOf(day).split('-');
  const [months, shift] = shapeOf(kind);
  const number = Math.floor((Number(month) - 1) / months) + 1;
  switch (kind) {
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'half-year':
      return `${year}-H${number}`;
    case 'year':
      return year;
    default: {
      let first = Number(year) * 12 + Number(month) - 1;
      while (first % months !== shift) first -= 1;
      return `${monthText(first)}/${monthText(first + months - 1)}`;
    }
  }
};

/** Whether all days of a period lie within days that follow each other. */
export const isInside = (period: string, days: readonly number[]): boolean => {
  const own = daysOf(period);
  return (own[0] ?? 0) >= (days[0] ?? 0) && (own.at(-1) ?? 0) <= (days.at(-1) ?? 0);
};

/** The periods of a kind that lie wholly within days that follow each other. */
export const within = (kind: Kind, days: readonly number[]): string[] => {
  const names: string[] = [];
  for (let day = days[0] ?? 0; day <= (days.at(-1) ?? 0); ) {
    const name = nameAt(kind, day);
    if (isInside(name, days)) names.push(name);
    day = (daysOf(name).at(-1) ?? day) + 1;
  }
  return names;
};

/** Whether periods hold each of these days, and no other. */
export const fill = (periods: readonly string[], days: readonly number[]): boolean => {
  const held = periods.flatMap(daysOf).sort((a, b) => a - b);
  return held.length === days.length && held.every((day, index) => day === days[index]);
};

/** Whether two periods are of the same days, whatever they are called. */
export const sameDays = (a: string, b: string): boolean => isInside(a, daysOf(b)) && isInside(b, daysOf(a));

const others = ([12, 6, 3] as const).flatMap((months) =>
  Array.from({ length: months - 1 }, (_, index): Kind => `${months}+${index + 1}`),
);

const sameStretch = (a: readonly number[], b: readonly number[]): boolean => a[0] === b[0] && a.length === b.length;

/** The kind whose name a stretch of days has, if any; that of the calendar before one of another year. */
export const kindOf = (days: readonly number[]): Kind | undefined =>
  (['year', 'half-year', 'quarter', 'month', ...others] as const).find((kind) =>
    sameStretch(daysOf(nameAt(kind, days[0] ?? 0)), days),
  );

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

/** The number of the period of a kind that a day lies in; neighbours differ by one. */
export const indexIn = (kind: Kind, day: number): number => {
  const [year = '', month = ''] = textOf(day).split('-');
  const [months, shift] = shapeOf(kind);
  return Math.floor((Number(year) * 12 + Number(month) - 1 - shift) / months);
};
