import { kept, type Self } from './built-in.js';
import { drag } from './drag.js';

/** How high the sign above the content is while it refreshes. */
const RESTING = 45;

const sign = kept((self) => {
  const made = document.createElement('div');
  made.className = 'weapp-refresher';
  made.append(document.createElement('i'), document.createElement('i'), document.createElement('i'));
  self.element.prepend(made);
  return { element: made, running: false };
});

/** Shows or takes away the sign, as `refresher-triggered` says. */
export function showRefresher(self: Self): void {
  if (!self.get<boolean>('refresherEnabled')) return;
  const { element } = sign(self);
  element.dataset.look = self.get<string>('refresherDefaultStyle');
  element.style.background = self.get<string>('refresherBackground');
  const triggered = self.get<boolean>('refresherTriggered');
  if (triggered && !sign(self).running) start(self);
  if (!triggered && sign(self).running) finish(self);
}

/** Pulling down at the top edge, in the order of events that WeChat has. */
export function followPull(self: Self): () => void {
  let pulled = 0;
  return drag(self.element, {
    begin: () => {
      pulled = 0;
      return self.get<boolean>('refresherEnabled') && !sign(self).running && self.element.scrollTop <= 0;
    },
    move: ({ dx, dy }) => {
      if (pulled === 0 && (dy < 5 || Math.abs(dx) > dy)) return false;
      // The further it is pulled the heavier it gets.
      pulled = Math.max(1, dy * 0.6);
      setHeight(self, pulled);
      self.tell('refresherpulling', { dy: pulled });
      return true;
    },
    end: () => {
      if (pulled === 0) return;
      if (pulled >= self.get<number>('refresherThreshold')) return start(self);
      setHeight(self, 0);
      self.tell('refresherabort', { dy: pulled });
    },
  });
}

function start(self: Self): void {
  sign(self).running = true;
  setHeight(self, RESTING);
  self.set('refresherTriggered', true);
  self.tell('refresherrefresh', { dy: RESTING });
}

function finish(self: Self): void {
  sign(self).running = false;
  setHeight(self, 0);
  self.tell('refresherrestore', { dy: 0 });
}

const setHeight = (self: Self, height: number) => {
  sign(self).element.style.height = `${height}px`;
};
