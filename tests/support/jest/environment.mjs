// Where API tests and races run: plain Node, with the door to what is loaded once per worker.
import { TestEnvironment } from 'jest-environment-node';
import { outside } from './outside.mjs';

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    // What the application's decorators have noted stands in its Reflect; a Date of another realm is none to it.
    Object.assign(this.global, { qianquOutside: outside, Reflect, Date, Error });
  }
}
