import type { Area, CalendarKind, Day, Instant, Observation, Period, SourceProfile } from '@planspor/domain';
import type { PlaceReaders } from '../cells/cells.js';
import { evidenceIn } from '../cells/number-text.js';
import type { Signs } from '../cells/signs.js';
import type { Table } from '../table/table.js';

/** What was seen of the sign before the decimals: whether any number proves it, and where one first could be read otherwise. */
export interface DecimalEvidence {
  isSure: boolean;
  ambiguous: { readonly found: string; readonly at: string } | undefined;
}

/** How the cells of one file are to be understood. */
export interface Meaning {
  readonly table: Table;
  readonly evidence: DecimalEvidence;
  readonly empty: NonNullable<Observation['missing']>;
  readonly signs: Signs;
  readonly scale: string | undefined;
  readonly everyone: (population: string) => boolean;
  readonly places: PlaceReaders;
  /** What a date says, and the kind of period that the indicator's figures are of. */
  readonly dates: SourceProfile['dates'];
  readonly frequency: CalendarKind | undefined;
  readonly yearBegins: number | undefined;
  readonly forArea?: Area | undefined;
  readonly forPeriod?: Period | undefined;
  readonly forPopulation?: string | undefined;
  /** The steps of the indicator's scale, where its figures are ratings. */
  readonly ratings?: readonly string[] | undefined;
  /** What the indicator counts in: the kind of its unit. */
  readonly unit?: string | undefined;
  /** Who published, and when, as the request or the file as a whole says it. */
  readonly source?: string | undefined;
  readonly method?: string | undefined;
  readonly vintage?: Instant | undefined;
  readonly now: Instant;
  /** The Danish day of a vintage. */
  readonly dayOf: (vintage: Instant) => Day;
  /** Reads text as the form holds it. */
  readonly text: (text: string) => string;
  /** A source or a method in the spelling in which it is recorded. */
  readonly spelled: (text: string) => string;
  /** The same population as one text, in the spelling in which it is recorded, however often it is named: it is kept with each of its figures. */
  readonly population: (population: string) => string;
}

/** Notes what a number in text says about the sign before the decimals. */
export const noteDecimals = ({ table, evidence }: Meaning, text: string, at: () => string): void => {
  const { sign, isSure } = table.sheet.decimal;
  if (isSure || evidence.isSure) return;
  const says = evidenceIn(text, sign);
  if (says === 'sure') evidence.isSure = true;
  else if (says === 'ambiguous') evidence.ambiguous ??= { found: text, at: at() };
};
