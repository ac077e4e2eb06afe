import type { Recorded } from '../stream/envelope.js';
import { aStep, type InSteps } from '../values/in-steps.js';
import { oneSpelling } from '../values/text.js';
import { standingEvents } from './load.js';

/**
 * Sources, methods and populations of recorded figures that stand in another spelling than files are read in: each as it is
 * recorded, by that text and by its one spelling. So what one file after the other says of them stays one series.
 *
 * @param events the indicator's recorded events by version, in current form
 */
export function* spellingsIn(events: readonly Recorded[]): InSteps<ReadonlyMap<string, string>> {
  const texts = new Set<string>();
  let read = 0;
  for (const { data } of standingEvents(events)) {
    if (!('vintage' in data)) continue;
    texts.add(data.source);
    if (data.method !== undefined) texts.add(data.method);
    for (const { population } of data.observations) {
      if (population !== undefined) texts.add(population);
      read += 1;
      if (read % aStep === 0) yield;
    }
  }
  const spellings = new Map<string, string>();
  for (const text of texts) {
    const usual = oneSpelling(text);
    if (usual === text) continue;
    spellings.set(text, text);
    // Where both are recorded they stay two, and what is written as usual goes on the usual one.
    if (!texts.has(usual) && !spellings.has(usual)) spellings.set(usual, text);
  }
  return spellings;
}
