import { isSchema } from './schema-tree.js';

/** Operations that people look for together. */
interface Tag {
  readonly name: string;
  readonly description: string;
  /** Which addresses it takes, whatever their routes say; the first tag that fits has it. */
  readonly addresses?: RegExp;
}

const ofPlan = (...segments: readonly string[]): RegExp =>
  new RegExp(`^/v1/plans/\\{plan\\}/(${segments.join('|')})(/|$)`);

/** What the operations are about, in the order in which they are read. None has more than fifteen, so that each fits a page. */
const tags: readonly Tag[] = [
  {
    name: 'commands',
    description: 'Several commands at once, what became of one, and putting right what was recorded',
    addresses: /\/(commands|corrections|annulments|erasures)(\/\{key\})?$/,
  },
  {
    name: 'plan',
    description: 'Plans, their titles and periods, what they stand under, and where a word stands in all of them',
  },
  {
    name: 'approval',
    description:
      'From hearing to approval and back: who was asked, who decided, how a plan ends, and its duties by law',
    addresses: ofPlan(
      'consultations',
      'approval',
      'forwardings',
      'endorsements',
      'editions',
      'closure',
      'withdrawal',
      'succession',
      'duties',
    ),
  },
  {
    name: 'goal',
    description: 'Goals, the statements they stand under, and whom they are for',
    addresses: ofPlan('goals', 'statements', 'target-groups'),
  },
  {
    name: 'target',
    description: 'Targets: what they ask for, where they start, and what people judge of them',
    addresses: /^\/v1\/(plans\/\{plan\}\/targets(?!.*(evaluation|series|trial))(\/|$)|targets$)/,
  },
  { name: 'initiative', description: 'What is done to get there', addresses: ofPlan('initiatives') },
  {
    name: 'commitment',
    description: 'Who promised what: commitments and partnerships',
    addresses: ofPlan('commitments', 'partnerships'),
  },
  {
    name: 'budget',
    description: 'Budget lines, investments and what they came to',
    addresses: ofPlan('budget', 'budget-lines', 'investment-cases'),
  },
  {
    name: 'follow-up',
    description: 'Meetings that follow up, what lies on the table, and what is to be done about a target',
    addresses: ofPlan('follow-ups', 'corrective-actions'),
  },
  {
    name: 'document',
    description: 'What the document says beside its goals: figures, annexes, recognitions and notes',
    addresses: ofPlan('figures', 'annexes', 'recognitions', 'notes'),
  },
  {
    name: 'rating',
    description: 'Rules over verdicts, and what they come to',
    addresses: ofPlan('rating-rules', 'ratings'),
  },
  { name: 'history', description: 'How a plan, an indicator or a group came to be what it is' },
  { name: 'evaluation', description: 'Whether targets are reached, why, and what moved' },
  { name: 'indicator', description: 'What is measured, and the published figures' },
  { name: 'group', description: 'Comparison groups and their members over time' },
  { name: 'reference', description: 'The law, the map and the vocabulary that answers rest on, by day' },
  { name: 'feed', description: 'What has been recorded, for whoever keeps a copy of it' },
  { name: 'audit', description: 'Proofs that the ledger is what it was, for whoever does not trust this server' },
  { name: 'access', description: 'API keys: who may call' },
  { name: 'operations', description: 'Health, and what each kind of problem means' },
];

/** The tags as the document names them. */
export const namedTags = tags.map(({ name, description }) => ({ name, description }));

/** Puts each operation under the tag that takes its address; the others stay where their routes put them. */
export function tagByAddress(document: object): void {
  for (const [address, path] of Object.entries(Object(Reflect.get(document, 'paths')))) {
    const tag = tags.find(({ addresses }) => addresses?.test(address) === true);
    if (tag === undefined) continue;
    for (const operation of Object.values(Object(path)))
      if (isSchema(operation) && 'operationId' in operation) operation.tags = [tag.name];
  }
}
