import { constants } from 'node:os';
import { watchRunners } from './runners.js';

/** Finishes what is running, in so many milliseconds at most. */
export type Finish = (time: number) => Promise<void>;

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

type Signal = (typeof signals)[number];

/** Seconds that what is running may take to be finished, unless a setting says otherwise. */
const standardPatience = 2;

// Whoever sits at a terminal, or has closed it, waits no longer, whatever is set.
const patienceAtATerminal = 1_000;

// What a terminal sends to all who run in it, npx and pnpm pass on: both are one signal.
const oneSignal = 500;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Node crashes where it puts a terminal in order that was closed: so whoever is hung up ends by that signal in the end. */
function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

function onSignals(end: (signal: Signal) => void): void {
  for (const signal of signals)
    process.on(signal, () => {
      if (signal === 'SIGHUP') process.once('exit', hangUp);
      end(signal);
    });
}

/** Ends the process on a signal as a signal would, but so that it lets go of what it made for itself. */
export const endAtOnce = (): void => onSignals((signal) => process.exit(128 + constants.signals[signal]));

/**
 * Ends the process when it is told to, or when what ran it is gone: at once until there is something to finish, which is told to
 * the function it returns, with how many seconds that may take. A second signal ends it at once, whatever is running.
 */
export function endOnSignal(): (finish: Finish, seconds?: number) => void {
  let finish: Finish | undefined;
  let patience = standardPatience * 1_000;
  let began: number | undefined;
  const end = (time: number) => {
    if (began !== undefined) return;
    began = performance.now();
    if (finish === undefined) process.exit(0);
    say(`Stopping: what is running is finished first, in ${time / 1000} s at most. Again, and it ends at once.`);
    setTimeout(() => process.exit(1), time);
    finish(time).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  onSignals((signal) => {
    if (began !== undefined && performance.now() - began > oneSignal) process.exit(1);
    end(signal === 'SIGTERM' ? patience : patienceAtATerminal);
  });
  watchRunners(() => end(patience));
  // A terminal that was closed takes no more lines.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return (found, seconds = standardPatience) => {
    finish = found;
    patience = seconds * 1_000;
  };
}
