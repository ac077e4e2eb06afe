import { z } from 'zod';

// Every id is a UUIDv7 (RFC 9562) in lower case; the brand keeps a goal's id from being used as a target's.
const id = <Brand extends string>(_brand: Brand) => z.uuidv7().toLowerCase().brand<Brand>();

export const EventId = id('EventId');
export type EventId = z.output<typeof EventId>;
export const PlanId = id('PlanId');
export type PlanId = z.output<typeof PlanId>;
export const IndicatorId = id('IndicatorId');
export type IndicatorId = z.output<typeof IndicatorId>;
export const GroupId = id('GroupId');
export type GroupId = z.output<typeof GroupId>;

export const FrameworkId = id('FrameworkId');
export type FrameworkId = z.output<typeof FrameworkId>;
export const ConsultationId = id('ConsultationId');
export type ConsultationId = z.output<typeof ConsultationId>;
export const StatementId = id('StatementId');
export type StatementId = z.output<typeof StatementId>;
export const GoalId = id('GoalId');
export type GoalId = z.output<typeof GoalId>;
export const TargetGroupId = id('TargetGroupId');
export type TargetGroupId = z.output<typeof TargetGroupId>;
export const TargetId = id('TargetId');
export type TargetId = z.output<typeof TargetId>;
export const InitiativeId = id('InitiativeId');
export type InitiativeId = z.output<typeof InitiativeId>;
export const CommitmentId = id('CommitmentId');
export type CommitmentId = z.output<typeof CommitmentId>;
export const BudgetLineId = id('BudgetLineId');
export type BudgetLineId = z.output<typeof BudgetLineId>;
export const InvestmentCaseId = id('InvestmentCaseId');
export type InvestmentCaseId = z.output<typeof InvestmentCaseId>;
export const PartnershipId = id('PartnershipId');
export type PartnershipId = z.output<typeof PartnershipId>;
export const FollowUpId = id('FollowUpId');
export type FollowUpId = z.output<typeof FollowUpId>;
export const FigureId = id('FigureId');
export type FigureId = z.output<typeof FigureId>;
export const AnnexId = id('AnnexId');
export type AnnexId = z.output<typeof AnnexId>;
export const RecognitionId = id('RecognitionId');
export type RecognitionId = z.output<typeof RecognitionId>;
export const NoteId = id('NoteId');
export type NoteId = z.output<typeof NoteId>;

/** The id of each kind of subject that a plan holds. */
export const subjectIds = {
  framework: FrameworkId,
  consultation: ConsultationId,
  statement: StatementId,
  goal: GoalId,
  targetGroup: TargetGroupId,
  target: TargetId,
  initiative: InitiativeId,
  commitment: CommitmentId,
  budgetLine: BudgetLineId,
  investmentCase: InvestmentCaseId,
  partnership: PartnershipId,
  followUp: FollowUpId,
  figure: FigureId,
  annex: AnnexId,
  recognition: RecognitionId,
  note: NoteId,
} as const;
