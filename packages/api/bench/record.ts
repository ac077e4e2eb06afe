import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { putBetween, Run, table } from './figures.js';

// `pnpm bench` runs at the top of the checkout.
const [figures, page] = ['docs/benchmarks.json', 'docs/benchmarks.md'];

/** What is kept between runs: the last whole run, and the short one whose ratios CI compares with. */
const Kept = z.strictObject({ whole: Run.optional(), short: Run.optional() });
type Kept = z.infer<typeof Kept>;

export const readRecord = (): Kept =>
  existsSync(figures) ? Kept.parse(JSON.parse(readFileSync(figures, 'utf8'))) : {};

/** Keeps a run in place of the one before; a whole one is also the table of docs/benchmarks.md. */
export function keep(part: keyof Kept, run: Run): void {
  writeFileSync(figures, `${JSON.stringify({ ...readRecord(), [part]: run }, undefined, 2)}\n`);
  if (part === 'whole') writeFileSync(page, putBetween(readFileSync(page, 'utf8'), table(run)));
}
