import type { Generated } from 'kysely';

/**
 * The tables as TypeScript sees them. The migrations are the source; a test compares this file with the real columns.
 * A column is written as its PostgreSQL type, with `?` when it may be null and `=` when the database has a default.
 */
export const tables = {
  migrations: { name: 'text', sha256: 'text', applied_at: 'timestamptz=' },
  ledgers: {
    ledger: 'text',
    epoch: 'int4=',
    position: 'int8=',
    hash: 'bytea=',
    recorded_at: 'int8=',
    settled_until: 'int8=',
  },
  streams: { ledger: 'text', stream: 'uuid', type: 'text', version: 'int4', state: 'text=' },
  events: {
    ledger: 'text',
    position: 'int8',
    stream: 'uuid',
    version: 'int4',
    event_id: 'uuid',
    type: 'text',
    schema_version: 'int4',
    recorded_at: 'int8',
    effective_on: 'date',
    command_id: 'text',
    correlation_id: 'text',
    causation_id: 'text?',
    body_hash: 'bytea',
    previous_hash: 'bytea',
    hash: 'bytea',
  },
  bodies: { ledger: 'text', event_id: 'uuid', salt: 'bytea', body: 'text' },
  commands: {
    ledger: 'text',
    caller: 'text',
    command_id: 'text',
    request_hash: 'bytea',
    stream: 'uuid',
    outcome: 'text',
    decided_on: 'int4',
    first_position: 'int8?',
    last_position: 'int8?',
    recorded_at: 'int8',
    answer: 'text?',
    erased: 'bytea?',
  },
  stream_ids: { stream: 'uuid', ledger: 'text' },
  projections: {
    ledger: 'text',
    name: 'text',
    version: 'int4',
    status: 'text=',
    position: 'int8=',
    last_error: 'text?',
  },
  view_marks: {
    ledger: 'text',
    generation: 'int4',
    stream: 'uuid',
    view: 'text',
    version: 'int4',
    made_for: 'date',
    next_turn: 'date?',
    made_under: 'text',
    due: 'text?',
  },
  view_sources: { ledger: 'text', generation: 'int4', stream: 'uuid', view: 'text', source: 'uuid' },
  plan_rows: {
    ledger: 'text',
    generation: 'int4',
    stream: 'uuid',
    municipality: 'text',
    period_from: 'date',
    period_to: 'date',
    kind: 'text',
    status: 'text',
    version: 'int4',
    as_of: 'date',
    next_change_on: 'date?',
    summary: 'text',
  },
  subject_rows: {
    ledger: 'text',
    generation: 'int4',
    stream: 'uuid',
    kind: 'text',
    subject: 'uuid',
    place: 'int4',
    code: 'text?',
    status: 'text',
    content: 'text',
  },
  history_rows: {
    ledger: 'text',
    generation: 'int4',
    stream: 'uuid',
    version: 'int4',
    event_id: 'uuid',
    type: 'text',
    subject_kind: 'text',
    subject: 'text',
    actor: 'text',
    recorded_at: 'int8',
    effective_on: 'date',
    entry: 'text',
  },
  stream_rows: {
    ledger: 'text',
    generation: 'int4',
    stream: 'uuid',
    type: 'text',
    code: 'text?',
    name: 'text',
    status: 'text',
    version: 'int4',
    summary: 'text',
  },
  verdict_rows: {
    ledger: 'text',
    generation: 'int4',
    stream: 'uuid',
    target: 'uuid',
    place: 'int4',
    municipality: 'text',
    period_from: 'date',
    period_to: 'date',
    code: 'text?',
    wording: 'text',
    counted: 'bool=',
    levels: 'text',
    themes: 'text',
    status: 'text',
    final: 'bool',
    judged_for: 'date',
    known_at: 'int8',
    positions: 'text',
    verdict: 'text',
  },
  merkle_tiles: { ledger: 'text', level: 'int4', tile: 'int8', hashes: 'bytea', root: 'bytea' },
  checkpoints: { ledger: 'text', epoch: 'int4', size: 'int8', root: 'bytea', note: 'text', signed_at: 'int8' },
  epochs: {
    ledger: 'text',
    epoch: 'int4',
    position: 'int8',
    hash: 'bytea',
    reason: 'text',
    begun_by: 'text',
    begun_at: 'int8',
  },
  access_rows: {
    hour: 'int8',
    caller: 'text',
    role: 'text',
    method: 'text',
    route: 'text',
    ledger: 'text',
    subject: 'text',
    status: 'int4',
    id: 'uuid',
    first_at: 'int8',
    last_at: 'int8',
    times: 'int4',
  },
  api_keys: {
    id: 'uuid',
    name: 'text',
    hash: 'bytea',
    roles: 'text',
    writes: 'text',
    reads: 'text',
    made_at: 'int8',
    made_by: 'text',
    expires_at: 'int8?',
    revoked_at: 'int8?',
    revoked_by: 'text?',
    renews: 'uuid?',
  },
  webhooks: {
    id: 'uuid',
    url: 'text',
    secret: 'bytea',
    types: 'text',
    stream: 'uuid?',
    made_at: 'int8',
    made_by: 'text',
    ended_at: 'int8?',
    ended_by: 'text?',
  },
  webhook_places: {
    webhook: 'uuid',
    ledger: 'text',
    position: 'int8=',
    attempts: 'int4=',
    next_try_at: 'int8=',
    taken_until: 'int8=',
    delivered_at: 'int8?',
    failed_at: 'int8?',
    last_error: 'text?',
  },
} as const satisfies Record<string, Record<string, ColumnKind>>;

/** What each PostgreSQL type is read as, on both drivers: see `parsers` in db.ts. */
interface Read {
  text: string;
  uuid: string;
  bool: boolean;
  int4: number;
  int8: bigint;
  date: string;
  timestamptz: Date;
  bytea: Buffer;
  jsonb: unknown;
}

type ColumnKind = `${keyof Read}${'' | '?' | '='}`;

type Column<Kind> = Kind extends `${infer Type extends keyof Read}?`
  ? Read[Type] | null
  : Kind extends `${infer Type extends keyof Read}=`
    ? Generated<Read[Type]>
    : Kind extends keyof Read
      ? Read[Kind]
      : never;

/** The tables as Kysely wants them. */
export type Database = {
  [Table in keyof typeof tables]: {
    [Name in keyof (typeof tables)[Table]]: Column<(typeof tables)[Table][Name]>;
  };
};
