import type { FormInstance } from 'antd';
import type { components } from '@qianqu/contract';
import { useEffect } from 'react';
import { Fault } from '../api/fault';

type Code = components['schemas']['ErrorCode'];

/**
 * What the server says of a field stands at that field, and the cursor goes there; what it says of the whole stays above the
 * button. Gives whether the fault has found its field.
 */
export function useFieldFault(form: FormInstance, fault: unknown, fields: Partial<Record<Code, string>>): boolean {
  const name = fault instanceof Fault ? fields[fault.code as Code] : undefined;
  useEffect(() => {
    if (!name || !(fault instanceof Fault)) return;
    form.setFields([{ name, errors: [fault.message] }]);
    form.focusField(name);
  }, [form, fault, name]);
  return name !== undefined;
}
