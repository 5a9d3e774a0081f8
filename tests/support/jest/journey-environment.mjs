// Where journeys run: plain Node, with one browser for all files, and what drives phones loaded once.
import { TestEnvironment } from 'jest-environment-node';
import { openBrowser } from '../one-browser.mjs';
import { outside } from './outside.mjs';

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { qianquOutside: outside, qianquBrowser: openBrowser, Error });
  }
}
