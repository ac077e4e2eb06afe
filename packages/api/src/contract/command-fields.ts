import { composeOf, fieldsOf } from './composed-fields.js';
import { isSchema, namedSchemas, refIn, type Schema } from './schema-tree.js';

/** In characters of JSON: fewer fields are not worth a name. */
const worthNaming = 200;

const at = (schema: unknown, ...steps: readonly string[]): unknown =>
  steps.reduce<unknown>((found, step) => (isSchema(found) ? found[step] : undefined), schema);

const propertiesOf = (schema: unknown): Schema => {
  const properties = at(schema, 'properties');
  return isSchema(properties) ? properties : {};
};

/** The fields that both objects have alike. */
function alike(one: Schema, other: Schema): readonly string[] {
  const [ours, theirs] = [propertiesOf(one), propertiesOf(other)];
  const needed = (schema: Schema, name: string) => [schema.required].flat().includes(name);
  return Object.keys(ours).filter(
    (name) => JSON.stringify(ours[name]) === JSON.stringify(theirs[name]) && needed(one, name) === needed(other, name),
  );
}

/**
 * A command is sent to its own address, where the path says what it is about, and among others, where its data say so. What
 * both say stands once, as the fields of the command's data.
 */
export function shareCommandFields(document: object): void {
  const schemas = namedSchemas(document);
  for (const [name, list] of Object.entries(schemas)) {
    if (!/^(Plan|Indicator|Group)Command$/.test(name) || !Array.isArray(list.oneOf)) continue;
    for (const option of list.oneOf as readonly Schema[]) {
      const command = String(at(option, 'properties', 'type', 'const'));
      const prefix = name === 'PlanCommand' ? '' : name.replace(/Command$/, '');
      const own =
        [`${prefix}${command}`, command].find((each) => isSchema(at(schemas[each], 'properties', 'data'))) ?? '';
      const [one, other] = [at(schemas[own], 'properties', 'data'), at(option, 'properties', 'data')];
      if (!isSchema(one) || !isSchema(other) || refIn(one) !== undefined || refIn(other) !== undefined) continue;
      const fields = alike(one, other);
      const base = fieldsOf(one, fields);
      if (JSON.stringify(base).length < worthNaming) continue;
      schemas[`${own}Fields`] = base;
      composeOf(one, `${own}Fields`, base);
      composeOf(other, `${own}Fields`, base);
    }
  }
}
