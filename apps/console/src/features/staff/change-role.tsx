import type { components } from '@qianqu/contract';
import { Form, Modal } from 'antd';
import { api } from '../../api/api';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { refreshStaff } from './refresh-staff';
import { type RoleChoice, RoleFields, roleWish } from './role-fields';

interface Props {
  staff: components['schemas']['StaffView'];
  open: boolean;
  onClose: () => void;
}

/** Another role, or another region. */
export function ChangeRole({ staff, open, onClose }: Props) {
  const [form] = Form.useForm<RoleChoice>();
  const change = useDeed(
    (choice: RoleChoice, key) =>
      api('PUT /api/console/staff/{id}/role', { path: { id: staff.id }, body: roleWish(choice), key }),
    () => {
      refreshStaff();
      onClose();
    },
  );
  const region = staff.divisions.map(({ code: value, name: label }) => ({ value, label }));
  return (
    <Modal
      title={`${staff.fullName}的角色和区域`}
      open={open}
      destroyOnHidden
      okText="就这样改"
      confirmLoading={change.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<RoleChoice>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: staff.role, region }}
        onFinish={(choice) => change.run(choice)}
      >
        <RoleFields />
        <FaultLine fault={change.fault} />
      </Form>
    </Modal>
  );
}
