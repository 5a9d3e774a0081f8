/** All sizes are in `rem`: 20 px on a phone of the usual width. Between 375 and 480 px of width the page grows with the screen. */
const SMALLEST = 20;
const LARGEST = 25.6;
const PER_PIXEL = 20 / 375;

// Taro would do this with a script inside index.html, which a strict content security policy forbids.
function fitToScreen() {
  const size = document.documentElement.clientWidth * PER_PIXEL;
  document.documentElement.style.fontSize = `${Math.min(LARGEST, Math.max(SMALLEST, size))}px`;
}

fitToScreen();
window.addEventListener('resize', fitToScreen);
