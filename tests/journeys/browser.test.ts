import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { neighbour } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';
import type { H5Phone } from '../support/targets/h5.js';

/** Where no other journey goes. */
const COMMUNITY = '310104103012';
/** Open pages ask every 20 seconds. */
const LONGER_THAN_OFTEN_MS = 23_000;
/** So soon a question is on its way, once it is due. */
const SOON_MS = 500;
const inBrowser = needs('browser');

/** What the browser client owes to people with a keyboard, a screen reader or a large screen. */
describe('a web page', () => {
  let journey: Journey;
  let phone: Phone;
  let page: Page;
  let bookingId: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    const engineer = await OwnEngineer.hired(journey, '康师傅', COMMUNITY);
    const home = await neighbour(journey, '戚女士', COMMUNITY);
    bookingId = await engineer.bookedBy(home.api, daysFromToday(4), '10:00');
    phone = home.phone;
    page = (phone as H5Phone).page;
  });
  afterAll(() => journey.end());

  const focusOn = (id: string) => page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const openSheet = async () => {
    await page.locator('#booking-reschedule').focus();
    await page.keyboard.press('Enter');
    await phone.wait('reschedule');
    await focusOn('reschedule');
  };

  inBrowser('is worked with by keys; a sheet is a dialog that Esc closes', async () => {
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    await phone.wait('booking-reschedule');
    await openSheet();
    await page.getByRole('dialog', { name: '改到什么时候？' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('reschedule-close');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('#reschedule')))).toBe(true);
    await page.screenshot({ path: 'tests/reports/pictures/h5/browser-sheet-focus.png' });
    await page.keyboard.press('Escape');
    await phone.waitGone('reschedule');
  });

  inBrowser('Back closes a sheet, then leaves the page', async () => {
    await phone.open('pages/booking/list');
    await phone.tap(`booking-${bookingId}`);
    await phone.wait('booking-reschedule');
    const back = () => page.evaluate(() => history.back());
    await openSheet();
    await back();
    await phone.waitGone('reschedule');
    await focusOn('booking-reschedule');
    await openSheet();
    await page.keyboard.press('Escape');
    await phone.waitGone('reschedule');
    await phone.tap('booking-cancel');
    await phone.wait('cancel-sheet');
    await focusOn('cancel-sheet');
    await back();
    await phone.waitGone('cancel-sheet');
    await focusOn('booking-cancel');
    await says(phone, 'booking-state', '等');
    await openSheet();
    await page.keyboard.press('Escape');
    await phone.waitGone('reschedule');
    await back();
    await phone.wait('page-bookings');
    await page.waitForFunction(() => location.href.includes('booking/list'));
  });

  inBrowser('who goes on at once after a sheet keeps what he went to', async () => {
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    await phone.wait('booking-reschedule');
    await openSheet();
    const [before, after] = await page.evaluate(async () => {
      const waiting = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await waiting(0);
      document.getElementById('booking-cancel')?.focus();
      const here = document.activeElement?.id;
      await waiting(500);
      return [here, document.activeElement?.id];
    });
    expect([before, after]).toEqual(['booking-cancel', 'booking-cancel']);
  });

  inBrowser('a question is answered by keys, and by Back', async () => {
    await phone.open('pages/contacts/index');
    const [contact] = await phone.waitForIds('contact-');
    await page.locator(`#${contact}-remove`).focus();
    await page.keyboard.press(' ');
    await page.getByRole('alertdialog', { name: '删掉这个地址？' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await phone.tap(`${contact}-remove`);
    await page.getByRole('alertdialog').waitFor();
    await page.evaluate(() => history.back());
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await phone.has(contact)).toBe(true);
  });

  inBrowser('a booking is not cancelled by Esc', async () => {
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    await phone.wait('booking-cancel');
    await page.locator('#booking-cancel').focus();
    await page.keyboard.press(' ');
    await page.getByRole('dialog', { name: '要取消这次预约吗？' }).waitFor();
    await page.keyboard.press('Escape');
    await phone.waitGone('cancel-sheet');
    await says(phone, 'booking-state', '等');
  });

  inBrowser('fields are named by their labels', async () => {
    await phone.open(`pages/complaint/index?bookingId=${bookingId}`);
    await phone.wait('way-home');
    await phone.picture('browser-way-home');
    await page.getByRole('textbox', { name: '发生了什么？' }).fill('来晚了');
    await page.getByRole('radio', { name: /没修好/ }).press('Enter');
    await page.getByRole('radio', { name: /没修好/, checked: true }).waitFor();
  });

  inBrowser('a page that lies under another one, or has no network, asks for nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    const askedLater = async () => {
      asked.length = 0;
      await page.clock.fastForward(LONGER_THAN_OFTEN_MS);
      await sleep(SOON_MS);
      return asked.map((url) => new URL(url).pathname);
    };
    const path = `/api/me/bookings/${bookingId}`;
    await page.clock.install({ time: await page.evaluate(() => Date.now()) });
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    await phone.wait('booking-state');
    expect(await askedLater()).toContain(path);
    await phone.tap('booking-complain');
    await phone.wait('complaint-form');
    expect(await askedLater()).toEqual([]);
    await page.goBack();
    await phone.wait('booking-state');
    await phone.setOnline(false);
    await phone.wait('offline');
    expect(await askedLater()).toEqual([]);
    const again = page.waitForRequest((request) => request.url().endsWith(path));
    await phone.setOnline(true);
    await phone.waitGone('offline');
    await again;
  });

  inBrowser('a path that leads nowhere gets a page with a way home', async () => {
    await phone.open('pages/nowhere/index');
    await phone.wait('not-found');
    await phone.picture('browser-not-found');
    await phone.tap('not-found-home');
    await phone.wait('page-community');
  });

  inBrowser('on a large screen the tabs keep to the column, and no tab complains', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await phone.open('pages/my/index');
    await phone.wait('my');
    const [tabs, column] = await Promise.all(
      ['.weui-tabbar', '#app'].map((place) => page.locator(place).first().boundingBox()),
    );
    expect([tabs?.x, tabs?.width]).toEqual([column?.x, column?.width]);
    await page.screenshot({ path: 'tests/reports/pictures/h5/browser-desktop.png' });
    await page.locator('.weui-tabbar__item').first().click();
    await phone.wait('page-community');
    await page.setViewportSize({ width: 375, height: 812 });
  });

  inBrowser('a page that found no network recovers by itself', async () => {
    const away = (route: Route) => route.abort('internetdisconnected');
    await page.clock.install({ time: await page.evaluate(() => Date.now()) });
    await page.route('**/api/**', away);
    await phone.open('pages/booking/list');
    await phone.wait('page-fault');
    await phone.picture('browser-no-network');
    await page.unroute('**/api/**', away);
    await page.clock.fastForward(LONGER_THAN_OFTEN_MS);
    await phone.wait(`booking-${bookingId}`);
    // What the browser itself says of requests without a network.
    const others = phone.complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'));
    phone.complaints.splice(0, Infinity, ...others);
  });

  test('no page complained', () => expect(journey.complaints()).toEqual([]));
});
