import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import type { Detail } from './engineer.view';
import { refreshEngineers } from './refresh-engineers';

/** The number at which residents call him; with none in the field they cannot. */
export function WorkPhone({ engineer: { id, name, phone } }: { engineer: Detail }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ phone: string }>();
  const change = useDeed(
    (wish: { phone: string }, key) =>
      api('PUT /api/console/engineers/{id}/phone', {
        path: { id },
        body: { phone: wish.phone.trim() || undefined },
        key,
      }),
    () => {
      refreshEngineers();
      setOpen(false);
    },
  );
  return (
    <>
      <Button type="link" size="small" aria-label="改工作电话" onClick={() => setOpen(true)}>
        改
      </Button>
      <Modal
        title={`${name}的工作电话`}
        open={open}
        destroyOnHidden
        okText="保存"
        confirmLoading={change.busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form form={form} layout="vertical" initialValues={{ phone: phone ?? '' }} onFinish={change.run}>
          <Form.Item
            label="电话"
            name="phone"
            extra="住户从他接单起、到做完 7 天后能打。空着就是没有，住户只能找客服。"
          >
            <Input maxLength={40} inputMode="tel" autoComplete="off" autoFocus />
          </Form.Item>
          <FaultLine fault={change.fault} />
        </Form>
      </Modal>
    </>
  );
}
