export interface Aria {
  role?:
    | 'heading'
    | 'button'
    | 'alert'
    | 'dialog'
    | 'checkbox'
    | 'radio'
    | 'radiogroup'
    | 'group'
    | 'list'
    | 'status'
    | 'text';
  /** Read out in place of the text inside. */
  label?: string;
  /** Decoration: not read out. */
  hidden?: boolean;
  /** Of a radio or a checkbox, for the browser; in WeChat the label says it. */
  chosen?: boolean;
}

/** What a screen reader is told, spread into an element. WeChat's names; config/aria-plugin.ts lets them through. */
export function aria({ role, label, hidden }: Aria): Record<string, string | undefined> {
  return { ariaRole: role, ariaLabel: label, ariaHidden: hidden ? 'true' : undefined };
}
