import { describe } from '../conditions/kinds.js';
import type { EvaluationPoint } from '../figures/facts.js';
import { viewOf } from '../figures/view-of.js';
import { latestAssessed } from '../judging/assessments.js';
import { bandFor } from '../judging/bands.js';
import type { EvaluatedTarget, Facts, PlanView } from '../judging/facts.js';
import { judgementDay } from '../judging/figures-judged.js';
import { isFinal, judgeTarget } from '../judging/judge-target.js';
import { isAwaiting, isForNow, type Judgement } from '../judging/judgement.js';
import { assessmentMarks, partsMarks, printedMarks, withItsParts, wordingMarks } from '../judging/marks-of-records.js';
import { missingTogether } from '../judging/missing.js';
import { nextTurn } from '../judging/next-turn.js';
import { askedOfPartsMarks } from '../judging/parts-of-a-whole.js';
import { otherWordings, partTargets } from '../judging/related-targets.js';
import type { Sentence } from '../values/sentence.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Mark } from '../verdict/verdict-pieces.js';
import { dayBasisInWords } from '../words/day-basis.js';
import type { Language } from '../words/language.js';
import { onInWords } from '../words/periods.js';
import { compact, unique } from './answer-fields.js';
import { presentBand, presentInputs, presentJudged, presentPart, presentPeriods } from './present.js';
import { ruleVersion } from './rule-version.js';
import { sentenceFor } from './sentence.js';

const earliest = (days: readonly Verdict['nextTurn'][]): Verdict['nextTurn'] =>
  days.length < 2 ? days[0] : days.filter((day) => day !== undefined).sort()[0];

/** The sentence, and who decided the target, where a decision is recorded. */
const decided = (sentence: Sentence, { setBy, status }: EvaluatedTarget): Sentence => {
  if (setBy?.decision === undefined || status !== 'set') return sentence;
  const { body, takenOn, takenOnBasis } = setBy.decision;
  const basis = (language: Language) => dayBasisInWords(takenOnBasis ?? setBy.dateBasis, language);
  return {
    da: `${sentence.da} Målet er besluttet af ${body} ${onInWords(takenOn, 'da')}${basis('da')}.`,
    en: `${sentence.en} The target was decided by ${body} ${onInWords(takenOn, 'en')}${basis('en')}.`,
  };
};

const verdictOf = (view: PlanView, target: EvaluatedTarget, judgement: Judgement): Verdict => {
  const { point, facts } = view;
  const others = otherWordings(view, target).map((other) => ({ target: other, judgement: judgeTarget(view, other) }));
  const parts = partTargets(view, target).map((part) => ({ target: part, judgement: judgeTarget(view, part) }));
  const judgements = withItsParts(judgement);
  const rules = unique(judgement.rules);
  const marks: Mark[] = unique([
    ...judgement.marks,
    ...assessmentMarks(target, judgement),
    ...printedMarks(view, judgements),
    ...partsMarks(view, judgements),
    ...askedOfPartsMarks(
      view,
      judgement,
      parts.map((part) => part.judgement),
    ),
    ...wordingMarks(
      judgement.status,
      others.map((other) => ({ target: other.target, status: other.judgement.status })),
    ),
  ]);
  const [hasCome, judgedOn] = [isFinal(view, target), judgementDay(target.when)];
  const band = bandFor(view, target, judgement);
  const assessed = latestAssessed(target.assessments);
  const described = target.condition && describe(target.condition);
  const needed = described?.reads === 'parts' ? described.needed : undefined;
  return compact({
    target: target.id,
    setBy: target.setBy,
    ...presentJudged(judgement),
    final: hasCome && !isAwaiting(judgement.status) && !isForNow(judgement.status),
    judgedOn,
    band: presentBand(band),
    parts: judgement.parts?.map(presentPart),
    periods: presentPeriods(judgement),
    assessment:
      assessed &&
      compact({
        assessment: assessed.assessment,
        event: assessed.event,
        effectiveOn: assessed.effectiveOn,
        dateBasis: assessed.dateBasis,
      }),
    missing: missingTogether(judgement.missing).map(compact),
    marks,
    inputs: presentInputs(judgement, band),
    rules,
    ruleVersion,
    referenceVersion: facts.areas.version,
    asOf: point.asOf,
    knownAt: point.knownAt,
    vintage: point.vintage,
    nextTurn: earliest([
      nextTurn(view, target, judgement),
      ...[...others, ...parts].map((other) => nextTurn(view, other.target, other.judgement)),
    ]),
    sentence: decided(
      sentenceFor(
        {
          judgement,
          rules,
          marks,
          hasCome,
          judgedOn,
          areas: facts.areas,
          indicator: (id) => view.indicator(id)?.definition.name,
          band: band?.name,
          endedBy: target.status === 'set' ? undefined : target.setBy,
          within: described?.reads === 'assessment' ? described.within : undefined,
        },
        needed,
      ),
      target,
    ),
  });
};

/**
 * Makes a judge of targets at one point: the facts are read once for all of them. Use it for a plan or a scorecard; its
 * verdicts are the same as those of `evaluate`.
 */
export const evaluator = (facts: Facts, point: EvaluationPoint): ((target: EvaluatedTarget) => Verdict) => {
  const view = viewOf(facts, point);
  return (target) => verdictOf(view, target, judgeTarget(view, target));
};

/**
 * Whether a target is reached, and why. Pure and total: the same target, facts and point give the same bytes under the same
 * rule and reference versions. A missing, incomparable or contradictory input is part of the answer, never an error.
 *
 * @param target the target as it stands in the plan at (asOf, knownAt)
 * @param facts figures, groups, related targets and areas; see `factsOf`
 * @param point the day, the moment of recording, and optionally the vintage that the answer is for
 */
export const evaluate = (target: EvaluatedTarget, facts: Facts, point: EvaluationPoint): Verdict =>
  evaluator(facts, point)(target);

/**
 * Evaluates a target that nobody recorded: what if it had been 320? The proposal has the shape of a recorded target with an id
 * of the caller's choosing and no assessments; nothing is kept of it.
 */
export const trial = evaluate;
