import { kept, type BuiltIn, type Self } from './built-in.js';

const mark = kept((self) => {
  const made = document.createElement('span');
  made.className = `weapp-box weapp-${self.tag}`;
  self.inside.prepend(made);
  return made;
});

/** The box that checkbox, radio and switch draw, and how a screen reader hears of it. */
export function box(role: string, tick: string): Pick<BuiltIn, 'attached' | 'changed'> {
  return {
    attached: (self) => {
      if (!self.element.hasAttribute('role')) self.element.setAttribute('role', role);
    },
    changed(self, name) {
      if (name === 'disabled') self.element.tabIndex = self.get('disabled') ? -1 : 0;
      if (name === 'checked') show(self, tick);
      if (name === 'color') mark(self).style.setProperty('--weapp-colour', self.get<string>('color'));
    },
  };
}

function show(self: Self, tick: string): void {
  const on = self.get<boolean>('checked');
  self.element.setAttribute('aria-checked', String(on));
  mark(self).classList.toggle('weapp-on', on);
  mark(self).textContent = on ? tick : '';
}
