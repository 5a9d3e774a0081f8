import { OWN_SEGMENT, type Self } from './built-in.js';

export const HOVER = { hoverClass: 'none', hoverStopPropagation: false, hoverStartTime: 50, hoverStayTime: 400 };

/** Fingers that an element inside has asked to keep (`hover-stop-propagation`). */
const kept = new WeakSet<Event>();

/** Puts `hover-class` on while a finger rests on the element. */
export function followFinger(self: Self, allowed: () => boolean = () => true): () => void {
  let timer = 0;
  const put = (on: boolean) => {
    const name = self.get<string>('hoverClass');
    self.component.setNodeClass(on && name !== 'none' ? name : '', OWN_SEGMENT);
  };
  const down = (event: Event) => {
    if (kept.has(event) || !allowed()) return;
    if (self.get<boolean>('hoverStopPropagation')) kept.add(event);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => put(true), self.get<number>('hoverStartTime'));
  };
  const up = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => put(false), self.get<number>('hoverStayTime'));
  };
  self.element.addEventListener('pointerdown', down);
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) self.element.addEventListener(end, up);
  return () => window.clearTimeout(timer);
}
