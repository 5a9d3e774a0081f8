import { isTaken, press, type BuiltIn, type Self } from './built-in.js';
import { byId, inside } from './neighbours.js';

const CONTROLS = ['button', 'checkbox', 'radio', 'switch', 'input', 'textarea'];

export const label: BuiltIn = {
  properties: { for: '' },
  attached(self) {
    self.component.addListener('tap', (event) => {
      if (!isTaken(event)) pass(self, event.detail);
    });
  },
};

/** A tap beside a control is the control's. */
function pass(self: Self, detail: unknown): void {
  const id = self.get<string>('for');
  const control = id ? byId(self, id) : inside(self, CONTROLS)[0];
  if (!control || !CONTROLS.includes(control.tag) || control.get('disabled')) return;
  if (control.tag === 'button') control.tell('tap', detail);
  else press(control);
}
