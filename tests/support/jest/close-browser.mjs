export { closeBrowser as default } from '../one-browser.mjs';
