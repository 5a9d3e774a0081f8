import { App, Button, Form, Input, Modal } from 'antd';
import type { components } from '@qianqu/contract';
import { useState } from 'react';
import { api } from '../../api/api';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { useFollowing } from '../../shared/use-following';
import { LinkDialog, type MadeLink } from './link-dialog';
import { refreshStaff } from './refresh-staff';
import { type RoleChoice, RoleFields, roleWish } from './role-fields';

type Wish = Omit<components['schemas']['StaffWish'], keyof RoleChoice | 'divisions'> & RoleChoice;

/** Somebody new, and at once the link with which he sets himself up. */
export function AddStaff() {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const next = useFollowing<MadeLink>();
  const [form] = Form.useForm<Wish>();
  const add = useDeed(
    async ({ fullName, username, ...choice }: Wish, key) => {
      const body = { fullName, username, ...roleWish(choice) };
      const { id } = await api('POST /api/console/staff', { body, key });
      // He is there from now on, whatever becomes of the link.
      return api('POST /api/console/staff/{id}/link', { path: { id }, body: {} }).catch(() => null);
    },
    (link, { fullName }) => {
      refreshStaff();
      setOpen(false);
      if (link) next.follow({ url: link.url, fullName });
      else void message.warning(`${fullName}加好了，链接没有拿到：请在名单里再给他链接`, 8);
    },
  );
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        加一个人
      </Button>
      <Modal
        title="加一个人"
        open={open}
        destroyOnHidden
        afterClose={next.afterClose}
        okText="加上，给他链接"
        confirmLoading={add.busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<Wish>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ role: 'desk' }}
          onFinish={(wish) => add.run(wish)}
        >
          <Form.Item label="姓名" name="fullName" rules={[{ required: true, whitespace: true, message: '请填姓名' }]}>
            <Input maxLength={40} autoFocus />
          </Form.Item>
          <Form.Item
            label="用户名"
            name="username"
            extra="登录时用，定了不能改。"
            rules={[
              {
                required: true,
                pattern: /^[a-z][a-z0-9._-]{1,39}$/,
                message: '2 到 40 个小写字母、数字和 . _ -，字母开头',
              },
            ]}
          >
            <Input maxLength={40} spellCheck={false} autoComplete="off" />
          </Form.Item>
          <RoleFields />
          <FaultLine fault={add.fault} />
        </Form>
      </Modal>
      <LinkDialog link={next.shown} onClose={next.close} />
    </>
  );
}
