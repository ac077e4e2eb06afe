import { html } from 'ghtml';
import { link, shown, table } from '../pages/frame.js';
import type { DescribedApi, Operation } from './described.js';
import { docsPageIn, operationAddress, schemaAddress, tagAddress, told } from './docs-frame.js';
import { guideAddress } from './guide.js';
import { askedAt } from './operation.js';

const operationTable = (caption: string, operations: readonly Operation[]): string =>
  table(
    caption,
    ['Operation', 'Address', 'What it does'],
    operations.map((each) => [
      link(operationAddress(each.operationId), each.operationId),
      askedAt(each),
      told(each.summary),
    ]),
    'en',
  );

const of = (id: string): string => link(operationAddress(id), id);

/** What there is to know before the first request, a paragraph a subject. */
const guide: readonly (readonly [subject: string, text: string])[] = [
  [
    'Beginning',
    `${link(guideAddress, "A plan's year in twenty calls")}: from the first draft to the closing, each with its answer.`,
  ],
  [
    'Reading',
    `Begin with ${of('listPlans')} and ${of('readPlan')}. Every read takes two clocks: <code>asOf</code>, the day it holds on, and <code>knownAt</code>, the moment by which it had been recorded; what both name never changes.`,
  ],
  [
    'Judging',
    `${of('evaluatePlan')} says of every target whether it is reached, and why; ${of('explainTarget')} what moved a verdict between two points; ${of('tryTarget')} what it would be of another figure.`,
  ],
  [
    'Changing',
    `A change is a command: a <code>POST</code> with an <code>Idempotency-Key</code> of your own, and with <code>If-Match</code> the <code>ETag</code> of the plan it was decided on. The same key sent again gives the same answer. Several at once, all or nothing: ${of('decidePlanCommands')}.`,
  ],
  [
    'What goes wrong',
    'Every refusal is a problem document (RFC 9457) with a stable <code>code</code>, and names all faults at once. <a href="/problems">All kinds of problems</a>.',
  ],
  [
    'Following',
    `${of('followLedger')} tells what was recorded after a position, in pages or as it happens; ${of('makeWebhook')} has it sent to you.`,
  ],
];

/** `/docs`: what there is to know first, and the operations by what they are about. */
export const docsStart = ({ about, tags, operations }: DescribedApi): string => {
  const rows = tags.map(({ name, description }) => [
    link(tagAddress(name), name),
    shown(operations.filter((each) => each.tags?.includes(name)).length),
    told(description),
  ]);
  return docsPageIn(
    { title: 'The API' },
    `<p>${told(about)}</p>
<dl>${guide.map(([subject, text]) => `<dt>${subject}</dt><dd>${text}</dd>`).join('')}</dl>
<h2>Operations</h2>${table('Operations by subject', ['Subject', 'Operations', 'What it is about'], rows, 'en')}`,
  );
};

/** The operations of a tag; undefined where there is none of that name. */
export const tagPage = (name: string, { tags, operations }: DescribedApi): string | undefined => {
  const tag = tags.find((each) => each.name === name);
  if (tag === undefined) return undefined;
  const own = operations.filter((each) => each.tags?.includes(name));
  return docsPageIn({ title: name }, `<p>${told(tag.description)}</p>${operationTable(name, own)}`);
};

const holds = (words: readonly string[], ...texts: readonly (string | undefined)[]): boolean => {
  const text = texts.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
};

/** The operations and schemas in which all of the words stand: in names, addresses and descriptions, and names of fields. */
export const foundPage = (sought: string, { operations, schemas }: DescribedApi): string => {
  const words = sought.toLowerCase().split(/\s+/);
  const found = operations.filter(({ operationId, path, summary, description, tags = [] }) =>
    holds(words, operationId, path, summary, description, ...tags),
  );
  const named = Object.entries(schemas).filter(([name, { description, properties = {} }]) =>
    holds(words, name, description, ...Object.keys(properties)),
  );
  const rows = named.map(([name, { description }]) => [link(schemaAddress(name), name), told(description)]);
  return docsPageIn(
    { title: `Search: ${sought}`, sought },
    html`<h2>Operations (${found.length})</h2>!${operationTable('Operations', found)}<h2>Schemas (${named.length})</h2>!${table('Schemas', ['Schema', 'What it is'], rows, 'en')}`,
  );
};
