import { oneSpelling } from '@planspor/domain';

/** A header or a cell as it is compared. */
export const lower = (text: string): string => oneSpelling(text).toLowerCase();

/** A header's code, where its file writes `CODE: label`. */
export const codeOf = (header: string): string => header.split(':', 1)[0]?.trim() ?? '';
