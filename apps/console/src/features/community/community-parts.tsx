import type { components } from '@qianqu/contract';
import { Flex, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { RevealContact } from '../../shared/reveal-contact';
import { SmallList } from '../../shared/small-list';
import { momentText } from '../../shared/time';
import { BOOKING_STATE, COMPLAINT_CATEGORY, coverageText, VISIT_STATE, visitText } from './community.view';

type Schemas = components['schemas'];

interface Props {
  id: string;
}

/** Who covers it, and who did. */
export const Engineers = ({ id }: Props) => (
  <SmallList<Schemas['CoverageView']>
    name={['community', id, 'engineers']}
    what="师傅"
    read={(after) => api('GET /api/console/communities/{id}/engineers', { path: { id }, query: { after } })}
    columns={[
      {
        title: '师傅',
        render: (_value, { name, employeeNo, isPrimary, state, until }) => (
          <>
            {name} <Typography.Text type="secondary">{employeeNo}</Typography.Text>{' '}
            {isPrimary && !until && <Tag color="blue">主责</Tag>}
            {state === 'left' && <Tag>已离岗</Tag>}
            {state === 'hired' && <Tag>没接受邀请</Tag>}
          </>
        ),
      },
      { title: '头衔', dataIndex: 'title' },
      { title: '负责的日子', render: (_value, coverage) => coverageText(coverage) },
    ]}
  />
);

export const Visits = ({ id }: Props) => (
  <SmallList<Schemas['ConsoleVisit']>
    name={['community', id, 'visits']}
    what="上门"
    read={(after) => api('GET /api/console/communities/{id}/visits', { path: { id }, query: { after } })}
    columns={[
      { title: '哪天', render: (_value, visit) => visitText(visit) },
      { title: '师傅', dataIndex: 'engineerName' },
      { title: '状态', dataIndex: 'state', render: (state: Schemas['VisitState']) => VISIT_STATE[state] },
      {
        title: '预约',
        align: 'right',
        render: (_value, { bookings, joined }) => (joined > 0 ? `${bookings}（邻居接续 ${joined}）` : bookings),
      },
    ]}
  />
);

export const Bookings = ({ id }: Props) => (
  <SmallList<Schemas['ConsoleBookingView']>
    name={['community', id, 'bookings']}
    what="预约"
    read={(after) => api('GET /api/console/bookings', { query: { communityId: id, after } })}
    columns={[
      { title: '单号', dataIndex: 'no' },
      { title: '时间', dataIndex: 'start', render: momentText },
      { title: '服务', render: (_value, { serviceItem }) => serviceItem.name },
      { title: '师傅', render: (_value, { engineer }) => engineer?.name ?? '还没有' },
      { title: '状态', dataIndex: 'state', render: (state: Schemas['BookingState']) => BOOKING_STATE[state] },
      { title: '住户', render: (_value, { id: bookingId, no }) => <RevealContact id={bookingId} no={no} /> },
    ]}
  />
);

export const Reviews = ({ id }: Props) => (
  <SmallList<Schemas['ReviewCard']>
    name={['community', id, 'reviews']}
    what="评价"
    read={(after) => api('GET /api/communities/{id}/reviews', { path: { id }, query: { after } })}
    columns={[
      { title: '时间', dataIndex: 'when' },
      { title: '星', dataIndex: 'stars', render: (stars: number) => `${stars} 星` },
      { title: '师傅', dataIndex: 'engineerName' },
      { title: '服务', dataIndex: 'serviceName' },
      {
        title: '写了什么',
        dataIndex: 'text',
        width: 320,
        render: (text: string | null) => text ?? <Typography.Text type="secondary">没有写，或没有公开</Typography.Text>,
      },
    ]}
  />
);

export function Complaints({ id }: Props) {
  const [state, setState] = useState<Schemas['ComplaintState']>('registered');
  return (
    <Flex vertical gap={12} align="flex-start">
      <Segmented<Schemas['ComplaintState']>
        aria-label="哪些投诉"
        value={state}
        onChange={setState}
        options={[
          { value: 'registered', label: '待答复' },
          { value: 'handled', label: '已答复' },
        ]}
      />
      <div style={{ width: '100%' }}>
        <SmallList<Schemas['ComplaintView']>
          name={['community', id, 'complaints', state]}
          what={state === 'registered' ? '待答复的投诉' : '答复过的投诉'}
          read={(after) => api('GET /api/console/complaints', { query: { communityId: id, state, after } })}
          columns={[
            { title: '登记', dataIndex: 'registeredAt', render: momentText },
            {
              title: '什么事',
              dataIndex: 'category',
              render: (category: Schemas['ComplaintCategory']) => COMPLAINT_CATEGORY[category],
            },
            { title: '说了什么', dataIndex: 'text', width: 320 },
            {
              title: '最晚答复',
              render: (_value, { dueAt, overdue }) => (
                <>
                  {momentText(dueAt)} {overdue && <Tag>超时</Tag>}
                </>
              ),
            },
          ]}
        />
      </div>
    </Flex>
  );
}

export const Notices = ({ id }: Props) => (
  <SmallList<Schemas['NoticeReport']>
    name={['community', id, 'notices']}
    what="通知"
    read={(after) => api('GET /api/console/notices', { query: { communityId: id, after } })}
    columns={[
      { title: '时间', dataIndex: 'at', render: momentText },
      { title: '标题', dataIndex: 'title' },
      { title: '内容', dataIndex: 'body', width: 280 },
      { title: '送到收件箱', align: 'right', render: (_value, { reach }) => reach.inbox },
      { title: '微信推送', align: 'right', render: (_value, { reach }) => reach.pushed },
    ]}
  />
);
