import { vi } from 'vitest';
import { runTool } from '../../src/tools/run-tool.js';

/** What a call of `planspor` ends with, and what it says to whom. */
export async function called(...args: readonly string[]) {
  const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const stream of [out, err]) stream.mockReturnValue(true);
  const status = await runTool(args);
  const said = [out, err].map(({ mock }) => mock.calls.map(([text]) => String(text)).join(''));
  for (const stream of [out, err]) stream.mockRestore();
  return { status, out: said[0], err: said[1] };
}
