import type { Database } from '@planspor/projections';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildApp } from '../../src/server/app.js';

/** Answers every question with nothing: the document is made of the routes, and asks none. */
const noDatabase = () =>
  new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

/** The document as a server answers it at /v1/openapi.json. */
export async function currentDocument(): Promise<object> {
  const app = await buildApp({
    db: noDatabase(),
    kind: 'pglite',
    log: { level: 'silent' },
    followAfter: new Promise(() => undefined),
  });
  try {
    return (await app.inject('/v1/openapi.json')).json();
  } finally {
    await app.close();
  }
}

/** As it is committed: a line for each thing said, so that a change shows as one. */
export const textOf = (document: object): string => `${JSON.stringify(document, null, 1)}\n`;

/** The types of the client, made from the document. */
export async function typesOf(document: object): Promise<string> {
  const made = astToString(await openapiTS(JSON.stringify(document)));
  return `// Made from docs/openapi.json by \`pnpm contract\`; not written by hand.\n\n${made}`;
}
