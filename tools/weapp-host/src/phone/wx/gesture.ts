/** How long WeChat takes what runs for the consequence of a tap. */
const FRESH_MS = 1000;

/** When the user last tapped the mini-program, or came back from paying. Some functions may only be called then. */
export class Gesture {
  private at = -Infinity;

  constructor(stage: HTMLElement) {
    for (const type of ['click', 'pointerup', 'touchend']) stage.addEventListener(type, () => this.note(), true);
  }

  note(): void {
    this.at = performance.now();
  }

  get fresh(): boolean {
    return performance.now() - this.at < FRESH_MS;
  }
}
