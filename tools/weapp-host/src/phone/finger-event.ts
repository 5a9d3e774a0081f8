import { glassEasel } from 'glass-easel-miniprogram-adapter';

/** A node of the browser that stands for an element of the framework. */
export type Standing = HTMLElement & { __wxElement?: glassEasel.Element };

/** The element that a node of the browser belongs to. */
export function elementBehind(node: EventTarget | null): glassEasel.Element | null {
  let at = node instanceof Node ? (node as Node) : null;
  while (at && !(at as Standing).__wxElement) at = at.parentNode;
  return (at as Standing | null)?.__wxElement ?? null;
}

export const domOf = (element: glassEasel.Element): HTMLElement | null =>
  (element.$$ as unknown) instanceof HTMLElement ? (element.$$ as unknown as HTMLElement) : null;

/** An event that a finger, a key or the browser's own animation causes: it bubbles and can be captured. */
export class FingerEvent extends glassEasel.Event<object> {
  /** Elements with a handler that was called, from the outermost that captures to the last that it bubbled to. */
  readonly heardBy: glassEasel.Element[] = [];

  constructor(type: string, detail: object, fields: object) {
    super(type, detail, { bubbles: true, composed: true, capturePhase: true, extraFields: { ...fields } });
  }

  override wrapShadowedEvent(
    ...[target, mark, current]: Parameters<glassEasel.Event<object>['wrapShadowedEvent']>
  ): glassEasel.ShadowedEvent<object> {
    this.heardBy.push(elementOf(current));
    return super.wrapShadowedEvent(target, mark, current);
  }
}

/** Handlers are given what WeChat gives them: plain facts of the elements, and every field on the event itself. */
export function tellPlainFacts(): void {
  const proto = glassEasel.Event.prototype;
  const original = proto.wrapShadowedEvent;
  proto.wrapShadowedEvent = function (target, mark, current) {
    const event = original.call(this, target, mark, current);
    const { type, timeStamp, detail, extraFields } = this;
    const facts = { target: factsOf(target), currentTarget: factsOf(current) };
    return Object.assign(event, { type, timeStamp, detail, ...extraFields, ...facts });
  };
}

/** Handlers see the instance of a custom component, and the element itself of all others. */
const elementOf = (caller: object): glassEasel.Element =>
  (caller as { _$?: glassEasel.Element })._$ ?? (caller as glassEasel.Element);

function factsOf(caller: object) {
  const element = elementOf(caller);
  const { offsetLeft, offsetTop } = domOf(element) ?? { offsetLeft: 0, offsetTop: 0 };
  return { id: element.id, offsetLeft, offsetTop, dataset: element.dataset ?? {} };
}
