import { createHash } from 'node:crypto';

/** What the first line says, as far as tests change it. */
export interface FileHeader {
  knownAt: string;
  plan?: string;
  ledgers: {
    ledger: string;
    epoch: number;
    root: string;
    head: string;
    checkpoint?: string;
  }[];
}

/** A line between the first and the last. */
export interface FileLine {
  kind: string;
  streamType?: string;
  salt?: string;
  body?: string;
  hash?: string;
  readonly envelope?: { readonly type: string; readonly ledger: string; readonly position: number };
}

/** An export taken apart, for somebody to change it. */
export interface OpenedFile {
  readonly header: FileHeader;
  readonly lines: FileLine[];
  readonly trailer: { readonly commands?: { until: number } };
}

/** Takes an export apart. */
export function opened(text: string): OpenedFile {
  const [header, ...rest] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { header, lines: rest.slice(0, -1), trailer: rest.at(-1) };
}

/**
 * An export as somebody would hand it on who changed it and knows how: the events counted and the digest made anew, for which
 * no secret is needed.
 */
export function changed(text: string, change: (file: OpenedFile) => unknown): string {
  const file = opened(text);
  change(file);
  const { header, lines, trailer } = file;
  const before = [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  const events = lines.filter(({ kind }) => kind === 'event').length;
  const digest = createHash('sha256').update(before).digest('hex');
  return `${before}${JSON.stringify({ ...trailer, events, digest })}\n`;
}

/** The lines of a text as a verifier gets them. */
export async function* linesIn(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}
