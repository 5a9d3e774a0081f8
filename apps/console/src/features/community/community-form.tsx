import type { components } from '@qianqu/contract';
import { Flex, Form, Input, Modal, Radio, Select } from 'antd';
import { Fault } from '../../api/fault';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile';
import { FaultLine } from '../../shared/fault-line';
import { useFieldFault } from '../../shared/field-faults';
import { momentText } from '../../shared/time';
import { type CommunityDraft, DATUM_TEXT, isHouseholds, isWithin } from './community-form.view';
import { KIND_TEXT } from './community.view';
import { DivisionField } from './division-field';

interface Props {
  title: string;
  okText: string;
  initial: CommunityDraft;
  open: boolean;
  busy: boolean;
  fault: unknown;
  onWish: (draft: CommunityDraft) => void;
  onClose: () => void;
}

/** At which field stands what the server says. */
const FIELDS = {
  'community.nameUnsearchable': 'name',
  'community.divisionUnknown': 'division',
  'community.householdsHalf': 'householdsAsOf',
  'community.asOfAhead': 'householdsAsOf',
  'community.positionHalf': 'lng',
} as const;

/** A community, new or changed. What was typed stays, whatever the server says. */
export function CommunityForm({ title, okText, initial, open, busy, fault, onWish, onClose }: Props) {
  const [form] = Form.useForm<CommunityDraft>();
  const isAtField = useFieldFault(form, fault, FIELDS);
  const isStale = fault instanceof Fault && fault.code === 'community.stale';
  return (
    <Modal
      title={title}
      open={open}
      destroyOnHidden
      okText={okText}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<CommunityDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={onWish}
      >
        <Form.Item label="名称" name="name" rules={[{ required: true, whitespace: true, message: '请填名称' }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item label="类型" name="kind">
          <Radio.Group options={Object.entries(KIND_TEXT).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item
          label="所在区县或街道"
          name="division"
          rules={[{ required: true, pattern: /^(\d{6}|\d{9})$/, message: '请选到区县或街道' }]}
        >
          <DivisionField placeholder="省、市、区县，最好选到街道" />
        </Form.Item>
        <Flex gap={16}>
          <Form.Item
            label="户数（可不填）"
            name="households"
            style={{ flex: 1 }}
            rules={[{ validator: (_rule, text?: string) => said(isHouseholds(text), '户数是 1 到 200000 的整数') }]}
          >
            <Input inputMode="numeric" maxLength={7} />
          </Form.Item>
          <Form.Item
            label="户数的截至日期"
            name="householdsAsOf"
            style={{ flex: 1 }}
            rules={[{ pattern: /^\d{4}-\d{2}-\d{2}$/, message: '写成 2026-01-31 的样子' }]}
          >
            <Input type="date" />
          </Form.Item>
        </Flex>
        <Flex gap={16}>
          <Form.Item
            label="纬度（可不填）"
            name="lat"
            style={{ flex: 1 }}
            rules={[{ validator: (_rule, text?: string) => said(isWithin(text, 3, 54), '纬度在 3 到 54 之间') }]}
          >
            <Input inputMode="decimal" maxLength={12} />
          </Form.Item>
          <Form.Item
            label="经度"
            name="lng"
            style={{ flex: 1 }}
            rules={[{ validator: (_rule, text?: string) => said(isWithin(text, 73, 136), '经度在 73 到 136 之间') }]}
          >
            <Input inputMode="decimal" maxLength={12} />
          </Form.Item>
        </Flex>
        <Form.Item label="经纬度从哪里看的" name="datum">
          <Select options={Object.entries(DATUM_TEXT).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        {isStale && <Stale stale={fault.details as components['schemas']['StaleCommunity']} />}
        {!isAtField && !isStale && <FaultLine fault={fault} />}
      </Form>
    </Modal>
  );
}

const said = (holds: boolean, message: string) => (holds ? Promise.resolve() : Promise.reject(new Error(message)));

/** What somebody else has changed since, so that he can decide. */
const Stale = ({ stale: { by, at, changes } }: { stale: components['schemas']['StaleCommunity'] }) => (
  <ChangedMeanwhile
    title={by && at ? `${by} 在 ${momentText(at)} 改过这个小区` : '导入数据时改过这个小区'}
    lines={changes.map(({ word, before, after }) => `${word}：${before ?? '没有'} → ${after ?? '没有'}`)}
  />
);
