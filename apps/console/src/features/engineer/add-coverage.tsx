import type { components } from '@qianqu/contract';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Modal, Segmented, Table, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { CommunityField } from '../community/community-field';
import { DivisionField } from '../community/division-field';
import { LINE_TEXT, linesOf } from './engineer.view';
import { refreshEngineers } from './refresh-engineers';

type Schemas = components['schemas'];
type Way = 'one' | 'lines' | 'division';

interface Wish {
  communityId?: string;
  pasted?: string;
  division?: string;
  isPrimary?: boolean;
}

const MOST_LINES = 100;

/** Communities that he gets: one, those of a pasted list, or all of a division. */
export function AddCoverage({ id, name }: { id: string; name: string }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [way, setWay] = useState<Way>('one');
  const [results, setResults] = useState<Schemas['LineResult'][] | null>(null);
  const [form] = Form.useForm<Wish>();
  const path = { id };
  const close = () => {
    setOpen(false);
    setResults(null);
  };
  const add = useDeed(
    async ({ communityId, pasted = '', division, isPrimary = false }: Wish, key) => {
      if (way === 'one') {
        await api('POST /api/console/engineers/{id}/coverage', {
          path,
          body: { communityId: communityId!, isPrimary },
          key,
        });
        return null;
      }
      if (way === 'division')
        return api('POST /api/console/engineers/{id}/coverage/division', {
          path,
          body: { division: division!, isPrimary },
          key,
        });
      return api('POST /api/console/engineers/{id}/coverage/lines', {
        path,
        body: { lines: linesOf(pasted), isPrimary },
      });
    },
    (answer) => {
      refreshEngineers();
      if (answer && 'results' in answer) return setResults(answer.results);
      close();
      void message.success(answer ? `给了${name} ${answer.added} 个小区` : '小区分配好了');
    },
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>分配小区</Button>
      <Modal
        title={`给${name}分配小区`}
        open={open}
        destroyOnHidden
        okText={results ? '看过了' : '分配给他'}
        cancelButtonProps={results ? { hidden: true } : undefined}
        confirmLoading={add.busy}
        onOk={() => (results ? close() : form.submit())}
        onCancel={close}
      >
        {results ? (
          <Results results={results} />
        ) : (
          <Form<Wish> form={form} layout="vertical" requiredMark={false} onFinish={add.run}>
            <Form.Item>
              <Segmented<Way>
                aria-label="怎么选小区"
                value={way}
                onChange={setWay}
                options={[
                  { value: 'one', label: '找一个' },
                  { value: 'lines', label: '贴一张单子' },
                  { value: 'division', label: '按区划' },
                ]}
              />
            </Form.Item>
            {way === 'one' && (
              <Form.Item label="小区" name="communityId" rules={[{ required: true, message: '请选一个小区' }]}>
                <CommunityField />
              </Form.Item>
            )}
            {way === 'lines' && (
              <Form.Item
                label="名称或编码，一行一个"
                name="pasted"
                extra={`一次最多 ${MOST_LINES} 行`}
                rules={[{ validator: (_rule, pasted?: string) => linesFault(pasted) }]}
              >
                <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
              </Form.Item>
            )}
            {way === 'division' && <Division id={id} />}
            <Form.Item name="isPrimary" valuePropName="checked">
              <Checkbox>他是这些小区的主责师傅</Checkbox>
            </Form.Item>
            <FaultLine fault={add.fault} />
          </Form>
        )}
      </Modal>
    </>
  );
}

function linesFault(pasted = ''): Promise<void> {
  const { length } = linesOf(pasted);
  if (length === 0) return Promise.reject(new Error('请贴上小区的名称或编码'));
  return length <= MOST_LINES
    ? Promise.resolve()
    : Promise.reject(new Error(`有 ${length} 行，一次最多 ${MOST_LINES} 行`));
}

/** What is there is said before it is given. */
function Division({ id }: { id: string }) {
  const division = Form.useWatch<string | undefined>('division');
  const count = useQuery({
    queryKey: ['engineer', id, 'division', division],
    queryFn: () =>
      api('GET /api/console/engineers/{id}/coverage/division', { path: { id }, query: { division: division! } }),
    enabled: Boolean(division),
  });
  return (
    <>
      <Form.Item label="区划" name="division" rules={[{ required: true, message: '请选一个区划' }]}>
        <DivisionField placeholder="省、市、区县或街道" />
      </Form.Item>
      <FaultLine fault={count.error} />
      {count.data && <Typography.Paragraph role="status">{countText(count.data)}</Typography.Paragraph>}
    </>
  );
}

const countText = ({ communities, own, most }: Schemas['DivisionCount']): string => {
  if (communities === 0) return '那里没有小区。';
  if (communities > most) return `那里超过 ${most} 个小区，请选小一级的区划。`;
  return `那里有 ${communities} 个小区，他已经负责 ${own} 个，会加上 ${communities - own} 个。`;
};

const Results = ({ results }: { results: Schemas['LineResult'][] }) => (
  <Table<Schemas['LineResult']>
    rowKey="line"
    size="small"
    pagination={false}
    scroll={{ y: 360 }}
    dataSource={results}
    columns={[
      { title: '您贴的', dataIndex: 'line' },
      { title: '结果', render: (_value, { result }) => LINE_TEXT[result] },
      { title: '是哪个', dataIndex: 'about' },
    ]}
  />
);
