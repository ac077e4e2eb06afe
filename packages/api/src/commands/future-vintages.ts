import { problem } from '../problems/index.js';
import type { CommandRequest } from './execute.js';

/**
 * Refuses figures that their source is said to publish in the future (400): the latest vintage counts, so a slip of the
 * year would hide every later figure until that day.
 */
export function refuseFutureVintages(
  { proposals, pointer }: Pick<CommandRequest<unknown>, 'proposals' | 'pointer'>,
  now: number,
): void {
  const errors = proposals.flatMap(({ data }, index) =>
    vintagesIn(data)
      .filter(({ vintage }) => typeof vintage === 'string' && Date.parse(vintage) > now)
      .map(({ place }) => ({
        pointer: pointer(index, `/data${place}`),
        code: 'in-the-future',
        detail: 'The source cannot have published it yet',
      })),
  );
  if (errors.length > 0) throw problem('invalid-request', { errors });
}

/** A publication's own vintage, and that of the data a correction puts in another's place. */
const vintagesIn = (data: unknown) => {
  const { vintage, data: corrected } = data as {
    readonly vintage?: unknown;
    readonly data?: { readonly vintage?: unknown };
  };
  return [
    { place: '/vintage', vintage },
    { place: '/data/vintage', vintage: corrected?.vintage },
  ];
};
