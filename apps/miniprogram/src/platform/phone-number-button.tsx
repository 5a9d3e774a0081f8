import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  className: string;
  disabled: boolean;
  children: ReactNode;
  /** The one-time code the server trades for the number. Not called when the user says no. */
  onCode(code: string): void;
}

/** WeChat asks the user itself whether we may have his number. */
export const PhoneNumberButton = ({ id, className, disabled, children, onCode }: Props) => (
  <Button
    id={id}
    className={className}
    hoverClass="button--pressed"
    disabled={disabled}
    openType="getPhoneNumber"
    onGetPhoneNumber={({ detail }) => detail.code && onCode(detail.code)}
  >
    {children}
  </Button>
);
