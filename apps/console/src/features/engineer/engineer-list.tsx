import type { components } from '@qianqu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Avatar, Flex, Progress, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/api';
import { useMe } from '../../api/use-me';
import { ExportMenu } from '../../shared/export-menu';
import { KeysetTable } from '../../shared/keyset-table';
import { PageHead } from '../../shared/page-head';
import { momentText } from '../../shared/time';
import { filtersOf, useAddress } from '../../shared/use-address';
import { AddEngineer } from './add-engineer';
import { EngineerFilters } from './engineer-filters';
import { communitiesText, GAP_TEXT, loadPercent, loadText, STATE_TEXT } from './engineer.view';

type Schemas = components['schemas'];
type Engineer = Schemas['ConsoleEngineer'];

const FILTERS = ['name', 'state', 'missing', 'division', 'after', 'before'] as const;
const Dash = () => <Typography.Text type="secondary">–</Typography.Text>;

/** All engineers, as far as they are his: what each still misses, and how full his week is. */
export function EngineerList() {
  const { values, change, isAny, clear } = useAddress(FILTERS);
  const { data: me } = useMe();
  const list = useQuery({
    queryKey: ['engineers', values],
    queryFn: () =>
      api('GET /api/console/engineers', {
        query: {
          ...values,
          state: values.state as Schemas['EngineerState'] | undefined,
          missing: values.missing as Schemas['EngineerGap'] | undefined,
          limit: 50,
        },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title="工程师" about="谁已经公开、谁还缺什么、这周约了多少。点名字看他的资料、小区、排班和休假。">
        <ExportMenu address="/api/console/engineers/file" filters={filtersOf(values)} name="工程师" />
        {me?.permissions.includes('engineer.hire') && <AddEngineer />}
      </PageHead>
      <EngineerFilters values={values} isAny={isAny} onChange={change} onClear={clear} />
      <KeysetTable
        list={list}
        what="工程师"
        isWithin={Boolean(values.after || values.before)}
        clear={isAny ? clear : undefined}
        onPage={change}
        columns={[
          { title: '姓名', width: '22%', render: (_value, engineer) => <Who engineer={engineer} /> },
          { title: '状态', render: (_value, engineer) => <State engineer={engineer} /> },
          {
            title: '负责小区',
            width: '14%',
            render: (_value, engineer) => communitiesText(engineer) || <Dash />,
          },
          { title: '本周', width: '20%', render: (_value, { load }) => <Load load={load} /> },
          {
            title: '下次休假',
            width: 130,
            render: (_value, { nextTimeOff }) => (nextTimeOff ? momentText(nextTimeOff.startsAt) : <Dash />),
          },
        ]}
      />
    </>
  );
}

const Who = ({ engineer: { id, name, employeeNo, title, photoUrl, demo } }: { engineer: Engineer }) => (
  <Flex align="center" gap={10}>
    <Avatar src={photoUrl ?? undefined} alt="" style={{ flex: 'none' }}>
      {name.slice(0, 1)}
    </Avatar>
    <div style={{ minWidth: 0 }}>
      <Link to={`/engineers/${id}`}>{name}</Link> {demo && <Tag color="orange">演示</Tag>}
      <Typography.Text type="secondary" ellipsis style={{ display: 'block' }}>
        {employeeNo} · {title}
      </Typography.Text>
    </div>
  </Flex>
);

const State = ({ engineer: { state, missing } }: { engineer: Engineer }) => (
  <>
    <Tag color={state === 'active' ? 'blue' : undefined}>{STATE_TEXT[state]}</Tag>
    {missing.length > 0 && (
      <Typography.Text type="secondary">{missing.map((gap) => GAP_TEXT[gap]).join('、')}</Typography.Text>
    )}
  </>
);

const Load = ({ load }: { load: Engineer['load'] }) => (
  <>
    {loadText(load)}
    {load.shiftMinutes > 0 && (
      <Progress
        percent={loadPercent(load)}
        size="small"
        showInfo={false}
        aria-label={`排班用掉 ${loadPercent(load)}%`}
      />
    )}
  </>
);
