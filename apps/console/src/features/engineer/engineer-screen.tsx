import { useQuery } from '@tanstack/react-query';
import { Alert, Col, Row, Skeleton, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api } from '../../api/api';
import { useMe } from '../../api/use-me';
import { Faulty } from '../../shared/faulty';
import { PageHead } from '../../shared/page-head';
import { PartTabs } from '../../shared/part-tabs';
import { EditEngineer } from './edit-engineer';
import { EngineerAway } from './engineer-away';
import { EngineerCoverage } from './engineer-coverage';
import { EngineerFactsCard } from './engineer-facts';
import { EngineerInvite } from './engineer-invite';
import { EngineerPapers } from './engineer-papers';
import { EngineerShifts } from './engineer-shifts';
import { GAP_TEXT, STATE_TEXT } from './engineer.view';

/** What belongs to him, each under its name in the address. */
const PARTS = [
  { key: 'communities', label: '小区', Part: EngineerCoverage },
  { key: 'shifts', label: '排班', Part: EngineerShifts },
  { key: 'away', label: '休假与离岗', Part: EngineerAway },
  { key: 'papers', label: '照片与证件', Part: EngineerPapers },
  { key: 'invite', label: '邀请与二维码', Part: EngineerInvite },
] as const;

/** One engineer: what he still lacks above, what is known of him left, what belongs to him right. */
export function EngineerScreen() {
  const { id = '' } = useParams();
  const one = useQuery({
    queryKey: ['engineer', id],
    queryFn: () => api('GET /api/console/engineers/{id}', { path: { id } }),
  });
  const { data: me } = useMe();
  if (one.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (!one.data)
    return (
      <>
        <Link to="/engineers">← 全部工程师</Link>
        <PageHead title="工程师" about="" />
        <Faulty fault={one.error} again={() => void one.refetch()} />
      </>
    );
  const { name, title, employeeNo, state, missing, demo } = one.data;
  const permissions = me?.permissions ?? [];
  const rights = {
    mayWrite: permissions.includes('engineer.write') && state !== 'left',
    mayHire: permissions.includes('engineer.hire') && state !== 'left',
  };
  return (
    <>
      <Link to="/engineers">← 全部工程师</Link>
      <PageHead title={name} about={`${title} · 工号 ${employeeNo}`}>
        {demo && <Tag color="orange">演示</Tag>}
        <Tag color={state === 'active' ? 'blue' : undefined}>{STATE_TEXT[state]}</Tag>
        {rights.mayWrite && <EditEngineer engineer={one.data} />}
      </PageHead>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`还缺：${missing.map((gap) => GAP_TEXT[gap]).join('、')}`}
          style={{ marginBottom: 16 }}
        />
      )}
      <Row gutter={[24, 24]}>
        <Col xs={24} md={9} xl={7}>
          <EngineerFactsCard engineer={one.data} mayWrite={rights.mayWrite} />
        </Col>
        <Col xs={24} md={15} xl={17}>
          <PartTabs
            parts={PARTS.map(({ key, label, Part }) => ({
              key,
              label,
              children: <Part key={id} engineer={one.data} {...rights} />,
            }))}
          />
        </Col>
      </Row>
    </>
  );
}
