import { Day, danishDay, Instant, type Language, plusDays } from '@planspor/domain';
import type { FastifyRequest } from 'fastify';
import { preferredLanguage } from '../edge/index.js';

/** The two clocks a page is read by, and the language it is read in. */
export interface PageClocks {
  /** The day it holds on; today without it. */
  readonly asOf: string | undefined;
  /** What had been recorded by then: a day (to its end) or a moment; everything without it. */
  readonly knownAt: string | undefined;
  readonly language: Language;
}

const field = (request: FastifyRequest, name: string): string | undefined => {
  const found: unknown = Reflect.get(Object(request.query), name);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
};

/** A field of the address, without its blanks; undefined where it is empty. */
export const fieldOf = field;

/** The clocks and the language that a page is asked for. A form sends every field, so an empty one is none. */
export const pageClocks = (request: FastifyRequest): PageClocks => {
  const asked = field(request, 'lang');
  return {
    asOf: field(request, 'asOf'),
    knownAt: field(request, 'knownAt'),
    language: asked === 'en' || asked === 'da' ? asked : preferredLanguage(request, ['da', 'en']),
  };
};

const dayEnds = (day: Day): readonly string[] =>
  // The Danish day ends an hour earlier by UTC in summer; only one of the two is still that day.
  ['T22:59:59.999Z', 'T21:59:59.999Z'].map((end) => `${day}${end}`);

const endOf = (day: Day): string =>
  dayEnds(day).find((end) => danishDay(end as Instant) === day) ?? `${day}T21:59:59.999Z`;

/** A moment the API can be asked for: of a day its end, of today what is known now. */
export const momentOf = (knownAt: string | undefined, now: number): string | undefined => {
  const day = Day.safeParse(knownAt);
  if (!day.success) return knownAt;
  const today = danishDay(new Date(now).toISOString() as Instant);
  return day.data < today ? endOf(day.data) : day.data === today ? undefined : endOf(plusDays(day.data, 0));
};

/** The day of a moment, as the field for it shows it. */
export const dayOf = (knownAt: string | undefined): string => {
  const moment = Instant.safeParse(knownAt);
  return moment.success ? danishDay(moment.data) : (knownAt ?? '');
};

/** The address of a page, with the clocks and the language it is read by. */
export const addressOf = (
  path: string,
  { asOf, knownAt, language }: PageClocks,
  more: Readonly<Record<string, string | undefined>> = {},
): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ asOf, knownAt, ...more, lang: language }))
    if (value !== undefined && value !== '') query.set(name, value);
  return `${path}?${query}`;
};
