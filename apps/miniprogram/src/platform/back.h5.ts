/*
 * Back closes what lies over a page before it leaves the page. While something is open the history has a spare entry of the
 * same page, and going off it is kept from the router, which would draw the page anew. The entry stays when the sheet goes
 * otherwise: the next sheet uses it again, and without a sheet a Back goes one further.
 */
interface Layer {
  close(): void;
}

const layers: Layer[] = [];
const SPARE = 'spareOfPage';

const isSpare = () => Boolean((history.state as Record<string, unknown> | null)?.[SPARE]);
let onSpare = isSpare();

const { pushState, replaceState } = History.prototype;
// The router goes to a page: what we stand on is no spare entry any more.
history.pushState = (...entry) => {
  onSpare = false;
  pushState.apply(history, entry);
};
history.replaceState = (...entry) => {
  onSpare = false;
  replaceState.apply(history, entry);
};

// This file is read before the router is made: who listens first, hears first.
window.addEventListener('popstate', (event) => {
  const wasSpare = onSpare;
  onSpare = isSpare();
  if (!wasSpare || onSpare) return;
  event.stopImmediatePropagation();
  const top = layers[layers.length - 1];
  if (!top) return history.back();
  // A question over a sheet, say: what is below wants its own Back.
  if (layers.length > 1) makeSpare();
  top.close();
});

function makeSpare() {
  if (onSpare) return;
  pushState.call(history, { ...(history.state as object | null), [SPARE]: true }, '', location.href);
  onSpare = true;
}

/** Something lies over the page. Returns what to call when it has gone. */
export function layOver(close: () => void): () => void {
  const layer = { close };
  layers.push(layer);
  makeSpare();
  return () => void layers.splice(layers.indexOf(layer), 1);
}
