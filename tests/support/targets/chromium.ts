import { Browser, BrowserContext, chromium, type Locator } from 'playwright-core';
import { moveClock, SHIFT_MS } from '../journey-clock.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A phone's screen: 375 × 812 at two pixels a point. */
const SCREEN = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};

/** Debian's Chromium; the journeys' setup has installed it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
}

/** A phone with nothing on it, its clock set as the clocks of the run. */
export async function newPhone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext(SCREEN);
  if (SHIFT_MS !== 0) await context.addInitScript(moveClock, SHIFT_MS);
  return context;
}

/** Waits until a picture has really come. */
export async function loaded(picture: Locator): Promise<void> {
  await picture.waitFor({ state: 'attached' });
  await picture.evaluate((element) => (element as HTMLImageElement).decode());
}
