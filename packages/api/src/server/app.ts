import {
  allViews,
  createHandover,
  createSignal,
  groupCommit,
  type NoteSigner,
  type OpenDatabase,
  startFollower,
  today,
  type WarmStreams,
  warmStreams,
} from '@planspor/projections';
import { type Credentials, registerAccess } from '../access/access.js';
import { accessNotes } from '../access/access-notes.js';
import { admittedOf } from '../access/credential.js';
import { commandExamples } from '../contract/command-examples.js';
import { fieldWords } from '../contract/field-words.js';
import { pointExamples } from '../contract/point-examples.js';
import { namedTags } from '../contract/tags.js';
import { registerDocs } from '../docs/routes.js';
import { buildEdge, type EdgeServer, isLoopback, type LogOptions, makeCursors } from '../edge/index.js';
import { registerPages } from '../pages/routes.js';
import { registerPapers } from '../papers/routes.js';
import { withoutUndefined } from '../problems/index.js';
import { registerApiKeys } from '../routes/api-keys.js';
import { registerAccessRows } from '../routes/audit/access.js';
import { registerExports } from '../routes/audit/exports.js';
import { registerProofs } from '../routes/audit/proofs.js';
import { registerRefusals } from '../routes/audit/refusals.js';
import { registerCommands } from '../routes/commands.js';
import { registerEvaluation } from '../routes/evaluation/evaluation.js';
import { registerExplanation } from '../routes/evaluation/explanation.js';
import { registerFollowUps } from '../routes/evaluation/follow-ups.js';
import { registerRatings } from '../routes/evaluation/ratings.js';
import { registerScorecard } from '../routes/evaluation/scorecard.js';
import { registerTrials } from '../routes/evaluation/trial.js';
import { registerFeed } from '../routes/feed/feed.js';
import { registerWebhooks } from '../routes/feed/webhooks.js';
import { registerHistoryRoutes } from '../routes/history/history.js';
import { registerGroupSeries } from '../routes/indicators/group-series.js';
import { registerObservations } from '../routes/indicators/observations.js';
import { registerSeries } from '../routes/indicators/series.js';
import { registerStreams } from '../routes/indicators/streams.js';
import { registerVintages } from '../routes/indicators/vintages.js';
import { registerOutcome } from '../routes/outcome.js';
import { registerBudget } from '../routes/plans/budget.js';
import { registerDuties } from '../routes/plans/duties.js';
import { registerPlans } from '../routes/plans/plans.js';
import { registerPlanSubjects } from '../routes/plans/subject.js';
import { registerReading } from '../routes/reading.js';
import { registerReference } from '../routes/reference.js';
import { registerSubjects } from '../routes/subjects.js';
import { type ClosedLedgers, closedLedgers } from '../services/closed-ledgers.js';
import { decidedAhead } from '../services/decided-ahead.js';
import type { Services } from '../services/services.js';
import { takingTurns } from '../services/taking-turns.js';
import { createDeliverer } from '../webhooks/deliverer.js';
import { httpSender } from '../webhooks/send.js';
import { meaningOf, readiness } from './readiness.js';

export interface AppOptions {
  readonly db: OpenDatabase['db'];
  /** Which database it is; a server of its own is asked how it is set. */
  readonly kind: OpenDatabase['kind'];
  /** Hears of what other processes append; without it they are found by looking. */
  readonly listen?: OpenDatabase['listen'] | undefined;
  /** Streams kept between requests; its own where none are given. */
  readonly streams?: WarmStreams | undefined;
  readonly now?: () => number;
  readonly cursorKey?: Uint8Array | undefined;
  readonly checkpointKey?: NoteSigner | undefined;
  readonly log?: LogOptions;
  /** Which credentials are taken; without it whoever reaches the server may do everything, and it must not be reached by others. */
  readonly credentials?: Credentials | undefined;
  /** Names beside those of this machine under which requests come. */
  readonly hosts?: readonly string[] | undefined;
  readonly trustProxy?: readonly string[] | undefined;
  /** Origins whose pages may call, such as https://plan.example.dk. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Ledgers, or `*` for all, in which nobody approves what they edited last. */
  readonly fourEyes?: readonly string[] | undefined;
  /** Ledgers, or `*` for all, whose approved plans are read without a credential, as they stand. */
  readonly publicReading?: readonly string[] | undefined;
  /** Ledgers in which nothing is recorded; none where none are given. */
  readonly closed?: ClosedLedgers | undefined;
  /** Whether webhooks may be sent to addresses of private networks, and without TLS. */
  readonly privateReceivers?: boolean | undefined;
  /** How many requests one address, and one credential, may send in a minute; without it as many as they like. */
  readonly requestsPerMinute?: number | undefined;
  /** Whether everything that must be there before the first request is there; true where nothing is loaded at start. */
  readonly ready?: () => true | string;
  /** The views follow once this is settled, else from the start. What is recorded in bulk they take in faster afterwards. */
  readonly followAfter?: Promise<unknown>;
}

const info = {
  fieldWords,
  examples: { bodies: commandExamples(), ...pointExamples() },
  title: 'Planspor',
  version: '1',
  description:
    'System of record for Danish municipal employment plans. Every read takes two clocks: `asOf` (the day the plan is read for) ' +
    'and `knownAt` (what had been recorded by a moment). Every change is a command with an `Idempotency-Key` and `If-Match`.',
  tags: namedTags,
} as const;

/** The server with all its routes, and the follower that keeps the views up to date; closing it ends both. */
export async function buildApp({
  db,
  kind,
  listen,
  streams = warmStreams(),
  now = Date.now,
  cursorKey,
  checkpointKey,
  log,
  credentials,
  hosts = [],
  trustProxy,
  requestsPerMinute,
  privateReceivers = false,
  corsOrigins,
  fourEyes = [],
  publicReading = [],
  closed = closedLedgers(),
  ready,
  followAfter,
}: AppOptions): Promise<EdgeServer> {
  const notes = accessNotes({
    db,
    now,
    onFailure: (error, lost) => app.log.warn({ err: error, lost }, 'what was asked could not be noted'),
  });
  const stopping = new AbortController();
  const services: Services = {
    db,
    now,
    streams,
    append: groupCommit(db),
    handover: createHandover(),
    inTurn: takingTurns(),
    ahead: decidedAhead(),
    cursors: makeCursors(cursorKey),
    checkpointKey,
    accessNotes: notes,
    signal: createSignal(),
    stopping: stopping.signal,
    privateReceivers,
    fourEyes,
    closed,
  };
  const closeBy = (error: unknown) => {
    const ledger = closed.closeBy(error);
    if (ledger !== undefined)
      app.log.error({ ledger, err: error }, 'a ledger is not what it was: no command is taken for it');
  };
  const app: EdgeServer = await buildEdge({
    info,
    ready: readiness({ kind, db }, ready),
    meaning: (thrown) => {
      closeBy(thrown);
      return meaningOf(thrown);
    },
    isOurHost: (host) => isLoopback(host) || hosts.includes(host),
    callerOf: (request) => admittedOf(request)?.credential.caller,
    access: (edge) => registerAccess(edge, { db, now, notes, streams, credentials, publicReading }),
    ...withoutUndefined({ log, requestsPerMinute, trustProxy, corsOrigins }),
  });
  registerPlans(app, services);
  registerReading(app, services);
  registerPlanSubjects(app, services);
  registerDuties(app, services);
  registerReference(app);
  registerBudget(app, services);
  registerHistoryRoutes(app, services);
  registerEvaluation(app, services);
  registerTrials(app, services);
  registerRatings(app, services);
  registerExplanation(app, services);
  registerScorecard(app, services);
  registerFollowUps(app, services);
  registerCommands(app, services);
  registerOutcome(app, services);
  registerStreams(app, services);
  registerSubjects(app, services);
  registerObservations(app, services);
  registerSeries(app, services);
  registerGroupSeries(app, services);
  registerFeed(app, services);
  registerWebhooks(app, services);
  registerVintages(app, services);
  registerProofs(app, services);
  registerApiKeys(app, services);
  registerExports(app, services);
  registerRefusals(app, services);
  registerAccessRows(app, services);
  registerPages(app, services, registerPapers(app, now));
  registerDocs(app);
  const follower = startFollower({
    db,
    signal: services.signal,
    views: allViews,
    streams: services.streams,
    handover: services.handover,
    marks: new Map(),
    listen,
    // Whoever hears of what others append, or is alone with an embedded database, need not look often.
    pollEvery: listen === undefined && kind !== 'pglite' ? 5_000 : 20_000,
    today: () => today(now()),
    startAfter: followAfter,
    onFailure: (ledger, view, error) => {
      closeBy(error);
      app.log.error({ ledger, view, err: error }, 'a view stands still');
    },
  });
  app.addHook('preClose', async () => stopping.abort());
  const stopDelivering = createDeliverer({
    db,
    now,
    signal: services.signal,
    send: httpSender(privateReceivers),
    startAfter: followAfter,
    onFailure: (error) => app.log.error({ err: error }, 'webhooks are not delivered'),
  }).start();
  app.addHook('onClose', async () => {
    await Promise.all([follower.stop(), stopDelivering(), notes.close()]);
  });
  return app;
}
