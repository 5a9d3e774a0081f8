import type { components } from '@qianqu/contract';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { CommunityField } from './community-field';
import { movesText } from './merge.view';

type Community = components['schemas']['ConsoleCommunityDetail'];
type Wish = { intoId: string; reason: string; name: string };

/** A duplicate goes into another one. It cannot be undone: what moves is shown, and its name is typed. */
export function MergeCommunity({ community }: { community: Community }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Wish>();
  const intoId = Form.useWatch('intoId', form);
  const { id, name } = community;
  const preview = useQuery({
    queryKey: ['community', id, 'merge', intoId],
    queryFn: () => api('GET /api/console/communities/{id}/merge/{intoId}', { path: { id, intoId } }),
    enabled: open && Boolean(intoId),
  });
  const merge = useDeed(
    ({ intoId: into, reason }: Wish, key) =>
      api('POST /api/console/communities/{id}/merge', { path: { id }, body: { intoId: into, reason }, key }),
    ({ intoId: into }) => {
      void queryClient.invalidateQueries({ queryKey: ['communities'] });
      void queryClient.invalidateQueries({ queryKey: ['community'] });
      void message.success(`${name}已并入${preview.data?.into.name ?? ''}`);
      setOpen(false);
      void navigate(`/communities/${into}`);
    },
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>合并</Button>
      <Modal
        title={`把${name}并入另一个小区`}
        open={open}
        destroyOnHidden
        okText="合并，不能撤回"
        okButtonProps={{ danger: true, disabled: !preview.data }}
        confirmLoading={merge.busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<Wish> form={form} layout="vertical" requiredMark={false} onFinish={merge.run}>
          <Form.Item label="并入哪个小区" name="intoId" rules={[{ required: true, message: '请选一个小区' }]}>
            <CommunityField notId={id} />
          </Form.Item>
          {preview.data && (
            <Flex vertical gap={4} style={{ marginBottom: 24 }} role="status">
              <Typography.Text strong>
                {name} → {preview.data.into.name}（{preview.data.into.place}）
              </Typography.Text>
              <Typography.Text>{movesText(preview.data.moves)}</Typography.Text>
              <Typography.Text type="secondary">
                旧链接和旧码以后都通到{preview.data.into.name}，“{name}”成为它的别名。
              </Typography.Text>
            </Flex>
          )}
          <FaultLine fault={preview.error} />
          <Form.Item
            label="为什么合并"
            name="reason"
            rules={[{ required: true, whitespace: true, message: '请写一句原因' }]}
          >
            <Input maxLength={200} placeholder="例如：同一个小区登记了两次" />
          </Form.Item>
          <Form.Item
            label={`请输入“${name}”，确认要并掉它`}
            name="name"
            rules={[
              {
                validator: (_rule, typed?: string) =>
                  typed?.trim() === name ? Promise.resolve() : Promise.reject(new Error('和小区的名称不一样')),
              },
            ]}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <FaultLine fault={merge.fault} />
        </Form>
      </Modal>
    </>
  );
}
