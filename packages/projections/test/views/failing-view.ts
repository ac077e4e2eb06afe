import type { Day } from '@planspor/domain';
import { historyRows, type ShownStream, type View } from '@planspor/projections';

/** The day the views are read for. */
export const day = '2024-07-01' as Day;

/** The history view, except that it fails at an event with this title. */
export const failingAt = (title: () => string | undefined): View => {
  const refuse = ({ known }: ShownStream) => {
    if (known.events.some(({ data }) => (data as { title?: string }).title === title()))
      throw new Error('cannot be told');
  };
  return {
    ...historyRows,
    name: 'failing',
    rows: (place, shown) => {
      refuse(shown);
      return historyRows.rows(place, shown);
    },
    rowsSince: (place, shown, from) => {
      refuse(shown);
      return historyRows.rowsSince(place, shown, from);
    },
  };
};

/** The history view, except that it makes a row that no table takes of an event with this title. */
export const misshapenAt = (title: () => string | undefined): View => {
  const spoil = async (rows: ReturnType<View['rows']> | ReturnType<View['rowsSince']>) => {
    const made = (await rows) ?? { rows: {} };
    const spoilt = (made.rows.history_rows ?? []).map((row) =>
      row.entry.includes(`«${title()}»`) ? { ...row, effective_on: 'never' } : row,
    );
    return { ...made, rows: { history_rows: spoilt } };
  };
  return {
    ...historyRows,
    name: 'misshapen',
    rows: (place, shown) => spoil(historyRows.rows(place, shown)),
    rowsSince: (place, shown, from) => spoil(historyRows.rowsSince(place, shown, from)),
  };
};

/** Waits until something holds; the time limit of the test ends it otherwise. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};
