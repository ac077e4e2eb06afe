import { nameAnyJson } from './any-json.js';
import { shareCommandFields } from './command-fields.js';
import { composeOfWhole, shareAlike, shareFields } from './composed-fields.js';
import { type ToldProblem, tellCommonOnce } from './default-answers.js';
import { describeFields, type FieldWords } from './described-fields.js';
import { openAnswers } from './open-answers.js';
import { shareParts } from './repeated-answers.js';
import { nameCopies, nameRepeated } from './repeated-schemas.js';
import { closeAsAWhole, dropEmptyCompositions, dropImpliedTypes, sayInBase, shareCommandName } from './said-by-base.js';
import { type Examples, showExamples, tellExamplesOnce } from './shown-examples.js';
import { tagByAddress } from './tags.js';
import { tellVerdictsByStatus } from './verdict-by-status.js';

/** What the document says beside what the routes' schemas do. */
export interface Words {
  readonly fields: FieldWords;
  readonly examples: Examples;
  /** Every kind of problem, by the name of its schema. */
  readonly problems: Readonly<Record<string, ToldProblem>>;
}

/** Objects that are mostly alike: what they share stands once, under the name. */
const alike: Readonly<Record<string, readonly string[]>> = {
  IndicatorAsDefined: [
    'Indicator',
    'IndicatorList/items/[]',
    'DefineIndicatorData',
    'IndicatorRedefineIndicatorFields',
  ],
  IndicatorAsRead: ['Indicator', 'IndicatorList/items/[]'],
  GroupAsRead: ['Group', 'GroupList/items/[]'],
  InitiativeAsRead: ['Plan/initiatives/[]', 'InitiativeOfPlan/subject'],
  InitiativeFields: ['PlanInitiativeFields', 'LaunchInitiativeFields', 'InitiativeAsRead'],
  TargetAsAmended: ['TargetTrial/data', 'ReviseTargetFields'],
  TargetFields: ['Target', 'SetTargetFields', 'TargetProposal/data'],
  RatingRuleFields: ['RatingRuleTrial/data', 'AdoptRatingRuleFields', 'RatingRule'],
  FigureAsCited: ['CitedFigure', 'CiteFigureFields'],
  BudgetLineFields: ['BudgetLine', 'PlanBudget/periods/[]/categories/[]/lines/[]', 'AdoptBudgetLineFields'],
  GoalFields: ['Goal', 'AdoptGoalFields'],
  StatementFields: ['Statement', 'MakeStatementFields'],
  ObservationFields: ['Observation', 'Figure', 'FigureOfVintage'],
  InputOfVerdict: ['VerdictInput', 'ComputedFigure/restsOn/[]'],
  FollowUpFields: ['FollowUp', 'FollowUpPack/followUp'],
  OutcomeFields: ['CommandAnswer', 'ImportAnswer', 'CommandOutcome/outcomes/[]'],
  Difference: ['PlanDifference', 'IndicatorDifference', 'GroupDifference'],
  HowFilesAreRead: ['SourceProfile', 'IndicatorSetSourceProfileData', 'ObservationsImport/0', 'ObservationsImport/1'],
  PartAsJudged: ['PartsItem', 'PartsItem/parts/[]'],
};

/**
 * The document as it is published: every field described, verdicts told apart by status, examples of what is sent and
 * answered, and nothing said twice. It means what the routes' own schemas say.
 */
export function published<Document extends object>(document: Document, words: Words): Document {
  describeFields(document, words.fields);
  nameAnyJson(document);
  tellVerdictsByStatus(document);
  openAnswers(document);
  nameCopies(document, 'Uuid', 'PlanId');
  nameRepeated(document);
  shareCommandFields(document);
  for (const [name, places] of Object.entries(alike)) shareAlike(document, name, places);
  composeOfWhole(document);
  shareFields(document, 'SubjectOfPlan', ['plan', 'version', 'asOf', 'recordedAt', 'nextChangeOn']);
  shareFields(document, 'HowItCame', ['event', 'adoptedOn', 'adoptedOnBasis', 'changedOn', 'changedOnBasis']);
  shareFields(document, 'AboutCommand', ['effectiveOn', 'dateBasis', 'decision', 'reason', 'source']);
  shareFields(document, 'ProblemFields', ['title', 'detail', 'instance', 'requestId', 'errors']);
  shareFields(document, 'RefusedByRule', ['refusals']);
  sayInBase(document, 'AboutCommand', { data: 'What the command says; what its path names is not repeated' });
  shareCommandName(document);
  sayInBase(document, 'ProblemFields', {
    type: 'The address of the page about this kind of problem',
    status: 'The HTTP status',
    code: 'Which kind of problem it is; never changes',
  });
  dropImpliedTypes(document);
  dropEmptyCompositions(document);
  closeAsAWhole(document);
  tellExamplesOnce(document);
  showExamples(document, words.examples);
  tagByAddress(document);
  tellCommonOnce(document, words.problems);
  return shareParts(document);
}
