// Debian's Chromium without windows (a fifth less processor than the one with), started once for all journeys of a run; each phone is a context of its own in it.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
let running = null;

/** A browser of one's own; the journeys' setup has installed it. */
export async function launchBrowser() {
  // Not above: while Jest loads its environment, packages are transformed.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: ARGS });
}

/** The browser of this process; another one when it has gone. */
export async function openBrowser() {
  if (!(await running)?.isConnected()) running = launchBrowser();
  return running;
}

export async function closeBrowser() {
  await (await running)?.close();
  running = null;
}
