import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { type Detail, leavingText } from './engineer.view';
import { MovesTable } from './moves-table';
import { refreshEngineers } from './refresh-engineers';

interface Wish {
  successorId?: string;
  name: string;
}

/** He leaves for good: who takes over, what becomes of the bookings, and his name typed. */
export function LeaveEngineer({ engineer: { id, name } }: { engineer: Detail }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Wish>();
  const [successor, setSuccessor] = useState<{ id: string; name: string } | null>(null);
  const preview = useQuery({
    queryKey: ['engineer', id, 'leaving', successor?.id],
    queryFn: () =>
      api('GET /api/console/engineers/{id}/leaving', { path: { id }, query: { successorId: successor?.id } }),
    enabled: open,
    retry: false,
  });
  const leave = useDeed(
    ({ successorId }: Wish, key) =>
      api('POST /api/console/engineers/{id}/leaving', { path: { id }, body: { successorId, confirmed: true }, key }),
    () => {
      refreshEngineers();
      setOpen(false);
      void message.success(`${name}已离岗`);
    },
  );
  const close = () => {
    setOpen(false);
    setSuccessor(null);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>办理离岗</Button>
      <Modal
        title={`${name}离岗`}
        open={open}
        destroyOnHidden
        width={640}
        okText="离岗，不能撤回"
        okButtonProps={{ danger: true, disabled: !preview.data }}
        confirmLoading={leave.busy}
        onOk={() => form.submit()}
        onCancel={close}
      >
        <Form<Wish> form={form} layout="vertical" requiredMark={false} onFinish={leave.run}>
          <Form.Item label="谁接替他（可不选）" name="successorId">
            <EngineerField notId={id} onName={setSuccessor} />
          </Form.Item>
          {preview.data && (
            <>
              <Typography.Paragraph>{leavingText(preview.data.bound, successor?.name ?? null)}</Typography.Paragraph>
              <MovesTable moves={preview.data} />
            </>
          )}
          <FaultLine fault={leave.fault ?? preview.error} />
          <Form.Item
            label={`请输入“${name}”，确认他离岗`}
            name="name"
            rules={[
              {
                validator: (_rule, typed?: string) =>
                  typed?.trim() === name ? Promise.resolve() : Promise.reject(new Error('和他的姓名不一样')),
              },
            ]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}

interface FieldProps {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  notId: string;
  onName: (engineer: { id: string; name: string } | null) => void;
}

/** One of those who have accepted, found by name or number. */
function EngineerField({ id, value, onChange, notId, onName }: FieldProps) {
  const [name, setName] = useState('');
  const found = useQuery({
    queryKey: ['engineers', 'named', name],
    queryFn: () =>
      api('GET /api/console/engineers', { query: { name: name.trim() || undefined, state: 'active', limit: 20 } }),
  });
  const others = (found.data?.items ?? []).filter((each) => each.id !== notId);
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setName }}
      value={value}
      placeholder="不选：住户没有管家，预约各找各的师傅"
      loading={found.isFetching}
      notFoundContent={found.isFetching ? '正在找' : '没有找到'}
      options={others.map((each) => ({ value: each.id, label: `${each.name}（${each.employeeNo}）` }))}
      onChange={(chosen?: string) => {
        onChange?.(chosen);
        onName(others.find((each) => each.id === chosen) ?? null);
      }}
    />
  );
}
