/** What the camera sees: a page of a mini-program code, or a text. */
export interface Code {
  result: string;
  /** Of a mini-program code: its page with `scene`. */
  path?: string;
}

const MINI_PROGRAM_CODE = /^weapp:\/\/[^/]+\/([^?]+)(?:\?scene=(.*))?$/;

/** What a code says; mini-program codes are those that the simulator draws. The scene is handed over encoded, as WeChat does. */
export function readCode(text: string): Code {
  const [, page, scene] = MINI_PROGRAM_CODE.exec(text) ?? [];
  if (!page) return { result: text };
  return { result: '', path: scene === undefined ? page : `${page}?scene=${encodeURIComponent(scene)}` };
}

/** Codes that lie before the camera: the next one that is scanned, and those to choose from. */
export class Codes {
  /** Offered in the sheet, such as codes of the demo. */
  offered: { title: string; text: string }[] = [];
  /** Hands a code to the scanner that is open. */
  waiting: ((text: string) => void) | null = null;
  private next: string | null = null;
  private readonly last: string[] = [];

  /** The next scan sees this without asking. */
  hold(text: string): void {
    this.next = text;
  }

  /** Holds a code before the open scanner; false when none is open. */
  show(text: string): boolean {
    this.waiting?.(text);
    return this.waiting !== null;
  }

  takeNext(): string | null {
    const text = this.next;
    this.next = null;
    return text;
  }

  remember(text: string): void {
    if (!this.last.includes(text)) this.last.unshift(text);
  }

  get choices(): { title: string; text: string }[] {
    return [...this.offered, ...this.last.map((text) => ({ title: text, text }))];
  }
}
