import type { Self } from './built-in.js';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** What input and textarea share. */
export const TYPED = {
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  confirmHold: false,
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
  name: '',
};

/** Keyboards and native layers are not there. */
export const KEYBOARD = ['cursorSpacing', 'adjustPosition', 'holdKeyboard', 'cursorColor', 'autoFill', 'alwaysEmbed'];

export interface Typing {
  field: Field;
  placeholder: HTMLElement;
}

/** Builds the field and what stands in it while it is empty. */
export function typingIn(self: Self, field: Field, onTyped: () => void): Typing {
  const placeholder = document.createElement('div');
  const around = document.createElement('div');
  around.className = 'weapp-typing';
  placeholder.setAttribute('aria-hidden', 'true');
  around.append(placeholder, field);
  self.element.append(around);
  field.addEventListener('beforeinput', (event) => {
    if (!hasKey(self.get<string>('type'), event as InputEvent)) event.preventDefault();
  });
  field.addEventListener('input', () => {
    typed(self, field);
    onTyped();
  });
  field.addEventListener('focus', () => {
    self.set('focus', true);
    self.tell('focus', { value: field.value, height: 0 });
  });
  field.addEventListener('blur', () => {
    self.set('focus', false);
    self.tell('blur', { value: field.value, cursor: field.selectionStart ?? field.value.length });
  });
  return { field, placeholder };
}

/** What the keyboards of the types that have one of their own can write. */
const KEYS: Record<string, RegExp> = { number: /^\d$/, digit: /^[\d.]$/, idcard: /^[\dXx]$/ };

/** A type picks the keyboard and nothing else: WeChat documents no filter, and what is pasted comes from no keyboard. */
function hasKey(type: string, { inputType, data }: InputEvent): boolean {
  const isKey = inputType === 'insertText' && data !== null && [...data].length === 1;
  return !isKey || (KEYS[type]?.test(data) ?? true);
}

function typed(self: Self, field: Field): void {
  const most = self.get<number>('maxlength');
  const value = most < 0 ? field.value : field.value.slice(0, most);
  if (value !== field.value) field.value = value;
  self.set('value', value);
  const answer = self.tell('input', { value, cursor: field.selectionStart ?? value.length, keyCode: 0 });
  if (typeof answer === 'string') replace(self, field, { value: answer });
  else if (answer && typeof answer === 'object') replace(self, field, answer);
}

/** A handler of `input` may answer with another value, and where the cursor stands in it. */
function replace(self: Self, field: Field, { value, cursor }: { value?: string; cursor?: number }): void {
  if (value === undefined) return;
  self.set('value', value);
  if (cursor !== undefined) field.setSelectionRange(cursor, cursor);
}

/** Shows a property that input and textarea share. */
export function showTyping(self: Self, { field, placeholder }: Typing, name: string): void {
  if (name === 'value' && field.value !== self.get('value')) field.value = self.get<string>('value');
  if (name === 'value' || name.startsWith('placeholder')) {
    placeholder.textContent = self.get<string>('placeholder');
    placeholder.hidden = self.get('value') !== '';
    placeholder.className = `weapp-placeholder ${self.get<string>('placeholderClass')}`;
    placeholder.style.cssText = self.get<string>('placeholderStyle');
  }
  if (name === 'placeholder' || name === 'hidden')
    field.setAttribute('aria-label', self.element.getAttribute('aria-label') ?? self.get<string>('placeholder'));
  if (name === 'disabled') field.disabled = self.get<boolean>('disabled');
  if (name === 'maxlength') limit(field, self.get<number>('maxlength'));
  if (name === 'focus' || name === 'autoFocus') follow(self, field, name);
}

function limit(field: Field, most: number): void {
  if (most < 0) field.removeAttribute('maxlength');
  else field.maxLength = most;
}

function follow(self: Self, field: Field, name: string): void {
  const wanted = self.get<boolean>(name);
  const has = document.activeElement === field;
  // The element may stand in a page that is still being put up.
  if (wanted && !has) window.setTimeout(() => self.get(name) && focusIn(self, field), 0);
  else if (!wanted && name === 'focus' && has) field.blur();
}

export function focusIn(self: Self, field: Field): void {
  if (document.activeElement === field) return;
  field.focus({ preventScroll: true });
  const at = (name: string) => self.get<number>(name);
  const [start, end] = at('cursor') >= 0 ? [at('cursor'), at('cursor')] : [at('selectionStart'), at('selectionEnd')];
  if (start >= 0 && end >= 0) field.setSelectionRange(start, end);
}

/** The key at the lower right of the keyboard. */
export function confirm(self: Self, field: Field): void {
  self.tell('confirm', { value: field.value });
  if (!self.get('confirmHold')) field.blur();
}
