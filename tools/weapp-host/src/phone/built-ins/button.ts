import type { BuiltIn, Self } from './built-in.js';
import { submitThrough } from './form.js';
import { followFinger, HOVER } from './hover.js';
import { openTypeOf } from './open-type.js';

export const button: BuiltIn = {
  properties: {
    ...HOVER,
    hoverClass: 'button-hover',
    hoverStartTime: 20,
    hoverStayTime: 70,
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    name: '',
  },
  silent: [
    'lang',
    'sessionFrom',
    'sendMessageTitle',
    'sendMessagePath',
    'sendMessageImg',
    'appParameter',
    'showMessageCard',
    'businessId',
    'phoneNumberNoQuotaToast',
  ],
  changed(self, name) {
    const { element } = self;
    if (name === 'plain' || name === 'loading') element.toggleAttribute(name, self.get<boolean>(name));
    if (name === 'size' || name === 'type') {
      if (self.get(name) === 'default') element.removeAttribute(name);
      else element.setAttribute(name, self.get<string>(name));
    }
    if (name === 'disabled') element.tabIndex = self.get('disabled') ? -1 : 0;
  },
  attached(self) {
    if (!self.element.hasAttribute('role')) self.element.setAttribute('role', 'button');
    // A tap on a disabled button is nobody's: neither the button nor what it stands in hears of it.
    const refuse = () => (self.get<boolean>('disabled') ? false : undefined);
    self.component.addListener('tap', refuse, { capture: true });
    return followFinger(self, () => !self.get<boolean>('disabled'));
  },
  pressed(self: Self): void {
    openTypeOf(self.get<string>('openType'))?.(self);
    const formType = self.get<string>('formType');
    if (formType === 'submit' || formType === 'reset') submitThrough(self, formType);
  },
};
