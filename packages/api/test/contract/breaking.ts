/*
 * What of a new document breaks a client of the old one. A request that was taken must still be taken, and what was promised
 * of an answer must still hold. What is added to an answer, or may be left out of a request, breaks nobody.
 */

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

const partOf = (value: unknown, name: string): Part => {
  const found = isPart(value) ? value[name] : undefined;
  return isPart(found) ? found : {};
};

const listOf = (value: unknown, name: string): readonly unknown[] => {
  const found = isPart(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
};

/** A document with a way to follow its references. */
interface Side {
  readonly document: object;
}

const follow = ({ document }: Side, part: unknown): Part => {
  if (!isPart(part)) return {};
  const { $ref } = part;
  if (typeof $ref !== 'string') return part;
  const found = $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (isPart(at) ? at[step.replaceAll('~1', '/')] : undefined), document);
  return follow({ document }, found);
};

/** An object with what it is composed of taken together. */
function whole(side: Side, part: unknown): Part {
  const schema = follow(side, part);
  const bases = listOf(schema, 'allOf').map((base) => whole(side, base));
  if (bases.length === 0) return schema;
  const all = [...bases, schema];
  return {
    ...bases.find(({ type }) => type !== undefined),
    ...schema,
    properties: Object.assign({}, ...all.map((each) => partOf(each, 'properties'))),
    required: all.flatMap((each) => listOf(each, 'required')),
  };
}

/** By what an alternative of a union is known again: its tag; and where others have the same, by what it must have. */
const tagOf = (side: Side, option: unknown): string => {
  const { properties, type, required, enum: values } = whole(side, option);
  const tags = Object.entries(isPart(properties) ? properties : {}).flatMap(([name, field]) => {
    const { const: fixed, enum: some } = follow(side, field);
    const isTag = /^(code|type|kind|status|rule|mark|moved|class)$/.test(name) && (fixed ?? some) !== undefined;
    return isTag ? [`${name} ${JSON.stringify(fixed ?? some)}`] : [];
  });
  const own = JSON.stringify([type, [...new Set([required ?? []].flat())].sort(), values === undefined]);
  return tags.some((tag) => !tag.includes('[')) ? tags.join() : [...tags, own].join();
};

/** The alternatives of a union, and of those that are unions themselves. */
const optionsOf = (side: Side, schema: Part): readonly unknown[] =>
  [...listOf(schema, 'oneOf'), ...listOf(schema, 'anyOf')].flatMap((option) => {
    const within = optionsOf(side, follow(side, option));
    return within.length > 0 ? within : [option];
  });

/** Compares schemas; `asked` says whether they are of a request. */
function compare(old: Side, now: Side, asked: boolean) {
  const seen = new Set<string>();
  const look = (before: unknown, after: unknown, at: string): readonly string[] => {
    const pair = `${JSON.stringify(before)} ${JSON.stringify(after)}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    const [was, is] = [whole(old, before), whole(now, after)];
    return [
      ...(String(was.type) !== String(is.type) && is.type !== undefined
        ? [`${at} was ${was.type}, is ${is.type}`]
        : []),
      ...values(was, is, at),
      ...fields(was, is, at),
      ...(was.items === undefined ? [] : look(was.items, is.items, `${at}[]`)),
      ...options(was, is, at),
    ];
  };
  /** A request may not lose a value, an answer not gain one that nobody reads. */
  const values = (was: Part, is: Part, at: string): readonly string[] => {
    const [had, has] = [listOf(was, 'enum'), listOf(is, 'enum')];
    if (had.length === 0 || has.length === 0) return had.length === has.length || !asked ? [] : [`${at} was free`];
    const lost = asked ? had.filter((value) => !has.includes(value)) : has.filter((value) => !had.includes(value));
    return lost.map((value) => `${at} ${asked ? 'no longer takes' : 'may now be'} ${JSON.stringify(value)}`);
  };
  const fields = (was: Part, is: Part, at: string): readonly string[] => {
    const [had, has] = [partOf(was, 'properties'), partOf(is, 'properties')];
    const [needed, needs] = [listOf(was, 'required'), listOf(is, 'required')];
    const gone = Object.keys(had).filter((name) => !(name in has));
    const stricter = asked
      ? needs.filter((name) => !needed.includes(name))
      : needed.filter((name) => !needs.includes(name) && String(name) in has);
    return [
      ...gone.map((name) => `${at}/${name} is gone`),
      ...stricter.map((name) => `${at}/${name} ${asked ? 'is now needed' : 'may now be absent'}`),
      ...Object.keys(had).flatMap((name) => (name in has ? look(had[name], has[name], `${at}/${name}`) : [])),
    ];
  };
  const options = (was: Part, is: Part, at: string): readonly string[] => {
    const after = new Map(optionsOf(now, is).map((option) => [tagOf(now, option), option]));
    return optionsOf(old, was).flatMap((option) => {
      const tag = tagOf(old, option);
      return after.has(tag) ? look(option, after.get(tag), `${at}(${tag})`) : [`${at}(${tag}) is gone`];
    });
  };
  return look;
}

const parametersOf = (side: Side, operation: unknown): ReadonlyMap<string, Part> =>
  new Map(
    listOf(operation, 'parameters').map((each) => {
      const parameter = follow(side, each);
      return [`${String(parameter.in)} ${String(parameter.name)}`, parameter];
    }),
  );

const contents = (side: Side, holder: unknown): Part => partOf(follow(side, holder), 'content');

function operationChanges(old: Side, now: Side, before: Part, after: Part, at: string): readonly string[] {
  const [asks, answers] = [compare(old, now, true), compare(old, now, false)];
  const [took, takes] = [parametersOf(old, before), parametersOf(now, after)];
  const [body, newBody] = [contents(old, before.requestBody), contents(now, after.requestBody)];
  const [told, tells] = [partOf(before, 'responses'), partOf(after, 'responses')];
  return [
    ...[...took].flatMap(([name, parameter]) => {
      const same = takes.get(name);
      return same === undefined ? [`${at}: ${name} is gone`] : asks(parameter.schema, same.schema, `${at}: ${name}`);
    }),
    ...[...takes].flatMap(([name, { required }]) =>
      required === true && took.get(name)?.required !== true ? [`${at}: ${name} is now needed`] : [],
    ),
    ...Object.keys(body).flatMap((type) =>
      type in newBody
        ? asks(partOf(body, type).schema, partOf(newBody, type).schema, `${at}: body`)
        : [`${at}: does not take ${type} any more`],
    ),
    ...Object.keys(told).flatMap((status) => {
      if (!(status in tells)) return [`${at}: ${status} is gone`];
      const [was, is] = [contents(old, told[status]), contents(now, tells[status])];
      return Object.keys(was).flatMap((type) =>
        type in is
          ? answers(partOf(was, type).schema, partOf(is, type).schema, `${at}: ${status}`)
          : [`${at}: ${status} is no ${type} any more`],
      );
    }),
  ];
}

/** What breaks a client of the old document, each in a sentence; nothing where all it can ask and read is as it was. */
export function breakingChanges(before: object, after: object): readonly string[] {
  const [old, now] = [{ document: before }, { document: after }];
  const [paths, newPaths] = [partOf(before, 'paths'), partOf(after, 'paths')];
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(isPart(item) ? item : {}).flatMap(([method, operation]) => {
      const same = partOf(newPaths, path)[method];
      const at = `${method.toUpperCase()} ${path}`;
      return isPart(same) && isPart(operation) ? operationChanges(old, now, operation, same, at) : [`${at} is gone`];
    }),
  );
}
