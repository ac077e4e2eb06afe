import type { Day } from '@planspor/domain';
import { historyRows, type View } from '@planspor/projections';

/** The day the views are read for. */
export const day = '2024-07-01' as Day;

/** The history view, except that it fails at an event with this title. */
export const failingAt = (title: () => string | undefined): View => ({
  ...historyRows,
  name: 'failing',
  put: async (place, touched) => {
    await historyRows.put(place, touched);
    // Its rows are written when it fails: they must not stay.
    if (touched.events.some(({ data }) => (data as { title?: string }).title === title()))
      throw new Error('cannot be told');
  },
});

/** Waits until something holds; the time limit of the test ends it otherwise. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};
