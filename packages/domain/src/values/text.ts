import * as z from 'zod';

// U+0000 cannot be stored by PostgreSQL and a lone surrogate has no UTF-8 form: both would be lost, so both are refused.
const unstorable = /\p{Surrogate}|\0/u;

// What steers a terminal or turns the order of the letters around: nobody means it, and a reader cannot see it.
const steering = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/u;

// Anything but white space, format characters, lone marks, and the letters that are blank by design.
const seen = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** A rule for what may be recorded from now on, with the code its faults are told by. */
const entryRule = (fault: string, error: string) => ({ error, params: { fault, entry: true } });

/** Why a text that could be stored may not be recorded from now on, as the code of the fault; undefined where it may. */
export const hiddenIn = (value: string): 'control-character' | 'nothing-to-see' | undefined => {
  if (steering.test(value)) return 'control-character';
  return seen.test(value) ? undefined : 'nothing-to-see';
};

/**
 * Whether a fault is only against what may be recorded from now on. What was recorded before such a rule is read as it
 * stands: an export with it replays.
 */
export const isEntryFault = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_union'
    ? issue.errors.some((branch) => branch.length > 0 && branch.every(isEntryFault))
    : issue.code === 'custom' && issue.params?.entry === true;

/** A text as it is spelt alike everywhere: its letters composed (NFC), one blank where there are other blanks or several, none around it. */
export const oneSpelling = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Text of 1 to `max` characters that survives storage and shows itself: no control characters, something to see. */
export const text = (max: number) =>
  z
    .string()
    .min(1, { abort: true })
    .max(max)
    .refine((value) => !unstorable.test(value), 'holds a character that cannot be stored (U+0000 or a lone surrogate)')
    .refine((value) => value.trim() !== '', 'is blank')
    .refine((value) => !steering.test(value), entryRule('control-character', 'holds a control character'))
    .refine((value) => value.trim() === '' || seen.test(value), entryRule('nothing-to-see', 'has nothing to see'));

/** The first words of a text, `max` characters at most, with an ellipsis where it goes on. No word is cut in two but one longer than all that. */
export const shortened = (words: string, max: number): string => {
  if (words.length <= max) return words;
  const characters = [...words];
  if (characters.length <= max) return words;
  const cut = characters.slice(0, max - 1).join('');
  const whole = characters[max - 1] === ' ' ? cut : cut.replace(/\s+\S*$/u, '');
  return `${whole.trimEnd()}…`;
};

// U+0000 stands in no text that is stored, so what is joined with it can be told apart again.
export const between = '\u0000';

/** One key of several texts, which no other texts give. */
export const keyOf = (...parts: readonly (string | undefined)[]): string =>
  parts.map((part) => part ?? '').join(between);

/** A name or heading: up to 300 characters. */
export const Title = text(300).meta({ id: 'Title', description: 'A name or heading, up to 300 characters' });

/** A paragraph: up to 10,000 characters. */
export const Prose = text(10_000).meta({ id: 'Prose', description: 'A paragraph, up to 10,000 characters' });

/** What people call a subject by: its title, name or label, else the words it consists of. */
export const ownWords = (subject: object): string | undefined => {
  const { title, name, label, wording, text: own, forum } = subject as Record<string, string | undefined>;
  return title ?? name ?? label ?? wording ?? own ?? forum;
};

/** The short reference people use for a goal, target or other subject, such as `g1`; unique among its kind in its stream. */
export const Code = text(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
  .meta({ id: 'Code', description: 'The short reference people use, such as g1' });

/** A web address, http or https. */
export const Uri = z
  .url()
  .max(2000)
  .refine((uri) => /^https?:\/\//i.test(uri), entryRule('not-a-web-address', 'is no http or https address'))
  .meta({ id: 'WebAddress', description: 'A web address, http or https' });
