import * as z from 'zod';
import { AnnexId } from '../values/ids.js';
import { Code, Prose, Title, text, Uri } from '../values/text.js';
import type { PlanEventDefinitions } from './plan-event.js';

/** An annex: its title, the law that asks for it, and its text or the place and fingerprint of the file. Either may be lost. */
export const annexFields = {
  code: Code.optional(),
  title: Title,
  /** The statutory basis, such as `repatriation`. */
  basis: text(60).optional(),
  text: Prose.optional(),
  uri: Uri.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hex')
    .optional(),
  note: Prose.optional(),
} as const;

export const annexEvents = {
  AnnexAttached: {
    command: 'AttachAnnex',
    schemaVersion: 1,
    accountable: false,
    data: z.strictObject({ annex: AnnexId, ...annexFields }),
    da: 'vedlagde bilaget {annex}',
    en: 'attached the annex {annex}',
  },
  AnnexReplaced: {
    command: 'ReplaceAnnex',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ annex: AnnexId, ...annexFields }),
    da: 'erstattede bilaget {annex}',
    en: 'replaced the annex {annex}',
  },
  AnnexRemoved: {
    command: 'RemoveAnnex',
    schemaVersion: 1,
    accountable: false,
    revises: true,
    data: z.strictObject({ annex: AnnexId }),
    da: 'fjernede bilaget {annex}',
    en: 'removed the annex {annex}',
  },
} satisfies PlanEventDefinitions;
