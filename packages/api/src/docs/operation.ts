import { html } from 'ghtml';
import { table } from '../pages/frame.js';
import type { AnswerDescribed, DescribedApi, ExampleDescribed, Operation } from './described.js';
import { docsPageIn, told } from './docs-frame.js';
import type { RealAnswer } from './real-answer.js';
import { fieldTable, shownJson, typeOf } from './schema.js';

/** Its method and its address, as they are asked. */
export const askedAt = ({ method, path }: Operation): string => html`<code><strong>${method}</strong> ${path}</code>`;

const parameterTable = ({ parameters = [] }: Operation, { resolved }: DescribedApi): string => {
  const rows = parameters
    .map(resolved)
    .map(({ name, in: where, required, description, schema = {} }) => [
      html`<code>${name}</code>`,
      html`${where}`,
      typeOf(schema),
      required === true ? 'required' : '',
      told(description ?? schema.description ?? resolved(schema).description),
    ]);
  if (rows.length === 0) return '';
  return `<h2>Parameters</h2>${table('Parameters', ['Name', 'Where', 'Type', '', 'What it is'], rows, 'en')}`;
};

const shown = ([name, { value }]: readonly [string, ExampleDescribed]): string =>
  html`<h4>${name.replaceAll('-', ' ')}</h4>!${shownJson(`Example: ${name}`, JSON.stringify(value, null, 2))}`;

const titled = (title: string, examples: Readonly<Record<string, ExampleDescribed>>): string =>
  Object.keys(examples).length === 0 ? '' : `<h3>${title}</h3>${Object.entries(examples).map(shown).join('')}`;

const bodyOf = ({ requestBody }: Operation, described: DescribedApi): string =>
  Object.entries(requestBody?.content ?? {})
    .map(([type, { schema = {}, example, examples = {} }]) => {
      const sent =
        example === undefined
          ? titled('Sent and taken once', examples)
          : `<h3>Sent and taken once</h3>${shownJson('Example', JSON.stringify(example, null, 2))}`;
      return html`<h2>Body</h2><p><code>${type}</code>: !${typeOf(schema)}</p>!${fieldTable('Body', schema, described)}!${sent}`;
    })
    .join('');

/** Which problems there are says what the answer is described by; what each carries says its page. */
const problemType = 'application/problem+json';

const answerRow = (status: string, answer: AnswerDescribed): readonly string[] => [
  html`${status}`,
  told(answer.description),
  Object.entries(answer.content ?? {})
    .map(([type, { schema = {} }]) => html`<code>${type}</code> !${type === problemType ? '' : typeOf(schema)}`)
    .join('<br>'),
];

const answersOf = ({ responses }: Operation, { resolved }: DescribedApi): string => {
  const rows = Object.entries(responses).map(([status, answer]) => answerRow(status, resolved(answer)));
  return `<h2>Answers</h2>${table('Answers', ['Status', 'When', 'Content'], rows, 'en')}`;
};

const answeredOnce = ({ responses }: Operation, { resolved }: DescribedApi): string =>
  Object.values(responses)
    .flatMap((answer) => Object.values(resolved(answer).content ?? {}))
    .map(({ examples = {} }) => titled('Answered once', examples))
    .join('');

const realOne = (real: RealAnswer | undefined): string =>
  real === undefined
    ? ''
    : html`<h2>As this server answers</h2><p><a href="${real.address}"><code>${real.address}</code></a></p>!${shownJson('Answer', real.text)}`;

/** An operation whole: what it does, what it takes, what it answers, with what was really sent and is really answered. */
export const operationPage = (operation: Operation, described: DescribedApi, real: RealAnswer | undefined): string => {
  const { operationId, summary, description, tags = [] } = operation;
  return docsPageIn(
    { title: operationId, under: tags },
    `<p>${askedAt(operation)}</p><p>${told(summary)}${description === undefined ? '' : `. ${told(description)}`}</p>
${parameterTable(operation, described)}${bodyOf(operation, described)}${realOne(real)}${answersOf(operation, described)}${answeredOnce(operation, described)}`,
  );
};
