import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

interface Ancestor {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** A process as the system knows it; undefined where it is gone, or ended and not yet fetched by its parent. */
function look(pid: number): Ancestor | undefined {
  try {
    return existsSync('/proc/self/stat') ? lookInProc(pid) : lookWithPs(pid);
  } catch {
    return undefined;
  }
}

function lookInProc(pid: number): Ancestor | undefined {
  // The second field is the name in brackets, and may hold blanks and brackets itself.
  const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return /[ZX]/.test(state) ? undefined : { pid, parent: Number(parent), command };
}

function lookWithPs(pid: number): Ancestor | undefined {
  const line = execFileSync('ps', ['-o', 'stat=,ppid=,args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  const [, state = '', parent = '', command = ''] = /^\s*(\S+)\s+(\d+)\s+(.*)/.exec(line) ?? [];
  return state === '' || state.startsWith('Z') ? undefined : { pid, parent: Number(parent), command };
}

function ancestors(): readonly Ancestor[] {
  const found: Ancestor[] = [];
  for (let at = look(process.ppid); at !== undefined && at.pid > 1 && found.length < 20; at = look(at.parent))
    found.push(at);
  return found;
}

const isRunner = ({ command }: Ancestor): boolean =>
  /^(\S*[/\\])?(npm|npx|pnpm)\b|^\S*\bnode\b.*\b(npm|npx|pnpm)\b/.test(command);

/**
 * Watches npx, npm and pnpm, and the shells between them and this process. They do not pass a signal on, so when one of them
 * is ended this process would be left behind unseen. Whoever started them may go: then the server was meant to stay.
 */
export function watchRunners(onGone: () => void): void {
  const above = ancestors();
  const watched = above.slice(0, above.findLastIndex(isRunner) + 1).map(({ pid }) => pid);
  if (watched.length === 0) return;
  const timer = setInterval(() => {
    if (watched.every((pid) => look(pid) !== undefined)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}
