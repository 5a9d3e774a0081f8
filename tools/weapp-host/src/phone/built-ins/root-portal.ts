import type { BuiltIn } from './built-in.js';

/** Its content stands at the top level of the page, whatever it is written in. */
export const rootPortal: BuiltIn = {
  properties: { enable: true },
  frame: ['weapp-portal'],
  changed(self, name) {
    if (name !== 'enable') return;
    const page = self.element.closest('wx-page');
    if (self.get('enable') && page) page.append(self.inside);
    else self.element.append(self.inside);
  },
  attached: (self) => () => self.inside.remove(),
};
