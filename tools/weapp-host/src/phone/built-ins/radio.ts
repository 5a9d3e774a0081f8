import { box } from './box.js';
import type { BuiltIn, Self } from './built-in.js';
import { inside, nearest } from './neighbours.js';

const radios = (group: Self) => inside(group, ['radio']);
const valueOf = (group: Self) =>
  radios(group)
    .find((one) => one.get('checked'))
    ?.get<string>('value') ?? '';

const look = box('radio', '✓');

export const radio: BuiltIn = {
  properties: { value: '', checked: false, disabled: false, color: '#09BB07', name: '' },
  frame: ['weapp-choice'],
  ...look,
  changed(self, name, by) {
    look.changed?.(self, name, by);
    if (name === 'checked' && self.get('checked')) outdo(self);
  },
  pressed(self) {
    if (self.get('checked')) return;
    self.set('checked', true);
    const group = nearest(self, 'radio-group');
    group?.tell('change', { value: valueOf(group) });
  },
};

/** One of a group is chosen, never two. */
function outdo(self: Self): void {
  const group = nearest(self, 'radio-group');
  if (!group) return;
  for (const other of radios(group)) if (other !== self && other.get('checked')) other.set('checked', false);
}

export const radioGroup: BuiltIn = {
  properties: { name: '' },
  attached: (self) => self.element.setAttribute('role', 'radiogroup'),
  field: { value: valueOf, reset: (group) => radios(group).forEach((one) => one.set('checked', false)) },
};
