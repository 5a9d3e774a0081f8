import { element } from '../frame/element.js';

/** One of the buttons of a dialog. */
export interface Choice<T> {
  text: string;
  value: T;
  /** What automation and the side panel mean by "confirm" and "cancel". */
  means?: 'yes' | 'no';
  colour?: string;
}

export interface Dialog<T> {
  /** A box in the middle of the screen, or a sheet at its bottom. */
  kind: 'box' | 'sheet';
  /** What a screen reader is told, and by what tests find it. */
  name: string;
  title?: string;
  text?: string;
  /** Parts between text and buttons; they may settle the dialog themselves. */
  body?(settle: (value: T) => void): Node[];
  choices: Choice<T>[];
  /** What a tap beside a sheet means; without it nothing happens. */
  beside?: T;
}

/** Dialogs that stand over the page. The last one opened is on top. */
export class Overlay {
  private readonly open: { answer(yes: boolean): void }[] = [];

  constructor(readonly root: HTMLElement) {}

  /** Shows a dialog and waits for one of its answers. */
  ask<T>(dialog: Dialog<T>): Promise<T> {
    return new Promise((resolve) => {
      const mask = element('div', `mask ${dialog.kind}-mask`);
      const entry = { answer: (yes: boolean) => answerBy(dialog, yes, settle) };
      const settle = (value: T) => {
        const at = this.open.indexOf(entry);
        if (at < 0) return;
        this.open.splice(at, 1);
        mask.remove();
        resolve(value);
      };
      mask.append(draw(dialog, settle));
      if (dialog.beside !== undefined)
        mask.addEventListener('click', (event) => event.target === mask && settle(dialog.beside as T));
      this.root.append(mask);
      this.open.push(entry);
    });
  }

  /** Presses confirm or cancel of the dialog on top; false when there is none. */
  answer(yes: boolean): boolean {
    const top = this.open[this.open.length - 1];
    top?.answer(yes);
    return top !== undefined;
  }

  /** Names of the dialogs that are open, the last on top. */
  get names(): string[] {
    return [...this.root.querySelectorAll('[role=dialog]')].map((each) => each.getAttribute('aria-label') ?? '');
  }
}

function answerBy<T>(dialog: Dialog<T>, yes: boolean, settle: (value: T) => void): void {
  const choice = dialog.choices.find(({ means }) => means === (yes ? 'yes' : 'no'));
  if (choice) settle(choice.value);
  else throw new Error(`"${dialog.name}" has no ${yes ? 'confirm' : 'cancel'} button`);
}

function draw<T>(dialog: Dialog<T>, settle: (value: T) => void): HTMLElement {
  const box = element('div', `dialog ${dialog.kind}`);
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-modal', 'true');
  box.setAttribute('aria-label', dialog.name);
  if (dialog.title) box.append(element('h2', 'dialog-title', dialog.title));
  if (dialog.text) box.append(element('p', 'dialog-text', dialog.text));
  box.append(...(dialog.body?.(settle) ?? []));
  const buttons = element('div', 'dialog-buttons');
  buttons.append(...dialog.choices.map((choice) => button(choice, settle)));
  box.append(buttons);
  return box;
}

function button<T>({ text, value, means, colour }: Choice<T>, settle: (value: T) => void): HTMLElement {
  const made = element('button', means ? `choice ${means}` : 'choice', text);
  if (colour) made.style.color = colour;
  made.addEventListener('click', () => settle(value));
  return made;
}
