import { dateInWords, type Observation, periodInWords } from '@planspor/domain';
import type { Ask } from './asking.js';
import { addressOf, type PageClocks } from './clocks.js';
import { pageIn, shown, table } from './frame.js';
import { label } from './labels.js';

interface IndicatorSeries {
  readonly name: string;
  readonly figures: readonly (Omit<Observation, 'area'> & {
    readonly area: Observation['area'];
    readonly areaName?: string;
    readonly source: string;
    readonly vintage: string;
  })[];
}

/** An indicator: its published figures by area and period, each with its source and the source's own time. */
export async function indicatorPage(
  ask: Ask,
  id: string,
  clocks: PageClocks,
  moment: string | undefined,
): Promise<string> {
  const { language } = clocks;
  const { body } = await ask<IndicatorSeries>(`/v1/indicators/${id}/series`, { knownAt: moment });
  const number = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 12 });
  const rows = body.figures.map(({ areaName: area, population, period, value, rating, missing, source, vintage }) => [
    shown(periodInWords(period, language)),
    shown([area, population].filter((each) => each !== undefined).join(', ')),
    shown(value === undefined ? (rating ?? missing) : number.format(value)),
    shown(source),
    shown(dateInWords(vintage.slice(0, 10), language)),
  ]);
  const headings = (['period', 'area', 'value', 'source', 'vintage'] as const).map((name) => label(name, language));
  return pageIn(
    {
      title: body.name,
      path: `/indicators/${id}`,
      clocks,
      crumbs: [{ text: label('plans', language), href: addressOf('/', clocks) }],
    },
    table(label('figures', language), headings, rows, language),
  );
}
