export {
  type Checkpoint,
  type CommandsMark,
  checkpointText,
  originOf,
  readCheckpoint,
  readSignedCheckpoint,
} from './audit/checkpoint.js';
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
} from './audit/merkle.js';
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
} from './audit/note.js';
export {
  type ConsistencyProof,
  consistencyProof,
  type InclusionProof,
  inclusionProof,
  treeSize,
} from './audit/proofs.js';
export { type CheckpointRefused, isCheckpointRefused, signCheckpoint } from './audit/sign-checkpoint.js';
export { type ChainBroken, growTiles, isChainBroken, leafOf, readTree } from './audit/tiles.js';
export { type DatabaseDescription, type OpenDatabase, openDatabase, runScript } from './database/db.js';
export { type Migration, migrate, migrationsFolder, readMigrations } from './database/migrate.js';
export { copyTemplate, pgliteTemplate, pgliteVersion } from './database/pglite-template.js';
export { type Database, tables } from './database/schema.js';
export { type DatabaseTrouble, databaseTrouble } from './database/trouble.js';
export { type Gathered, gatherFacts, lastRecording, laterOf, type PreparedStreams, streamsBehind } from './facts.js';
export { anyLedger, startFollower } from './follower.js';
export { judgePlan, putVerdicts } from './judging.js';
export {
  type AppendCommand,
  type AppendOutcome,
  append,
  type Expectation,
  type PlanDocument,
  type RecordedOutcome,
} from './ledger/append.js';
export {
  canonicalText,
  isNotCanonical,
  type NotCanonical,
  sha256,
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
  type LedgerHole,
  sqlState,
  sqlStateOf,
} from './ledger/errors.js';
export {
  type EventBody,
  instantOf,
  type LedgerEvent,
  millisecondsOf,
  type NewEvent,
  type StreamType,
} from './ledger/event.js';
export { type FollowOptions, follow } from './ledger/follow.js';
export {
  type CommandRecord,
  findCommand,
  findCommands,
  findStreams,
  type LedgerHead,
  ledgerHead,
  ledgerHeads,
  type StreamHead,
  streamHead,
} from './ledger/heads.js';
export { readLedger, readStream, type StreamRange } from './ledger/read.js';
export { settle } from './ledger/settle.js';
export { createSignal, type LedgerSignal } from './ledger/signal.js';
export { verifyLedger } from './ledger/verify.js';
export {
  documentText,
  type PlanVersion,
  planVersion,
  planVersions,
  served,
  today,
  versionsAround,
} from './plan-versions.js';
export {
  applyPage,
  applyPageIn,
  type CatchUpOptions,
  catchUp,
  liveGeneration,
  noteFailure,
  type Progress,
} from './project.js';
export { rebuild, verifyView } from './rebuild.js';
export { refoldDue } from './refold.js';
export { readRecorded } from './streams.js';
export { judgeDue, markDue, markOutdated } from './verdict-follower.js';
export { type VerdictDifference, verifyVerdicts } from './verify-verdicts.js';
export { type StandingView, standingViews, viewPositions } from './view-progress.js';
export { findSubjects, type SubjectFilter } from './views/find-subjects.js';
export { type HistoryFilter, historyRows, readHistoryRows } from './views/history-rows.js';
export { knownLedgers, listPlans, type PlanFilter, type PlanRow, waitFor } from './views/list-plans.js';
export { planRows } from './views/plan-rows.js';
export { type ScorecardFilter, scorecardCounts, scorecardRows } from './views/scorecard.js';
export { listStreams, type StreamFilter, streamRows } from './views/stream-rows.js';
export type { View } from './views/view.js';
