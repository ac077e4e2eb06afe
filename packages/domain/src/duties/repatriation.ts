import type { Annex } from '../plan/annexes.js';
import { type DutyCase, type Evidence, evidenceOf, type Finding, subjectNamed } from './duty-check.js';
import { inBoth, listed } from './words.js';

const hasContent = ({ text, uri, sha256 }: Annex): boolean => (text ?? uri ?? sha256) !== undefined;

const described = (evidence: readonly Evidence[]): Finding => ({
  state: 'met',
  evidence,
  sentence: inBoth((language) => {
    const where = listed(
      evidence.map(({ subject }) => subject?.label ?? ''),
      language,
    );
    return language === 'da'
      ? `Vejledningen om repatriering er beskrevet i ${where}.`
      : `The counsel on repatriation is described in ${where}.`;
  }),
});

const notDescribed = (empty: readonly Annex[]): Finding => ({
  state: 'open',
  outstanding: empty.map((annex) => subjectNamed('annex', annex)),
  sentence:
    empty.length === 0
      ? {
          da: 'Hverken et bilag eller et udsagn beskriver vejledningen om repatriering.',
          en: 'Neither an annex nor a statement describes the counsel on repatriation.',
        }
      : {
          da: 'Bilaget om repatriering er nævnt, men har intet indhold.',
          en: 'The annex on repatriation is named, but has no content.',
        },
});

/**
 * Whether the plan describes its counsel on that subject: an annex with that basis that has a text, an address or a
 * fingerprint, or a statement with that basis. A title alone describes nothing. The law as known names no last day.
 */
export const checkDescription = ({ plan, run }: DutyCase, basis: string): Finding => {
  const annexes = [...plan.annexes.values()].filter((annex) => annex.basis === basis && annex.status === 'attached');
  const statements = [...plan.statements.values()].filter(
    (statement) => statement.basis === basis && statement.status === 'made',
  );
  const evidence = [
    ...annexes.filter(hasContent).flatMap((annex) => evidenceOf(run, annex.event, subjectNamed('annex', annex))),
    ...statements.flatMap((statement) => evidenceOf(run, statement.event, subjectNamed('statement', statement))),
  ];
  return evidence.length > 0 ? described(evidence) : notDescribed(annexes);
};
