import type { components } from '@qianqu/contract';
import { Table, Typography } from 'antd';
import { momentText } from '../../shared/time';
import { movesText } from './engineer.view';

type Moves = components['schemas']['EngineerMoves'];

/** Which bookings would go to whom, before anything is done. */
export const MovesTable = ({ moves }: { moves: Moves }) => (
  <div role="status" style={{ marginBottom: 24 }}>
    <Typography.Paragraph strong>{movesText(moves)}</Typography.Paragraph>
    {moves.moves.length > 0 && (
      <Table<Moves['moves'][number]>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ y: 240 }}
        dataSource={moves.moves}
        columns={[
          { title: '时间', dataIndex: 'start', render: momentText, width: 140 },
          { title: '服务', dataIndex: 'serviceName' },
          { title: '小区', dataIndex: 'communityName' },
          { title: '改派给', render: (_value, { to }) => to?.name ?? '没人接，待派' },
        ]}
      />
    )}
    {moves.count > moves.moves.length && (
      <Typography.Text type="secondary">这里是最近的 {moves.moves.length} 个。</Typography.Text>
    )}
  </div>
);
