import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './console-browser.js';
import { Service } from './service.js';

/** The product in service with its console, on an empty database, and a browser to look at it. */
export class ConsoleService {
  private constructor(
    readonly service: Service,
    readonly browser: Browser,
  ) {}

  static async start(): Promise<ConsoleService> {
    spawnSync('node', ['scripts/build.mjs', 'console'], { stdio: 'inherit' });
    const service = await Service.configured({ CONSOLE_DIR: join(process.cwd(), 'apps/console/dist') });
    service.start();
    try {
      await service.ready();
      return new ConsoleService(service, await openBrowser());
    } catch (fault) {
      await service.stop();
      throw fault;
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.service.stop();
  }
}
