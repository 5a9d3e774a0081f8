/** Starts anew at the same page, with nothing in memory of the person before. */
export function restart() {
  window.location.reload();
}
