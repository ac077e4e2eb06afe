import { Instant, Observation, Uuid } from '@planspor/domain';
import { z } from 'zod';
import { CommandAnswer } from '../commands/answers.js';
import { Reading } from './reading/echo.js';
import { bodyOptions } from './request/options.js';

const cells = z.array(z.array(z.unknown()).max(200)).min(1).max(1_000_000);

const TableBody = z.strictObject({ ...bodyOptions, columns: z.array(z.string()).min(1).max(200), rows: cells });
const ObservationsBody = z.strictObject({ ...bodyOptions, observations: z.array(z.unknown()).min(1).max(1_000_000) });
/** What may be sent as JSON. It is read by the import itself, in steps. */
const JsonBody = z.union([TableBody, ObservationsBody, z.record(z.string(), z.unknown()), z.array(z.unknown())]).meta({
  id: 'ObservationsImport',
  description:
    'A table as jobindsats v3 answers it (`columns` and `rows`, with what its API says of the table around them), or `observations`: objects with area (as text or object), period and ' +
    'one of value, rating and missing, and optionally population, status, qualifier, upTo, numerator, denominator, field; or a series as it is read here; or a dataset of JSON-stat 2.0; or anything that holds one of these, or records, where `at` says',
});

/** Workbooks. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bytes = z.string().meta({ format: 'binary' });

/** The types of body that an import reads. A workbook is known by its first bytes, whatever it is called. */
export const importTypes = {
  'application/json': { schema: JsonBody },
  'text/csv': { schema: z.string() },
  'application/vnd.sdmx.data+csv': { schema: z.string() },
  [workbookType]: { schema: bytes },
  'application/octet-stream': { schema: bytes },
} as const;

const LeftOut = z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() });

const { area, period, population } = Observation.shape;
const FigureCell = z.strictObject({ area, period, population });

const told = {
  load: z.strictObject({
    vintage: Instant.meta({ description: 'Of a file of several, the newest' }),
    rows: z.int(),
    published: z.int(),
    restated: z.int(),
    retracted: z.int(),
    unchanged: z.int(),
    leftOut: z.int().meta({ description: 'How many places could not be read, and so kept their rows out' }),
    laterVintage: Instant.optional().meta({
      description:
        'A newer vintage of this source was recorded before. What this load says is read where nothing newer was recorded: figures that a newer load left unchanged were not recorded again, so load the newest file once more after an older one',
    }),
  }),
  changes: z
    .strictObject({
      published: z.array(Observation),
      restated: z.array(z.strictObject({ before: Observation, after: Observation })),
      retracted: z.array(FigureCell),
    })
    .meta({ description: 'The first of what was recorded, or with `dryRun` would be' }),
  reading: Reading,
  leftOut: z.array(LeftOut),
} as const;

/** What became of an import: the command's answer, what the file came to, how it was understood, and what was left out of it. */
export const ImportAnswer = z.strictObject({ ...CommandAnswer.shape, ...told }).meta({ id: 'ImportAnswer' });

/** What an import would come to: nothing was recorded. */
export const ImportTrial = z
  .strictObject({
    outcome: z.literal('dry-run'),
    stream: Uuid,
    ledger: z.string(),
    version: z.int(),
    ...told,
  })
  .meta({ id: 'ImportTrial' });

/** What the documentation says about imports. */
export const importDescription = `Reads published figures of this indicator from a file and records what they add to what the same source has said before.

- **Safe to repeat.** The same file twice: no event. A changed figure: one \`ObservationsRestated\` with only the changed figures. New figures: \`ObservationsPublished\`. Missing ones count as withdrawn (\`ObservationsRetracted\`) only with \`complete=true\`. An older vintage loaded later is recorded as what was published then; newer figures stay.
- **Forms.** CSV, Danish (\`;\`, \`1.234,5\`) or plain (\`,\`, \`1234.5\`), recognised by its header or named by \`delimiter\` and \`decimal\`, in the charset that Content-Type declares, else UTF-8; SDMX-CSV 2.0 with ACTION, UPDATED and OBS_STATUS; workbooks (XLSX); JSON as jobindsats v3 answers it, JSON-stat 2.0, plain observations, or records anywhere in a body (\`at\`).
- **Nothing is overlooked.** Columns are known by their usual headers or named: \`value=y25i09\`. A column that is neither read nor set aside (\`ignore\`) makes the load refused, and is named. Where every number fits two readings, \`decimal\` is asked for. The answer tells what each column was read as and why; with \`dryRun=true\` nothing is recorded.
- **Tables as they are.** \`skip\` title lines and \`footer\` notes, \`wide\` tables with periods, areas, populations or vintages as columns, \`scale\` and \`signs\` with the source's own meaning.
- **Profiles.** What a source's files need said may be kept on the indicator (\`POST …/profiles\`): then the next file is sent without options.
- **Missing** figures stay missing, never 0: an empty cell and \`-\` mean what \`empty\` says, \`*\` suppressed, \`..\` not available, \`.\` not applicable, unless \`signs\` says otherwise.
- **Faults** are told with row and column, and nothing is recorded, unless \`partial=true\` leaves the bad rows out. Reading stops at 500 faults. A load holds at most 250,000 figures.`;
