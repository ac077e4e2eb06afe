// 1.000, 1,000 or 1000 and not a part of a longer number; thousand, million, billion and their short forms beside money.
const named =
  /(?<![\d.,])1(?:[.,\s']?000)+(?![.,]?\d)|\b(?:tusinde?r?|thousands?|[tkm]\.?\s?(?:kr|dkk)|mill\.?\s?kr|mio|mia|million(?:er|s)?|milliard(?:er)?|billions?)(?!\p{L})/iu;

// A rate counts per so many, and its figures stand as they are.
const rate = /(?:\bpr\.?|\bper|\/)\s*1(?:[.,\s']?000)+/giu;

/** Whether a title, a header or a unit says that figures are told in thousands or millions. Not of a rate: per 1.000 adults. */
export const saysMultiplied = (text: string): boolean => named.test(text.replace(rate, ''));
