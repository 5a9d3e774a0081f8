import { useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { type Detail, instantOf } from './engineer.view';
import { MovesTable } from './moves-table';
import { refreshEngineers } from './refresh-engineers';

interface Wish {
  from: string;
  until: string;
  reason: string;
}

/** Time off: first what becomes of the bookings in it, then the deed. */
export function AddTimeOff({ engineer: { id, name } }: { engineer: Detail }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Wish>();
  const [from, until] = [Form.useWatch('from', form), Form.useWatch('until', form)];
  const time = from && until ? { startsAt: instantOf(from), endsAt: instantOf(until) } : null;
  const preview = useQuery({
    queryKey: ['engineer', id, 'time-off-moves', time],
    queryFn: () => api('GET /api/console/engineers/{id}/time-off/moves', { path: { id }, query: time! }),
    enabled: open && time !== null,
    retry: false,
  });
  const add = useDeed(
    (wish: Wish, key) =>
      api('POST /api/console/engineers/{id}/time-off', {
        path: { id },
        body: { startsAt: instantOf(wish.from), endsAt: instantOf(wish.until), reason: wish.reason, confirmed: true },
        key,
      }),
    () => {
      refreshEngineers();
      setOpen(false);
      void message.success(`登记好了，这段时间约不到${name}`);
    },
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>登记休假</Button>
      <Modal
        title={`${name}休假`}
        open={open}
        destroyOnHidden
        width={640}
        okText="登记休假"
        okButtonProps={{ disabled: !preview.data }}
        confirmLoading={add.busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<Wish>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ from: '', until: '', reason: '休假' }}
          onFinish={add.run}
        >
          <Flex gap={16}>
            <Form.Item label="从" name="from" style={{ flex: 1 }} rules={[{ required: true, message: '请填开始' }]}>
              <Input type="datetime-local" step={1800} autoFocus />
            </Form.Item>
            <Form.Item label="到" name="until" style={{ flex: 1 }} rules={[{ required: true, message: '请填结束' }]}>
              <Input type="datetime-local" step={1800} />
            </Form.Item>
          </Flex>
          <Form.Item
            label="原因"
            name="reason"
            extra="只有同事看得到"
            rules={[{ required: true, whitespace: true, message: '请写一句原因' }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          {preview.data && <MovesTable moves={preview.data} />}
          <FaultLine fault={add.fault ?? preview.error} />
        </Form>
      </Modal>
    </>
  );
}
