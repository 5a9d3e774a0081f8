import { kept, type BuiltIn, type Self } from './built-in.js';
import { confirm, focusIn, KEYBOARD, showTyping, TYPED, typingIn } from './typing.js';

const typing = kept((self) => {
  const field = document.createElement('textarea');
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || self.get('confirmType') === 'return') return;
    event.preventDefault();
    confirm(self, field);
  });
  return { ...typingIn(self, field, () => measure(self)), field };
});

/** How many lines there were when `linechange` was last told. */
const lines = kept(() => ({ told: 0 }));

export const textarea: BuiltIn = {
  properties: {
    ...TYPED,
    placeholderClass: 'textarea-placeholder',
    autoHeight: false,
    confirmType: 'return',
  },
  silent: [...KEYBOARD, 'fixed', 'showConfirmBar', 'disableDefaultPadding', 'adjustKeyboardTo'],
  changed(self, name) {
    if (name === 'autoHeight') self.element.toggleAttribute('auto-height', self.get<boolean>(name));
    showTyping(self, typing(self), name);
    if (name === 'value' || name === 'autoHeight') measure(self);
  },
  attached(self) {
    const observer = new ResizeObserver(() => measure(self));
    observer.observe(self.element);
    return () => observer.disconnect();
  },
  pressed: (self) => focusIn(self, typing(self).field),
  field: { value: (self) => self.get('value'), reset: (self) => self.set('value', '') },
};

/** Grows with the text where that is asked for, and tells when a line has come or gone. */
function measure(self: Self): void {
  const { field } = typing(self);
  if (field.offsetWidth === 0) return;
  field.style.height = '0';
  const height = field.scrollHeight;
  field.style.height = self.get('autoHeight') ? `${height}px` : '';
  const { lineHeight, fontSize } = getComputedStyle(field);
  const oneLine = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.4;
  const lineCount = Math.max(1, Math.round(height / oneLine));
  if (lines(self).told === lineCount) return;
  lines(self).told = lineCount;
  self.tell('linechange', { height, heightRpx: (height * 750) / window.innerWidth, lineCount });
}
