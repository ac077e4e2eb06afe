import { makeAllDue, today, verdictRows, warmStreams } from '@planspor/projections';
import { v7 } from 'uuid';
import { buildApp } from '../src/server/app.js';
import { openStore } from '../src/server/store.js';
import { codes, fillCountry, indicators, months } from './country.js';
import { measure, ms, say } from './measure.js';
import { rowsAreThere } from './plans.js';

/*
 * The scorecard of a whole country: 98 municipalities with 60 targets each on national indicators with 36 months of
 * figures for everyone. Run with `pnpm bench`; DATABASE_URL measures on a PostgreSQL server (use an empty database).
 */
const store = await openStore(
  process.env.DATABASE_URL === undefined ? {} : { databaseUrl: process.env.DATABASE_URL },
  'migrates',
);
const app = await buildApp({ db: store.db, log: { level: 'error' } });

async function send(method: 'POST' | 'GET', url: string, payload?: object, ifMatch?: string) {
  const headers = {
    host: 'localhost',
    'idempotency-key': v7(),
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
  const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  if (response.statusCode >= 400)
    throw new Error(`${method} ${url}: ${response.statusCode} ${response.body.slice(0, 500)}`);
  return response;
}

const filled = performance.now();
await fillCountry(send);
say(
  `recording ${codes.length} plans of ${indicators} targets and ${indicators} indicators of ${codes.length * months.length} figures`,
  ms(performance.now() - filled),
);
for (const ledger of ['dk', ...codes]) await rowsAreThere({ database: store }, ledger);
await app.close();

const day = today(Date.now());
await store.db.updateTable('view_marks').set({ due: 'source' }).where('view', '=', verdictRows.name).execute();
const start = performance.now();
const judged = await makeAllDue({ db: store.db, streams: warmStreams(), marks: new Map() }, [verdictRows], day);
const took = performance.now() - start;
say(
  `judging all ${judged} plans (${judged * indicators} verdicts) from scratch, facts prepared anew`,
  `${ms(took)}, ${Math.round((judged * indicators * 1000) / took)} verdicts a second`,
);

const reading = await buildApp({ db: store.db, log: { level: 'error' } });
const get = (url: string) => reading.inject({ method: 'GET', url, headers: { host: 'localhost' } });
for (const [what, url] of [
  ['the whole country, first page of 100', '/v1/scorecard'],
  ['one municipality', '/v1/scorecard?municipality=550'],
  ['all targets not met in 2025', '/v1/scorecard?status=not-met&year=2025'],
  ['one theme', '/v1/scorecard?theme=Besk%C3%A6ftigelse&limit=200'],
] as const) {
  const { median, slowest } = await measure(30, () => get(url));
  say(`scorecard: ${what}`, `${ms(median)} (slowest of 30: ${ms(slowest)})`);
}
await reading.close();
await store.close();
process.exit(0);
