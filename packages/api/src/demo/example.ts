import { createHash } from 'node:crypto';
import { Actor, commandContext } from '@planspor/domain';
import { z } from 'zod';

/** One command of an example, its data still with references such as `#g1`. */
const ExampleCommand = z.strictObject({ type: z.string(), data: z.record(z.string(), z.json()), ...commandContext });

/** Commands sent together, about one stream. What holds for all of them (day, decision, source) stands once. */
const Step = z.strictObject({
  about: z.enum(['plan', 'indicator', 'group']),
  /** The stream, as a reference; absent for the example's own plan. */
  stream: z.string().startsWith('#').optional(),
  /** The ledger an indicator or group lives in: `dk` or a municipality's code. */
  ledger: z.string().optional(),
  actor: Actor.optional(),
  ...commandContext,
  commands: z.array(ExampleCommand).min(1),
});
export type Step = z.output<typeof Step>;

/** A plan as data: what was recorded, in the order things happened. */
export const Example = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  municipality: z.string().regex(/^\d{3}$/),
  document: z.string(),
  steps: z.array(Step).min(1),
});
export type Example = z.output<typeof Example>;

/**
 * The id a reference stands for: `#g1` within the example, `#dk/sydjylland` where examples share it. The same reference is
 * the same UUIDv7 at every start, so that addresses in the README stay true.
 */
export const idOf = (slug: string, reference: string): string => {
  const name = reference.slice(1);
  const hash = createHash('sha256')
    .update(name.includes('/') ? name : `${slug}/${name}`)
    .digest('hex');
  const variant = '89ab'[Number.parseInt(hash[3] ?? '0', 16) % 4];
  return `019b76da-a800-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
};

/** A value of an example with its references replaced by ids. A leading `##` is a plain `#`. */
export const withIds = (slug: string, value: unknown): unknown => {
  if (typeof value === 'string')
    return value.startsWith('##') ? value.slice(1) : value.startsWith('#') ? idOf(slug, value) : value;
  if (Array.isArray(value)) return value.map((item) => withIds(slug, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withIds(slug, field)]));
};
