import type { Sentence } from '../values/sentence.js';

/** What a thing is, by the kind it is recorded under, as a sentence calls it. */
export const kindNames: Readonly<Record<string, Sentence>> = {
  // Statements of a plan.
  vision: { da: 'visionen', en: 'the vision' },
  mission: { da: 'missionen', en: 'the mission' },
  value: { da: 'værdien', en: 'the value' },
  principle: { da: 'princippet', en: 'the principle' },
  method: { da: 'metoden', en: 'the method' },
  context: { da: 'baggrunden', en: 'the background' },
  wish: { da: 'ønsket', en: 'the wish' },
  intention: { da: 'hensigten', en: 'the intention' },
  proposal: { da: 'forslaget', en: 'the proposal' },
  past: { da: 'tilbageblikket', en: 'the retrospect' },
  right: { da: 'retten', en: 'the right' },
  offer: { da: 'tilbuddet', en: 'the offer' },
  entitlement: { da: 'adgangsbetingelsen', en: 'the entitlement' },
  referral: { da: 'visitationskriteriet', en: 'the referral criterion' },
  // What a plan stands under.
  law: { da: 'loven', en: 'the act' },
  reform: { da: 'reformen', en: 'the reform' },
  policy: { da: 'politikken', en: 'the policy' },
  strategy: { da: 'strategien', en: 'the strategy' },
  'ministerial-letter': { da: 'ministerbrevet', en: 'the ministerial letter' },
  'budget-agreement': { da: 'budgetaftalen', en: 'the budget agreement' },
  other: { da: 'rammen', en: 'the framework' },
  // Notes of whoever read the document.
  interpretation: { da: 'en fortolkning', en: 'an interpretation' },
  conflict: { da: 'en modstrid i dokumentet', en: 'a conflict in the document' },
  'printing-error': { da: 'en trykfejl', en: 'a printing error' },
  consequence: { da: 'en følge af et resultat', en: 'a consequence of a result' },
  gap: { da: 'en mangel i dokumentet', en: 'a gap in the document' },
};

/** What a budget line is. */
export const budgetRoles: Readonly<Record<string, Sentence>> = {
  line: { da: 'budgetlinjen', en: 'the budget line' },
  'printed-total': { da: 'den trykte sum', en: 'the printed total' },
};

/** What somebody found when judging a target, after `som` and `as`. */
export const assessedAs: Readonly<Record<string, Sentence>> = {
  met: { da: 'nået', en: 'met' },
  'partly-met': { da: 'delvis nået', en: 'partly met' },
  'not-met': { da: 'ikke nået', en: 'not met' },
  'on-track': { da: 'på vej', en: 'on track' },
  'off-track': { da: 'ikke på vej', en: 'off track' },
  'not-applicable': { da: 'ikke aktuelt', en: 'not applicable' },
  'not-evaluable': { da: 'ikke muligt at bedømme', en: 'not evaluable' },
};
