// Heard before the router hears of a Back.
import './back.h5';

/** Taro's elements know no keyboard: what a finger taps, Enter and Space tap too. */
const OPERABLE = '[role="button"], [role="radio"], [role="checkbox"]';

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches(OPERABLE)) return;
  // Space would scroll the page.
  event.preventDefault();
  if (!event.repeat) target.click();
});

// Taro's tabs are links to `javascript:;`, which the page's policy forbids with a word in the console.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="javascript:"]') : null;
    if (link) event.preventDefault();
  },
  { capture: true },
);
