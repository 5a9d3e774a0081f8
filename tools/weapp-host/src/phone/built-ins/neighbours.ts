import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { selfOf, type Self } from './built-in.js';

/** The nearest component of this kind around an element. Only in the same template: WeChat does not look through components. */
export function nearest(self: Self, tag: string): Self | undefined {
  let at = self.component.parentNode;
  while (at) {
    const found = selfOf(at);
    if (found?.tag === tag) return found;
    at = at.parentNode;
  }
  return undefined;
}

/** All components of these kinds inside an element, in order, in the same template. */
export function inside(self: Self, tags: readonly string[]): Self[] {
  return [...below(self.component)].filter(({ tag }) => tags.includes(tag));
}

/** The built-in component with this id in the same template. */
export function byId(self: Self, id: string): Self | undefined {
  const found = self.component.ownerShadowRoot?.getElementById(id);
  return found && selfOf(found);
}

function* below(element: glassEasel.Element): Generator<Self> {
  for (const child of element.childNodes) {
    if (!glassEasel.Element.isElement(child)) continue;
    const self = selfOf(child);
    if (self) yield self;
    yield* below(child);
  }
}
