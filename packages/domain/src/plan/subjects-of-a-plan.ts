import type * as z from 'zod';
import type { Rules } from '../stream/stream.js';
import type { subjectIds } from '../values/ids.js';
import type { ObjectSchema } from '../values/named-schema.js';
import { annexEvents } from './annex-events.js';
import { Annex, annexRules } from './annexes.js';
import { budgetLineEvents } from './budget-line-events.js';
import { BudgetLine, budgetLineRules } from './budget-lines.js';
import { commitmentEvents } from './commitment-events.js';
import { Commitment, commitmentRules } from './commitments.js';
import { consultationEvents } from './consultation-events.js';
import { Consultation, consultationRules } from './consultations.js';
import { correctiveActionEvents } from './corrective-action-events.js';
import { CorrectiveAction, correctiveActionRules } from './corrective-actions.js';
import { figureEvents } from './figure-events.js';
import { CitedFigure, figureRules } from './figures.js';
import { followUpEvents } from './follow-up-events.js';
import { FollowUp, followUpRules } from './follow-ups.js';
import { frameworkEvents } from './framework-events.js';
import { Framework, frameworkRules } from './frameworks.js';
import { goalEvents } from './goal-events.js';
import { Goal, goalRules } from './goals.js';
import { initiativeEvents } from './initiative-events.js';
import { Initiative, initiativeRules } from './initiatives.js';
import { investmentCaseEvents } from './investment-case-events.js';
import { InvestmentCase, investmentCaseRules } from './investment-cases.js';
import { noteEvents } from './note-events.js';
import { Note, noteRules } from './notes.js';
import { partnershipEvents } from './partnership-events.js';
import { Partnership, partnershipRules } from './partnerships.js';
import type { PlanEventDefinitions } from './plan-event.js';
import type { PlanState } from './plan-state.js';
import { ratingRuleEvents } from './rating-rule-events.js';
import { RatingRule, ratingRuleRules } from './rating-rules.js';
import { recognitionEvents } from './recognition-events.js';
import { Recognition, recognitionRules } from './recognitions.js';
import { statementEvents } from './statement-events.js';
import { Statement, statementRules } from './statements.js';
import { targetEvents } from './target-events.js';
import { targetGroupEvents } from './target-group-events.js';
import { TargetGroup, targetGroupRules } from './target-groups.js';
import { Target, targetRules } from './targets.js';

/** A kind of subject: the list it stands in, what one of it is, what can happen to it, and by which rules. */
const subject = <
  List extends string,
  Schema extends ObjectSchema<{ readonly id: string }>,
  Events extends PlanEventDefinitions,
>(
  list: List,
  schema: Schema,
  events: Events,
  rules: Rules<PlanState, Events>,
): { list: List; schema: Schema; events: Events; rules: object } => ({ list, schema, events, rules });

/**
 * Everything a plan holds many of, one line each, in the order of the document. The state's maps, the document's lists, the
 * rows, the events of a plan and their rules follow from it.
 */
export const subjectsOfAPlan = {
  framework: subject('frameworks', Framework, frameworkEvents, frameworkRules),
  consultation: subject('consultations', Consultation, consultationEvents, consultationRules),
  statement: subject('statements', Statement, statementEvents, statementRules),
  goal: subject('goals', Goal, goalEvents, goalRules),
  targetGroup: subject('targetGroups', TargetGroup, targetGroupEvents, targetGroupRules),
  target: subject('targets', Target, targetEvents, targetRules),
  initiative: subject('initiatives', Initiative, initiativeEvents, initiativeRules),
  commitment: subject('commitments', Commitment, commitmentEvents, commitmentRules),
  budgetLine: subject('budgetLines', BudgetLine, budgetLineEvents, budgetLineRules),
  investmentCase: subject('investmentCases', InvestmentCase, investmentCaseEvents, investmentCaseRules),
  partnership: subject('partnerships', Partnership, partnershipEvents, partnershipRules),
  ratingRule: subject('ratingRules', RatingRule, ratingRuleEvents, ratingRuleRules),
  followUp: subject('followUps', FollowUp, followUpEvents, followUpRules),
  correctiveAction: subject('correctiveActions', CorrectiveAction, correctiveActionEvents, correctiveActionRules),
  figure: subject('figures', CitedFigure, figureEvents, figureRules),
  annex: subject('annexes', Annex, annexEvents, annexRules),
  recognition: subject('recognitions', Recognition, recognitionEvents, recognitionRules),
  note: subject('notes', Note, noteEvents, noteRules),
} satisfies Record<keyof typeof subjectIds, object>;

type Table = typeof subjectsOfAPlan;

export type SubjectKind = keyof Table;

/** A subject of a kind, as it stands. */
export type SubjectOf<Kind extends SubjectKind> = z.output<Table[Kind]['schema']>;

/** The name of the list that a kind of subject stands in. */
export type ListOf<Kind extends SubjectKind> = Table[Kind]['list'];

/** Everything that can happen to subjects of a plan. */
export type SubjectEvents = { [Kind in SubjectKind]: Table[Kind]['events'] }[SubjectKind];

const kinds = Object.keys(subjectsOfAPlan) as SubjectKind[];
const lists = kinds.map((kind) => subjectsOfAPlan[kind].list);

// TypeScript does not follow names through a loop: that each name has its value is true here, and is claimed nowhere else.
const named = <Named>(names: readonly string[], values: readonly unknown[], like: object): Named => {
  const made: Record<string, unknown> = { ...like };
  names.forEach((name, index) => {
    made[name] = values[index];
  });
  return made as Named;
};

/**
 * Something of each kind of subject, by kind, in the order of the table.
 *
 * @param like has the same fields: to begin with a copy of it costs a tenth of putting another together
 */
export const byKind = <Made extends Readonly<Record<SubjectKind, unknown>>>(
  make: (kind: SubjectKind) => unknown,
  like: object = {},
): Made => named(kinds, kinds.map(make), like);

/** The same, by the lists that the kinds of subject stand in; what else `like` has is kept. */
export const byList = <Made extends Readonly<Record<SubjectKind, unknown>>, Like extends object = object>(
  made: Made,
  like?: Like,
): Like & { readonly [Kind in SubjectKind as ListOf<Kind>]: Made[Kind] } =>
  named(
    lists,
    kinds.map((kind) => made[kind]),
    like ?? {},
  );

/** The kinds of subject that a plan holds many of, each with the name of its list in a plan and its document. */
export const subjectLists = byKind<{ readonly [Kind in SubjectKind]: ListOf<Kind> }>(
  (kind) => subjectsOfAPlan[kind].list,
);
