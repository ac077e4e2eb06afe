import { type OpenDatabase, runScript } from '@planspor/projections';

const wallClock = 'floor(extract(epoch from clock_timestamp()) * 1000)::bigint';

/**
 * Sets the clock of the store: what is recorded from now on is recorded at this instant (or later: recording never goes
 * back). With null it follows the real time again. For all connections to this database.
 */
export async function setStoreClock({ db }: Pick<OpenDatabase, 'db'>, instant: string | null): Promise<void> {
  await runScript(db, storeClock(instant === null ? wallClock : `${Date.parse(instant)}::bigint`));
}

/** A clock that jumps up to a second back with every look at it. */
export async function setJumpingClock({ db }: Pick<OpenDatabase, 'db'>): Promise<void> {
  await runScript(db, storeClock(`${wallClock} - floor(random() * 1000)::bigint`));
}

const storeClock = (expression: string): string =>
  `create or replace function planspor_now_ms() returns bigint language sql volatile as 'select ${expression}'`;
