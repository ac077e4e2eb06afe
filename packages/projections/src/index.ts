export {
  type AccessFilter,
  type AccessNote,
  countAccess,
  forgetAccess,
  listAccess,
} from './access/access-rows.js';
export { type ApiKey, apiKeyOf, findApiKey, listApiKeys, putApiKey, revokeApiKey } from './access/api-keys.js';
export { checkPromises, migrationsOf } from './audit/catalog.js';
export { findText, placeOfEvent, type TextPlace } from './audit/find-text.js';
export { type AuditFault, type FaultKind, faultKinds, faultText } from './audit/findings.js';
export { type ImportRefused, importLedger, isImportRefused, stageExport } from './audit/import-export.js';
export type { LedgerFindings } from './audit/ledger-check.js';
export { listRefusals } from './audit/list-refusals.js';
export { refusalsQuoting } from './audit/quoting-refusals.js';
export { verifyLedgerInPlace } from './audit/verify-database.js';
export { type Anchors, type ExportReport, verifyExport } from './audit/verify-export.js';
export { type Anchor, type AnchorFinding, anchorOf } from './checkpoints/anchors.js';
export {
  type Checkpoint,
  type CommandsMark,
  checkpointText,
  ledgerOf,
  originOf,
  readCheckpoint,
  readSignedCheckpoint,
} from './checkpoints/checkpoint.js';
export type { ExportedCommand } from './checkpoints/commands-digest.js';
export { beginEpoch, type Epoch, type EpochSaid, epochsOf } from './checkpoints/epochs.js';
export {
  consistencyRanges,
  emptyRoot,
  type GrowingTree,
  growTree,
  inclusionRanges,
  isConsistent,
  joinParts,
  type LeafRange,
  leafHash,
  nodeHash,
  partsOf,
  rootByInclusion,
} from './checkpoints/merkle.js';
export {
  cosign,
  type KeyVerdict,
  keyText,
  type Note,
  type NoteKey,
  type NoteSigner,
  newSigner,
  type Reading,
  readKey,
  readNote,
  readSigner,
  renamed,
  signatureBy,
  signerOf,
  signerText,
  signingType,
  signNote,
  witnessType,
} from './checkpoints/note.js';
export {
  type ConsistencyProof,
  consistencyProof,
  type InclusionProof,
  inclusionProof,
  treeSize,
} from './checkpoints/proofs.js';
export { type CheckpointRefused, isCheckpointRefused, signCheckpoint } from './checkpoints/sign-checkpoint.js';
export { type ChainBroken, growTiles, isChainBroken, leafOf, readTree } from './checkpoints/tiles.js';
export { inSteps } from './database/breathing.js';
export type { ConnectionCounts } from './database/connections.js';
export { type DatabaseDescription, type OpenDatabase, openDatabase, runScript } from './database/db.js';
export { lockFolder } from './database/folder-lock.js';
export {
  type Migrating,
  type Migration,
  migrate,
  migrationsFolder,
  missingMigrations,
  readMigrations,
} from './database/migrate.js';
export { clearFolder } from './database/pglite.js';
export { copyTemplate, pgliteTemplate, pgliteVersion } from './database/pglite-template.js';
export { type Database, tables } from './database/schema.js';
export { type SettingsFound, settingsOf } from './database/settings.js';
export { type TemporaryFolder, temporaryFolder } from './database/temporary-folder.js';
export { type DatabaseTrouble, databaseTrouble, sqlStateOf } from './database/trouble.js';
export { exportLedger, type LedgerAt, ledgerAt } from './export/export-ledger.js';
export { type EventLine, type ExportLine, type HeaderLine, readLine } from './export/export-lines.js';
export { exportPlan, type PlanAtMoment, planAtMoment } from './export/export-plan.js';
export {
  type AppendCommand,
  type AppendOutcome,
  append,
  type Expectation,
  type RecordedOutcome,
} from './ledger/append.js';
export {
  canonicalText,
  isInOrder,
  isNotCanonical,
  type NotCanonical,
  sha256,
  sha256InSteps,
  type TextFault,
  type TextFaultCode,
  textFaults,
} from './ledger/canonical.js';
export { bodyHash, type Envelope, eventHash, eventPreimage, noHash } from './ledger/chain.js';
export {
  type ChainedEvent,
  type ChainFault,
  type ChainHead,
  type ChainReport,
  checkChain,
} from './ledger/check-chain.js';
export {
  type BodyErased,
  isBodyErased,
  isLedgerHole,
  isUnknownEvent,
  type LedgerHole,
  sqlState,
  type UnknownEvent,
} from './ledger/errors.js';
export {
  type EventBody,
  instantOf,
  type LedgerEvent,
  millisecondsOf,
  type NewEvent,
  type StreamType,
} from './ledger/event.js';
export { type FeedEvent, type FeedFilter, type FeedPage, type FeedPositions, readFeed } from './ledger/feed.js';
export { type FollowOptions, follow } from './ledger/follow.js';
export { type Append, type GroupOptions, groupCommit, isLedgerBusy, type LedgerBusy } from './ledger/group-commit.js';
export {
  allLedgersNow,
  type CommandRecord,
  findCommand,
  findCommands,
  knownLedgers,
  type LedgerHead,
  lastRecording,
  ledgerHead,
  ledgerHeads,
  positionsOf,
} from './ledger/heads.js';
export { memoryStore } from './ledger/memory-store.js';
export { readLedger, readSizedStream, readStream, type StreamRange } from './ledger/read.js';
export { hasCome, settle, settleEverywhere, settleOnceCome } from './ledger/settle.js';
export { anyLedger, createSignal, type LedgerSignal, rowsWanted } from './ledger/signal.js';
export { type LedgerStore, sqlStore } from './ledger/store.js';
export { readStreamPage } from './ledger/stream-page.js';
export { verifyLedger } from './ledger/verify.js';
export { type CatchingUp, catchUp } from './projector/catch-up.js';
export { makeAllDue, markOutdated } from './projector/due.js';
export { startFollower } from './projector/follower.js';
export { type Appended, createHandover, type Handover } from './projector/handover.js';
export type { Marks } from './projector/marks.js';
export { readPage } from './projector/page.js';
export {
  liveGeneration,
  noteFailure,
  type Progress,
  type StandingView,
  standingViews,
  type ViewLag,
  viewLags,
  viewPositions,
} from './projector/progress.js';
export { applyPage, type Projecting, type ViewAt } from './projector/projector.js';
export { type Rebuilt, rebuild } from './projector/rebuild.js';
export { verifyView } from './projector/verify-view.js';
export type { MadeRows, ShownStream, View, ViewPlace } from './projector/view.js';
export { type Gathered, gatherFacts, gatherFigures, laterOf } from './streams/facts.js';
export { type StreamHead, streamHead, streamHeads } from './streams/heads.js';
export { readRecorded, recordedOf } from './streams/recorded.js';
export {
  type NextTurn,
  readingOf,
  type StreamVersion,
  streamVersion,
  streamVersions,
  today,
  versionsAround,
} from './streams/versions.js';
export { type Grown, type StreamNow, type WarmStream, type WarmStreams, warmStreams } from './streams/warm-streams.js';
export { allViews } from './views/all-views.js';
export { findSubjects, type SubjectFilter } from './views/find-subjects.js';
export { type HistoryFilter, historyRows, readHistoryRows } from './views/history-rows.js';
export { listPlans, type PlanFilter, type PlanRow, waitFor } from './views/list-plans.js';
export { planRows } from './views/plan-rows.js';
export { type RowsAtPoint, readAtPoint, type WalkPoint } from './views/rows-at-point.js';
export { type ScorecardFilter, scorecardCounts, scorecardRows } from './views/scorecard.js';
export { listStreams, type StreamFilter, streamRows } from './views/stream-rows.js';
export { verdictRows } from './views/verdict-rows.js';
export {
  type DuePlace,
  hasWebhooks,
  movePlace,
  noteFailedTry,
  releasePlace,
  retryNow,
  takeDuePlaces,
} from './webhooks/places.js';
export {
  endWebhook,
  type FailingWebhooks,
  failingWebhooks,
  listWebhooks,
  putWebhook,
  type Webhook,
  type WebhookPlace,
  type WebhookState,
} from './webhooks/subscriptions.js';
