import type { components } from '@qianqu/contract';
import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { NewPassword } from './new-password';
import { SESSIONS } from './own-sessions';
import { ProofFields } from './proof-fields';

interface Wish {
  password: string;
  newPassword: string;
  code?: string;
}

export function ChangePassword({ me }: { me: components['schemas']['ConsoleMe'] }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Wish>();
  const { message } = App.useApp();
  const change = useDeed(
    ({ password, newPassword, code }: Wish) =>
      api('PUT /api/console/me/password', { body: { password, newPassword, code } }),
    () => {
      setOpen(false);
      void message.success('密码改好了，其他地方的登录都已退出');
      void queryClient.invalidateQueries({ queryKey: SESSIONS });
    },
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>改密码</Button>
      <Modal
        title="改密码"
        open={open}
        destroyOnHidden
        okText="改密码"
        confirmLoading={change.busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<Wish> form={form} layout="vertical" requiredMark={false} onFinish={(wish) => change.run(wish)}>
          <ProofFields withCode={me.hasSecondFactor} />
          <NewPassword name="newPassword" label="新密码" />
          <FaultLine fault={change.fault} />
        </Form>
      </Modal>
    </>
  );
}
