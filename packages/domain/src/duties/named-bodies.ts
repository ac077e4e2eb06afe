// A body stands in a plan as a free title. Only what its words say plainly is read from it; the rest is unknown.
const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

const committee = /udvalg|committee/i;
const council = word(
  'byråd(?:et)?|kommunalbestyrelse(?:n)?|borgerrepræsentation(?:en)?|(?:city|municipal|town) council',
);

// Who acts stands before the first of these; after it, on whose advice, in whose name or where.
const preposition = word('efter|på|for|under|fra|af|ved|i|after|on|for|under|from|by|of|in');

/** Whether a title is that of the municipal council; undefined where it does not say which sort of body it is. */
export const isCouncil = (body: string): boolean | undefined => {
  const [acting = ''] = body.split(preposition);
  if (committee.test(acting)) return false;
  return council.test(acting) || undefined;
};
