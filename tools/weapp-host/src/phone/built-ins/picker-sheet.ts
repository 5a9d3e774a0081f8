import type { Picking, Wheel } from './picking.js';

/** Height of one line of a wheel, as in the styles. */
const LINE = 44;

interface Hears {
  turned(wheel: number, to: number): void;
  done(value: unknown): void;
  cancelled(): void;
}

/** The sheet at the bottom of the phone in which a picker's wheels stand. */
export class Sheet {
  private readonly root = made('div', 'weapp-sheet');
  private readonly wheels = made('div', 'weapp-wheels');
  private picking: Picking | null = null;

  constructor(
    phone: Element,
    title: string,
    private readonly hears: Hears,
  ) {
    const mask = made('div', 'weapp-sheet-mask');
    mask.addEventListener('click', () => hears.cancelled());
    const panel = made('div', 'weapp-sheet-panel');
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', title || '选择');
    const bar = made('div', 'weapp-sheet-bar');
    bar.append(
      button('取消', () => hears.cancelled()),
      made('div', 'weapp-sheet-title', title),
      button('确定', () => hears.done(this.picking?.value())),
    );
    panel.append(bar, this.wheels);
    this.root.append(mask, panel);
    phone.append(this.root);
  }

  show(picking: Picking): void {
    this.picking = picking;
    this.draw();
  }

  /** Where the wheels stand now. */
  standing(): number[] {
    return this.picking?.wheels().map(({ chosen }) => chosen) ?? [];
  }

  close(): void {
    this.root.remove();
  }

  private draw(): void {
    const all = this.picking?.wheels() ?? [];
    while (this.wheels.children.length > all.length) this.wheels.lastElementChild?.remove();
    all.forEach((wheel, i) => {
      const list = (this.wheels.children[i] as HTMLElement | undefined) ?? this.newWheel(i);
      fill(list, wheel);
    });
  }

  private newWheel(at: number): HTMLElement {
    const list = made('ul', 'weapp-wheel');
    list.setAttribute('role', 'listbox');
    list.addEventListener('scrollend', () => this.turn(at, Math.round(list.scrollTop / LINE)));
    list.addEventListener('click', (event) => {
      const line = (event.target as Element).closest('li');
      if (line) this.turn(at, Array.from(list.children).indexOf(line));
    });
    this.wheels.append(list);
    return list;
  }

  private turn(wheel: number, to: number): void {
    if (!this.picking || this.picking.wheels()[wheel]?.chosen === to) return;
    this.picking.turn(wheel, to);
    this.draw();
    this.hears.turned(wheel, to);
  }
}

function fill(list: HTMLElement, { labels, chosen }: Wheel): void {
  const written = Array.from(list.children, (line) => line.textContent);
  if (labels.length !== written.length || labels.some((label, i) => label !== written[i]))
    list.replaceChildren(...labels.map((label) => made('li', '', label)));
  Array.from(list.children).forEach((line, i) => {
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', String(i === chosen));
  });
  if (Math.round(list.scrollTop / LINE) !== chosen) list.scrollTop = chosen * LINE;
}

function made(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function button(text: string, then: () => void): HTMLElement {
  const element = made('button', 'weapp-sheet-button', text);
  element.addEventListener('click', then);
  return element;
}
