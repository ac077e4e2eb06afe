import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlanDocument, Verdict } from '@planspor/domain';
import { startReady } from '../../../../test/running-server.js';
import { newPage, startBrowser, widths } from './browser.js';
import { placesOf } from './places.js';

// Pictures of every kind of page of the demo, wide and narrow, and the papers as PDF: pnpm screenshots [folder]

const folder = resolve(process.argv[2] ?? 'screenshots');
mkdirSync(folder, { recursive: true });
const server = await startReady('src/demo/main.ts');
const browser = await startBrowser();

interface Listed {
  readonly items: readonly { readonly id: string }[];
}
type JudgedForPictures = { readonly verdicts: readonly Pick<Verdict, 'target' | 'actual' | 'baseline'>[] };
type PlanShown = Pick<PlanDocument, 'id' | 'followUps'>;

const read = async <Body>(path: string) => (await (await fetch(`${server.address}${path}`)).json()) as Body;
const firstOf = ({ items: [first] }: Listed) => first?.id ?? '';

/** The plan of Hedensted: the longest of the demo. It is recorded while the demo answers already; its follow-ups come last. */
async function recordedPlan(): Promise<PlanShown> {
  const id = firstOf(await read('/v1/plans?municipality=766'));
  const plan = id === '' ? undefined : await read<PlanShown>(`/v1/plans/${id}`);
  if (plan !== undefined && plan.followUps.length > 0) return plan;
  await pause(1_000);
  return recordedPlan();
}

/** Of Hedensted's plan all, but of Tønder's the target of which most is known: a figure, or where it starts. */
async function places(): Promise<Readonly<Record<string, string>>> {
  const { id: plan, followUps } = await recordedPlan();
  const measured = firstOf(await read('/v1/plans?municipality=550'));
  const { verdicts } = await read<JudgedForPictures>(`/v1/plans/${measured}/evaluation`);
  const known =
    verdicts.find(({ actual }) => actual !== undefined) ?? verdicts.find(({ baseline }) => baseline !== undefined);
  if (known === undefined) throw new Error('nothing is known of any target');
  const indicator = firstOf(await read('/v1/indicators?limit=1'));
  const followUp = followUps[0]?.id ?? '';
  const { target = '', trial = '' } = placesOf({ plan: measured, target: known.target, followUp, indicator });
  return { ...placesOf({ plan, target: known.target, followUp, indicator }), target, trial };
}

try {
  for (const [name, path] of Object.entries(await places()))
    for (const [kind, width] of Object.entries(widths)) {
      const page = await newPage(browser, { viewport: { width, height: 900 } });
      await page.goto(`${server.address}${path}`);
      await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true });
      if (kind === 'desk' && (name === 'follow-up' || name === 'plan'))
        await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
      await page.context().close();
    }
  console.log(`The pictures are in ${folder}`);
} finally {
  await browser.close();
  await server.end();
}
