import { readFileSync } from 'node:fs';

type Variables = Readonly<Record<string, string | undefined>>;

/** What may stand in a file instead of the environment, which whoever may look at the process can read. */
const secrets = ['DATABASE_URL', 'PLANSPOR_CURSOR_KEY'] as const;

const contentOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
};

/**
 * The variables with what their `_FILE` names say in place: `DATABASE_URL_FILE=/run/secrets/url` is DATABASE_URL as that file
 * has it. A file that cannot be read, or a variable beside its file, is a fault; neither content is repeated.
 */
export const withSecretFiles = (
  variables: Variables,
): { readonly variables: Variables; readonly faults: readonly string[] } => {
  const faults: string[] = [];
  const read = Object.entries(variables).flatMap(([name, value]) => {
    const secret = secrets.find((each) => name === `${each}_FILE`);
    if (secret === undefined || value === undefined) return [[name, value] as const];
    const content = contentOf(value);
    if (variables[secret] !== undefined) faults.push(`${secret} and ${name} are both set; leave one of them out`);
    else if (content === undefined) faults.push(`${name} is not the path of a file that can be read`);
    return content === undefined ? [] : [[secret, content] as const];
  });
  return { variables: Object.fromEntries(read), faults };
};
