import { parseArgs } from 'node:util';
import { type HeaderLine, isImportRefused, readLine, stageExport } from '@planspor/projections';
import { openStore } from '../server/store.js';
import { linesOf } from './files.js';
import { momentGiven, type Tool, toolFault } from './tool.js';

const clocks = `  --plan ID         which plan; needed where the files hold several
  --asOf DAY        the day it is read for; absent: the day of knownAt
  --knownAt MOMENT  what had been recorded by then; absent, and at the latest: what all the files reach, the oldest of their moments`;

const options = {
  plan: { type: 'string' },
  asOf: { type: 'string' },
  knownAt: { type: 'string' },
  vintage: { type: 'string' },
} as const;

/** What files hold, as far as it was noted. */
interface Staged {
  readonly files: { readonly path: string; readonly header: HeaderLine }[];
  readonly plans: string[];
}

/** Puts files into a database of their own, made for this and thrown away; a file at fault is refused. */
async function stage(db: Parameters<typeof stageExport>[0], paths: readonly string[]): Promise<Staged> {
  const staged: Staged = { files: [], plans: [] };
  for (const path of paths)
    await stageExport(db, noting(linesOf(path), path, staged)).catch((error: unknown) => {
      throw isImportRefused(error) ? toolFault(`${path} is at fault: see planspor verify ${path}.`) : error;
    });
  return staged;
}

/** Lines as they come; what the file is of and the plans that begin in it are noted. */
async function* noting(lines: AsyncIterable<string>, path: string, staged: Staged): AsyncGenerator<string> {
  let isFirst = true;
  for await (const text of lines) {
    const line = isFirst || text.includes('"streamType":"plan"') ? readLine(text) : undefined;
    if (line?.kind === 'event') staged.plans.push(line.envelope.stream);
    if (line?.kind === 'header') note(line, path, staged);
    isFirst = false;
    yield text;
  }
}

/** A ledger is in one file only: what two of them hold of it cannot be put together. */
function note(header: HeaderLine, path: string, { files }: Staged): void {
  for (const { ledger } of header.ledgers) {
    const other = files.find((file) => file.header.ledgers.some((each) => each.ledger === ledger));
    if (other !== undefined)
      throw toolFault(
        `Ledger ${ledger} is in ${other.path} and in ${path}: give one file of each ledger, such as its whole export.`,
      );
  }
  files.push({ path, header });
}

/** Which plan is meant where none is named: the one of the bundle, or the only one there is. */
function meant({ files, plans }: Staged): string {
  const [only, another] = files.flatMap(({ header: { plan } }) => plan ?? []).concat(plans);
  if (only === undefined) throw toolFault('The files hold no plan.');
  if (another !== undefined && another !== only)
    throw toolFault('The files hold several plans: say which with --plan ID.');
  return only;
}

/** The moment it is read for: what was recorded after a file was made is not in it, so none reaches further than the oldest. */
function momentIn({ files }: Staged, asked: string | undefined): string {
  const [oldest] = files.toSorted((one, other) => (one.header.knownAt < other.header.knownAt ? -1 : 1));
  const reached = oldest?.header.knownAt ?? '';
  if (asked !== undefined && asked > reached)
    throw toolFault(`${oldest?.path} reaches ${reached}, and not ${asked}: an export of that moment is needed.`);
  return asked ?? reached;
}

interface Question {
  readonly address: string;
  readonly plan: string | undefined;
  readonly knownAt: string | undefined;
  /** What else is asked of the address. */
  readonly query: Readonly<Record<string, string>>;
}

/** Asks the server's own code, on a database that holds the files and nothing else. */
async function ask(paths: readonly string[], { address, plan, knownAt, query }: Question): Promise<string> {
  if (paths.length === 0) throw toolFault('Say which file.');
  const [store, { buildApp }] = await Promise.all([openStore({}), import('../server/app.js')]);
  try {
    const staged = await stage(store.db, paths);
    const asked = new URLSearchParams({ knownAt: momentIn(staged, knownAt), ...query });
    const url = `/v1/plans/${plan ?? meant(staged)}${address}?${asked}`;
    const app = await buildApp({ ...store, log: { level: 'silent' }, followAfter: new Promise(() => undefined) });
    const answer = await app.inject({ url });
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
  const { plan, asOf, vintage } = values;
  if (vintage !== undefined && !takesVintage) throw toolFault('A plan has no vintage; its verdicts do.');
  const knownAt = values.knownAt === undefined ? undefined : momentGiven('knownAt', values.knownAt);
  const query = { ...(asOf && { asOf }), ...(vintage && { vintage }) };
  process.stdout.write(await ask(positionals, { address, plan, knownAt, query }));
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
