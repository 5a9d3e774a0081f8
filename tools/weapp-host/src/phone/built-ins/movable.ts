import { kept, type BuiltIn, type Self } from './built-in.js';
import { drag } from './drag.js';
import { nearest } from './neighbours.js';
import { pixels } from './properties.js';

export const movableArea: BuiltIn = { properties: {}, silent: [] };

/** Where it stands now; `from` is where a finger took it. */
const place = kept(() => ({ x: 0, y: 0, from: { x: 0, y: 0 }, moving: false }));

export const movableView: BuiltIn = {
  properties: { direction: 'none', x: null, y: null, disabled: false, animation: true, outOfBounds: false },
  silent: ['inertia', 'damping', 'friction', 'scaleMin', 'scaleMax', 'scaleValue'],
  changed(self, name, by) {
    if (name !== 'x' && name !== 'y') return;
    const to = { ...place(self), [name]: pixels(self.get(name)) };
    move(self, to.x, to.y, by !== 'first' && self.get<boolean>('animation'));
    if (by === 'template') tellIfMoved(self, '');
  },
  attached(self) {
    move(self, pixels(self.get('x')), pixels(self.get('y')), false);
    return drag(self.element, {
      begin: () => {
        const { x, y } = place(self);
        Object.assign(place(self), { from: { x, y }, moving: false });
        return self.get('direction') !== 'none' && !self.get('disabled');
      },
      move: ({ dx, dy }) => follow(self, dx, dy),
      end: () => undefined,
    });
  },
};

function follow(self: Self, dx: number, dy: number): boolean {
  const direction = self.get<string>('direction');
  const one = place(self);
  const sideways = Math.abs(dx) > Math.abs(dy);
  if (!one.moving && direction !== 'all' && sideways !== (direction === 'horizontal')) return false;
  one.moving = true;
  const x = direction === 'vertical' ? one.x : one.from.x + dx;
  const y = direction === 'horizontal' ? one.y : one.from.y + dy;
  move(self, x, y, false);
  tellIfMoved(self, 'touch');
  return true;
}

const told = kept(() => ({ x: 0, y: 0 }));

function tellIfMoved(self: Self, source: string): void {
  const { x, y } = place(self);
  if (told(self).x === x && told(self).y === y) return;
  Object.assign(told(self), { x, y });
  self.tell('change', { x, y, source });
}

/** Stands inside its area; a view larger than the area moves until its other edge is reached. */
function move(self: Self, x: number, y: number, animated: boolean): void {
  const area = nearest(self, 'movable-area')?.element;
  const { offsetWidth: width, offsetHeight: height } = self.element;
  const to = {
    x: area ? within(x, area.clientWidth - width) : x,
    y: area ? within(y, area.clientHeight - height) : y,
  };
  Object.assign(place(self), to);
  // Names under which the automation asks for them.
  Object.assign(self.own, { translateX: to.x, translateY: to.y });
  self.look(`transform: translate(${to.x}px, ${to.y}px);${animated ? 'transition: transform 200ms' : ''}`);
}

const within = (wish: number, room: number) => Math.min(Math.max(0, room), Math.max(Math.min(0, room), wish));
