import { box } from './box.js';
import type { BuiltIn } from './built-in.js';

const look = box('switch', '');

export const switchOver: BuiltIn = {
  properties: { checked: false, disabled: false, type: 'switch', color: '#04BE02', name: '' },
  frame: ['weapp-choice'],
  ...look,
  changed(self, name, by) {
    look.changed?.(self, name, by);
    if (name === 'type') self.inside.classList.toggle('weapp-as-checkbox', self.get('type') === 'checkbox');
  },
  pressed(self) {
    self.set('checked', !self.get('checked'));
    self.tell('change', { value: self.get('checked') });
  },
  field: { value: (self) => self.get('checked'), reset: (self) => self.set('checked', false) },
};
