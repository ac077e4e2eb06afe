import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './sources.js';

/** `planspor` as a shell function that asks one process, started once: see tools-at-hand.mjs. */
export interface ToolsAtHand {
  readonly shell: string;
  readonly end: () => Promise<void>;
}

/** Starts it. The tools must have been compiled: whoever ran one from the sources has done that. */
export async function startTools(): Promise<ToolsAtHand> {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'test/tools-at-hand.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout ?? child, 'data');
  const shell = `planspor() {
  local said
  said=$(printf '%s\\0' "$PWD" "\${PLANSPOR_DATA-}" "$@" | curl -sf --data-binary @- 'http://127.0.0.1:${String(port).trim()}/') || return 70
  cat "\${said#* }.err" >&2
  cat "\${said#* }.out"
  return "\${said%% *}"
}`;
  return {
    shell,
    end: async () => {
      const ended = once(child, 'close');
      child.stdin?.end();
      await ended;
    },
  };
}
