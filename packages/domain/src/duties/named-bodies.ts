// A body stands in a plan as a free title. Only what its words say plainly is read from it; the rest is unknown.
const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

const committee = /udvalg|committee/i;
const council = word(
  'byråd(?:et)?|kommunalbestyrelse(?:n)?|borgerrepræsentation(?:en)?|(?:city|municipal|town) council',
);

/** Whether a title is that of the municipal council; undefined where it does not say which sort of body it is. */
export const isCouncil = (body: string): boolean | undefined => {
  if (committee.test(body)) return false;
  return council.test(body) || undefined;
};
