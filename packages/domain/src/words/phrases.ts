import type { Comparison } from '../conditions/requirement.js';
import type { Gap, Hindrance, InputRole } from '../figures/lack.js';
import type { Sentence } from '../values/sentence.js';
import type { Status } from '../verdict/verdict-pieces.js';

/** The fixed words of a verdict's sentence, in Danish and English. */
export const statusWords: Readonly<Record<Status, Sentence>> = {
  met: { da: 'Nået', en: 'Met' },
  'not-met': { da: 'Ikke nået', en: 'Not met' },
  'on-track': { da: 'På vej', en: 'On track' },
  'off-track': { da: 'Ikke på vej', en: 'Off track' },
  'awaiting-baseline': { da: 'Afventer udgangspunktet', en: 'Awaiting the baseline' },
  'awaiting-benchmark': { da: 'Afventer sammenligningstallet', en: 'Awaiting the benchmark' },
  'awaiting-observation': { da: 'Afventer tallet', en: 'Awaiting the figure' },
  'awaiting-assessment': { da: 'Afventer en vurdering', en: 'Awaiting an assessment' },
  'no-limit-stated': { da: 'Ingen grænse oplyst', en: 'No limit stated' },
  'not-comparable': { da: 'Kan ikke sammenlignes', en: 'Not comparable' },
  'not-evaluable': { da: 'Kan ikke bedømmes', en: 'Not evaluable' },
  'not-applicable': { da: 'Ikke aktuelt', en: 'Not applicable' },
  withdrawn: { da: 'Trukket tilbage', en: 'Withdrawn' },
};

export const assessmentWords: Readonly<Record<string, Sentence>> = {
  met: { da: 'nået', en: 'met' },
  'partly-met': { da: 'delvis nået', en: 'partly met' },
  'not-met': { da: 'ikke nået', en: 'not met' },
  'on-track': { da: 'på vej', en: 'on track' },
  'off-track': { da: 'ikke på vej', en: 'off track' },
  'not-applicable': { da: 'ikke aktuelt', en: 'not applicable' },
  'not-evaluable': { da: 'kan ikke bedømmes', en: 'not evaluable' },
};

export const comparisonWords: Readonly<Record<Comparison, Sentence>> = {
  'at-least': { da: 'mindst', en: 'at least' },
  'at-most': { da: 'højst', en: 'at most' },
  above: { da: 'over', en: 'above' },
  below: { da: 'under', en: 'below' },
  exactly: { da: 'præcis', en: 'exactly' },
  between: { da: 'mellem', en: 'between' },
};

export const qualifierWords: Readonly<Record<'about' | 'above' | 'below' | 'range' | 'floor', Sentence>> = {
  about: { da: 'omkring', en: 'about' },
  above: { da: 'over', en: 'above' },
  below: { da: 'under', en: 'below' },
  range: { da: '', en: '' },
  floor: { da: 'mindst', en: 'at least' },
};

export const roleWords: Readonly<Record<InputRole, Sentence>> = {
  baseline: { da: 'udgangspunktet', en: 'the baseline' },
  benchmark: { da: 'sammenligningstallet', en: 'the benchmark' },
  observation: { da: 'tallet', en: 'the figure' },
  assessment: { da: 'vurderingen', en: 'the assessment' },
};

export const gapWords: Readonly<Record<Gap, Sentence>> = {
  'not-available': { da: 'findes ikke', en: 'is not available' },
  'not-measured': { da: 'er ikke målt', en: 'was not measured' },
  'will-not-be-measured': { da: 'bliver ikke målt', en: 'will not be measured' },
  suppressed: { da: 'vises ikke af hensyn til diskretion', en: 'is suppressed' },
  unreadable: { da: 'kan ikke læses', en: 'is unreadable' },
  'not-applicable': { da: 'er ikke relevant', en: 'does not apply' },
  'not-stated': { da: 'er ikke oplyst', en: 'is not stated' },
  'not-published': { da: 'er ikke offentliggjort', en: 'is not published' },
  retracted: { da: 'er trukket tilbage af kilden', en: 'was withdrawn by its source' },
  'only-forecast': { da: 'er kun en prognose', en: 'is only a forecast' },
  'period-not-ended': { da: 'kendes først, når perioden er slut', en: 'is known only when the period has ended' },
  'not-later-than-baseline': { da: 'er ikke nyere end udgangspunktet', en: 'is not later than the baseline' },
  'leaves-answer-open': { da: 'er for upræcist til at afgøre det', en: 'is too inexact to decide it' },
  'nothing-eligible': { da: 'har ingen at måle på', en: 'has nobody to measure' },
  'unknown-indicator': { da: 'hører til en ukendt indikator', en: 'belongs to an unknown indicator' },
  'unknown-group': { da: 'hører til en ukendt gruppe', en: 'belongs to an unknown group' },
  'unknown-members': {
    da: 'kendes ikke, fordi gruppens medlemmer er ukendte',
    en: 'is not known because the members of the group are not',
  },
  'members-without-figures': {
    da: 'mangler tal for medlemmer af gruppen',
    en: 'lacks figures of members of the group',
  },
  'no-weights': {
    da: 'kan ikke vægtes uden tæller og nævner',
    en: 'cannot be weighted without numerator and denominator',
  },
  'not-ranked': {
    da: 'giver ingen placering, fordi kommunen ikke har noget tal at rangordne',
    en: 'gives no rank, because the municipality has no figure to rank',
  },
  'no-members-left': {
    da: 'kan ikke dannes, fordi gruppen ikke har andre medlemmer',
    en: 'cannot be made, because the group has no other members',
  },
  'unit-mismatch': {
    da: 'er sat sammen af tal i forskellige enheder',
    en: 'is put together of figures in different units',
  },
  'circular-definition': { da: 'er defineret i ring', en: 'is defined in a circle' },
  'not-assessed': { da: 'er ikke givet', en: 'is not given' },
};

export const hindranceWords: Readonly<Record<Hindrance, Sentence>> = {
  'window-too-long': {
    da: 'perioden er længere end 100 år eller kræver flere end 40.000 tal',
    en: 'the period is longer than 100 years or takes more than 40,000 figures',
  },
  'window-too-short': {
    da: 'perioden rummer ikke nok hele af dem, der skal vurderes hver for sig',
    en: 'the period holds too few whole ones of those that are to be judged each',
  },
  'no-condition': { da: 'der er ikke angivet noget målbart', en: 'nothing measurable was stated' },
  'will-not-be-measured': {
    da: 'kilden oplyser, at det ikke bliver målt',
    en: 'the source says that it will not be measured',
  },
  'relative-change-from-zero': {
    da: 'en ændring i procent har ingen mening, når udgangspunktet er nul eller negativt',
    en: 'a change in percent has no meaning from zero or a negative baseline',
  },
  'no-polarity': { da: 'det er ikke angivet, hvad der er bedre', en: 'it is not stated which way is better' },
  'unknown-rating': {
    da: 'den krævede bedømmelse er ikke et trin på skalaen',
    en: 'the required rating is no step of the scale',
  },
  'field-unknown': { da: 'det vides ikke, hvor mange der er placeret', en: 'it is not known how many were ranked' },
  'unit-mismatch': {
    da: 'enhederne passer ikke sammen (procentpoint kan kun bruges om procenter)',
    en: 'the units do not agree (percentage points are only for percents)',
  },
  'against-itself': {
    da: 'tallet kan ikke være bedre end sig selv',
    en: 'a figure cannot be better than itself',
  },
  'no-baseline': { da: 'der er aldrig oplyst et udgangspunkt', en: 'no baseline was ever stated' },
  'cannot-be-added': {
    da: 'man kan ikke regne med trin på en skala',
    en: 'nothing can be computed with the steps of a scale',
  },
  'assessed-not-evaluable': { da: 'det er vurderet, at det ikke kan bedømmes', en: 'it was assessed as not evaluable' },
  break: { da: 'et databrud ligger imellem', en: 'a comparability break lies between' },
  'other-source': { da: 'tallene kommer fra forskellige kilder', en: 'the figures are of different sources' },
  'other-method': { da: 'tallene er opgjort på forskellige måder', en: 'the figures are made by different methods' },
};

export const methodWords: Readonly<Record<'official' | 'weighted' | 'plain-mean', Sentence>> = {
  official: { da: 'det officielle tal', en: 'the official figure' },
  weighted: { da: 'det vægtede gennemsnit', en: 'the weighted mean' },
  'plain-mean': { da: 'det simple gennemsnit', en: 'the plain mean' },
};

export const tieWords: Readonly<Record<'competition' | 'dense' | 'fractional', Sentence>> = {
  competition: {
    da: 'lige placerede deler pladsen, og de næste springes over (1, 2, 3, 3, 5)',
    en: 'equals share the place and the next are skipped (1, 2, 3, 3, 5)',
  },
  dense: {
    da: 'lige placerede deler pladsen, og ingen springes over (1, 2, 3, 3, 4)',
    en: 'equals share the place and none is skipped (1, 2, 3, 3, 4)',
  },
  fractional: {
    da: 'lige placerede får pladsernes gennemsnit (1, 2, 3,5, 3,5, 5)',
    en: 'equals get the mean of their places (1, 2, 3.5, 3.5, 5)',
  },
};
