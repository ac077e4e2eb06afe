import { html } from 'ghtml';
import { shellIn } from '../pages/frame.js';

/** The document says everything in English. */
const clocks = { asOf: undefined, knownAt: undefined, language: 'en' } as const;

const searchForm = (
  sought: string,
): string => html`<form action="/docs" method="get" role="search" aria-label="Search the API">
<label>Search the API <input type="search" name="words" value="${sought}" maxlength="100"></label><button>Search</button></form>`;

/** A page about the API: a search at its top, and the way back to the first. */
export const docsPageIn = (
  { title, sought = '', under = [] }: Readonly<{ title: string; sought?: string; under?: readonly string[] }>,
  content: string,
): string =>
  shellIn(
    {
      title,
      clocks,
      form: searchForm(sought),
      crumbs: [
        ...(title === 'The API' ? [] : [{ text: 'The API', href: '/docs' }]),
        ...under.map((tag) => ({ text: tag, href: tagAddress(tag) })),
      ],
      footer: '<p class="small"><a href="/v1/openapi.json">The OpenAPI document</a></p>',
    },
    content,
  );

/** Where the operations of a tag stand. */
export const tagAddress = (tag: string): string => `/docs/${encodeURIComponent(tag)}`;

/** Where an operation is described. */
export const operationAddress = (id: string): string => `/docs/operations/${encodeURIComponent(id)}`;

/** Where a schema that has a name is described. */
export const schemaAddress = (name: string): string => `/docs/schemas/${encodeURIComponent(name)}`;

/** A text of the document as HTML: what stands between backticks is code. */
export const told = (text: string | undefined): string =>
  (text ?? '')
    .split('`')
    .map((part, place) => (place % 2 === 0 ? html`${part}` : html`<code>${part}</code>`))
    .join('');
