import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { breakingChanges } from './breaking.js';
import { currentDocument, textOf, typesOf } from './document.js';

const committed = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

type Part = Record<string, unknown>;

let document: object;
beforeAll(async () => {
  document = await currentDocument();
});

const schemas = (): Readonly<Record<string, Part>> =>
  (document as { components: { schemas: Record<string, Part> } }).components.schemas;

describe('the committed contract', () => {
  test('is what a server answers; `pnpm contract` writes it', () => {
    expect(textOf(document) === committed('docs/openapi.json')).toBe(true);
  });

  test('and so are the types of the client', async () => {
    expect((await typesOf(document)) === committed('packages/api/client/contract.d.ts')).toBe(true);
  });

  test('says no more than it must of each operation and each type', () => {
    const { paths } = document as { paths: Readonly<Record<string, object>> };
    const operations = Object.values(paths).flatMap(Object.keys).length;
    const [, ofTypes] = JSON.stringify(document).split('"components":');
    const ofPaths = JSON.stringify(paths).length;
    expect(ofPaths / operations).toBeLessThan(1_350);
    expect((ofTypes ?? '').length / Object.keys(schemas()).length).toBeLessThan(1_030);
  });
});

const typedUse = `
  import { connect, type Schema } from '@planspor/api/client';
  export const told = (verdict: Schema<'Verdict'>): string => {
    if (verdict.status === 'not-comparable') return String(verdict.hindrance);
    if (verdict.status === 'awaiting-observation') return verdict.missing.map(({ reason }) => reason).join();
    if (verdict.status === 'met' && 'actual' in verdict && 'required' in verdict)
      return \`\${verdict.actual.value} \${verdict.required.comparison}\`;
    return verdict.status;
  };
  export const asked = (condition: Schema<'SingleCondition'>): string =>
    condition.kind === 'change' ? \`\${condition.direction} \${condition.by}\` : condition.kind;
  export async function read(plan: string): Promise<string> {
    const { data, error } = await connect('http://127.0.0.1').GET('/v1/plans/{plan}/evaluation', {
      params: { path: { plan } },
    });
    if (data !== undefined) return data.verdicts.map(told).join();
    return error.code === 'version-unreadable' ? error.readable.length.toString() : error.detail ?? error.title;
  }
  export const adopt = (plan: string) =>
    connect('http://127.0.0.1', { credential: 'x' }).POST('/v1/plans/{plan}/goals', {
      params: { path: { plan }, header: { 'idempotency-key': '1', 'if-match': '*' } },
      body: { data: { title: 'Flere i arbejde', level: 'strategic' } },
    });
`;

const wrongUse = `
  import { connect } from '@planspor/api/client';
  connect('http://127.0.0.1').POST('/v1/plans/{plan}/goals', {
    params: { path: { plan: 'x' }, header: { 'idempotency-key': '1', 'if-match': '*' } },
    body: { data: { titel: 'Flere i arbejde', level: 'strategic' } },
  });
`;

/** What the compiler says of the typed client, of whoever uses it well and of whoever does not: all of them are read once. */
const compiled = (): { readonly well: readonly string[]; readonly wrongly: readonly string[] } => {
  const place = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const programs = new Map([
    [place('typed-use'), typedUse],
    [place('wrong-use'), wrongUse],
  ]);
  const host = ts.createCompilerHost({});
  const { getSourceFile } = host;
  const given = (path: string, version: ts.ScriptTarget) => {
    const program = programs.get(path);
    return program === undefined
      ? getSourceFile.call(host, path, version)
      : ts.createSourceFile(path, program, version);
  };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const fileExists = (path: string) => programs.has(path) || host.fileExists(path);
  const made = ts.createProgram([...programs.keys()], options, { ...host, fileExists, getSourceFile: given });
  const told = ts.getPreEmitDiagnostics(made);
  const textOf = ({ messageText }: ts.Diagnostic) => ts.flattenDiagnosticMessageText(messageText, ' ');
  const isWrong = ({ file }: ts.Diagnostic) => file?.fileName === place('wrong-use');
  return {
    well: told.filter((each) => !isWrong(each)).map(textOf),
    wrongly: told.filter(isWrong).map(textOf),
  };
};

describe('a typed client', () => {
  let told: ReturnType<typeof compiled>;
  beforeAll(() => {
    told = compiled();
  });

  test('narrows a verdict by its status, a problem by its code and a condition by its kind', () => {
    expect(told.well).toEqual([]);
  });

  test('does not compile what the contract does not allow', () => {
    expect(told.wrongly.join()).toMatch(/title|titel/);
  });
});

/** An alternative of a union with what it is composed of. */
const whole = (schema: Part): { readonly properties: Part; readonly required: readonly string[] } => {
  const name = /[^/]*$/.exec(String(schema.$ref ?? ''))?.[0] ?? '';
  const found = schemas()[name] ?? schema;
  const bases = ((found.allOf ?? []) as Part[]).map(whole);
  return {
    properties: Object.assign({}, ...bases.map(({ properties }) => properties), found.properties),
    required: [...bases.flatMap(({ required }) => required), ...((found.required ?? []) as string[])],
  };
};

const unionsIn = (value: unknown): readonly Part[][] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = ['oneOf', 'anyOf'].flatMap((name) => {
    const list: unknown = Reflect.get(value, name);
    return Array.isArray(list) ? [list as Part[]] : [];
  });
  return [...own, ...Object.values(value).flatMap(unionsIn)];
};

describe('every union of objects', () => {
  test('is told apart by a tag, or each alternative by a field that it must have and others cannot', () => {
    const apart = (options: readonly Part[]): boolean => {
      const objects = options.map(whole).filter(({ properties }) => Object.keys(properties).length > 0);
      if (objects.length < 2) return true;
      const tags = ['code', 'type', 'kind', 'status', 'rule', 'mark', 'moved', 'class'].filter((tag) =>
        objects.every(({ properties }) => {
          const field = properties[tag] as Part | undefined;
          return field !== undefined && ('const' in field || 'enum' in field);
        }),
      );
      const own = objects.filter(({ required }, at) =>
        required.some((name) => objects.every(({ properties }, other) => other === at || !(name in properties))),
      );
      return tags.length > 0 || own.length >= objects.length - 1;
    };
    const mixed = unionsIn(document).filter((options) => !apart(options));
    expect(mixed.map((options) => JSON.stringify(options).slice(0, 300))).toEqual([]);
  });
});

describe('what breaks a client', () => {
  const changed = (
    change: (copy: { paths: Record<string, Record<string, Part>>; schemas: Record<string, Part> }) => void,
  ) => {
    const copy = structuredClone(document) as { paths: Record<string, Record<string, Part>>; components: Part };
    change({ paths: copy.paths, schemas: copy.components.schemas as Record<string, Part> });
    return breakingChanges(document, copy);
  };
  const properties = (schema: Part | undefined): Part => (schema?.properties ?? {}) as Part;

  test('nothing does where nothing changed, or only something was added', () => {
    expect(changed(() => undefined)).toEqual([]);
    const added = changed(({ schemas: { CommandAnswer, AdoptGoalFields } }) => {
      properties(CommandAnswer).more = { type: 'string' };
      properties(AdoptGoalFields).more = { type: 'string' };
    });
    expect(added).toEqual([]);
  });

  test.each<[string, Parameters<typeof changed>[0], RegExp]>([
    [
      'an address is gone',
      ({ paths }) => delete paths['/v1/plans/{plan}/goals'],
      /^POST \/v1\/plans\/\{plan\}\/goals is gone/,
    ],
    [
      'a field of an answer is gone',
      ({ schemas }) => delete properties(schemas.OutcomeFields).version,
      /version is gone/,
    ],
    [
      'a field of an answer may be absent',
      ({ schemas }) => {
        if (schemas.OutcomeFields !== undefined) schemas.OutcomeFields.required = ['outcome'];
      },
      /version may now be absent/,
    ],
    [
      'a field of a request is needed',
      ({ schemas }) => {
        if (schemas.AdoptGoalFields !== undefined) schemas.AdoptGoalFields.required = ['title', 'level', 'theme'];
      },
      /theme is now needed/,
    ],
    [
      'a state is new',
      ({ schemas }) => {
        const { status } = properties(schemas.EndedVerdict);
        (status as { enum: string[] }).enum.push('lost');
      },
      /lost|EndedVerdict|withdrawn/,
    ],
  ])('%s', (_, change, told) => {
    const broken = changed((copy) => void change(copy));
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.join('\n')).toMatch(told);
  });
});
