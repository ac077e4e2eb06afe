import type { AppliedRule } from '../figures/applied-rule.js';
import { countedInWords, isOrAre } from '../words/counted.js';
import type { Language } from '../words/language.js';
import { periodInWords } from '../words/periods.js';
import { methodWords, tieWords } from '../words/phrases.js';
import { municipalitiesInWords, type Names } from './judgement-words.js';

type Applied<Name extends AppliedRule['rule']> = Extract<AppliedRule, { rule: Name }>;

const aggregationWords: Readonly<Record<Applied<'aggregation'>['aggregation'], Readonly<Record<Language, string>>>> = {
  sum: { da: 'summen', en: 'the sum' },
  mean: { da: 'gennemsnittet', en: 'the mean' },
  last: { da: 'det sidste', en: 'the last' },
  least: { da: 'det mindste', en: 'the least' },
  greatest: { da: 'det største', en: 'the greatest' },
};

const bestWords = (count: number, language: Language): string => {
  if (count === 1) return language === 'da' ? 'den bedste' : 'the best';
  return language === 'da' ? `de ${count} bedste` : `the ${count} best`;
};

const groupWords = (
  { name, method, assumed, members, withFigures, selection, period, ownMunicipality }: Applied<'group'>,
  language: Language,
): string => {
  const da = language === 'da';
  const counted = countedInWords(withFigures ?? 0, 'kommune', language);
  const size = members === undefined ? '' : da ? ` af ${counted}` : ` of ${counted}`;
  const chosen = selection === undefined ? '' : `, ${bestWords(selection.best, language)}`;
  const read =
    assumed === undefined
      ? ''
      : da
        ? ' (vores læsning: planen siger ikke hvilket)'
        : ' (our reading: the plan does not say which)';
  const own = ownMunicipality === 'excluded' ? (da ? ', uden kommunen selv' : ', without the municipality itself') : '';
  return `${name}, ${periodInWords(period, language)}: ${methodWords[method][language]}${read}${size}${chosen}${own}`;
};

const rankWords = ({ ranked, field, sharedBy, ties, unranked, change }: Applied<'rank'>, names: Names): string => {
  const { language } = names;
  const da = language === 'da';
  const among = countedInWords(field, 'kommune', language);
  const placed = da ? `${ranked} af ${among} er placeret` : `${ranked} of ${among} ${isOrAre(ranked)} ranked`;
  const missing =
    unranked.length === 0
      ? ''
      : da
        ? ` (uden sikker plads: ${municipalitiesInWords(unranked, names)})`
        : ` (without a sure place: ${municipalitiesInWords(unranked, names)})`;
  const shared = sharedBy < 2 ? '' : da ? `, ${sharedBy} deler pladsen` : `, ${sharedBy} share the place`;
  const moved =
    change === undefined
      ? ''
      : da
        ? `, efter ændringen siden ${change.since === 'year-before' ? 'året' : 'perioden'} før`
        : `, by the change since the ${change.since === 'year-before' ? 'year' : 'period'} before`;
  return `${placed}${missing}${shared}${moved}; ${tieWords[ties][language]}`;
};

const publishedRankWords = ({ best, field }: Applied<'published-rank'>, language: Language): string => {
  const da = language === 'da';
  const among = field === undefined ? '' : da ? ` blandt ${field}` : ` among ${field}`;
  const end =
    best === 'first'
      ? da
        ? 'plads 1 er bedst'
        : 'rank 1 is best'
      : da
        ? 'sidste plads er bedst'
        : 'the last rank is best';
  return da ? `offentliggjort placering${among}; ${end}` : `a published rank${among}; ${end}`;
};

/** An applied rule in words; empty for rules that the rest of the sentence tells. */
export const ruleWords = (rule: AppliedRule, names: Names): string => {
  const { language } = names;
  const da = language === 'da';
  switch (rule.rule) {
    case 'aggregation':
      return da
        ? `${aggregationWords[rule.aggregation].da} af ${countedInWords(rule.figures, 'tal', 'da')}`
        : `${aggregationWords[rule.aggregation].en} of ${countedInWords(rule.figures, 'tal', 'en')}`;
    case 'group':
      return groupWords(rule, language);
    case 'rank':
      return rankWords(rule, names);
    case 'published-rank':
      return publishedRankWords(rule, language);
    case 'field-share':
      return da
        ? `${rule.numerator}/${rule.denominator} af ${rule.field} placerede`
        : `${rule.numerator}/${rule.denominator} of ${rule.field} ranked`;
    case 'rounding':
      return da
        ? `afrundet til ${countedInWords(rule.decimals, 'decimal', 'da')}`
        : `rounded to ${countedInWords(rule.decimals, 'decimal', 'en')}`;
    case 'before-judgement':
      return '';
  }
};
