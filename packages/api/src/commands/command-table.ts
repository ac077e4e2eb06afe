import type { EventDefinitions, groupEvents, indicatorEvents, planEvents } from '@planspor/domain';
import type { AddressedCommand } from './command-schemas.js';

type Addresses<Definitions extends EventDefinitions, Opening extends keyof Definitions> = Readonly<
  Record<AddressedCommand<Definitions, Opening>, string>
>;

/**
 * Every command and the address it is sent to, one line each. A name in the path (`:goal`) is the field of the command's
 * data it fills; a command that brings a subject into being takes its id from the body, or makes one.
 */
export const planCommands = {
  RetitlePlan: 'title',
  ChangePlanPeriod: 'period',
  ReferenceFramework: 'frameworks',
  SendPlanToConsultation: 'consultations',
  ReceiveConsultationResponse: 'consultations/:consultation/responses',
  ApprovePlan: 'approval',
  ForwardPlan: 'forwardings',
  AdoptPlanRevision: 'editions',
  ClosePlan: 'closure',
  WithdrawPlan: 'withdrawal',
  SucceedPlan: 'succession',
  MakeStatement: 'statements',
  RewordStatement: 'statements/:statement/rewording',
  WithdrawStatement: 'statements/:statement/withdrawal',
  AdoptGoal: 'goals',
  RewordGoal: 'goals/:goal/rewording',
  MoveGoal: 'goals/:goal/move',
  DeferGoal: 'goals/:goal/deferral',
  RetireGoal: 'goals/:goal/retirement',
  DefineTargetGroup: 'target-groups',
  RedefineTargetGroup: 'target-groups/:targetGroup/redefinition',
  SetTarget: 'targets',
  ReviseTarget: 'targets/:target/revisions',
  WithdrawTarget: 'targets/:target/withdrawal',
  FixBaseline: 'targets/:target/baseline',
  AssessTarget: 'targets/:target/assessments',
  PlanInitiative: 'initiatives',
  LaunchInitiative: 'initiatives/:initiative/launch',
  RefocusInitiative: 'initiatives/:initiative/refocus',
  ExtendInitiative: 'initiatives/:initiative/extension',
  PauseInitiative: 'initiatives/:initiative/pause',
  ResumeInitiative: 'initiatives/:initiative/resumption',
  MainstreamInitiative: 'initiatives/:initiative/mainstreaming',
  CompleteInitiative: 'initiatives/:initiative/completion',
  StopInitiative: 'initiatives/:initiative/stop',
  ReportProgress: 'initiatives/:initiative/progress',
  MakeCommitment: 'commitments',
  KeepCommitment: 'commitments/:commitment/fulfilment',
  DropCommitment: 'commitments/:commitment/drop',
  AdoptBudgetLine: 'budget-lines',
  ReviseBudgetLine: 'budget-lines/:budgetLine/revisions',
  RemoveBudgetLine: 'budget-lines/:budgetLine/removal',
  ReportSpend: 'budget-lines/:budgetLine/spend',
  AdoptInvestmentCase: 'investment-cases',
  ReviseInvestmentCase: 'investment-cases/:investmentCase/revisions',
  ReportSaving: 'investment-cases/:investmentCase/savings',
  AgreePartnership: 'partnerships',
  ChangePartnership: 'partnerships/:partnership/changes',
  EndPartnership: 'partnerships/:partnership/end',
  ScheduleFollowUp: 'follow-ups',
  HoldFollowUp: 'follow-ups/:followUp/meeting',
  CancelFollowUp: 'follow-ups/:followUp/cancellation',
  CiteFigure: 'figures',
  CorrectFigure: 'figures/:figure/corrections',
  AttachAnnex: 'annexes',
  ReplaceAnnex: 'annexes/:annex/replacement',
  RemoveAnnex: 'annexes/:annex/removal',
  GrantRecognition: 'recognitions',
  AddNote: 'notes',
  CorrectEvent: 'corrections',
  AnnulEvent: 'annulments',
} as const satisfies Addresses<typeof planEvents, 'PlanDrafted'>;

export const indicatorCommands = {
  RedefineIndicator: 'redefinition',
  PublishObservations: 'publications',
  RestateObservations: 'restatements',
  RetractObservations: 'retractions',
  SetSourceProfile: 'profiles',
  DropSourceProfile: 'profiles/removal',
  RetireIndicator: 'retirement',
  CorrectEvent: 'corrections',
  AnnulEvent: 'annulments',
} as const satisfies Addresses<typeof indicatorEvents, 'IndicatorDefined'>;

export const groupCommands = {
  ChangeGroupMembers: 'members',
  RetireGroup: 'retirement',
  CorrectEvent: 'corrections',
  AnnulEvent: 'annulments',
} as const satisfies Addresses<typeof groupEvents, 'GroupDefined'>;
