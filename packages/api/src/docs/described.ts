import type { EdgeServer } from '../edge/index.js';

/** A schema of the document; a name leads to one that stands by itself. */
export interface SchemaDescribed {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaDescribed>>;
  readonly required?: readonly string[];
  readonly items?: SchemaDescribed;
  readonly additionalProperties?: SchemaDescribed | boolean;
  readonly allOf?: readonly SchemaDescribed[];
  readonly anyOf?: readonly SchemaDescribed[];
  readonly oneOf?: readonly SchemaDescribed[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
}

/** What was once sent or answered. */
export interface ExampleDescribed {
  readonly value: unknown;
}

interface MediaDescribed {
  readonly schema?: SchemaDescribed;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleDescribed>>;
}

type ContentDescribed = Readonly<Record<string, MediaDescribed>>;

/** A parameter of an operation. */
export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: SchemaDescribed;
}

/** What an operation answers with one status. */
export interface AnswerDescribed {
  readonly $ref?: string;
  readonly description: string;
  readonly content?: ContentDescribed;
}

interface OperationInDocument {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: ContentDescribed };
  readonly responses: Readonly<Record<string, AnswerDescribed>>;
}

/** An operation with its method and its address. */
export interface Operation extends OperationInDocument {
  readonly method: string;
  readonly path: string;
}

interface OpenApiDocument {
  readonly info: { readonly title: string; readonly description?: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationInDocument>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The API as its OpenAPI document describes it. */
export interface DescribedApi {
  readonly about: string;
  readonly tags: OpenApiDocument['tags'];
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, SchemaDescribed>>;
  /** What a name leads to; the thing itself where it is none. */
  readonly resolved: <Part extends object>(part: Part) => Part;
}

/** What a reference names, such as `Verdict`. */
export const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const describe = ({ info, tags, paths, components }: OpenApiDocument): DescribedApi => ({
  about: info.description ?? '',
  tags,
  operations: Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.operationId !== undefined)
      .map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  ),
  schemas: (components.schemas ?? {}) as Readonly<Record<string, SchemaDescribed>>,
  resolved: (part) => {
    const reference: unknown = Reflect.get(part, '$ref');
    if (typeof reference !== 'string') return part;
    const [, , kind = '', name = ''] = reference.split('/');
    return (components[kind]?.[name] ?? part) as typeof part;
  },
});

/** Reads the document of a server once: its routes do not change after start. */
export const describedBy = (app: EdgeServer): (() => Promise<DescribedApi>) => {
  let read: Promise<DescribedApi> | undefined;
  return () => {
    read ??= app.inject('/v1/openapi.json').then(({ body }) => describe(JSON.parse(body) as OpenApiDocument));
    return read;
  };
};
