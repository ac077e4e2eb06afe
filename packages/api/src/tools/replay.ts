import { parseArgs } from 'node:util';
import { type HeaderLine, isImportRefused, readLine, stageExport } from '@planspor/projections';
import { openStore } from '../server/store.js';
import { linesOf } from './files.js';
import { type Tool, toolFault } from './tool.js';

const clocks = `  --plan ID         which plan; needed where the files hold several
  --asOf DAY        the day it is read for; absent: the day of knownAt
  --knownAt MOMENT  what had been recorded by then; absent: all that the files hold`;

const options = {
  plan: { type: 'string' },
  asOf: { type: 'string' },
  knownAt: { type: 'string' },
  vintage: { type: 'string' },
} as const;

/** What files hold, as far as it was noted. */
interface Staged {
  readonly headers: readonly HeaderLine[];
  readonly plans: readonly string[];
}

/** Puts files into a database of their own, made for this and thrown away; a file at fault is refused. */
async function stage(db: Parameters<typeof stageExport>[0], paths: readonly string[]): Promise<Staged> {
  const [headers, plans]: [HeaderLine[], string[]] = [[], []];
  for (const path of paths) {
    const { header } = await stageExport(db, notingPlans(linesOf(path), plans)).catch((error: unknown) => {
      throw isImportRefused(error) ? toolFault(`${path} is at fault: see planspor verify ${path}.`) : error;
    });
    if (header !== undefined) headers.push(header);
  }
  return { headers, plans };
}

/** Lines as they come; the plans that begin in them are noted. */
async function* notingPlans(lines: AsyncIterable<string>, plans: string[]): AsyncGenerator<string> {
  for await (const text of lines) {
    const line = text.includes('"streamType":"plan"') ? readLine(text) : undefined;
    if (line?.kind === 'event') plans.push(line.envelope.stream);
    yield text;
  }
}

/** Which plan is meant where none is named: the one of the bundle, or the only one there is. */
function meant({ headers, plans }: Staged): string {
  const [only, another] = headers.flatMap(({ plan }) => plan ?? []).concat(plans);
  if (only === undefined) throw toolFault('The files hold no plan.');
  if (another !== undefined && another !== only)
    throw toolFault('The files hold several plans: say which with --plan ID.');
  return only;
}

/** Asks the server's own code for an address, on a database that holds the files and nothing else. */
async function ask(paths: readonly string[], path: (plan: string, knownAt: string) => string, plan?: string) {
  if (paths.length === 0) throw toolFault('Say which file.');
  const [store, { buildApp }] = await Promise.all([openStore({}), import('../server/app.js')]);
  try {
    const staged = await stage(store.db, paths);
    const app = await buildApp({ ...store, log: { level: 'silent' }, followAfter: new Promise(() => undefined) });
    const moments = staged.headers.map(({ knownAt }) => knownAt).sort();
    const answer = await app.inject({ url: path(plan ?? meant(staged), moments.at(-1) ?? '') });
    await app.close();
    if (answer.statusCode !== 200) throw toolFault(detailOf(answer.payload));
    return answer.payload;
  } finally {
    await store.close();
  }
}

const detailOf = (payload: string): string => {
  const { detail, title, errors } = JSON.parse(payload) as {
    detail?: string;
    title: string;
    errors?: readonly { detail: string }[];
  };
  return [detail ?? title, ...(errors ?? []).map((error) => error.detail)].join(': ');
};

const answering = (address: string, takesVintage: boolean) => async (args: readonly string[]) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.vintage !== undefined && !takesVintage) throw toolFault('A plan has no vintage; its verdicts do.');
  const text = await ask(
    positionals,
    (plan, knownAt) => {
      const { asOf, vintage } = values;
      const query = { knownAt: values.knownAt ?? knownAt, ...(asOf && { asOf }), ...(vintage && { vintage }) };
      return `/v1/plans/${plan}${address}?${new URLSearchParams(query)}`;
    },
    values.plan,
  );
  process.stdout.write(text);
  return 0;
};

/** The plan of an export, as the server would answer it. */
export const replay: Tool = {
  summary: 'the plan in an export, as a server answers it',
  usage: `planspor replay FILE… [options]

Prints the plan that the export holds, byte for byte as GET /v1/plans/{plan} answers it. Give the bundle of the plan, or the
exports of the ledgers.

${clocks}`,
  run: answering('', false),
};

/** The verdicts of the plan of an export, as the server would answer them. */
export const evaluate: Tool = {
  summary: 'the verdicts of the plan in an export, as a server answers them',
  usage: `planspor evaluate FILE… [options]

Judges every target of the plan that the export holds, byte for byte as GET /v1/plans/{plan}/evaluation answers.

${clocks}
  --vintage MOMENT  what the sources had published by then`,
  run: answering('/evaluation', true),
};
