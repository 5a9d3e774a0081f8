import { useQuery } from '@tanstack/react-query';
import { Alert, Col, Row, Skeleton, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api } from '../../api/api';
import { useMe } from '../../api/use-me';
import { Faulty } from '../../shared/faulty';
import { PageHead } from '../../shared/page-head';
import { PartTabs } from '../../shared/part-tabs';
import { EditCommunity } from './community-deeds';
import { CommunityFacts, MergedAway } from './community-facts';
import { MergeCommunity } from './merge-community';
import { Bookings, Complaints, Engineers, Notices, Reviews, Visits } from './community-parts';

/** Its lists, each under its name in the address. */
const PARTS = [
  { key: 'engineers', label: '师傅', Part: Engineers },
  { key: 'visits', label: '上门', Part: Visits },
  { key: 'bookings', label: '预约', Part: Bookings },
  { key: 'reviews', label: '评价', Part: Reviews },
  { key: 'complaints', label: '投诉', Part: Complaints },
  { key: 'notices', label: '通知', Part: Notices },
] as const;

/** One community: what it is above, what is known of it left, what happens there right. */
export function CommunityScreen() {
  const { id = '' } = useParams();
  const one = useQuery({
    queryKey: ['community', id],
    queryFn: () => api('GET /api/console/communities/{id}', { path: { id } }),
  });
  const { data: me } = useMe();
  const mayWrite = me?.permissions.includes('community.write') ?? false;
  if (one.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (!one.data)
    return (
      <>
        <Link to="/communities">← 全部小区</Link>
        <PageHead title="小区" about="" />
        <Faulty fault={one.error} again={() => void one.refetch()} />
      </>
    );
  const { name, mergedInto, demo, place } = one.data;
  return (
    <>
      <Link to="/communities">← 全部小区</Link>
      <PageHead title={name} about={place}>
        {demo && <Tag color="orange">演示数据</Tag>}
        {mergedInto && <Tag>已合并</Tag>}
        {mayWrite && !mergedInto && (
          <>
            <EditCommunity community={one.data} />
            <MergeCommunity community={one.data} />
          </>
        )}
      </PageHead>
      {mergedInto && (
        <Alert type="info" showIcon title={<MergedAway into={mergedInto} />} style={{ marginBottom: 16 }} />
      )}
      <Row gutter={[24, 24]}>
        <Col xs={24} md={9} xl={7}>
          <CommunityFacts community={one.data} />
        </Col>
        <Col xs={24} md={15} xl={17}>
          <PartTabs parts={PARTS.map(({ key, label, Part }) => ({ key, label, children: <Part id={id} /> }))} />
        </Col>
      </Row>
    </>
  );
}
