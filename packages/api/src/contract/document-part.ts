import { isSchema, type Schema } from './schema-tree.js';

const partAt = (value: unknown, name: string): Schema => {
  const found: unknown = Reflect.get(Object(value), name);
  return isSchema(found) ? found : {};
};

/** What a part of the document refers to, in itself or by others: `schemas/Goal`. */
function reached(components: Schema, part: unknown): ReadonlySet<string> {
  const seen = new Set<string>();
  const look = (value: unknown): void => {
    if (!isSchema(value)) return;
    const [kind = '', name = ''] = String(value.$ref ?? '')
      .split('/')
      .slice(2);
    if (name !== '' && !seen.has(`${kind}/${name}`)) {
      seen.add(`${kind}/${name}`);
      look(partAt(components, kind)[name]);
    }
    Object.values(value).forEach(look);
  };
  look(part);
  return seen;
}

/**
 * The operations of a document under one tag, with all that they refer to and nothing else: for whoever uses a part of the
 * API, and for a page that shows one part at a time.
 */
export function documentPart(document: object, tag: string): object {
  const ofTag = (operation: unknown): boolean => [Reflect.get(Object(operation), 'tags')].flat().includes(tag);
  const paths = Object.entries(partAt(document, 'paths')).flatMap(([path, item]) => {
    const own = Object.entries(Object(item) as Schema).filter(([, operation]) => ofTag(operation));
    return own.length === 0 ? [] : [[path, Object.fromEntries(own)] as const];
  });
  const components = partAt(document, 'components');
  const wanted = reached(components, Object.fromEntries(paths));
  const kept = Object.entries(components).map(([kind, named]) => {
    const isKept = ([name]: readonly [string, unknown]) => kind === 'securitySchemes' || wanted.has(`${kind}/${name}`);
    return [kind, Object.fromEntries(Object.entries(Object(named) as Schema).filter(isKept))] as const;
  });
  const tags = [Reflect.get(document, 'tags')].flat().filter((each) => Reflect.get(Object(each), 'name') === tag);
  return { ...document, tags, paths: Object.fromEntries(paths), components: Object.fromEntries(kept) };
}
