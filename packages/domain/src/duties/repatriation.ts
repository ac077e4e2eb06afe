import type { Annex } from '../plan/annexes.js';
import { firstDay } from '../values/period.js';
import { dayBasisInWords } from '../words/day-basis.js';
import { inBothLanguages, type Language } from '../words/language.js';
import { listed } from '../words/lists.js';
import { onInWords } from '../words/periods.js';
import { quoted } from '../words/quotes.js';
import {
  type DutyCase,
  type Evidence,
  evidenceOf,
  type Finding,
  isProof,
  subjectNamed,
  textEvidenceOf,
} from './duty-check.js';

const hasContent = ({ text, uri, sha256 }: Annex): boolean => (text ?? uri ?? sha256) !== undefined;

interface RepatriationDescription {
  readonly annex?: Annex;
  readonly evidence: readonly Evidence[];
}

/** Where in the plan a description stands: `bilaget »Repatriering« (s. 24)`. */
const placeOf = ({ annex, evidence }: RepatriationDescription, language: Language): string => {
  const locator = evidence[0]?.source?.locator;
  const da = annex === undefined ? 'et udsagn i planen' : `bilaget ${quoted(annex.title, 'da')}`;
  const en = annex === undefined ? 'a statement of the plan' : `the annex ${quoted(annex.title, 'en')}`;
  return `${language === 'da' ? da : en}${locator === undefined ? '' : ` (${locator})`}`;
};

const described = (descriptions: readonly RepatriationDescription[]): Finding => ({
  state: 'met',
  evidence: descriptions.flatMap(({ evidence }) => evidence),
  sentence: inBothLanguages((language) => {
    const where = listed(
      descriptions.map((description) => placeOf(description, language)),
      language,
    );
    return language === 'da'
      ? `Vejledningen om repatriering er beskrevet i ${where}.`
      : `The counsel on repatriation is described in ${where}.`;
  }),
});

const takenOut = (evidence: readonly Evidence[]): Finding => ({
  state: 'not-met',
  evidence,
  sentence: inBothLanguages((language) => {
    const act = evidence.at(-1);
    const day = `${onInWords(act?.effectiveOn ?? '', language)}${dayBasisInWords(act?.dateBasis, language)}`;
    return language === 'da'
      ? `Beskrivelsen af vejledningen om repatriering blev taget ud af planen ${day}.`
      : `The description of the counsel on repatriation was taken out of the plan ${day}.`;
  }),
});

const notDescribed = ({ head, asOf }: DutyCase, empty: readonly Annex[]): Finding => ({
  state: asOf >= firstDay(head.period) ? 'not-recorded' : 'open',
  outstanding: empty.map((annex) => subjectNamed('annex', annex)),
  sentence:
    empty.length === 0
      ? {
          da: 'Det er ikke registreret, at et bilag eller et udsagn i planen beskriver vejledningen om repatriering.',
          en: 'It is not recorded that an annex or a statement of the plan describes the counsel on repatriation.',
        }
      : {
          da: 'Bilaget om repatriering er nævnt, men intet indhold er registreret.',
          en: 'The annex on repatriation is named, but no content of it is recorded.',
        },
});

/** The acts that took such a description out of the plan again. */
const removals = ({ plan, run }: DutyCase, basis: string): readonly Evidence[] =>
  [
    ...[...plan.annexes.values()].filter(({ status }) => status === 'removed'),
    ...[...plan.statements.values()].filter(({ status }) => status === 'withdrawn'),
  ]
    .filter((subject) => subject.basis === basis)
    .flatMap(({ event }) => evidenceOf(run, event))
    .filter(isProof);

/**
 * Whether the plan describes its counsel on that subject: an annex with that basis that has a text, an address or a
 * fingerprint, or a statement with that basis. A title alone describes nothing. The law names no last day: the text proves
 * itself by standing in the plan, whatever the day it is recorded for, and from the plan's first day it should stand there.
 */
export const checkDescription = (item: DutyCase, basis: string): Finding => {
  const { plan, run } = item;
  const annexes = [...plan.annexes.values()].filter((annex) => annex.basis === basis && annex.status === 'attached');
  const statements = [...plan.statements.values()].filter(
    (statement) => statement.basis === basis && statement.status === 'made',
  );
  const descriptions = [
    ...annexes.filter(hasContent).map((annex) => ({
      annex,
      evidence: textEvidenceOf(run, annex.event, subjectNamed('annex', annex)),
    })),
    ...statements.map((statement) => ({
      evidence: textEvidenceOf(run, statement.event, subjectNamed('statement', statement)),
    })),
  ].filter(({ evidence }) => evidence.length > 0);
  if (descriptions.length > 0) return described(descriptions);
  const out = annexes.length === 0 ? removals(item, basis) : [];
  return out.length > 0 && item.asOf >= firstDay(item.head.period) ? takenOut(out) : notDescribed(item, annexes);
};
