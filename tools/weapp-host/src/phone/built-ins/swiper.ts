import { kept, type BuiltIn, type Self } from './built-in.js';
import { drag, type Way } from './drag.js';
import { inside } from './neighbours.js';
import { pixels } from './properties.js';
import { placeItems } from './swiper-places.js';

type Source = '' | 'autoplay' | 'touch';

/** A finger must go this share of a page, or this fast in px per ms, to turn it. */
const TURN_SHARE = 0.5;
const TURN_SPEED = 0.4;

const state = kept((self) => {
  const dots = document.createElement('div');
  dots.className = 'weapp-swiper-dots';
  self.element.append(dots);
  return { dots, timer: 0, began: 0, dragged: 0 };
});

const count = (self: Self) => inside(self, ['swiper-item']).length;
const slides = (self: Self) => self.inside;
const shown = (self: Self) => Math.max(1, self.get<number>('displayMultipleItems'));

export const swiper: BuiltIn = {
  properties: {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    previousMargin: '0px',
    nextMargin: '0px',
    displayMultipleItems: 1,
  },
  silent: ['easingFunction', 'snapToEdge', 'layoutType', 'transformerType', 'indicatorType'],
  frame: ['weapp-swiper-window', 'weapp-swiper-slides'],
  changed(self, name, by) {
    if (name === 'vertical') self.element.toggleAttribute('vertical', self.get<boolean>(name));
    if (name.endsWith('Margin')) margins(self);
    if (name === 'autoplay' || name === 'interval') autoplay(self);
    if (name === 'current' && by === 'template' && count(self) > 0) arrive(self, '');
    else draw(self, name === 'current');
  },
  attached(self) {
    draw(self, false);
    const observer = new MutationObserver(() => draw(self, false));
    observer.observe(slides(self), { childList: true });
    const stop = followFinger(self);
    return () => {
      stop();
      observer.disconnect();
      window.clearInterval(state(self).timer);
    };
  },
};

export const swiperItem: BuiltIn = { properties: { itemId: '' }, silent: ['skipHiddenItemLayout'] };

function margins(self: Self): void {
  const [before, after] = [pixels(self.get('previousMargin')), pixels(self.get('nextMargin'))];
  const inset = self.get('vertical') ? [before, 0, after, 0] : [0, after, 0, before];
  slides(self).style.inset = inset.map((side) => `${side}px`).join(' ');
}

function draw(self: Self, animated: boolean, offset = 0): void {
  const items = inside(self, ['swiper-item']);
  placeItems(items, {
    at: self.get<number>('current') + offset,
    shown: shown(self),
    circular: self.get<boolean>('circular') && items.length > 1,
    vertical: self.get('vertical'),
    duration: animated ? self.get<number>('duration') : 0,
  });
  const { dots } = state(self);
  dots.hidden = !self.get('indicatorDots');
  dots.replaceChildren(...items.map((_item, i) => dot(self, i === self.get('current'))));
}

function dot(self: Self, active: boolean): HTMLElement {
  const made = document.createElement('i');
  made.style.background = self.get<string>(active ? 'indicatorActiveColor' : 'indicatorColor');
  return made;
}

/** Goes to another item from inside: by itself or by a finger. */
function go(self: Self, to: number, source: Source): void {
  const items = count(self);
  const last = Math.max(0, items - shown(self));
  const current = self.get('circular') ? (to + items) % items : Math.min(last, Math.max(0, to));
  if (current === self.get('current')) return draw(self, true);
  self.set('current', current);
  arrive(self, source);
}

function arrive(self: Self, source: Source): void {
  draw(self, true);
  const current = self.get<number>('current');
  const item = inside(self, ['swiper-item'])[current];
  const detail = { current, currentItemId: item?.get<string>('itemId') ?? '', source };
  self.tell('change', detail);
  window.setTimeout(() => self.tell('animationfinish', detail), self.get<number>('duration'));
}

function autoplay(self: Self): void {
  window.clearInterval(state(self).timer);
  if (!self.get('autoplay')) return;
  const next = () => {
    const seen = self.element.offsetParent !== null && state(self).dragged === 0;
    if (!seen || count(self) < 2) return;
    const to = self.get<number>('current') + 1;
    go(self, to > count(self) - shown(self) && !self.get('circular') ? 0 : to, 'autoplay');
  };
  state(self).timer = window.setInterval(next, self.get<number>('interval'));
}

function followFinger(self: Self): () => void {
  const along = ({ dx, dy }: Way) => (self.get('vertical') ? dy : dx);
  const across = ({ dx, dy }: Way) => (self.get('vertical') ? dx : dy);
  const page = () => (self.get('vertical') ? slides(self).offsetHeight : slides(self).offsetWidth) / shown(self);
  return drag(self.element, {
    begin: () => {
      Object.assign(state(self), { began: performance.now(), dragged: 0 });
      return count(self) > 1;
    },
    move: (way) => {
      const { dragged } = state(self);
      if (dragged === 0 && (Math.abs(along(way)) < 5 || Math.abs(across(way)) > Math.abs(along(way)))) return false;
      state(self).dragged = along(way) || 1;
      draw(self, false, bounded(self, -along(way) / page()));
      self.tell('transition', self.get('vertical') ? { dx: 0, dy: -along(way) } : { dx: -along(way), dy: 0 });
      return true;
    },
    end: () => {
      const { dragged, began } = state(self);
      state(self).dragged = 0;
      if (dragged === 0) return;
      const fast = Math.abs(dragged) / (performance.now() - began) > TURN_SPEED;
      const far = Math.abs(dragged) / page();
      const pages = Math.max(Math.round(far + 0.5 - TURN_SHARE), fast ? 1 : 0);
      go(self, self.get<number>('current') - Math.sign(dragged) * pages, 'touch');
    },
  });
}

/** Without `circular` there is nothing before the first and behind the last. */
function bounded(self: Self, offset: number): number {
  if (self.get('circular')) return offset;
  const current = self.get<number>('current');
  return Math.min(Math.max(0, count(self) - shown(self)) - current, Math.max(-current, offset));
}
