import { constants } from 'node:os';
import { watchRunners } from './runners.js';

/** Finishes what is running, in so many milliseconds at most. */
export type Finish = (time: number) => Promise<void>;

/**
 * How long what is running may take to be finished, in milliseconds, by what ends the process. Service managers wait ten seconds
 * or more before they kill; whoever sits at a terminal, or has closed it, does not.
 */
const patience = { SIGTERM: 8_000, SIGINT: 1_000, SIGHUP: 1_000 } as const;

// What a terminal sends to all who run in it, npx and pnpm pass on: both are one signal.
const oneSignal = 500;

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Node crashes where it puts a terminal in order that was closed: so whoever is hung up ends by that signal in the end. */
function hangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

function onSignals(end: (signal: keyof typeof patience) => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (signal === 'SIGHUP') process.once('exit', hangUp);
      end(signal);
    });
}

/** Ends the process on a signal as a signal would, but so that it lets go of what it made for itself. */
export const endAtOnce = (): void => onSignals((signal) => process.exit(128 + constants.signals[signal]));

/**
 * Ends the process when it is told to, or when what ran it is gone: at once until there is something to finish, which is told to
 * the function it returns. A second signal ends it at once, whatever is running.
 */
export function endOnSignal(): (finish: Finish) => void {
  let finish: Finish | undefined;
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
    end(patience[signal]);
  });
  watchRunners(() => end(patience.SIGTERM));
  // A terminal that was closed takes no more lines.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return (found) => {
    finish = found;
  };
}
