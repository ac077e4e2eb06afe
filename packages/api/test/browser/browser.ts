import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../../test/support/chromium.js';

// How fast a page is says a benchmark; a test waits as long as a slow machine needs.
const patience = 600_000;

/** Starts the browser of this machine, without a window. Root may not use its sandbox. */
export const startBrowser = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium was found; CHROMIUM names one');
  return chromium.launch({ executablePath, timeout: patience, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
};

/** A telephone's width in CSS pixels, the narrowest that is promised; and that of a desk. */
export const widths = { telephone: 360, desk: 1280 } as const;

/** A page of its own, as somebody in Denmark opens it. */
export const newPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  const viewport = { width: widths.desk, height: 900 };
  const context = await browser.newContext({ viewport, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', ...options });
  context.setDefaultTimeout(patience);
  return context.newPage();
};
