import { Card, Col, Flex, Form, Input, InputNumber, Modal, Row, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { factsFrom, residentText, type ServiceDraft, TYPE_TEXT } from './catalog.view';

interface Props {
  title: string;
  okText: string;
  initial: ServiceDraft;
  open: boolean;
  busy: boolean;
  /** What went wrong, in place. */
  fault: ReactNode;
  onWish: (draft: ServiceDraft) => void;
  onClose: () => void;
}

/** A service, new or changed, and beside it what residents will read. What was typed stays, whatever the server says. */
export function ServiceForm({ title, okText, initial, open, busy, fault, onWish, onClose }: Props) {
  const [form] = Form.useForm<ServiceDraft>();
  const typed = Form.useWatch([], form) as Partial<ServiceDraft> | undefined;
  return (
    <Modal
      title={title}
      open={open}
      destroyOnHidden
      width={760}
      okText={okText}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<ServiceDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={onWish}
      >
        <Row gutter={24}>
          <Col xs={24} md={15}>
            <Form.Item label="名称" name="name" rules={[{ required: true, whitespace: true, message: '请填名称' }]}>
              <Input maxLength={40} autoFocus />
            </Form.Item>
            <Flex gap={16}>
              <Form.Item label="种类" name="type" style={{ flex: 1 }}>
                <Select options={Object.entries(TYPE_TEXT).map(([value, label]) => ({ value, label }))} />
              </Form.Item>
              <Form.Item
                label="要会什么（技能）"
                name="skill"
                style={{ flex: 1 }}
                rules={[{ required: true, whitespace: true, message: '请填技能' }]}
              >
                <Input maxLength={24} placeholder="例如：净水器" />
              </Form.Item>
            </Flex>
            <Flex gap={16}>
              <Sum label="价格" name="price" />
              <Sum label="保修期内" name="warrantyPrice" />
              <Form.Item
                label="时长"
                name="durationMinutes"
                style={{ flex: 1 }}
                rules={[{ required: true, type: 'number', min: 15, max: 480, message: '15 到 480 分钟' }]}
              >
                <InputNumber suffix="分钟" precision={0} step={15} style={{ width: '100%' }} />
              </Form.Item>
            </Flex>
            <Form.Item label="说明（可不填）" name="summary" extra="写在名称下面，一句话。">
              <Input maxLength={100} />
            </Form.Item>
          </Col>
          <Col xs={24} md={9}>
            <Typography.Text type="secondary">住户看到的</Typography.Text>
            <AsResidentsSee draft={{ ...initial, ...typed }} />
          </Col>
        </Row>
        {fault}
      </Form>
    </Modal>
  );
}

const Sum = ({ label, name }: { label: string; name: string }) => (
  <Form.Item
    label={label}
    name={name}
    style={{ flex: 1 }}
    rules={[{ required: true, type: 'number', min: 0, max: 100_000, message: '0 到 100000 元' }]}
  >
    <InputNumber suffix="元" precision={2} step={5} style={{ width: '100%' }} />
  </Form.Item>
);

function AsResidentsSee({ draft }: { draft: ServiceDraft }) {
  const [facts, ...warranty] = residentText(factsFrom(draft));
  return (
    <Card size="small" style={{ marginTop: 8 }} role="status" aria-label="住户看到的">
      <Typography.Text strong>{draft.name.trim() || '名称'}</Typography.Text>
      <div>{facts}</div>
      {warranty.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {draft.summary.trim() && <Typography.Text type="secondary">{draft.summary}</Typography.Text>}
    </Card>
  );
}
