import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { moveClock, SHIFT_MS } from '../journey-clock.mjs';

/** A phone's screen: 375 × 812 at two pixels a point. */
const SCREEN = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};

declare global {
  /** What the environment of the journeys lends. */
  var qianquBrowser: () => Promise<Browser>;
}

/** A phone with nothing on it, its clock set as the clocks of the run. */
export async function newPhone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext(SCREEN);
  if (SHIFT_MS !== 0) await context.addInitScript(moveClock, SHIFT_MS);
  return context;
}

const DAY_MS = 24 * 3600_000;

/** A phone whose clock is so many days off. */
export const putClock = (phone: BrowserContext, days: number): Promise<unknown> =>
  phone.addInitScript(moveClock, days * DAY_MS);

/** Waits until a picture has really come. */
export async function loaded(picture: Locator): Promise<void> {
  await picture.waitFor({ state: 'attached' });
  await picture.evaluate((element) => (element as HTMLImageElement).decode());
}

/** So long nothing on a page that is at rest has changed; and a page that never rests is not waited for longer than this. */
const [REST_MS, LONGEST_MS] = [100, 2000];

/** Waits until a page looks as it will: nothing in it changes, its fonts and pictures are there, what moved has arrived. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(
    async ([rest, longest]) => {
      const unchanged = () =>
        new Promise<void>((done) => {
          const end = () => {
            watcher.disconnect();
            done();
          };
          let timer = setTimeout(end, rest);
          const watcher = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(end, rest);
          });
          watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        });
      const ended = (image: HTMLImageElement) =>
        new Promise((done) => ['load', 'error'].forEach((event) => image.addEventListener(event, done)));
      const everything = async () => {
        await unchanged();
        const coming = Array.from(document.images).filter(({ complete, loading }) => !complete && loading !== 'lazy');
        const moving = document
          .getAnimations()
          .filter(
            ({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
          );
        await Promise.allSettled([
          document.fonts.ready,
          ...coming.map(ended),
          ...moving.map(({ finished }) => finished),
        ]);
      };
      await Promise.race([everything(), new Promise((done) => setTimeout(done, longest))]);
    },
    [REST_MS, LONGEST_MS],
  );
}
