/** The ids that the pages of a plan go by. */
export interface PlanOnPages {
  readonly plan: string;
  readonly target: string;
  readonly followUp: string;
  readonly indicator: string;
}

/** Every kind of page once, by a name for its picture; the start once more with what somebody looked for. */
export const placesOf = ({ plan, target, followUp, indicator }: PlanOnPages): Readonly<Record<string, string>> => ({
  start: '/?lang=da',
  search: '/?lang=da&words=virksomhed',
  scorecard: '/scorecard?lang=en',
  plan: `/plans/${plan}?lang=da`,
  'plan-in-english': `/plans/${plan}?lang=en&asOf=2024-05-31`,
  history: `/plans/${plan}/history?lang=da`,
  comparison: `/plans/${plan}/compare?lang=da&from=2024-05-31&to=2024-06-01`,
  target: `/plans/${plan}/targets/${target}?lang=da&asOf=2024-05-31`,
  trial: `/plans/${plan}/targets/${target}?lang=da&asOf=2024-05-31&value=50`,
  'follow-up': `/plans/${plan}/follow-ups/${followUp}?lang=da`,
  indicator: `/indicators/${indicator}?lang=da`,
  docs: '/docs',
  'docs-operation': '/docs/operations/readPlan',
  'docs-search': '/docs?words=baseline',
  refusal: '/plans/0193f2a0-0000-7000-8000-000000000000?lang=da',
});
