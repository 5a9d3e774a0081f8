import type { Upload } from '../../api/upload-photo';
import { ApiError } from '../../api/api-error';
import type { Photo } from '../../api/contract';
import type { ChosenPhoto } from '../../platform/choose-photos';

export type ShotState = 'waiting' | 'sending' | 'failed' | 'refused' | 'done';

/** A picture on its way into a form. */
export interface Shot {
  id: string;
  /** For `src`; empty when the browser cannot show it. */
  preview: string;
  /** `failed` can be tried again; `refused` cannot: the server does not take this picture. */
  state: ShotState;
  percent: number;
  /** Why it was not taken, for the user. */
  fault: string;
  /** Once it is done. */
  photo: Photo | null;
}

export interface QueueParts {
  upload(wish: Pick<Upload, 'photo' | 'key' | 'signal' | 'onProgress'>): Promise<Photo>;
  /** Takes a picture back that no form holds any more. */
  remove(photo: Photo): void;
  newKey(): string;
  previewOf(photo: Photo): string;
}

/** On a slow line two get through sooner than nine at once. */
const AT_ONCE = 2;
/** Every step of progress is drawn anew, so there are few. */
const STEP = 20;

/** Uploads what is chosen, in order, and keeps that order whatever arrives first. */
export class PhotoQueue {
  private shots: readonly Shot[];
  private arrived: readonly Photo[];
  private readonly sources = new Map<string, ChosenPhoto>();
  private readonly keys = new Map<string, string>();
  private readonly running = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly parts: QueueParts,
    kept: readonly Photo[] = [],
  ) {
    this.shots = kept.map((photo) => ({
      ...BEGUN,
      id: `kept-${photo.id}`,
      preview: parts.previewOf(photo),
      state: 'done',
      photo,
    }));
    this.arrived = kept;
  }

  readonly read = () => this.shots;

  /** The pictures that have arrived, in order; the same list as long as they are the same. */
  readonly uploaded = () => this.arrived;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  add(chosen: ChosenPhoto[]): void {
    const added = chosen.map((photo) => {
      const id = this.parts.newKey();
      this.sources.set(id, photo);
      this.keys.set(id, id);
      return { ...BEGUN, id, preview: photo.preview };
    });
    this.show([...this.shots, ...added]);
    this.next();
  }

  retry(id: string): void {
    this.change(id, { state: 'waiting', percent: 0, fault: '' });
    this.next();
  }

  remove(id: string): void {
    const shot = this.shots.find((each) => each.id === id);
    this.running.get(id)?.abort();
    if (shot?.photo) this.parts.remove(shot.photo);
    this.show(this.shots.filter((each) => each.id !== id));
    this.next();
  }

  /** The server does not know them any more: they have lain about too long. */
  readonly forget = () => this.show(this.shots.filter(({ state }) => state !== 'done'));

  /** The form is gone. */
  stop(): void {
    this.running.forEach((abort) => abort.abort());
  }

  private next(): void {
    const free = AT_ONCE - this.running.size;
    const waiting = this.shots.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free));
    waiting.forEach(({ id }) => void this.send(id));
  }

  private async send(id: string): Promise<void> {
    const abort = new AbortController();
    this.running.set(id, abort);
    this.change(id, { state: 'sending' });
    const onProgress = (percent: number) => this.progress(id, percent);
    const wish = { photo: this.sources.get(id)!, key: this.keys.get(id)!, signal: abort.signal, onProgress };
    try {
      const photo = await this.parts.upload(wish);
      this.change(id, { state: 'done', percent: 100, photo });
    } catch (fault) {
      this.fail(id, fault);
    } finally {
      this.running.delete(id);
      this.next();
    }
  }

  private fail(id: string, fault: unknown): void {
    const { status = 0, message = '' } = fault instanceof ApiError ? fault : {};
    // What was answered was another wish than the next try.
    if (status > 0) this.keys.set(id, this.parts.newKey());
    this.change(id, { state: isFinal(status) ? 'refused' : 'failed', fault: message });
  }

  private progress(id: string, percent: number): void {
    const step = Math.floor(percent / STEP) * STEP;
    const shot = this.shots.find((each) => each.id === id);
    if (shot?.state === 'sending' && step > shot.percent && step < 100) this.change(id, { percent: step });
  }

  private change(id: string, part: Partial<Shot>): void {
    this.show(this.shots.map((shot) => (shot.id === id ? { ...shot, ...part } : shot)));
  }

  private show(shots: readonly Shot[]): void {
    this.shots = shots;
    const arrived = shots.flatMap(({ photo }) => (photo ? [photo] : []));
    if (arrived.map(({ id }) => id).join() !== this.arrived.map(({ id }) => id).join()) this.arrived = arrived;
    this.listeners.forEach((listener) => listener());
  }
}

const BEGUN = { state: 'waiting', percent: 0, fault: '', photo: null } as const;

/** The server has looked at the picture and does not want it. */
const isFinal = (status: number) => status >= 400 && status < 500 && ![401, 408, 409, 429].includes(status);
