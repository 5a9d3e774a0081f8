import { selfOf } from '../built-ins/built-in.js';
import { domOf, elementOf } from './nodes.js';

type Function = (elementId: string, ...args: number[]) => unknown;

const scroller = (elementId: string) => domOf(elementOf(elementId))!;

function set(elementId: string, values: Record<string, unknown>, type: string, detail: object): void {
  const self = selfOf(elementOf(elementId));
  if (!self) throw new Error('not a built-in component');
  for (const [name, value] of Object.entries(values)) self.set(name, value);
  self.tell(type, detail);
}

/** What the client does to built-in components without a finger. */
const FUNCTIONS: Record<string, Function> = {
  'scroll-view.scrollTo': (id, x, y) => scroller(id).scrollTo(x, y),
  'scroll-view.scrollTop': (id) => scroller(id).scrollTop,
  'scroll-view.scrollLeft': (id) => scroller(id).scrollLeft,
  'scroll-view.scrollWidth': (id) => scroller(id).scrollWidth,
  'scroll-view.scrollHeight': (id) => scroller(id).scrollHeight,
  'swiper.swipeTo': (id, current) => set(id, { current }, 'change', { current, source: 'touch' }),
  'slider.slideTo': (id, value) => set(id, { value }, 'change', { value }),
  'movable-view.moveTo': (id, x, y) => set(id, { x, y }, 'change', { x, y, source: 'touch' }),
};

export function callFunction({
  elementId,
  functionName,
  args,
}: {
  elementId: string;
  functionName: string;
  args: number[];
}): { result: unknown } {
  const call = FUNCTIONS[functionName];
  if (!call) throw new Error(`${functionName} not exists`);
  return { result: call(elementId, ...args) };
}
