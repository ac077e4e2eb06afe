// The embedded database in a thread of its own: while a statement runs, whoever else is served waits for nothing. Plain JavaScript
// beside the sources, because a thread is started from a file as it stands, from a checkout as from the package.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const { dataDir, asText } = workerData;
const unread = Object.fromEntries(asText.map((type) => [type, (text) => text]));

/** An error to be handed over, which it cannot be as it stands; without what its statement was about: that is the content of plans. */
const told = ({ query: _query, params: _params, queryOptions: _options, ...fields }, { name, message, stack }) => ({
  ...fields,
  name,
  message,
  stack,
});

// By their numbers, from the moment they are asked for: what belongs to one may be asked before it has begun.
const transactions = new Map();

const ending = async (transaction, how) => {
  const begun = transactions.get(transaction);
  transactions.delete(transaction);
  const { [how]: end, ended } = await begun;
  end();
  await ended;
};

const waysOf = (pglite) => ({
  run: async ({ transaction, text, parameters }) => {
    const on = transaction === undefined ? pglite : (await transactions.get(transaction)).tx;
    if (parameters.length > 0) return on.query(text, parameters);
    return (await on.exec(text)).at(-1) ?? { rows: [], fields: [] };
  },
  // Nobody else's statements come between: PGlite keeps the line.
  begin: async ({ transaction }) => {
    const begun = new Promise((resolve, reject) => {
      const ended = pglite.transaction(
        (tx) => new Promise((commit, rollBack) => resolve({ tx, ended, commit, rollBack })),
      );
      ended.catch(reject);
    });
    transactions.set(transaction, begun);
    await begun;
  },
  commit: ({ transaction }) => ending(transaction, 'commit'),
  rollBack: ({ transaction }) => ending(transaction, 'rollBack').catch(() => undefined),
  close: () => pglite.close(),
});

function serve(pglite) {
  const ways = waysOf(pglite);
  parentPort.on('message', ({ id, to, ...given }) => {
    ways[to](given).then(
      (answer) => parentPort.postMessage({ id, answer }),
      (error) => parentPort.postMessage({ id, error: told(error, error) }),
    );
  });
  parentPort.postMessage({ id: 0 });
}

PGlite.create({ ...(dataDir === undefined ? {} : { dataDir }), parsers: unread }).then(serve, (error) => {
  // Its file system throws what is no Error and says nothing when it is printed.
  const says = error instanceof Error && error.message !== '';
  const shown = says ? error : new Error(`no database can be opened in ${dataDir}: ${JSON.stringify(error)}`);
  parentPort.postMessage({ id: 0, error: told(shown, shown) });
});
