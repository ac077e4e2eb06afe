import { decimal } from '../values/decimal.js';
import type { Mark } from '../verdict/verdict-pieces.js';
import { dayBasisInWords } from '../words/day-basis.js';
import type { Language } from '../words/language.js';
import { inWords } from '../words/numbers.js';
import { onInWords, periodInWords } from '../words/periods.js';
import { assessmentWords, methodWords, statusWords } from '../words/phrases.js';
import { small } from '../words/sentences.js';

type LateMark = Extract<Mark, { mark: 'late' }>;
type TurnedMark = Extract<Mark, { mark: 'another-rule-turns-it' }>;

const tieNames = {
  competition: { da: 'pladser med spring', en: 'places with gaps' },
  dense: { da: 'pladser uden spring', en: 'places without gaps' },
  fractional: { da: 'pladsernes gennemsnit', en: 'the mean of the places' },
} as const;

const otherRule = ({ kind, rule }: TurnedMark, language: Language): string => {
  if (kind === 'own-municipality')
    return language === 'da' ? 'gruppen uden kommunen selv' : 'the group without the municipality itself';
  if (kind === 'ties') return tieNames[rule as keyof typeof tieNames][language];
  return methodWords[rule as keyof typeof methodWords][language];
};

const number = (value: number, language: Language) => inWords(decimal(value), language);

/** When something late was delivered, and how late that is: a month or year leaves open on which of its days. */
const lateWords = ({ delivered, days, upTo, dateBasis }: LateMark, language: Language): string => {
  const when = `${onInWords(delivered, language)}${dayBasisInWords(dateBasis, language)}`;
  const count = upTo === undefined ? `${days}` : `${days}–${upTo}`;
  const isOneDay = upTo === undefined && days === 1;
  return language === 'da'
    ? `Leveret ${when}, ${count} ${isOneDay ? 'dag' : 'dage'} efter fristen`
    : `Delivered ${when}, ${count} ${isOneDay ? 'day' : 'days'} late`;
};

/** A mark in words. */
export const markWords = (mark: Mark, language: Language): string => {
  const da = language === 'da';
  switch (mark.mark) {
    case 'already-met-when-set':
      if (mark.part !== undefined)
        return da
          ? `Delkrav ${mark.part} var allerede opfyldt, da målet blev sat`
          : `Part ${mark.part} was already met when it was set`;
      return da ? 'Kravet var allerede opfyldt, da målet blev sat' : 'It was already met when it was set';
    case 'assessment-differs':
      return `${da ? 'Vurderingen siger' : 'The assessment says'}: ${assessmentWords[mark.assessment]?.[language] ?? mark.assessment}`;
    case 'printed-figure-differs': {
      const [period, printed, known] = [
        periodInWords(mark.period, language),
        number(mark.printed, language),
        number(mark.known, language),
      ];
      return da
        ? `Planen trykker ${printed} for ${period}, statistikken siger nu ${known}`
        : `The plan prints ${printed} for ${period}, the statistics now say ${known}`;
    }
    case 'wordings-disagree':
      return da
        ? `En anden ordlyd af samme mål giver: ${small(statusWords[mark.status].da)}`
        : `Another wording of the same target gives: ${small(statusWords[mark.status].en)}`;
    case 'another-rule-turns-it': {
      const [rule, value, status] = [
        otherRule(mark, language),
        number(mark.value, language),
        small(statusWords[mark.status][language]),
      ];
      return da ? `Med ${rule} (${value}) ville det være: ${status}` : `By ${rule} (${value}) it would be: ${status}`;
    }
    case 'late':
      return lateWords(mark, language);
    case 'stated-otherwise':
      return da
        ? `Kilden har uden at kalde det en rettelse også oplyst ${number(mark.value, 'da')} for ${periodInWords(mark.period, 'da')}`
        : `Without calling it a restatement, the source also stated ${number(mark.value, 'en')} for ${periodInWords(mark.period, 'en')}`;
    case 'parts-differ':
      return da
        ? `Delene giver ${number(mark.parts, 'da')}, det samlede tal er ${number(mark.total, 'da')}`
        : `The parts come to ${number(mark.parts, 'en')}, the total is ${number(mark.total, 'en')}`;
    case 'parts-ask-otherwise':
      return da
        ? `Målene for delene giver tilsammen ${number(mark.parts, 'da')}, målet for helheden er ${number(mark.total, 'da')}`
        : `The targets of the parts come to ${number(mark.parts, 'en')}, the target of the whole is ${number(mark.total, 'en')}`;
    case 'about':
      return da
        ? `Tallet for ${periodInWords(mark.period, 'da')} er omtrentligt`
        : `The figure for ${periodInWords(mark.period, 'en')} is approximate`;
  }
};
