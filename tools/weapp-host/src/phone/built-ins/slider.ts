import { kept, type BuiltIn, type Self } from './built-in.js';
import { drag } from './drag.js';

const parts = kept((self) => {
  const made = (name: string, into: HTMLElement) => {
    const part = document.createElement('div');
    part.className = `weapp-slider-${name}`;
    into.append(part);
    return part;
  };
  const area = made('area', self.element);
  const track = made('track', area);
  return { area, track, done: made('done', track), thumb: made('thumb', track), figure: made('figure', self.element) };
});

export const slider: BuiltIn = {
  properties: {
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    color: '',
    backgroundColor: '#e9e9e9',
    selectedColor: '',
    activeColor: '#1aad19',
    blockSize: 28,
    blockColor: '#ffffff',
    showValue: false,
    name: '',
  },
  changed: draw,
  attached(self) {
    self.element.setAttribute('role', 'slider');
    self.element.addEventListener('keydown', (event) => byKey(self, event));
    const to = (clientX: number) => slide(self, valueAt(self, clientX), 'changing');
    return drag(parts(self).area, {
      begin: ({ clientX }) => (self.get('disabled') ? false : (to(clientX), true)),
      move: ({ clientX }) => (to(clientX), true),
      end: () => self.tell('change', { value: self.get('value') }),
    });
  },
  field: { value: (self) => self.get('value'), reset: (self) => self.set('value', self.get('min')) },
};

function draw(self: Self): void {
  const { track, done, thumb, figure } = parts(self);
  const [min, max, value] = ['min', 'max', 'value'].map((name) => self.get<number>(name));
  const share = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) * 100 : 0;
  const size = Math.min(28, Math.max(12, self.get<number>('blockSize')));
  track.style.background = self.get<string>('color') || self.get<string>('backgroundColor');
  done.style.cssText = `width:${share}%;background:${self.get<string>('selectedColor') || self.get<string>('activeColor')}`;
  thumb.style.cssText = `left:${share}%;width:${size}px;height:${size}px;background:${self.get<string>('blockColor')}`;
  figure.textContent = self.get('showValue') ? String(value) : '';
  const aria = { valuemin: min, valuemax: max, valuenow: value };
  for (const [name, figureOf] of Object.entries(aria)) self.element.setAttribute(`aria-${name}`, String(figureOf));
  self.element.tabIndex = self.get('disabled') ? -1 : 0;
}

function valueAt(self: Self, clientX: number): number {
  const { left, width } = parts(self).track.getBoundingClientRect();
  const [min, max] = [self.get<number>('min'), self.get<number>('max')];
  return min + ((clientX - left) / width) * (max - min);
}

/** Goes to the nearest step; says so when that is another value. */
function slide(self: Self, wished: number, type: 'changing' | 'change'): void {
  const [min, max, step] = ['min', 'max', 'step'].map((name) => self.get<number>(name));
  const onStep = min + Math.round((Math.min(max, Math.max(min, wished)) - min) / step) * step;
  const value = Number(Math.min(max, onStep).toFixed(10));
  if (value === self.get('value')) return;
  self.set('value', value);
  self.tell(type, { value });
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

function byKey(self: Self, event: KeyboardEvent): void {
  const steps = STEPS[event.key];
  if (!steps || self.get('disabled')) return;
  event.preventDefault();
  slide(self, self.get<number>('value') + steps * self.get<number>('step'), 'change');
}
