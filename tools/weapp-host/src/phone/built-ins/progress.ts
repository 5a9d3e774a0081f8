import { kept, type BuiltIn, type Self } from './built-in.js';
import { pixels } from './properties.js';

const parts = kept((self) => {
  const [bar, done, figure] = ['bar', 'done', 'figure'].map((name) => {
    const made = document.createElement('div');
    made.className = `weapp-progress-${name}`;
    return made;
  });
  bar.append(done);
  self.element.append(bar, figure);
  self.element.setAttribute('role', 'progressbar');
  return { bar, done, figure, from: 0 };
});

export const progress: BuiltIn = {
  properties: {
    percent: 0,
    showInfo: false,
    borderRadius: '0',
    fontSize: '16',
    strokeWidth: '6',
    color: '#09BB07',
    activeColor: '',
    backgroundColor: '#EBEBEB',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  },
  changed(self, name) {
    const { bar, done, figure } = parts(self);
    const height = pixels(self.get('strokeWidth'));
    bar.style.cssText = `height:${height}px;background:${self.get<string>('backgroundColor')};border-radius:${pixels(self.get('borderRadius'))}px`;
    done.style.background = self.get<string>('activeColor') || self.get<string>('color');
    figure.style.fontSize = `${pixels(self.get('fontSize'))}px`;
    if (name === 'percent' || name === 'showInfo') go(self);
  },
};

/** Fills up; with `active` it does so slowly, one hundredth in `duration` ms, and tells when it is there. */
function go(self: Self): void {
  const one = parts(self);
  const percent = Math.min(100, Math.max(0, self.get<number>('percent')));
  const from = self.get('activeMode') === 'forwards' ? one.from : 0;
  const ms = self.get('active') ? Math.abs(percent - from) * self.get<number>('duration') : 0;
  one.from = percent;
  one.figure.textContent = self.get('showInfo') ? `${percent}%` : '';
  self.element.setAttribute('aria-valuenow', String(percent));
  const width = `${percent}%`;
  if (ms === 0) {
    one.done.style.width = width;
    return;
  }
  const filling = one.done.animate([{ width: `${from}%` }, { width }], { duration: ms, fill: 'forwards' });
  filling.finished.then(
    () => self.tell('activeend', { curPercent: percent }),
    () => undefined,
  );
}
