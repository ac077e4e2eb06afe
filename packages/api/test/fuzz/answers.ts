import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isPart, type Operation, operationsOf, type Part, partOf } from './contract.js';

/** What came back. */
export interface Came {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  /** The body; of a stream only its beginning. */
  readonly text: string;
  /** Milliseconds until the answer began. */
  readonly took: number;
}

/**
 * Holds answers against what the document says of their operation; `patience` in milliseconds. What is wrong with one is told
 * in a sentence.
 */
export function answersOf(
  document: object,
  patience: number,
): (operation: Operation, method: string, came: Came) => string | undefined {
  const ajv = new Ajv2020({ strict: false, inlineRefs: false, code: { optimize: false } });
  addFormats.default(ajv);
  ajv.addSchema(document, 'contract');
  const validators = new Map<string, ValidateFunction>();

  const validatorOf = (schema: object): ValidateFunction => {
    const absolute = JSON.stringify(schema).replaceAll('"#/components', '"contract#/components');
    const known = validators.get(absolute) ?? ajv.compile(JSON.parse(absolute));
    validators.set(absolute, known);
    return known;
  };

  const misfit = (schema: object, text: string): string | undefined => {
    const validate = validatorOf(schema);
    if (validate(JSON.parse(text))) return undefined;
    const [first] = validate.errors ?? [];
    return `does not fit its schema: ${first?.instancePath} ${first?.message} (${first?.schemaPath})`;
  };

  // All at once: made between two answers they would be counted as waiting.
  for (const { responses } of operationsOf(document))
    for (const answer of Object.values(responses))
      for (const { schema } of Object.values(partOf(answer, 'content')) as Part[])
        if (isPart(schema)) validatorOf(schema);

  return (operation, method, { status, type, headers, text, took }) => {
    if (took > patience) return `took ${Math.round(took)} ms`;
    if (
      status >= 500 &&
      !(status === 503 && headers.has('retry-after') && (method === 'HEAD' || text.includes('"rows-behind"')))
    )
      return `is ${status}`;
    const declared = operation.responses[status] ?? (status >= 400 ? operation.responses.default : undefined);
    if (declared === undefined) return `is ${status}, which is not declared`;
    if (!headers.has('request-id')) return 'has no Request-Id';
    if (method === 'HEAD' || status === 204 || status === 304)
      return text === '' ? undefined : `is ${status} with a body`;
    const content = partOf(declared, 'content');
    if (!(type in content)) return `is ${type || 'of no type'}, which is not declared for ${status}`;
    if (!type.endsWith('json') || type === 'application/x-ndjson') return undefined;
    const { schema } = partOf(content, type);
    return isPart(schema) ? misfit(schema, text) : undefined;
  };
}
