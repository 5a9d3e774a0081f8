import type { components } from '@qianqu/contract';
import { Button, Descriptions, Modal, Radio, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../api/api';
import { useDeed } from '../api/use-deed';
import { useMe } from '../api/use-me';
import { FaultLine } from './fault-line';

type Purpose = components['schemas']['RevealPurpose'];

const PURPOSE_TEXT: Record<Purpose, string> = {
  call: '联系住户',
  findDoor: '师傅找不到门',
  complaint: '处理投诉',
  danger: '有危险',
  authority: '依法配合',
};

/** Name, number and door of a booking: for who says what for, so often a day, and each time in the record. */
export function RevealContact({ id, no }: { id: string; no: string }) {
  const { data: me } = useMe();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState<Purpose>('call');
  const [contact, setContact] = useState<components['schemas']['ContactView'] | null>(null);
  const look = useDeed(
    (_wish: void, key) => api('POST /api/console/bookings/{id}/contact', { path: { id }, body: { purpose }, key }),
    setContact,
  );
  if (!me?.permissions.includes('contact.reveal')) return null;
  const close = () => {
    setOpen(false);
    setContact(null);
  };
  return (
    <>
      <Button size="small" aria-label={`看 ${no} 的联系方式`} onClick={() => setOpen(true)}>
        联系方式
      </Button>
      <Modal
        title={`${no} 的联系方式`}
        open={open}
        destroyOnHidden
        okText={contact ? '看好了' : '看'}
        cancelButtonProps={contact ? { hidden: true } : undefined}
        confirmLoading={look.busy}
        onOk={() => (contact ? close() : look.run())}
        onCancel={close}
      >
        {contact ? (
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'name', label: '称呼', children: contact.name },
              {
                key: 'phone',
                label: '电话',
                children: (
                  <Typography.Text copyable={{ tooltips: ['复制', '已复制'] }}>{contact.phone}</Typography.Text>
                ),
              },
              {
                key: 'address',
                label: '地址',
                children: (
                  <Typography.Text copyable={{ tooltips: ['复制', '已复制'] }}>{contact.address}</Typography.Text>
                ),
              },
            ]}
          />
        ) : (
          <>
            <Typography.Paragraph>
              看它为了什么？您看过、为了什么，会记在操作记录里；每天能看的次数有限。
            </Typography.Paragraph>
            <Radio.Group
              aria-label="为了什么"
              value={purpose}
              onChange={(event) => setPurpose(event.target.value as Purpose)}
              style={{ display: 'grid', gap: 8, marginBottom: 24 }}
              options={Object.entries(PURPOSE_TEXT).map(([value, label]) => ({ value, label }))}
            />
            <FaultLine fault={look.fault} />
          </>
        )}
      </Modal>
    </>
  );
}
