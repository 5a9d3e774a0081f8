import type automator from 'miniprogram-automator';
import type { Line, Phone } from '../phone.js';
import { picturePath } from './pictures.js';

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>;
type Scope = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>;
type Element = NonNullable<Awaited<ReturnType<Scope['$']>>>;

const PATIENCE_MS = 30_000;
const BETWEEN_LOOKS_MS = 60;
const LOOKS_MOST = 20;
/** Taro puts what lies deep in a page into these components, and selectors do not see into components. */
const TARO_COMPONENTS = ['comp', 'custom-wrapper'];
const TAGS = ['view', 'button', 'input', 'text', 'image'];

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The built WeChat bundle, driven through WeChat's own automation client: in our host and in WeChat's tools alike. */
export abstract class AutomatorPhone implements Phone {
  taps = 0;
  readonly complaints: string[] = [];
  protected program: MiniProgram | null = null;

  abstract open(path: string): Promise<void>;
  abstract scan(code: string): Promise<void>;
  abstract choosePhotos(id: string, count: number): Promise<void>;
  abstract lookAt(id: string, name: string): Promise<void>;
  abstract dial(id: string): Promise<string>;
  abstract seeOnMap(id: string): Promise<string>;
  abstract setOnline(online: boolean): Promise<void>;
  abstract putClock(days: number): Promise<void>;
  abstract throttle(line: Line): Promise<void>;
  abstract handTo(person: string, path: string): Promise<void>;
  abstract close(): Promise<void>;

  /** Takes over a mini-program that has just been started. */
  protected use(program: MiniProgram): void {
    this.program = program;
    program.on('exception', (event: { exception?: { message: string } }) =>
      this.complaints.push(`error: ${event.exception?.message ?? JSON.stringify(event)}`),
    );
    program.on('console', (line: { type: string; args: unknown[] }) => {
      if (line.type === 'error') this.complaints.push(`console: ${line.args.join(' ')}`);
    });
  }

  async tap(id: string): Promise<void> {
    await this.wait(id);
    this.taps++;
    // What is drawn anew between the look and the finger is looked for again, as a person would.
    await this.until(async () => {
      await (await this.look(id))!.tap();
      return true;
    }, `${id} cannot be tapped`);
  }

  async type(id: string, text: string): Promise<void> {
    await this.wait(id);
    const found = (await this.look(id))!;
    const field = ['input', 'textarea'].includes(found.tagName)
      ? found
      : ((await found.$('input')) ?? (await found.$('textarea')));
    if (!field) throw new Error(`${id} is no field`);
    await (field as unknown as { input(text: string): Promise<void> }).input(text);
  }

  async read(id: string): Promise<string> {
    await this.wait(id);
    return (await (await this.look(id))!.text()).trim();
  }

  async wait(id: string): Promise<void> {
    await this.shown(id, () => this.has(id), `${id} is not there`);
  }

  async waitGone(id: string): Promise<void> {
    await this.until(async () => !(await this.has(id)), `${id} is still there`);
  }

  async pullDown(): Promise<void> {
    await this.mp.callWxMethod('startPullDownRefresh');
  }

  async answer(yes: boolean): Promise<void> {
    this.taps++;
    const native = this.mp.native();
    await this.until(
      () =>
        (yes ? native.confirmModal() : native.cancelModal()).then(
          () => true,
          () => false,
        ),
      'no question is asked',
    );
  }

  async has(id: string): Promise<boolean> {
    const found = await this.look(id);
    return found !== null && (await isVisible(found));
  }

  /** Many questions make one answer, and the page may change between two of them: it counts when it is given twice. */
  async ids(prefix: string): Promise<string[]> {
    let before: string[] = [];
    for (let look = 0; look < LOOKS_MOST; look++) {
      const now = await this.idsNow(prefix);
      if (look > 0 && now.join() === before.join()) return now;
      before = now;
    }
    throw new Error(`the page does not come to rest: ${before.join(', ')}`);
  }

  private async idsNow(prefix: string): Promise<string[]> {
    const elements = await this.all(await this.page());
    const named = await Promise.all(elements.map(async (element) => ({ element, id: await element.attribute('id') })));
    const matching = named.filter(({ id }) => typeof id === 'string' && id.startsWith(prefix));
    const placed = await Promise.all(
      matching.map(async ({ element, id }) => ({ id, visible: await isVisible(element), ...(await element.offset()) })),
    );
    const seen = placed.filter(({ visible }) => visible);
    return seen.sort((a, b) => Number(a.top) - Number(b.top) || Number(a.left) - Number(b.left)).map(({ id }) => id);
  }

  async waitForIds(prefix: string): Promise<string[]> {
    let found: string[] = [];
    await this.shown(prefix, async () => (found = await this.ids(prefix)).length > 0, `nothing begins with ${prefix}`);
    return found;
  }

  async picture(name: string): Promise<void> {
    await this.atRest();
    await this.mp.screenshot({ path: picturePath(name) });
  }

  /** Waits until pictures and fonts have settled: no event of WeChat's tools tells it. */
  protected async atRest(): Promise<void> {
    await pause(350);
  }

  protected get mp(): MiniProgram {
    if (!this.program) throw new Error('no mini-program is open');
    return this.program;
  }

  private async page(): Promise<Scope> {
    return (await this.mp.currentPage())!;
  }

  /** The element now, visible or not. */
  private async look(id: string): Promise<Element | null> {
    return first(await this.page(), `#${id.replace(/[^\w-]/g, '\\$&')}`);
  }

  private async all(scope: Scope | Element): Promise<Element[]> {
    const here = await Promise.all(TAGS.map((tag) => scope.$$(tag)));
    const inside = await Promise.all((await componentsOf(scope)).map((component) => this.all(component)));
    return [...here, ...inside].flat();
  }

  /** Waits; what the phone shows instead is kept in the report. */
  private async shown(what: string, holds: () => Promise<boolean>, otherwise: string): Promise<void> {
    try {
      await this.until(holds, otherwise);
    } catch (error) {
      await this.picture(`FAILED-${what}`);
      throw error;
    }
  }

  private async until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    let fault: unknown;
    do {
      // A page may go away between two questions about it.
      const now = await holds().catch((error: unknown) => {
        fault = error;
        return false;
      });
      if (now) return;
      await pause(BETWEEN_LOOKS_MS);
    } while (Date.now() < end);
    throw new Error(`${otherwise} after ${PATIENCE_MS / 1000} s${fault ? ` (${String(fault)})` : ''}`, {
      cause: fault,
    });
  }
}

async function first(scope: Scope | Element, selector: string): Promise<Element | null> {
  const found = await scope.$(selector);
  if (found) return found;
  for (const component of await componentsOf(scope)) {
    const inside = await first(component, selector);
    if (inside) return inside;
  }
  return null;
}

const componentsOf = async (scope: Scope | Element): Promise<Element[]> =>
  (await Promise.all(TARO_COMPONENTS.map((name) => scope.$$(name)))).flat();

async function isVisible(element: Element): Promise<boolean> {
  const { width, height } = await element.size();
  return Number(width) > 0 && Number(height) > 0;
}
