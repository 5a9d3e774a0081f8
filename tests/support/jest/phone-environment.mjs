// Where phones are: plain Node, with one browser for all files, and the door to what drives phones, loaded once.
import { TestEnvironment } from 'jest-environment-node';
import { openBrowser } from '../one-browser.mjs';
import { outside } from './outside.mjs';

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    // What the drivers throw is an Error here, too.
    Object.assign(this.global, { qianquOutside: outside, qianquBrowser: openBrowser, Error });
  }
}
