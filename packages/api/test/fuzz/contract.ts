/** A part of the document, whatever it is. */
export type Part = Readonly<Record<string, unknown>>;

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const partOf = (value: unknown, name: string): Part => {
  const found = isPart(value) ? value[name] : undefined;
  return isPart(found) ? found : {};
};

export const listOf = (value: unknown, name: string): readonly unknown[] => {
  const found = isPart(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
};

/** One thing that may be asked, its references to parameters and answers followed. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Part[];
  /** Schema and example of what is sent, by media type. */
  readonly bodies: Readonly<Record<string, Part>>;
  /** By status, and `default`. */
  readonly responses: Readonly<Record<string, Part>>;
}

/** Follows references of a document, those that lead to further ones too. */
export function following(document: object): (part: unknown) => Part {
  const follow = (part: unknown): Part => {
    if (!isPart(part)) return {};
    const { $ref } = part;
    if (typeof $ref !== 'string') return part;
    const steps = $ref.slice(2).split('/');
    return follow(steps.reduce<unknown>((at, step) => (isPart(at) ? at[step] : undefined), document));
  };
  return follow;
}

/** Every operation of the document. */
export function operationsOf(document: object): readonly Operation[] {
  const follow = following(document);
  return Object.entries(partOf(document, 'paths')).flatMap(([path, item]) =>
    Object.entries(isPart(item) ? item : {})
      .filter(([method]) => method === 'get' || method === 'post')
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        parameters: [...listOf(item, 'parameters'), ...listOf(operation, 'parameters')].map(follow),
        bodies: partOf(follow(partOf(operation, 'requestBody')), 'content') as Readonly<Record<string, Part>>,
        responses: Object.fromEntries(
          Object.entries(partOf(operation, 'responses')).map(([status, answer]) => [status, follow(answer)]),
        ),
      })),
  );
}
