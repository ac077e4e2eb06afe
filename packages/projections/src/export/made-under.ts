import {
  correctionEvents,
  type EventDefinitions,
  groupStream,
  indicatorStream,
  planStream,
  referenceVersion,
  ruleVersion,
} from '@planspor/domain';
import type { HeaderLine } from './export-lines.js';

const versionsOf = (definitions: EventDefinitions): readonly (readonly [string, number])[] =>
  Object.entries(definitions).map(([type, { schemaVersion }]) => [type, schemaVersion]);

/** The rules, reference data and event schemas of this version of Planspor: what verdicts replayed elsewhere depend on. */
export const madeUnder: HeaderLine['madeUnder'] = {
  rules: String(ruleVersion),
  reference: String(referenceVersion),
  events: Object.fromEntries(
    [planStream.definitions, indicatorStream.definitions, groupStream.definitions, correctionEvents]
      .flatMap(versionsOf)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ),
};
