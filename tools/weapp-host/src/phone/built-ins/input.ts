import { kept, type BuiltIn } from './built-in.js';
import { confirm, focusIn, KEYBOARD, showTyping, TYPED, typingIn } from './typing.js';

const MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

const typing = kept((self) => {
  const field = document.createElement('input');
  field.autocomplete = 'off';
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) confirm(self, field);
  });
  return { ...typingIn(self, field, () => undefined), field };
});

export const input: BuiltIn = {
  properties: {
    ...TYPED,
    placeholderClass: 'input-placeholder',
    type: 'text',
    password: false,
    confirmType: 'done',
  },
  silent: [
    ...KEYBOARD,
    'safePasswordCertPath',
    'safePasswordLength',
    'safePasswordTimeStamp',
    'safePasswordNonce',
    'safePasswordSalt',
    'safePasswordCustomHash',
  ],
  changed(self, name) {
    const { field } = typing(self);
    if (name === 'type' || name === 'password') {
      const type = self.get<string>('type');
      field.type = self.get('password') || type === 'safe-password' || type === 'password' ? 'password' : 'text';
      field.inputMode = MODES[type] ?? 'text';
    }
    if (name === 'confirmType') field.enterKeyHint = self.get<string>('confirmType');
    showTyping(self, typing(self), name);
  },
  pressed: (self) => focusIn(self, typing(self).field),
  field: { value: (self) => self.get('value'), reset: (self) => self.set('value', '') },
};
