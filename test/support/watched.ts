import type { OpenDatabase } from '@planspor/projections';

type Db = OpenDatabase['db'];
type Execute = Db['executeQuery'];

/** The same database, telling each statement that is sent to it. */
export function watched(db: Db): { readonly db: Db; readonly sent: string[] } {
  const sent: string[] = [];
  const seen = db.withPlugin({
    transformQuery: ({ node }) => {
      sent.push(node.kind);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const execute: Execute = seen.executeQuery.bind(seen);
  const telling = (query: Parameters<Execute>[0]) => {
    const { sql, parameters } = 'sql' in query ? query : query.compile();
    sent.push(`${sql} ${parameters.join(' ')}`);
    return execute(query);
  };
  seen.executeQuery = telling as Execute;
  return { db: seen, sent };
}
