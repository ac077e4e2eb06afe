import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../../test/support/chromium.js';
import { openPGliteCopy, type TestDatabase } from '../../../test/support/each-database.js';
import { idOf } from '../src/demo/example.js';
import { readExample } from '../src/demo/examples.js';
import { loadExample } from '../src/demo/load.js';
import { newPage, startBrowser, widths } from './browser/browser.js';
import { placesOf } from './browser/places.js';
import { type Api, openApi } from './support/api.js';

const slug = 'toender-2024';
const t4 = idOf(slug, '#t4');
const decision = { body: 'Arbejdsmarkedsudvalget', takenOn: '2024-06-01' };

// Where no browser is found these are left out, and the first line of the run says so; `.ci/run` installs one.
describe.skipIf(findChromium() === undefined)('the pages in a browser', () => {
  let api: Api;
  let database: TestDatabase;
  let browser: Browser;
  let address: string;
  let places: Readonly<Record<string, string>>;

  beforeAll(async () => {
    [database, browser] = await Promise.all([openPGliteCopy(), startBrowser()]);
    api = await openApi(database);
    address = await api.app.listen({ host: '127.0.0.1', port: 0 });
    const plan = await loadExample({ address }, readExample(slug));
    const { condition } = (await api.get(`/v1/plans/${plan}`)).body.targets.find(
      (each: { id: string }) => each.id === t4,
    );
    const revised = await api.command(
      plan,
      `targets/${t4}/revisions`,
      { condition: { ...condition, value: 70 } },
      { effectiveOn: '2024-06-01', decision },
    );
    expect(revised.status, revised.text).toBe(200);
    const [followUp] = (await api.get(`/v1/plans/${plan}`)).body.followUps;
    places = placesOf({ plan, target: t4, followUp: followUp.id, indicator: condition.indicator });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await database?.close();
  });

  const visit = async (page: Page, path: string) => {
    const answer = await page.goto(`${address}${path}`);
    expect(answer?.status(), path).toBe(path === places.refusal ? 404 : 200);
  };

  test('lead a newcomer without script from the first to what Tønder’s t4 asked for on 31 May 2024', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await visit(page, '/');
    await page.getByRole('link', { name: 'Beskæftigelsesplan 2024' }).click();
    await page.getByRole('link', { name: /^t4 / }).click();
    expect(await page.textContent('main')).toContain('mindst 70 voksenlærlingeaftaler');
    await page.locator('input[name=asOf]').fill('2024-05-31');
    await page.getByRole('button', { name: 'Vis' }).click();
    const text = await page.textContent('main');
    expect(text).toContain('mindst 65 voksenlærlingeaftaler');
    expect(text).not.toContain('mindst 70');
    await page.locator('input[name=value]').fill('40');
    await page.getByRole('button', { name: 'Prøv' }).click();
    expect(await page.getByRole('status').textContent()).toContain('mindst 40 voksenlærlingeaftaler');
  });

  test('show between two days what changed of a target, before beside after, with the decision behind it', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await visit(page, places.comparison ?? '');
    const changed = page.getByRole('region', { name: /65 aftaler/ });
    expect(await changed.locator('del').allTextContents()).toEqual(['mindst 65 voksenlærlingeaftaler']);
    expect(await changed.locator('ins').allTextContents()).toEqual(['mindst 70 voksenlærlingeaftaler']);
    expect(await page.textContent('main')).toContain('Arbejdsmarkedsudvalget, 1. juni 2024');
  });

  test('have nothing that keeps somebody out, and nothing wider than a telephone or a sheet of paper', async () => {
    const page = await newPage(browser);
    for (const path of Object.values(places)) {
      await visit(page, path);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id, nodes }) => [id, nodes[0]?.html]),
        path,
      ).toEqual([]);
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media });
        // A sheet of A4 within its margins is 680 CSS pixels wide.
        await page.setViewportSize({ width: media === 'print' ? 680 : widths.telephone, height: 900 });
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        expect([over, path, media]).toEqual([0, path, media]);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: widths.desk, height: 900 });
    }
  });

  test('are whole on paper: a follow-up fits its sheets, and what is only for the screen stays there', async () => {
    const page = await newPage(browser);
    await visit(page, places['follow-up'] ?? '');
    await page.emulateMedia({ media: 'print' });
    for (const left of ['body > header', 'body > footer', '.crumbs'])
      for (const each of await page.locator(left).all()) expect(await each.isVisible(), left).toBe(false);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(12);
  });
});
