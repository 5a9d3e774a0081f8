import type { components } from '@qianqu/contract';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Col, Flex, Form, Input, List, Row, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { useToldDeed } from '../../api/use-told-deed';
import { FaultLine } from '../../shared/fault-line';
import { Faulty } from '../../shared/faulty';
import { nextPosition, saidBy, SIDE_TEXT } from './settings.view';

type Phrase = components['schemas']['ConsolePhrase'];
type Side = components['schemas']['MessageSide'];

const KEY = ['booking-phrases'];
const refresh = () => void queryClient.invalidateQueries({ queryKey: KEY });
const MOST = 12;

/** All of them: there are few, but they are kept for ever. */
async function readAll(): Promise<Phrase[]> {
  const all: Phrase[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await api('GET /api/console/booking-phrases', { query: { after, limit: 50 } });
    all.push(...items);
    after = next ?? undefined;
  } while (after);
  return all;
}

/** What residents and engineers say to each other with one tap. What was said keeps its words. */
export function Phrases() {
  const phrases = useQuery({ queryKey: KEY, queryFn: readAll });
  if (phrases.isPending) return <Skeleton active />;
  if (!phrases.data) return <Faulty fault={phrases.error} again={() => void phrases.refetch()} />;
  return (
    <Row gutter={[24, 24]}>
      {(['engineer', 'resident'] as const).map((side) => (
        <Col key={side} xs={24} lg={12}>
          <SideList side={side} phrases={saidBy(phrases.data, side)} />
        </Col>
      ))}
    </Row>
  );
}

function SideList({ side, phrases }: { side: Side; phrases: Phrase[] }) {
  return (
    <Card size="small" title={SIDE_TEXT[side]}>
      <List
        dataSource={phrases}
        locale={{ emptyText: '还没有句子，住户和师傅看不到这一栏' }}
        renderItem={(phrase) => <PhraseLine phrase={phrase} />}
      />
      {phrases.length < MOST ? (
        <AddPhrase side={side} position={nextPosition(phrases)} />
      ) : (
        <Typography.Text type="secondary">最多 {MOST} 句，先停用一句再加。</Typography.Text>
      )}
    </Card>
  );
}

function PhraseLine({ phrase: { id, side, text, position } }: { phrase: Phrase }) {
  const { modal } = App.useApp();
  const [isEdited, setEdited] = useState(false);
  const retire = useToldDeed(
    (_wish: void, key) => api('DELETE /api/console/booking-phrases/{id}', { path: { id }, key }),
    refresh,
  );
  const ask = () =>
    void modal.confirm({
      title: `停用“${text}”？`,
      content: '以后谁也不能再说这一句；说过的还在。',
      okText: '停用',
      onOk: () => retire.run(),
    });
  if (isEdited)
    return (
      <List.Item>
        <PhraseForm
          text={text}
          okText="保存"
          send={(changed, key) =>
            api('PUT /api/console/booking-phrases/{id}', { path: { id }, body: { side, position, text: changed }, key })
          }
          onDone={() => setEdited(false)}
        />
      </List.Item>
    );
  return (
    <List.Item
      actions={[
        <Button key="edit" size="small" aria-label={`修改“${text}”`} onClick={() => setEdited(true)}>
          修改
        </Button>,
        <Button key="retire" size="small" aria-label={`停用“${text}”`} loading={retire.busy} onClick={ask}>
          停用
        </Button>,
      ]}
    >
      {text}
    </List.Item>
  );
}

function AddPhrase({ side, position }: { side: Side; position: number }) {
  const [n, setN] = useState(0);
  return (
    <PhraseForm
      key={n}
      text=""
      okText="加一句"
      send={(text, key) => api('POST /api/console/booking-phrases', { body: { side, text, position }, key })}
      onDone={() => setN(n + 1)}
    />
  );
}

interface FormProps {
  text: string;
  okText: string;
  send: (text: string, key: string) => Promise<unknown>;
  onDone: () => void;
}

function PhraseForm({ text, okText, send, onDone }: FormProps) {
  const deed = useDeed(
    ({ text: typed }: { text: string }, key) => send(typed.trim(), key),
    () => {
      refresh();
      onDone();
    },
  );
  return (
    <Form initialValues={{ text }} onFinish={deed.run} style={{ width: '100%' }}>
      <Flex gap={8}>
        <Form.Item
          name="text"
          style={{ flex: 1, marginBottom: 8 }}
          rules={[{ required: true, whitespace: true, message: '请写一句话' }]}
        >
          <Input maxLength={40} aria-label="句子" placeholder="例如：我晚到 10 分钟" />
        </Form.Item>
        <Button htmlType="submit" loading={deed.busy}>
          {okText}
        </Button>
      </Flex>
      <FaultLine fault={deed.fault} />
    </Form>
  );
}
