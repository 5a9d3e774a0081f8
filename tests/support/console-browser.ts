import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './one-browser.mjs';

const AXE = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = join(process.cwd(), 'tests/reports/pictures/console');
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;

/** Somebody at a desk, with a browser of his own. */
export class Desk {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly complaints: string[],
  ) {}

  static async open(browser: Browser, origin: string): Promise<Desk> {
    const context = await browser.newContext({ viewport: SIZES[0], locale: 'zh-CN', baseURL: origin });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    return new Desk(context, page, complaints);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(path);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).last().fill(text);
  }

  /** Shows what lies below a branch of a tree. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).locator('.ant-tree-switcher').click();
  }

  /** Waits until a text is there. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page
      .getByText(text)
      .locator('visible=true')
      .first()
      .waitFor()
      .catch(async (fault) => {
        await this.keep(`FAILED-${String(text)}`);
        throw fault;
      });
  }

  /** Pictures in light and dark, large and small; and what a reader of screens would stumble over. Without a toast, which fades meanwhile. */
  async picture(name: string): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('.ant-message-notice') === null);
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const size of SIZES) {
        await this.page.setViewportSize(size);
        await this.page.waitForTimeout(400);
        await this.keep(`${name}-${colorScheme}-${size.width}`);
      }
      this.complaints.push(...(await this.stumbles()).map((each) => `${name}, ${colorScheme}: ${each}`));
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
    await this.page.setViewportSize(SIZES[0]);
  }

  private keep(name: string) {
    mkdirSync(PICTURES, { recursive: true });
    return this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  private async stumbles(): Promise<string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

export const openBrowser = (): Promise<Browser> => launchBrowser() as Promise<Browser>;
