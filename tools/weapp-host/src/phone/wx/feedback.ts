import type { ToastLook } from '../overlay/toast.js';
import { packageUrl } from '../url.js';
import { api, Refusal } from './api.js';
import type { System } from './system.js';

interface ToastOptions extends Partial<ToastLook> {
  title: string;
  duration?: number;
}

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

interface SheetOptions {
  itemList: string[];
  alertText?: string;
  itemColor?: string;
}

const BUTTON_MOST = 4;
const SHEET_MOST = 6;
const CANCEL = -1;

/** Toasts, dialogs and action sheets. */
export function feedback(system: System): Record<string, unknown> {
  const { toast } = system;
  return {
    showToast: api<ToastOptions>('showToast', (options) => {
      const { title = '', icon = 'success', duration = 1500, mask } = options;
      toast.show({ title, icon, mask, image: options.image && packageUrl(options.image) }, duration);
    }),
    hideToast: api('hideToast', () => toast.hide()),
    showLoading: api<{ title: string; mask?: boolean }>('showLoading', ({ title, mask }) =>
      toast.show({ title, mask, icon: 'loading' }, 0),
    ),
    hideLoading: api('hideLoading', () => toast.hide()),
    showModal: api<ModalOptions>('showModal', (options) => modal(system, options)),
    showActionSheet: api<SheetOptions>('showActionSheet', (options) => actionSheet(system, options)),
  };
}

/** A Chinese character is as wide as two letters. */
const widthOf = (text: string) => [...text].reduce((width, letter) => width + (letter > '\u00ff' ? 2 : 1), 0);

async function modal({ overlay }: System, options: ModalOptions): Promise<object> {
  const { confirmText = '确定', cancelText = '取消', title = '', content = '', showCancel = true } = options;
  for (const [name, text] of Object.entries({ confirmText, cancelText }))
    if (widthOf(text) > BUTTON_MOST * 2)
      throw new Refusal(`${name} length should not larger than ${BUTTON_MOST} Chinese characters`);
  const field = options.editable ? editor(content, options.placeholderText) : null;
  const no = { text: cancelText, value: false, means: 'no' as const, colour: options.cancelColor };
  const confirm = await overlay.ask<boolean>({
    kind: 'box',
    name: title || content,
    title,
    text: field ? '' : content,
    body: () => (field ? [field] : []),
    choices: [
      ...(showCancel ? [no] : []),
      { text: confirmText, value: true, means: 'yes', colour: options.confirmColor ?? '#576b95' },
    ],
  });
  return { confirm, cancel: !confirm, content: field && confirm ? field.value : null };
}

function editor(text: string, placeholder = ''): HTMLInputElement {
  const field = document.createElement('input');
  Object.assign(field, { className: 'dialog-field', value: text, placeholder });
  return field;
}

async function actionSheet({ overlay }: System, { itemList, alertText, itemColor }: SheetOptions): Promise<object> {
  if (!Array.isArray(itemList) || itemList.length === 0)
    throw new Refusal('parameter error: parameter.itemList should have at least 1 item');
  if (itemList.length > SHEET_MOST)
    throw new Refusal(`parameter error: itemList should not be large than ${SHEET_MOST}`);
  const tapIndex = await overlay.ask<number>({
    kind: 'sheet',
    name: alertText ?? '请选择',
    text: alertText,
    choices: [
      ...itemList.map((text, value) => ({ text, value, colour: itemColor })),
      { text: '取消', value: CANCEL, means: 'no' },
    ],
    beside: CANCEL,
  });
  if (tapIndex === CANCEL) throw new Refusal('cancel');
  return { tapIndex };
}
