import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { useFieldFault } from '../../shared/field-faults';
import { useFollowing } from '../../shared/use-following';
import { EMPTY_FACTS, EngineerFields, type Facts } from './engineer-fields';
import { InvitationDialog, type MadeInvitation } from './invitation-dialog';
import { refreshEngineers } from './refresh-engineers';

type Wish = Facts & { phone?: string };

const FIELDS = { 'engineer.employeeNoTaken': 'employeeNo' } as const;

/** Somebody new, and at once the invitation that makes him public. */
export function AddEngineer() {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const next = useFollowing<MadeInvitation>();
  const [form] = Form.useForm<Wish>();
  const add = useDeed(
    async ({ phone, ...facts }: Wish, key) => {
      const body = { ...facts, phone: phone?.trim() || undefined };
      const { id } = await api('POST /api/console/engineers', { body, key });
      // He is there from now on, whatever becomes of the invitation: adding him again would be refused.
      return api('POST /api/console/engineers/{id}/invitations', { path: { id }, body: {} }).catch(() => null);
    },
    (invitation, { name }) => {
      refreshEngineers();
      setOpen(false);
      if (invitation) next.follow({ ...invitation, name });
      else void message.warning(`${name}加好了，邀请没有发出去：请到他的“邀请与二维码”里再发`, 8);
    },
  );
  const isAtField = useFieldFault(form, add.fault, FIELDS);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        加一位工程师
      </Button>
      <Modal
        title="加一位工程师"
        open={open}
        destroyOnHidden
        afterClose={next.afterClose}
        okText="加上，给他邀请"
        confirmLoading={add.busy}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
      >
        <Form<Wish>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={EMPTY_FACTS}
          scrollToFirstError={{ focus: true }}
          onFinish={add.run}
        >
          <EngineerFields />
          <Form.Item label="工作电话（可不填）" name="phone" extra="住户从他接单起、到做完 7 天后能打。">
            <Input maxLength={40} inputMode="tel" autoComplete="off" />
          </Form.Item>
          {!isAtField && <FaultLine fault={add.fault} />}
        </Form>
      </Modal>
      <InvitationDialog made={next.shown} onClose={next.close} />
    </>
  );
}
