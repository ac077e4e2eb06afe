import type * as z from 'zod';
import { Uuid } from './uuid.js';

// Every id is a UUID in lower case, ours of version 7, a caller's of any; the brand keeps a goal's id from being used as a target's.
const id = <Brand extends string>(brand: Brand) =>
  Uuid.toLowerCase().brand<Brand>().meta({ id: brand, description: 'A UUID [RFC 9562]' });

export const EventId = id('EventId');
export type EventId = z.output<typeof EventId>;
export const PlanId = id('PlanId');
export type PlanId = z.output<typeof PlanId>;
export const IndicatorId = id('IndicatorId');
export type IndicatorId = z.output<typeof IndicatorId>;
export const GroupId = id('GroupId');
export type GroupId = z.output<typeof GroupId>;

/** The id of each kind of subject that a plan holds. */
export const subjectIds = {
  framework: id('FrameworkId'),
  consultation: id('ConsultationId'),
  statement: id('StatementId'),
  goal: id('GoalId'),
  targetGroup: id('TargetGroupId'),
  target: id('TargetId'),
  initiative: id('InitiativeId'),
  commitment: id('CommitmentId'),
  budgetLine: id('BudgetLineId'),
  investmentCase: id('InvestmentCaseId'),
  partnership: id('PartnershipId'),
  ratingRule: id('RatingRuleId'),
  followUp: id('FollowUpId'),
  correctiveAction: id('CorrectiveActionId'),
  figure: id('FigureId'),
  annex: id('AnnexId'),
  recognition: id('RecognitionId'),
  note: id('NoteId'),
} as const;

export const FrameworkId = subjectIds.framework;
export type FrameworkId = z.output<typeof FrameworkId>;
export const ConsultationId = subjectIds.consultation;
export type ConsultationId = z.output<typeof ConsultationId>;
export const StatementId = subjectIds.statement;
export type StatementId = z.output<typeof StatementId>;
export const GoalId = subjectIds.goal;
export type GoalId = z.output<typeof GoalId>;
export const TargetGroupId = subjectIds.targetGroup;
export type TargetGroupId = z.output<typeof TargetGroupId>;
export const TargetId = subjectIds.target;
export type TargetId = z.output<typeof TargetId>;
export const InitiativeId = subjectIds.initiative;
export type InitiativeId = z.output<typeof InitiativeId>;
export const CommitmentId = subjectIds.commitment;
export type CommitmentId = z.output<typeof CommitmentId>;
export const BudgetLineId = subjectIds.budgetLine;
export type BudgetLineId = z.output<typeof BudgetLineId>;
export const InvestmentCaseId = subjectIds.investmentCase;
export type InvestmentCaseId = z.output<typeof InvestmentCaseId>;
export const PartnershipId = subjectIds.partnership;
export type PartnershipId = z.output<typeof PartnershipId>;
export const RatingRuleId = subjectIds.ratingRule;
export type RatingRuleId = z.output<typeof RatingRuleId>;
export const FollowUpId = subjectIds.followUp;
export type FollowUpId = z.output<typeof FollowUpId>;
export const CorrectiveActionId = subjectIds.correctiveAction;
export type CorrectiveActionId = z.output<typeof CorrectiveActionId>;
export const FigureId = subjectIds.figure;
export type FigureId = z.output<typeof FigureId>;
export const AnnexId = subjectIds.annex;
export type AnnexId = z.output<typeof AnnexId>;
export const RecognitionId = subjectIds.recognition;
export type RecognitionId = z.output<typeof RecognitionId>;
export const NoteId = subjectIds.note;
export type NoteId = z.output<typeof NoteId>;
