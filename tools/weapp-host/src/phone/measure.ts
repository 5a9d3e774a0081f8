/** What the mini-program costs, counted since the phone was picked up. A budget looks at differences. */
export interface Figures {
  setDataCalls: number;
  setDataBytes: number;
  /** Calls for a page that is not on top: WeChat advises against them. */
  backgroundCalls: number;
  requests: number;
  requestsRunning: number;
  /** Milliseconds since the last call or answer. */
  quietMs: number;
  /** From the start of the navigation to the first picture of each page, in the order they were opened. */
  firstRenderMs: { path: string; ms: number }[];
}

/** WeChat refuses more in one call. */
export const SET_DATA_MOST = 1024 * 1024;

const encoder = new TextEncoder();

export class Measure {
  private figures = { setDataCalls: 0, setDataBytes: 0, backgroundCalls: 0, requests: 0, requestsRunning: 0 };
  private readonly firstRenderMs: Figures['firstRenderMs'] = [];
  private touchedAt = performance.now();

  /** Counts one setData and gives its size as WeChat sends it between its two threads. */
  setData(data: unknown, onTop: boolean): number {
    const bytes = encoder.encode(JSON.stringify(data) ?? '').length;
    this.figures.setDataCalls++;
    this.figures.setDataBytes += bytes;
    if (!onTop) this.figures.backgroundCalls++;
    this.touch();
    return bytes;
  }

  requestBegins(): void {
    this.figures.requests++;
    this.figures.requestsRunning++;
    this.touch();
  }

  requestEnds(): void {
    this.figures.requestsRunning--;
    this.touch();
  }

  rendered(path: string, ms: number): void {
    this.firstRenderMs.push({ path, ms: Math.round(ms) });
  }

  read(): Figures {
    const quietMs = Math.round(performance.now() - this.touchedAt);
    return { ...this.figures, quietMs, firstRenderMs: [...this.firstRenderMs] };
  }

  private touch(): void {
    this.touchedAt = performance.now();
  }
}
