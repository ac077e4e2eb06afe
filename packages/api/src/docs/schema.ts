import { html } from 'ghtml';
import { link, table } from '../pages/frame.js';
import { type DescribedApi, nameIn, type SchemaDescribed } from './described.js';
import { docsPageIn, schemaAddress, told } from './docs-frame.js';

const code = (value: unknown): string => html`<code>${JSON.stringify(value)}</code>`;

const alternatives = ({ anyOf, oneOf }: SchemaDescribed): readonly SchemaDescribed[] => anyOf ?? oneOf ?? [];

/** What a schema lets through, in a few words: `string (uuid)`, `list of Goal`, `"a" or "b"`. */
export const typeOf = (schema: SchemaDescribed): string => {
  const {
    $ref,
    type,
    format,
    items,
    enum: options,
    const: fixed,
    properties,
    allOf = [],
    additionalProperties,
  } = schema;
  if ($ref !== undefined) return link(schemaAddress(nameIn($ref)), nameIn($ref));
  if (fixed !== undefined) return code(fixed);
  if (options !== undefined) return options.map(code).join(' or ');
  const others = alternatives(schema);
  if (others.length > 0) return others.map(typeOf).join(' or ');
  if (items !== undefined) return `list of ${typeOf(items)}`;
  if (properties === undefined && allOf.length > 0) return allOf.map(typeOf).join(' and ');
  if (typeof additionalProperties === 'object') return `each of them ${typeOf(additionalProperties)}`;
  return html`${
    [type]
      .flat()
      .filter((each) => each !== undefined)
      .join(' or ') || 'anything'
  }${format === undefined ? '' : ` (${format})`}`;
};

interface FieldShown {
  readonly name: string;
  readonly schema: SchemaDescribed;
  readonly isRequired: boolean;
}

/** The fields of a schema, those of the named ones it is made of included; inner objects without a name bring theirs along. */
const fieldsOf = (schema: SchemaDescribed, { resolved }: DescribedApi, depth = 0): readonly FieldShown[] => {
  const { allOf = [], properties = {}, required = [] } = resolved(schema);
  const own = Object.entries(properties).flatMap(([name, field]): readonly FieldShown[] => {
    const shown = { name, schema: field, isRequired: required.includes(name) };
    if (field.$ref !== undefined || field.properties === undefined || depth > 2) return [shown];
    const inner = fieldsOf(field, api(resolved), depth + 1);
    return [shown, ...inner.map((each) => ({ ...each, name: `${name}.${each.name}` }))];
  });
  const shared = allOf.flatMap((part) => fieldsOf(part, api(resolved), depth));
  const others = shared.filter(({ name }) => !(name in properties));
  return [...own.map((field) => withWordsOf(field, shared)), ...others];
};

/** What a field is may stand in what its object is made of. */
const withWordsOf = (field: FieldShown, shared: readonly FieldShown[]): FieldShown => {
  const base = shared.find(({ name }) => name === field.name);
  if (base === undefined) return field;
  const { description = '' } = base.schema;
  return { ...field, isRequired: field.isRequired || base.isRequired, schema: { description, ...field.schema } };
};

const api = (resolved: DescribedApi['resolved']) => ({ resolved }) as DescribedApi;

const wordsOf = (schema: SchemaDescribed, { resolved }: DescribedApi): string =>
  told(schema.description ?? resolved(schema).description);

/** A table of the fields of a schema; empty where it has none. */
export const fieldTable = (caption: string, schema: SchemaDescribed, described: DescribedApi): string => {
  const rows = fieldsOf(schema, described).map(({ name, schema: field, isRequired }) => [
    html`<code>${name}</code>`,
    typeOf(field),
    isRequired ? 'required' : '',
    wordsOf(field, described),
  ]);
  return rows.length === 0 ? '' : table(caption, ['Field', 'Type', '', 'What it is'], rows, 'en');
};

/** A value as JSON, to be read. */
export const shownJson = (caption: string, text: string): string =>
  html`<pre class="wide" role="region" aria-label="${caption}" tabindex="0">${text}</pre>`;

/** A schema that has a name: what it is, its fields or its alternatives, and examples where there are any. */
export const schemaPage = (name: string, described: DescribedApi): string | undefined => {
  const schema = Object.hasOwn(described.schemas, name) ? described.schemas[name] : undefined;
  if (schema === undefined) return undefined;
  const fields = fieldTable(name, schema, described);
  const examples = (schema.examples ?? []).map((example) => shownJson('Example', JSON.stringify(example, null, 2)));
  return docsPageIn(
    { title: name },
    `<p>${told(schema.description)}</p>${fields === '' ? `<p>${typeOf(schema)}</p>` : fields}
${examples.length === 0 ? '' : `<h2>Examples</h2>${examples.join('')}`}`,
  );
};
