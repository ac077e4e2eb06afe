import { Instant } from '@planspor/domain';
import { z } from 'zod';
import { CommandAnswer } from '../commands/answers.js';
import { bodyOptions } from './options.js';

const cells = z.array(z.array(z.unknown()).max(200)).min(1).max(1_000_000);

const TableBody = z.strictObject({ ...bodyOptions, columns: z.array(z.string()).min(1).max(200), rows: cells });
const ObservationsBody = z.strictObject({ ...bodyOptions, observations: z.array(z.unknown()).min(1).max(1_000_000) });
/** What may be sent as JSON. */
export const JsonBody = z.union([TableBody, ObservationsBody]).meta({
  id: 'ObservationsImport',
  description:
    'A table as jobindsats v3 answers it (`columns` and `rows`), or `observations`: objects with area (as text or object), period and ' +
    'one of value, rating and missing, and optionally population, status, qualifier, upTo, numerator, denominator, field',
});

const LeftOut = z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() });

/** What became of an import: the command's answer, what the file came to, and what was left out of it. */
export const ImportAnswer = z
  .strictObject({
    ...CommandAnswer.shape,
    load: z.strictObject({
      vintage: Instant,
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
    leftOut: z.array(LeftOut),
  })
  .meta({ id: 'ImportAnswer' });

/** What the documentation says about imports. */
export const importDescription = `Reads published figures of this indicator from a file and records what they add to what the same source has said before.

- **Safe to repeat.** The same file twice: no event. A changed figure: one \`ObservationsRestated\` with only the changed figures. New figures: \`ObservationsPublished\`. Missing ones count as withdrawn (\`ObservationsRetracted\`) only with \`complete=true\`. An older vintage loaded later is recorded as what was published then; newer figures stay.
- **Forms.** \`text/csv\` in UTF-8, Danish (\`;\`, \`1.234,5\`) or plain (\`,\`, \`1234.5\`), recognised by its first line or named by \`delimiter\` and \`decimal\`. \`application/json\` as jobindsats v3 answers it, or plain observations.
- **Columns** are known by their usual headers or named: \`value=y25i09\`. A wide table with several measures is sent once to each indicator, with its own \`value\` column.
- **Missing** figures stay missing, never 0: an empty cell and \`-\` mean what \`empty\` says, \`*\` suppressed, \`..\` not available, \`.\` not applicable.
- **Faults** are all told, with row and column, and nothing is recorded, unless \`partial=true\` leaves the bad rows out.`;
