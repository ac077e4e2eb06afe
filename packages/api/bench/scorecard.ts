import { makeAllDue, type OpenDatabase, today, verdictRows, warmStreams } from '@planspor/projections';
import { v7 } from 'uuid';
import { buildApp } from '../src/server/app.js';
import { openStore } from '../src/server/store.js';
import { freshDatabase } from './bench-server.js';
import { codes, fillCountry, indicators, type SendTo } from './country.js';
import { atMost } from './figures.js';
import { type Ask, measure } from './measure.js';
import { rowsAreThere } from './plans.js';

type App = Awaited<ReturnType<typeof buildApp>>;

const sendTo =
  (app: App): SendTo =>
  async (method, url, payload, ifMatch) => {
    const headers = {
      host: 'localhost',
      'idempotency-key': v7(),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    };
    const response = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    if (response.statusCode >= 400)
      throw new Error(`${method} ${url}: ${response.statusCode} ${response.body.slice(0, 500)}`);
    return response;
  };

const seconds = (began: number): number => (performance.now() - began) / 1000;

/** What is asked of the whole country. */
const asked = [
  ['the whole country, first page of 100', '/v1/scorecard'],
  ['one municipality', '/v1/scorecard?municipality=550'],
  ['all targets not met in 2025', '/v1/scorecard?status=not-met&year=2025'],
  ['one theme', '/v1/scorecard?theme=Besk%C3%A6ftigelse&limit=200'],
] as const;

/** The reads of a scorecard whose rows are there, and a plan's verdicts of an earlier day, which are judged for the answer. */
async function readsOf({ say }: Ask, app: App, kind: string, plan: string): Promise<void> {
  const get = sendTo(app);
  for (const [what, url] of asked) {
    const { median, p99 } = await measure(30, () => get('GET', url));
    say({ what: `${kind}: ${what}`, figure: median, unit: 'ms', p50: median, p99, reach: atMost(50) });
  }
  // Each asks for a day of its own: what was judged for one is kept.
  let day = 10;
  const { median, p99 } = await measure(10, () => get('GET', `/v1/plans/${plan}/evaluation?asOf=2025-12-${day++}`));
  say({ what: `${kind}: one plan judged, an earlier day`, figure: median, unit: 'ms', p50: median, p99 });
}

/** All verdicts once more from nothing; seconds. */
async function judged({ db }: OpenDatabase): Promise<number> {
  await db.updateTable('view_marks').set({ due: 'source' }).where('view', '=', verdictRows.name).execute();
  const began = performance.now();
  const plans = await makeAllDue({ db, streams: warmStreams(), marks: new Map() }, [verdictRows], today(Date.now()));
  if (plans !== codes.length) throw new Error(`${plans} plans were judged`);
  return seconds(began);
}

/** The scorecard of a whole country: 98 municipalities with 60 targets each on national indicators with 36 months of figures for everyone. */
export async function scorecard(ask: Ask): Promise<void> {
  for (const kind of ask.kinds) {
    const store = await openStore(
      kind === 'postgres' ? { databaseUrl: await freshDatabase(ask.server) } : {},
      'migrates',
    );
    const app = await buildApp({ ...store, log: { level: 'error' } });
    const began = performance.now();
    const [plan = ''] = await fillCountry(sendTo(app));
    ask.say({ what: `${kind}: recording the country`, figure: seconds(began), unit: 's' });
    for (const ledger of ['dk', ...codes]) await rowsAreThere({ database: store }, ledger);
    await app.close();
    const took = await judged(store);
    const what = `${kind}: all ${codes.length * indicators} verdicts from scratch`;
    ask.say({ what, figure: took, unit: 's', reach: atMost(2) });
    const reading = await buildApp({ ...store, log: { level: 'error' } });
    await readsOf(ask, reading, kind, plan);
    await reading.close();
    await store.close();
  }
}
