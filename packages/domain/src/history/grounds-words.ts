import type { Recorded } from '../stream/envelope.js';
import type { Language } from '../words/dates.js';
import { periodInWords } from '../words/periods.js';

/** When a decision was taken: `den 14. december 2023`, or as precise as it is known. */
const takenInWords = (takenOn: NonNullable<Recorded['decision']>['takenOn'], language: Language): string => {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(takenOn);
  const before = isDay ? { da: 'den', en: 'on' } : { da: 'i', en: 'in' };
  return `${before[language]} ${periodInWords(takenOn, language)}`;
};

/** Under which decision and why: the tail of a sentence, empty where neither is stated. */
export const groundsInWords = (
  { decision, reason }: Pick<Recorded, 'decision' | 'reason'>,
  language: Language,
): string => {
  const taken = decision && takenInWords(decision.takenOn, language);
  const by =
    decision &&
    (language === 'da'
      ? ` efter beslutning i ${decision.body} ${taken}`
      : `, by decision of ${decision.body} ${taken}`);
  const why = reason && (language === 'da' ? `. Begrundelse: ${reason}` : `. Reason: ${reason}`);
  return `${by ?? ''}${why ?? ''}`;
};
