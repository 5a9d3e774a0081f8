import { kept, type BuiltIn, type Self } from './built-in.js';

const state = kept((self) => {
  const mask = document.createElement('div');
  mask.className = 'weapp-container-mask';
  mask.addEventListener('click', () => {
    self.tell('clickoverlay');
    self.set('show', false);
  });
  self.element.prepend(mask);
  return { mask, shown: false, timer: 0 };
});

/** A layer over the page that WeChat's back gesture closes first; here only its mask does. */
export const pageContainer: BuiltIn = {
  properties: {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    overlayStyle: '',
    customStyle: '',
  },
  silent: ['closeOnSlideDown'],
  frame: ['weapp-container-panel'],
  changed(self, name) {
    const { mask } = state(self);
    mask.hidden = !self.get('overlay');
    mask.style.cssText = self.get<string>('overlayStyle');
    self.inside.style.cssText = self.get<string>('customStyle');
    self.element.dataset.position = self.get<string>('position');
    self.inside.classList.toggle('weapp-round', self.get<boolean>('round'));
    self.look(`z-index: ${self.get<number>('zIndex')}; --weapp-duration: ${self.get<number>('duration')}ms`);
    if (name === 'show') turn(self);
  },
  attached: (self) => () => window.clearTimeout(state(self).timer),
};

function turn(self: Self): void {
  const show = self.get<boolean>('show');
  const one = state(self);
  if (one.shown === show) return;
  one.shown = show;
  self.tell(show ? 'beforeenter' : 'beforeleave');
  self.element.toggleAttribute('show', show);
  self.tell(show ? 'enter' : 'leave');
  one.timer = window.setTimeout(() => self.tell(show ? 'afterenter' : 'afterleave'), self.get<number>('duration'));
}
