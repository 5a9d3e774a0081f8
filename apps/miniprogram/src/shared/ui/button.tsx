import { Button as NativeButton } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import './button.scss';

interface Props {
  id: string;
  children: ReactNode;
  onTap?(): void;
  busy?: boolean;
  disabled?: boolean;
  label?: string;
}

type Kind = 'primary' | 'second' | 'danger' | 'text';

function Pressable({ id, kind, children, onTap, busy = false, disabled = false, label }: Props & { kind: Kind }) {
  const off = busy || disabled;
  return (
    <NativeButton
      id={id}
      className={`button button--${kind}${off ? ' button--off' : ''}`}
      // Taro's own `disabled` makes the words too pale to read, so being off is ours alone.
      hoverClass={off ? 'none' : 'button--pressed'}
      {...aria({ role: 'button', label })}
      onClick={() => (off ? undefined : onTap?.())}
    >
      {busy ? '请稍等…' : children}
    </NativeButton>
  );
}

/** The one warm button of a page: what most people come here to do. */
export const PrimaryButton = (props: Props) => <Pressable kind="primary" {...props} />;

/** Everything else that is worth a button. */
export const SecondButton = (props: Props) => <Pressable kind="second" {...props} />;

/** Takes something away; always confirmed before it acts. */
export const DangerButton = (props: Props) => <Pressable kind="danger" {...props} />;

/** A word to tap on, with the touch area of a button. */
export const TextButton = (props: Props) => <Pressable kind="text" {...props} />;
