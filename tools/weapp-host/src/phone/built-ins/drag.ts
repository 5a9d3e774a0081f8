import { keptInside } from '../gestures.js';

/** How far a finger has gone since it touched, and where it is. */
export interface Way {
  dx: number;
  dy: number;
  clientX: number;
  clientY: number;
}

export interface Dragging {
  /** A finger touches; `false` leaves it alone. */
  begin?(at: Way): boolean | void;
  /** A finger moves; `true` keeps it from scrolling anything and from the elements around. */
  move(way: Way): boolean;
  end(way: Way): void;
}

/** Movements that an element inside has kept. */
const kept = new WeakSet<Event>();

interface Point {
  clientX: number;
  clientY: number;
}

/** Follows one finger, or a mouse with its button down, that touched inside `element`. Gives back how to stop. */
export function drag(element: HTMLElement, dragging: Dragging): () => void {
  let start: Point | null = null;
  let last: Way = { dx: 0, dy: 0, clientX: 0, clientY: 0 };
  const begin = (point: Point) => {
    last = wayOf(point, point);
    start = dragging.begin?.(last) === false ? null : point;
  };
  const move = (event: Event, point: Point) => {
    if (!start || kept.has(event) || keptInside(event, element)) return;
    last = wayOf(start, point);
    if (!dragging.move(last)) return;
    kept.add(event);
    if (event.cancelable) event.preventDefault();
  };
  const end = () => {
    if (start) dragging.end(last);
    start = null;
  };
  const leaving = new AbortController();
  const { signal } = leaving;
  const on = <Kind extends Event>(target: EventTarget, type: string, then: (event: Kind) => void) =>
    target.addEventListener(type, (event) => then(event as Kind), { signal, passive: false });
  on<TouchEvent>(element, 'touchstart', (event) => (event.touches.length === 1 ? begin(event.touches[0]) : end()));
  on<TouchEvent>(element, 'touchmove', (event) => move(event, event.touches[0]));
  on(element, 'touchend', end);
  on(element, 'touchcancel', end);
  on<PointerEvent>(element, 'pointerdown', (event) => isMouse(event) && event.button === 0 && begin(event));
  on<PointerEvent>(window, 'pointermove', (event) => isMouse(event) && move(event, event));
  on<PointerEvent>(window, 'pointerup', (event) => isMouse(event) && end());
  return () => leaving.abort();
}

const isMouse = (event: PointerEvent) => event.pointerType === 'mouse';

const wayOf = (from: Point, to: Point): Way => ({
  dx: to.clientX - from.clientX,
  dy: to.clientY - from.clientY,
  clientX: to.clientX,
  clientY: to.clientY,
});
