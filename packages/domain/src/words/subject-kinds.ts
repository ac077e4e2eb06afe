import { named } from '../stream/event.js';
import type { Sentence } from '../values/sentence.js';
import type { Language } from './language.js';

/** What each kind of subject is called. */
const subjectKinds: Readonly<Record<string, Sentence>> = {
  plan: { da: 'planen', en: 'the plan' },
  framework: { da: 'rammen', en: 'the framework' },
  consultation: { da: 'høringen', en: 'the consultation' },
  statement: { da: 'udsagnet', en: 'the statement' },
  goal: { da: 'målet', en: 'the goal' },
  targetGroup: { da: 'målgruppen', en: 'the target group' },
  target: { da: 'resultatmålet', en: 'the target' },
  ratingRule: { da: 'vurderingsreglen', en: 'the rating rule' },
  initiative: { da: 'indsatsen', en: 'the initiative' },
  commitment: { da: 'tilsagnet', en: 'the commitment' },
  budgetLine: { da: 'budgetlinjen', en: 'the budget line' },
  investmentCase: { da: 'investeringscasen', en: 'the investment case' },
  partnership: { da: 'partnerskabet', en: 'the partnership' },
  followUp: { da: 'opfølgningen', en: 'the follow-up' },
  correctiveAction: { da: 'tiltaget', en: 'the corrective action' },
  figure: { da: 'tallet', en: 'the figure' },
  annex: { da: 'bilaget', en: 'the annex' },
  recognition: { da: 'anerkendelsen', en: 'the recognition' },
  note: { da: 'noten', en: 'the note' },
};

/** A kind of subject in words: `resultatmålet`. */
export const subjectKindInWords = (kind: string, language: Language): string =>
  named(subjectKinds, kind)?.[language] ?? '';
