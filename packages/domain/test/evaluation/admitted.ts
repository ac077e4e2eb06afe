import type { Figure } from './given.js';

/** A value that a figure admits, by a number to choose with; undefined for one that was told exactly and is left as it is. */
export const admitted = (figure: Figure | undefined, choice: number): number | undefined => {
  if (typeof figure === 'number') return undefined;
  if (typeof figure === 'object' && figure.status !== 'forecast') return undefined;
  if (typeof figure !== 'string') return choice;
  const [word, first = '', , last = ''] =
    figure.split(' ').length === 3 ? ['to', ...figure.split(' ')] : figure.split(' ');
  switch (word) {
    case 'about':
      return undefined;
    case 'above':
      return Number(first) + 1 + choice;
    case 'floor':
      return Number(first) + choice;
    case 'below':
      return choice % Number(first);
    case 'to':
      return Number(first) + (choice % (Number(last) - Number(first) + 1));
    default:
      return choice;
  }
};
