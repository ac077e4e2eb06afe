import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Answer, Api } from './support/api.js';
import { newId, newKey } from './support/ids.js';

/** A file from test/samples, as it stands. */
export const sample = (name: string): string => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

export type Options = Readonly<Record<string, string | readonly string[]>>;

const queryOf = (options: Options): string =>
  new URLSearchParams(
    Object.entries(options).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  ).toString();

/** How a file is sent, beside its options. */
export interface Sending {
  readonly key?: string;
  readonly ifMatch?: string;
}

/** One indicator, and what can be done with its figures. */
export interface Figures {
  readonly id: string;
  readonly csv: (text: string | Buffer, options?: Options, sending?: Sending) => Promise<Answer>;
  readonly xlsx: (bytes: unknown, options?: Options, sending?: Sending) => Promise<Answer>;
  readonly json: (body: unknown, options?: Options, sending?: Sending) => Promise<Answer>;
  /** The series in a form, as bytes. */
  readonly file: (format: string, options?: Options) => Promise<Buffer>;
  readonly series: (options?: Options, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** The value or missing reason of each figure, by area and period. */
  readonly values: (options?: Options) => Promise<Readonly<Record<string, unknown>>>;
}

interface Told {
  readonly area: { readonly code?: string; readonly kind: string };
  readonly population?: string;
  readonly period: string;
  readonly value?: number;
  readonly rating?: string;
  readonly missing?: string;
}

const nameOf = ({ area, population, period }: Told) =>
  [area.code ?? area.kind, population, period].filter((part) => part !== undefined).join(' ');

const basics = {
  name: 'Langtidsledige',
  code: 'y25i09',
  unit: { kind: 'full-time-persons' },
  measure: 'average',
  polarity: 'lower',
  frequency: 'month',
  source: 'jobindsats.dk / STAR',
};

/** Defines an indicator of its own. */
export async function figuresIn(api: Api, definition: object = {}, context: object = {}): Promise<Figures> {
  const id = newId();
  const defined = await api.post(
    '/v1/indicators',
    { id, ledger: 'dk', data: { ...basics, ...definition }, ...context },
    { 'idempotency-key': newKey() },
  );
  expect(defined.status, defined.text).toBe(201);
  const base = `/v1/indicators/${id}`;
  const send =
    (type: string) =>
    (body: unknown, options: Options = {}, { key = newKey(), ifMatch = '*' }: Sending = {}) =>
      api.post(`${base}/observations?${queryOf(options)}`, body, {
        'content-type': type,
        'idempotency-key': key,
        'if-match': ifMatch,
      });
  const series = (options: Options = {}, headers = {}) => api.get(`${base}/series?${queryOf(options)}`, headers);
  return {
    id,
    csv: send('text/csv'),
    xlsx: send('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    json: send('application/json'),
    file: async (format, options = {}) => {
      const answer = await api.app.inject({ url: `${base}/series?${queryOf({ ...options, format })}` });
      expect(answer.statusCode).toBe(200);
      return answer.rawPayload;
    },
    series,
    values: async (options) => {
      const answer = await series(options);
      expect(answer.status, answer.text).toBe(200);
      const figures: readonly Told[] = answer.body.figures;
      return Object.fromEntries(
        figures.map((figure) => [nameOf(figure), figure.value ?? figure.rating ?? figure.missing]),
      );
    },
  };
}

/** The faults of a refusal, or what was left out, as `pointer code`. */
export const faults = ({ body }: Answer): readonly string[] =>
  ((body.errors ?? body.leftOut) as readonly { pointer: string; code: string }[]).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

/** Who published a file and when, as most files are sent with. */
export const star: Options = { source: 'STAR', vintage: '2026-08-20' };

/** Lines as a file. */
export const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

/** Sends a file to a new indicator; the values it left, or the faults it was refused with. */
export const loadedBy =
  (api: Api) =>
  async (text: string | Buffer, options: Options = star, definition: object = {}) => {
    const figures = await figuresIn(api, definition);
    const answer = await figures.csv(text, options);
    return answer.status === 200 ? figures.values() : faults(answer);
  };
