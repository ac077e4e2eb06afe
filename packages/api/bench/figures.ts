import { z } from 'zod';

/** What we promise ourselves: of the figure, or of its ratio to the peer. */
const Reach = z.strictObject({
  of: z.enum(['figure', 'ratio']),
  least: z.number().optional(),
  most: z.number().optional(),
});

/** One thing measured, as it is printed, written to the table of docs/benchmarks.md, and compared by CI. */
const Figure = z.strictObject({
  workload: z.string(),
  what: z.string(),
  figure: z.number(),
  unit: z.string(),
  /** In milliseconds, of single calls. */
  p50: z.number().optional(),
  p99: z.number().optional(),
  /** What was measured beside it, in the same rounds and of the same unit. */
  peer: z.strictObject({ what: z.string(), figure: z.number() }).optional(),
  /** How it stands to the peer: 1 is as fast, 0.5 half as fast. */
  ratio: z.number().optional(),
  reach: Reach.optional(),
  reached: z.boolean().optional(),
});

/** Under what figures were measured. */
const Settings = z.strictObject({
  at: z.string(),
  node: z.string(),
  postgres: z.string(),
  fsync: z.string(),
  synchronousCommit: z.string(),
  /** Milliseconds that the disk takes to keep 8 kB. */
  sync: z.number(),
  cores: z.number(),
  /** Average load of the machine in the minute before the first and after the last. */
  load: z.strictObject({ before: z.number(), after: z.number() }),
});

export const Run = z.strictObject({ settings: Settings, figures: z.array(Figure) });

export type Figure = z.infer<typeof Figure>;
export type Reach = z.infer<typeof Reach>;
export type Settings = z.infer<typeof Settings>;
export type Run = z.infer<typeof Run>;

/** A figure as its workload says it. */
export type Said = Omit<Figure, 'workload' | 'reached'>;
export type Say = (said: Said) => void;

/** Ratios of CPU time are what CI compares: a clock also counts what else the machine does. */
export const cpu = 'ms of CPU';

export const atMost = (most: number, of: Reach['of'] = 'figure'): Reach => ({ of, most });
export const atLeast = (least: number, of: Reach['of'] = 'ratio'): Reach => ({ of, least });

/** No more digits than were measured, in all its numbers. */
const rounded = <Value>(said: Value): Value =>
  JSON.parse(JSON.stringify(said), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value));

/** Says of a figure whether it reaches what was promised; what was not measured does not. */
export function figureOf(workload: string, said: Said): Figure {
  const { reach } = said;
  if (reach === undefined) return rounded({ workload, ...said });
  const value = (reach.of === 'ratio' ? said.ratio : said.figure) ?? Number.NaN;
  const reached = value >= (reach.least ?? -Infinity) && value <= (reach.most ?? Infinity);
  return rounded({ workload, ...said, reached });
}

/** Three digits that count, or all before the point. */
export const number = (value: number): string =>
  value.toLocaleString('en', value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 });

const promised = ({ reach, reached }: Figure): string => {
  if (reach === undefined) return '';
  const limit = reach.least === undefined ? `at most ${reach.most}` : `at least ${reach.least}`;
  return `${limit}${reach.of === 'ratio' ? ' of the peer' : ''}: ${reached ? 'reached' : 'NOT reached'}`;
};

/** The cells of a figure's line. */
export const cells = (figure: Figure): readonly string[] => [
  figure.workload,
  figure.what,
  `${number(figure.figure)} ${figure.unit}`,
  [figure.p50, figure.p99]
    .map((each) => (each === undefined ? '' : number(each)))
    .join(' / ')
    .replace(/^ \/ $/, ''),
  figure.peer === undefined ? '' : `${figure.peer.what}: ${number(figure.peer.figure)}`,
  figure.ratio === undefined ? '' : number(figure.ratio),
  promised(figure),
];

const heads = ['workload', 'what', 'figure', 'p50 / p99, ms', 'peer', 'ratio', 'reach'];

/** Figures as a Markdown table, under a line that says how they were measured. */
export function table({ settings, figures }: Run): string {
  const rows = [heads, ...figures.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = '', ...others] = rows.map(line);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${told(settings)}\n\n${[head, rule, ...others].join('\n')}`;
}

/** The settings in one sentence. */
export const told = ({ at, node, postgres, fsync, synchronousCommit, sync, cores, load }: Settings): string =>
  `${at.slice(0, 16).replace('T', ' ')} UTC: Node ${node}, PostgreSQL ${postgres}, fsync ${fsync}, synchronous_commit ${synchronousCommit}, ` +
  `8 kB kept in ${number(sync)} ms, ${cores} cores, load average ${number(load.before)} before and ${number(load.after)} after.`;

const [begin, end] = ['<!-- whole run -->', '<!-- end of the whole run -->'];

/** A page with something put between its two markers, and nothing else changed. */
export function putBetween(page: string, text: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no ${begin} before ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}
