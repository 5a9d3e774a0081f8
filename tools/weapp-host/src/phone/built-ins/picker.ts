import { kept, type BuiltIn, type Self } from './built-in.js';
import { Sheet } from './picker-sheet.js';
import { ClockPicking, DATE, ListPicking, partsOf, TIME, type Picking } from './picking.js';

const open = kept(() => ({ sheet: null as Sheet | null }));

export const picker: BuiltIn = {
  properties: {
    mode: 'selector',
    headerText: '',
    disabled: false,
    range: [],
    rangeKey: '',
    value: null,
    start: '',
    end: '',
    fields: 'day',
    name: '',
  },
  changed(self, name) {
    if (name === 'disabled') self.element.tabIndex = self.get('disabled') ? -1 : 0;
    if (name === 'value') open(self).sheet?.show(pickingOf(self));
    if (name === 'range') open(self).sheet?.show(refilled(self));
  },
  attached(self) {
    if (!self.element.hasAttribute('role')) self.element.setAttribute('role', 'button');
    self.element.setAttribute('aria-haspopup', 'dialog');
    return () => open(self).sheet?.close();
  },
  pressed(self) {
    if (open(self).sheet) return;
    if (!(self.get<string>('mode') in MODES)) return self.lacks(`mode="${self.get<string>('mode')}"`);
    open(self).sheet = sheetOf(self);
  },
  field: { value: (self) => self.get('value'), reset: (self) => self.set('value', null) },
};

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
};
const PARTS: Record<string, number> = { year: 1, month: 2, day: 3 };

const MODES: Record<string, (self: Self) => Picking> = {
  selector: (self) =>
    new ListPicking([self.get<unknown[]>('range')], self.get('rangeKey'), [Number(self.get('value') ?? 0)], true),
  multiSelector: (self) => {
    const lists = self.get<unknown[]>('range').filter(Array.isArray);
    return new ListPicking(lists, self.get('rangeKey'), [...(self.get<number[] | null>('value') ?? [])], false);
  },
  time: (self) => {
    const parts = partsOf(self.get('value'));
    const value = parts.length === 2 ? parts : [new Date().getHours(), new Date().getMinutes()];
    return new ClockPicking(TIME, value, partsOf(self.get('start')), partsOf(self.get('end')));
  },
  date: (self) => {
    const count = PARTS[self.get<string>('fields')] ?? 3;
    const given = partsOf(self.get('value'));
    const value = today().map((part, i) => given[i] ?? part);
    return new ClockPicking(DATE, value.slice(0, count), partsOf(self.get('start')), partsOf(self.get('end')));
  },
};

const pickingOf = (self: Self) => MODES[self.get<string>('mode')](self);

/** New lists under wheels that have been turned already. */
function refilled(self: Self): Picking {
  const picking = pickingOf(self);
  open(self)
    .sheet?.standing()
    .forEach((chosen, wheel) => picking.turn(wheel, chosen));
  return picking;
}

function sheetOf(self: Self): Sheet {
  const close = () => {
    open(self).sheet?.close();
    open(self).sheet = null;
  };
  const sheet = new Sheet(self.element.closest('.phone') ?? document.body, self.get('headerText'), {
    turned: (column, value) => {
      if (self.get('mode') === 'multiSelector') self.tell('columnchange', { column, value });
    },
    done: (value) => {
      close();
      self.set('value', value);
      self.tell('change', { value });
    },
    cancelled: () => {
      close();
      self.tell('cancel');
    },
  });
  sheet.show(pickingOf(self));
  return sheet;
}
