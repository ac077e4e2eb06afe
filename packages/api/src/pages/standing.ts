import { type Language, statusWords, type Verdict } from '@planspor/domain';
import { html } from 'ghtml';

type Status = Verdict['status'];

/** What a status is for whoever reads on: reached, not reached, to be waited for, or at rest. */
export type Tone = 'good' | 'bad' | 'wait' | 'rest';

/** A shape and a tone a status: the shape alone tells them apart. */
const marks: Readonly<Record<Status, readonly [shape: string, tone: Tone]>> = {
  met: ['●', 'good'],
  'not-met': ['✕', 'bad'],
  'on-track': ['▲', 'good'],
  'off-track': ['▼', 'bad'],
  'awaiting-baseline': ['◌', 'wait'],
  'awaiting-benchmark': ['◌', 'wait'],
  'awaiting-observation': ['◌', 'wait'],
  'awaiting-assessment': ['◌', 'wait'],
  'no-limit-stated': ['□', 'rest'],
  'not-comparable': ['≠', 'rest'],
  'not-evaluable': ['–', 'rest'],
  'not-applicable': ['○', 'rest'],
  withdrawn: ['⊘', 'rest'],
};

/** The shape and the tone of a status, for whatever it is shown in. */
export const shapeOf = (status: Status): { readonly shape: string; readonly tone: Tone } => {
  const [shape, tone] = marks[status];
  return { shape, tone };
};

/** A status in words of its own, with its shape and its colour. */
export const marked = (status: Status, words: string): string => {
  const [shape, tone] = marks[status];
  return html`<span class="status said ${tone}"><span aria-hidden="true">${shape}</span> ${words}</span>`;
};

/** How a target stands: a shape, a colour, and the word. */
export const standing = (status: Status, language: Language): string => {
  const [shape, tone] = marks[status];
  return html`<span class="status ${tone}"><span aria-hidden="true">${shape}</span> ${statusWords[status][language]}</span>`;
};

/** How a target stands and why: its sentence, which begins with the word for it. */
export const standingTold = (
  { status, sentence }: Pick<Verdict, 'status' | 'sentence'>,
  language: Language,
): string => {
  const word = statusWords[status][language];
  const told = sentence[language];
  const rest = told.startsWith(word) ? told.slice(word.length) : ` ${told}`;
  return html`!${standing(status, language)}${rest}`;
};

/** How many targets stand how, in one line. */
export const counted = (counts: Readonly<Record<string, number>>, language: Language): string =>
  Object.entries(counts)
    .map(([status, count]) => `<span class="count">${standing(status as Status, language)} ${count}</span>`)
    .join(' ');
