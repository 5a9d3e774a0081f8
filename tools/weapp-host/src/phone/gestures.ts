import { domOf, elementBehind, FingerEvent, type Standing } from './finger-event.js';
import { handOf, type Finger } from './touch-fields.js';

/** A finger that rests this long has pressed long. */
const LONG_MS = 350;
/** A finger that has moved further than this does not tap. */
const STILL_PX = 10;

/** So long after a touch the browser may still click for it. */
const ECHO_MS = 500;

const FIELDS = 'input, textarea';

interface Press {
  readonly target: HTMLElement;
  readonly start: Finger;
  readonly timer: number;
  /** The finger has moved away, or somebody has taken it for a long press. */
  spent: boolean;
}

const ANIMATIONS = ['transitionend', 'animationstart', 'animationiteration', 'animationend'];
const caught = new WeakMap<Event, HTMLElement>();

/** Whether the mini-program has kept this movement for itself (`catchtouchmove`) in `element` or inside it. */
export function keptInside(event: Event, element: HTMLElement): boolean {
  const by = caught.get(event);
  return by !== undefined && element.contains(by);
}

/** Turns what the browser hears of fingers, mouse and keys into the events of a mini-program. */
export class Gestures {
  private press: Press | null = null;
  private touched: { target: Node; at: number } | null = null;

  listen(): void {
    const options = { capture: true, passive: false };
    const touch = (type: keyof DocumentEventMap, then: (event: TouchEvent) => void) =>
      document.addEventListener(type, (event) => then(event as TouchEvent), options);
    touch('touchstart', (event) => this.start(event, event.changedTouches.length === event.touches.length));
    touch('touchmove', (event) => this.move(event));
    touch('touchend', (event) => this.end(event));
    touch('touchcancel', (event) => this.cancel(event));
    this.listenToMouse();
    document.addEventListener('click', (event) => this.click(event), options);
    document.addEventListener('mousedown', (event) => this.keepFocus(event), options);
    document.addEventListener('keydown', (event) => this.key(event), options);
    document.addEventListener('contextmenu', (event) => elementBehind(event.target) && event.preventDefault());
    for (const type of ANIMATIONS) document.addEventListener(type, tellAnimation, options);
  }

  /** A mouse is one finger while its button is down. Touches come as touch events only. */
  private listenToMouse(): void {
    const mouse = (type: string, then: (event: PointerEvent) => void) =>
      document.addEventListener(
        type,
        (event) => (event as PointerEvent).pointerType === 'mouse' && then(event as PointerEvent),
        { capture: true },
      );
    mouse('pointerdown', (event) => {
      this.touched = null;
      if (event.button === 0) this.start(event, true);
    });
    mouse('pointermove', (event) => event.buttons === 1 && this.move(event));
    mouse('pointerup', (event) => event.button === 0 && this.end(event));
    mouse('pointercancel', (event) => this.cancel(event));
  }

  private start(event: TouchEvent | PointerEvent, first: boolean): void {
    this.forget();
    const target = touchedBy(event);
    leaveField(target);
    tell(target, 'touchstart', event);
    if (!first) return;
    const [start] = handOf(event, target).changedTouches;
    this.press = { target, start, spent: false, timer: window.setTimeout(() => this.long(event), LONG_MS) };
  }

  private move(event: TouchEvent | PointerEvent): void {
    const { press } = this;
    if (!press && 'pointerType' in event) return;
    const target = press?.target ?? (event.target as HTMLElement);
    const [finger] = handOf(event, target).changedTouches;
    const told = tell(target, 'touchmove', event);
    const catcher = told?.defaultPrevented() ? domOf(told.heardBy[told.heardBy.length - 1]) : null;
    if (catcher) caught.set(event, catcher);
    if (catcher && event.cancelable && !scrollsInside(catcher, target)) event.preventDefault();
    if (!press || Math.hypot(finger.clientX - press.start.clientX, finger.clientY - press.start.clientY) <= STILL_PX)
      return;
    press.spent = true;
    window.clearTimeout(press.timer);
  }

  private end(event: TouchEvent | PointerEvent): void {
    const { press } = this;
    this.forget();
    if (!press && 'pointerType' in event) return;
    if (!('pointerType' in event)) this.touched = { target: event.target as Node, at: event.timeStamp };
    tell(press?.target ?? (event.target as HTMLElement), 'touchend', event);
    if (press && !press.spent) tap(press.target, press.start);
  }

  private cancel(event: TouchEvent | PointerEvent): void {
    const target = this.press?.target ?? (event.target as HTMLElement);
    this.forget();
    tell(target, 'touchcancel', event);
  }

  /** Who listens to the long press gets no tap afterwards; for everybody else it is still one. */
  private long(event: TouchEvent | PointerEvent): void {
    const { press } = this;
    if (!press?.target.isConnected) return;
    const detail = { x: press.start.pageX, y: press.start.pageY };
    const told = tell(press.target, 'longpress', event, detail);
    tell(press.target, 'longtap', event, detail);
    press.spent = (told?.heardBy.length ?? 0) > 0;
  }

  private forget(): void {
    if (this.press) window.clearTimeout(this.press.timer);
    this.press = null;
  }

  private click(event: MouseEvent): void {
    // Without a finger: a script's, or that of a screen reader.
    if (event.detail === 0) tapAtMiddle(event.target);
    // The browser clicks after a touch, on whatever has come up there by then.
    else if (this.isEcho(event)) event.stopImmediatePropagation();
  }

  /** After a touch the browser would also move the focus, away from a field that the tap has just asked for. */
  private keepFocus(event: MouseEvent): void {
    const { touched } = this;
    if (touched && event.timeStamp - touched.at < ECHO_MS && !(event.target as Element).closest(FIELDS))
      event.preventDefault();
  }

  private isEcho({ target, timeStamp }: MouseEvent): boolean {
    const { touched } = this;
    if (!touched || timeStamp - touched.at > ECHO_MS || !(target instanceof Node)) return false;
    return !touched.target.contains(target) && !target.contains(touched.target);
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as Standing;
    if (!target.__wxElement || target.tabIndex < 0 || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (!event.repeat) tapAtMiddle(target);
  }
}

/** A browser moves a touch to a button nearby; it must not, since it does not know what else can be tapped here. */
function touchedBy(event: TouchEvent | PointerEvent): HTMLElement {
  const { clientX, clientY } = 'touches' in event ? event.changedTouches[0] : event;
  const under = event.isTrusted ? document.elementFromPoint(clientX, clientY) : null;
  return under instanceof HTMLElement ? under : (event.target as HTMLElement);
}

/** A finger beside the field that has the focus takes it away. */
function leaveField(target: HTMLElement): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches(FIELDS) && !field.parentElement?.contains(target)) field.blur();
}

/** Sends an event to the element under `target`; null when no page is there. */
function tell(
  target: EventTarget,
  type: string,
  original: TouchEvent | PointerEvent,
  detail: object = {},
): FingerEvent | null {
  const element = elementBehind(target);
  if (!element) return null;
  const event = new FingerEvent(type, detail, handOf(original, target as HTMLElement));
  event.dispatch(element);
  return event;
}

function tap(target: HTMLElement, finger: Finger): void {
  const element = elementBehind(target);
  if (!element || !target.isConnected) return;
  const hand = { touches: [finger], changedTouches: [finger] };
  new FingerEvent('tap', { x: finger.pageX, y: finger.pageY }, hand).dispatch(element);
}

function tapAtMiddle(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  const { left, top, width, height } = target.getBoundingClientRect();
  const middle = new MouseEvent('click', { clientX: left + width / 2, clientY: top + height / 2 });
  tap(target, handOf(middle, target).changedTouches[0]);
}

/** A scroll-view below the catcher keeps scrolling, as in WeChat. */
function scrollsInside(catcher: HTMLElement, target: HTMLElement): boolean {
  const scroller = target.closest<HTMLElement>('wx-scroll-view');
  if (!scroller || scroller === catcher || !catcher.contains(scroller)) return false;
  return scroller.scrollHeight > scroller.clientHeight || scroller.scrollWidth > scroller.clientWidth;
}

/** Only those of the mini-program's own styles: what moves inside a built-in component is not its business. */
function tellAnimation(event: Event): void {
  const { __wxElement: element } = event.target as Standing;
  if (!element) return;
  const { elapsedTime, animationName, propertyName } = event as AnimationEvent & TransitionEvent;
  new FingerEvent(event.type, { elapsedTime, animationName, propertyName }, {}).dispatch(element);
}
