import {
  type Area,
  dateInWords,
  type HistoryEntry,
  periodInWords,
  turningInWords,
  type Verdict,
  valueInCell,
} from '@planspor/domain';
import { html } from 'ghtml';
import { type Ask, type Asking, isNotTold } from './asking.js';
import { chartOf, type Drawn } from './chart.js';
import { addressOf, type PageClocks } from './clocks.js';
import { link, pageIn, shown, table } from './frame.js';
import { label } from './labels.js';
import { readPlan } from './plan.js';
import { adoptedWords, askedOf, type PlanTarget } from './plan-goals.js';
import { standingTold } from './standing.js';
import { type AskedTrial, trialOf } from './trial.js';

type PlacedFigure = NonNullable<Verdict['actual']> & { readonly on: { readonly from: string; readonly to: string } };

/** The part of a target's series that the page shows. */
interface SeriesOfTarget {
  readonly series: readonly (Omit<Drawn, 'figures' | 'forecasts'> & {
    readonly name: string;
    readonly indicator: string;
    readonly area: Area;
    readonly areaName: { readonly da: string; readonly en: string };
    readonly population?: string;
    readonly figures: readonly PlacedFigure[];
    readonly forecasts?: readonly PlacedFigure[];
  })[];
}

const about = (target: PlanTarget, verdict: Verdict | undefined, { language }: PageClocks): string => {
  const { reading, setOn, setOnBasis, setBy, responsible } = target;
  const assumed = setOnBasis === undefined || setOnBasis === 'printed' ? '' : ` (${label('assumed', language)})`;
  const { decision, reason } = setBy;
  const grounds = [
    decision?.body,
    decision === undefined ? undefined : periodInWords(decision.takenOn, language),
    reason,
  ];
  return html`!${adoptedWords(target, { asOf: undefined, knownAt: undefined, language })}
<dl>
!${verdict === undefined ? '' : `<dt>${label('verdict', language)}</dt><dd>${standingTold(verdict, language)}</dd>`}
!${reading === undefined ? '' : html`<dt>${label('reading', language)}</dt><dd>${reading}</dd>`}
!${[
    ['requirement', askedOf(target, verdict, language)],
    ['baseline', valueInCell(verdict?.baseline, language)],
    ['actual', valueInCell(verdict?.actual, language)],
    ['benchmark', valueInCell(verdict?.benchmark, language)],
    ['responsible', responsible ?? ''],
    [
      'decision',
      `${dateInWords(setOn, language)}${assumed}${grounds
        .filter((each) => each !== undefined)
        .map((each) => `, ${each}`)
        .join('')}`,
    ],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<dt>${label(name as 'requirement', language)}</dt><dd>${value}</dd>`)}
</dl>`;
};

const drawn = ({ series }: SeriesOfTarget, clocks: PageClocks): string => {
  const { language } = clocks;
  return series
    .map((each) => {
      const title = [each.name, each.areaName[language], each.population]
        .filter((part) => part !== undefined)
        .join(', ');
      const told = [
        ...each.figures.map((figure) => ({ figure, after: '' })),
        ...(each.forecasts ?? []).map((figure) => ({
          figure,
          after: ` (${label('forecast', language).toLowerCase()})`,
        })),
      ];
      const rows = told.map(({ figure, after }) => [
        shown(figure.period === undefined ? '' : periodInWords(figure.period, language)),
        shown(`${valueInCell(figure, language)}${after}`),
        shown(
          figure.from
            .map(({ vintage }) => (vintage === undefined ? '' : dateInWords(vintage.slice(0, 10), language)))
            .join(', '),
        ),
      ]);
      return html`<h2>!${link(addressOf(`/indicators/${each.indicator}`, clocks), title)}</h2>!${chartOf(each, title, language)}!${
        rows.length === 0
          ? html`<p class="none">${label('noFigures', language)}</p>`
          : table(
              title,
              [label('period', language), label('value', language), label('vintage', language)],
              rows,
              language,
            )
      }`;
    })
    .join('\n');
};

/** What would turn the verdict: the figure, and the day. */
const turning = (verdict: Verdict | undefined, { language }: PageClocks): string => {
  const turns = verdict === undefined ? [] : turningInWords(verdict, language);
  if (turns.length === 0) return '';
  return html`<h2>${label('turning', language)}</h2><ul>!${turns.map((turn) => html`<li>${turn}</li>`)}</ul>`;
};

const told = (items: readonly HistoryEntry[], { language }: PageClocks): string =>
  html`<h2>${label('history', language)}</h2><ul>!${items.map(({ sentence }) => html`<li>${sentence[language]}</li>`)}</ul>`;

const noSeries = { body: { series: [] } };

/** A target that people judge, and one that nothing measures yet, has no series. */
const readSeries = (ask: Ask, address: string, query: Asking): Promise<{ readonly body: SeriesOfTarget }> =>
  ask<SeriesOfTarget>(address, query).catch((error: unknown) => {
    if (isNotTold(error) && error.status === 404) return noSeries;
    throw error;
  });

/** A target: its adopted words, how it stands and why, its series drawn, and what became of it. */
export async function targetPage(
  ask: Ask,
  plan: string,
  id: string,
  clocks: PageClocks,
  moment: string | undefined,
  asked: AskedTrial,
): Promise<string | undefined> {
  const { language, asOf } = clocks;
  const query = { asOf, knownAt: moment };
  const read = await readPlan(ask, plan, asOf, moment);
  const target = read.plan.targets.find((each) => each.id === id || each.code === id);
  if (target === undefined) return undefined;
  const verdict = read.verdicts.get(target.id);
  const [{ body: series }, { body: history }] = await Promise.all([
    readSeries(ask, `/v1/plans/${plan}/targets/${target.id}/series`, query),
    ask<{ items: readonly HistoryEntry[] }>(`/v1/plans/${plan}/history`, {
      knownAt: moment,
      subject: target.id,
      limit: '200',
    }),
  ]);
  const path = `/plans/${plan}/targets/${id}`;
  const trial = await trialOf({ plan, target, path, query, asked, clocks });
  const name = target.code === undefined ? target.wording : `${target.code} ${target.wording}`;
  return pageIn(
    {
      title: name,
      path,
      clocks,
      permanent: addressOf(path, { asOf: read.plan.asOf, knownAt: read.knownAt, language }),
      crumbs: [
        { text: label('plans', language), href: addressOf('/', clocks) },
        { text: read.plan.title, href: addressOf(`/plans/${plan}`, clocks) },
      ],
    },
    `${about(target, verdict, clocks)}${turning(verdict, clocks)}${drawn(series, clocks)}${trial}${told(history.items, clocks)}`,
  );
}
