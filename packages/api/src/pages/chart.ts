import { dateInWords, type Language } from '@planspor/domain';
import { html } from 'ghtml';
import { label } from './labels.js';

interface OnDay {
  readonly on: string;
  readonly value: number;
}

interface PlacedOnDays {
  readonly value?: number | undefined;
  readonly on: { readonly from: string; readonly to: string };
}

/** What a chart shows of a series: figures, what is required and from when to when, the straight line, what it is held against. */
export interface Drawn {
  readonly figures: readonly PlacedOnDays[];
  readonly forecasts?: readonly PlacedOnDays[] | undefined;
  readonly benchmark?: readonly PlacedOnDays[] | undefined;
  readonly line?: readonly OnDay[] | undefined;
  readonly required?: { readonly value?: number | undefined; readonly upTo?: number | undefined } | undefined;
  readonly holds: { readonly from?: string | undefined; readonly to?: string | undefined };
}

const width = 720;
const height = 280;
const left = 64;
const right = 12;
const top = 12;
const bottom = 28;

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const placed = (values: readonly PlacedOnDays[] | undefined): readonly OnDay[] =>
  (values ?? []).flatMap(({ value, on }) => (value === undefined ? [] : [{ on: on.to, value }]));

interface Scale {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly from: string;
  readonly to: string;
}

const stepOf = (span: number): number => {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
};

const scaleOf = (points: readonly OnDay[]): Scale | undefined => {
  const days = points.map(({ on }) => on).sort();
  const from = days[0];
  const to = days.at(-1);
  if (from === undefined || to === undefined) return undefined;
  const values = points.map(({ value }) => value);
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const step = stepOf(high === low ? Math.max(1, Math.abs(high)) : high - low);
  const bottomValue = Math.floor(low / step) * step;
  const topValue = Math.max(Math.ceil(high / step) * step, bottomValue + step);
  const count = Math.round((topValue - bottomValue) / step);
  const span = Math.max(1, time(to) - time(from));
  return {
    from,
    to,
    ticks: Array.from({ length: count + 1 }, (_, at) => Number((bottomValue + at * step).toPrecision(12))),
    x: (day) => left + ((time(day) - time(from)) / span) * (width - left - right),
    y: (value) => top + ((topValue - value) / (topValue - bottomValue)) * (height - top - bottom),
  };
};

const rounded = (value: number): string => value.toFixed(1);

const path = (points: readonly OnDay[], { x, y }: Scale, name: string): string =>
  points.length < 2
    ? ''
    : html`<polyline class="${name}" points="${points.map(({ on, value }) => `${rounded(x(on))},${rounded(y(value))}`).join(' ')}"/>`;

const grid = ({ ticks, y, from, to }: Scale, language: Language): string => {
  const number = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB');
  const lines = ticks.map(
    (
      tick,
    ) => html`<line class="grid" x1="${left}" x2="${width - right}" y1="${rounded(y(tick))}" y2="${rounded(y(tick))}"/>
<text x="${left - 6}" y="${rounded(y(tick) + 4)}" text-anchor="end">${number.format(tick)}</text>`,
  );
  const days = html`<text x="${left}" y="${height - 8}">${dateInWords(from, language)}</text>
<text x="${width - right}" y="${height - 8}" text-anchor="end">${dateInWords(to, language)}</text>`;
  return `${lines.join('\n')}${days}`;
};

/** What is required, over the days for which it holds. */
const wanted = (
  { required, holds }: Drawn,
  { from, to }: { readonly from: string; readonly to: string },
): readonly OnDay[][] =>
  [required?.value, required?.upTo].flatMap((value) =>
    value === undefined
      ? []
      : [
          [
            { on: holds.from ?? from, value },
            { on: holds.to ?? to, value },
          ],
        ],
  );

/** A series as a picture; the table under it says the same for those who do not see it. Empty where there is nothing to draw. */
export const chartOf = (drawn: Drawn, title: string, language: Language): string => {
  const figures = placed(drawn.figures);
  const beside = placed(drawn.benchmark);
  const line = drawn.line ?? [];
  const forecasts = placed(drawn.forecasts);
  const known = [...figures, ...forecasts, ...beside, ...line];
  const days = known.map(({ on }) => on).sort();
  const from = days[0];
  const to = days.at(-1);
  if (from === undefined || to === undefined) return '';
  const limits = wanted(drawn, { from, to: drawn.holds.to ?? to });
  const scale = scaleOf([...known, ...limits.flat()]);
  if (scale === undefined) return '';
  const dots = figures.map(
    ({ on, value }) => html`<circle class="point" cx="${rounded(scale.x(on))}" cy="${rounded(scale.y(value))}" r="4"/>`,
  );
  return html`<figure><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
!${grid(scale, language)}
!${path(line, scale, 'straight')}!${limits.map((limit) => path(limit, scale, 'wanted')).join('')}!${path(beside, scale, 'beside')}
!${path(figures, scale, 'figures')}!${path(forecasts.length === 0 ? [] : [...figures.slice(-1), ...forecasts], scale, 'forecast')}!${dots.join('')}
</svg><figcaption class="small soft">${label('figures', language)} ●— · ${label('requirement', language)} ╌╌ · ${label('line', language)} ┈┈!${forecasts.length === 0 ? '' : ` · ${label('forecast', language)} ‑ ‑`}</figcaption></figure>`;
};
