import { box } from './box.js';
import type { BuiltIn, Self } from './built-in.js';
import { inside, nearest } from './neighbours.js';

const values = (group: Self) => checked(group).map((one) => one.get<string>('value'));
const boxes = (group: Self) => inside(group, ['checkbox']);
const checked = (group: Self) => boxes(group).filter((one) => one.get<boolean>('checked'));

export const checkbox: BuiltIn = {
  properties: { value: '', checked: false, disabled: false, color: '#09BB07', name: '' },
  frame: ['weapp-choice'],
  ...box('checkbox', '✓'),
  pressed(self) {
    self.set('checked', !self.get('checked'));
    const group = nearest(self, 'checkbox-group');
    group?.tell('change', { value: values(group) });
  },
};

export const checkboxGroup: BuiltIn = {
  properties: { name: '' },
  attached: (self) => self.element.setAttribute('role', 'group'),
  field: { value: values, reset: (group) => boxes(group).forEach((one) => one.set('checked', false)) },
};
