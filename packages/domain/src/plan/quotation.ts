import * as z from 'zod';
import type { Named } from '../values/named-schema.js';
import { Prose, Title, text } from '../values/text.js';

const quotationSchema = z
  .strictObject({
    text: Prose,
    document: Title,
    page: z.int().min(1).optional(),
    /** The place in the document where it has no pages, or beside them: a section, a line, a table. */
    locator: text(120).optional(),
  })
  .refine(({ page, locator }) => page !== undefined || locator !== undefined, 'names a page or a place')
  .meta({ id: 'Quotation' });

export interface QuotationSchema extends Named<typeof quotationSchema> {}

/** The words that were adopted, letter by letter, and where they stand. */
const Quotation: QuotationSchema = quotationSchema;
type Quotation = z.output<typeof Quotation>;

/** What may stand beside a subject's own words: the sentence that was adopted. */
export const quotable = { quoted: Quotation.optional() } as const;

/** Marks words that are no quotation: whoever recorded them retold the document. */
export const retelling = { retold: z.literal(true).optional() } as const;

interface Worded {
  readonly quoted?: Quotation | undefined;
  readonly retold?: true | undefined;
  readonly wording?: string | undefined;
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

const stands = (words: string | undefined, quoted: Quotation): boolean =>
  words === undefined || plain(quoted.text).includes(plain(words));

const isQuotation = ({ quoted, wording, text: own, title, description }: Worded): boolean =>
  quoted !== undefined && [wording, own, title, description].every((words) => stands(words, quoted));

/** A subject with its mark: its words are retold unless every one of them stands in the quotation. */
export const marked = <Subject extends Worded>({ retold: _, ...subject }: Subject): Subject =>
  ({ ...subject, ...(isQuotation(subject) ? {} : { retold: true }) }) as Subject;
