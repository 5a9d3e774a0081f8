import { element } from '../frame/element.js';

export interface ToastLook {
  title: string;
  icon: 'success' | 'error' | 'loading' | 'none';
  /** A picture instead of the icon. */
  image?: string;
  /** Nothing under it can be tapped. */
  mask?: boolean;
}

const SIGNS: Record<ToastLook['icon'], string> = { success: '✓', error: '!', loading: '', none: '' };

/** The one toast of a phone; loading is the same piece. */
export class Toast {
  private shown: HTMLElement | null = null;
  private timer = 0;

  constructor(private readonly root: HTMLElement) {}

  /** `duration` 0 stays until it is hidden. */
  show(look: ToastLook, duration: number): void {
    this.hide();
    const place = element('div', look.mask ? 'toast-place masked' : 'toast-place');
    const box = element('div', `toast ${look.image ? 'success' : look.icon}`);
    box.setAttribute('role', 'status');
    box.append(...sign(look), element('span', 'toast-title', look.title));
    place.append(box);
    this.root.append(place);
    this.shown = place;
    if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.shown?.remove();
    this.shown = null;
  }
}

function sign({ icon, image }: ToastLook): Node[] {
  if (image) {
    const picture = element('img', 'toast-picture') as HTMLImageElement;
    picture.src = image;
    picture.alt = '';
    return [picture];
  }
  return icon === 'none' ? [] : [element('span', 'toast-sign', SIGNS[icon])];
}
