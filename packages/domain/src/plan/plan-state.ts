import type { Day } from '../values/day.js';
import type {
  AnnexId,
  BudgetLineId,
  CommitmentId,
  ConsultationId,
  FigureId,
  FollowUpId,
  FrameworkId,
  GoalId,
  InitiativeId,
  InvestmentCaseId,
  NoteId,
  PartnershipId,
  RecognitionId,
  StatementId,
  TargetGroupId,
  TargetId,
} from '../values/ids.js';
import type { Annex } from './annexes.js';
import type { BudgetLine, InvestmentCase } from './budget.js';
import type { Commitment } from './commitments.js';
import type { Consultation, Framework } from './consultations.js';
import type { CitedFigure } from './figures.js';
import type { FollowUp } from './follow-ups.js';
import type { Goal } from './goals.js';
import type { Initiative } from './initiatives.js';
import type { Edition, Forwarding, PlanHead } from './lifecycle.js';
import type { Note, Recognition } from './notes.js';
import type { Partnership } from './partnerships.js';
import type { Statement } from './statements.js';
import type { TargetGroup } from './target-groups.js';
import type { Target } from './targets.js';

/** Where a plan stands. *In force* is no stage of its own: it is approved, read on a day inside the period. */
export type Stage =
  | { readonly name: 'none' }
  | { readonly name: 'draft' }
  | { readonly name: 'approved' }
  | { readonly name: 'closed' | 'withdrawn'; readonly since: Day };

/**
 * A plan at one point on its two clocks. The fold owns these maps while it runs and replaces each changed subject; whoever
 * is handed the state only reads it.
 */
export interface PlanState {
  stage: Stage;
  head: PlanHead | undefined;
  readonly editions: Edition[];
  readonly forwardings: Forwarding[];
  readonly frameworks: Map<FrameworkId, Framework>;
  readonly consultations: Map<ConsultationId, Consultation>;
  readonly statements: Map<StatementId, Statement>;
  readonly goals: Map<GoalId, Goal>;
  readonly targetGroups: Map<TargetGroupId, TargetGroup>;
  readonly targets: Map<TargetId, Target>;
  readonly initiatives: Map<InitiativeId, Initiative>;
  readonly commitments: Map<CommitmentId, Commitment>;
  readonly budgetLines: Map<BudgetLineId, BudgetLine>;
  readonly investmentCases: Map<InvestmentCaseId, InvestmentCase>;
  readonly partnerships: Map<PartnershipId, Partnership>;
  readonly followUps: Map<FollowUpId, FollowUp>;
  readonly figures: Map<FigureId, CitedFigure>;
  readonly annexes: Map<AnnexId, Annex>;
  readonly recognitions: Map<RecognitionId, Recognition>;
  readonly notes: Map<NoteId, Note>;
}

/** A plan of its own, whose lists and maps change apart from the original's; the subjects in them are never changed. */
export const copyPlan = (plan: PlanState): PlanState => ({
  stage: plan.stage,
  head: plan.head,
  editions: [...plan.editions],
  forwardings: [...plan.forwardings],
  frameworks: new Map(plan.frameworks),
  consultations: new Map(plan.consultations),
  statements: new Map(plan.statements),
  goals: new Map(plan.goals),
  targetGroups: new Map(plan.targetGroups),
  targets: new Map(plan.targets),
  initiatives: new Map(plan.initiatives),
  commitments: new Map(plan.commitments),
  budgetLines: new Map(plan.budgetLines),
  investmentCases: new Map(plan.investmentCases),
  partnerships: new Map(plan.partnerships),
  followUps: new Map(plan.followUps),
  figures: new Map(plan.figures),
  annexes: new Map(plan.annexes),
  recognitions: new Map(plan.recognitions),
  notes: new Map(plan.notes),
});

export const emptyPlan = (): PlanState => ({
  stage: { name: 'none' },
  head: undefined,
  editions: [],
  forwardings: [],
  frameworks: new Map(),
  consultations: new Map(),
  statements: new Map(),
  goals: new Map(),
  targetGroups: new Map(),
  targets: new Map(),
  initiatives: new Map(),
  commitments: new Map(),
  budgetLines: new Map(),
  investmentCases: new Map(),
  partnerships: new Map(),
  followUps: new Map(),
  figures: new Map(),
  annexes: new Map(),
  recognitions: new Map(),
  notes: new Map(),
});
