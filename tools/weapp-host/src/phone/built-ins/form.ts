import type { BuiltIn, Self } from './built-in.js';
import { inside, nearest } from './neighbours.js';

const FIELDS = [
  'input',
  'textarea',
  'switch',
  'slider',
  'picker',
  'checkbox-group',
  'radio-group',
  'checkbox',
  'radio',
] as const;

export const form: BuiltIn = { silent: ['reportSubmit', 'reportSubmitTimeout'] };

/** What a button with `form-type` does to the form around it. */
export function submitThrough(button: Self, formType: 'submit' | 'reset'): void {
  const around = nearest(button, 'form');
  if (!around) return;
  const fields = inside(around, FIELDS).filter(({ builtIn }) => builtIn.field);
  if (formType === 'reset') {
    fields.forEach((field) => field.builtIn.field!.reset(field));
    around.tell('reset', { target: targetOf(around) });
    return;
  }
  const named = fields.filter((field) => field.get<string>('name') !== '');
  const value = Object.fromEntries(named.map((field) => [field.get('name'), field.builtIn.field!.value(field)]));
  around.tell('submit', { value, target: targetOf(button), formId: 'the formId is a mock one' });
}

const targetOf = ({ component, element: { offsetLeft, offsetTop } }: Self) => ({
  id: component.id,
  dataset: component.dataset,
  offsetLeft,
  offsetTop,
});
