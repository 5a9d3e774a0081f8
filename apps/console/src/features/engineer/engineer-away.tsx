import type { components } from '@qianqu/contract';
import { App, Button, Flex, Typography } from 'antd';
import { api } from '../../api/api';
import { useToldDeed } from '../../api/use-told-deed';
import { SmallList } from '../../shared/small-list';
import { momentText } from '../../shared/time';
import { AddTimeOff } from './add-time-off';
import type { PartProps } from './engineer.view';
import { LeaveEngineer } from './leave-engineer';
import { refreshEngineers } from './refresh-engineers';

type TimeOff = components['schemas']['TimeOffView'];

/** When he does not come, and that he comes no more. */
export function EngineerAway({ engineer, mayWrite, mayHire }: PartProps) {
  const { id, name, state } = engineer;
  const { modal } = App.useApp();
  const undo = useToldDeed(
    ({ id: timeOffId }: TimeOff, key) =>
      api('DELETE /api/console/engineers/{id}/time-off/{timeOffId}', { path: { id, timeOffId }, key }),
    refreshEngineers,
  );
  const ask = (off: TimeOff) =>
    void modal.confirm({
      title: '撤销这段休假？',
      content: '这段时间又能约他。已经改派给别人的预约不会自己回来。',
      okText: '撤销休假',
      onOk: () => undo.run(off),
    });
  if (state === 'left') return <Typography.Text type="secondary">{name}已经离岗。</Typography.Text>;
  return (
    <Flex vertical gap={12}>
      {mayWrite && (
        <Flex gap={8}>
          <AddTimeOff engineer={engineer} />
          {mayHire && <LeaveEngineer engineer={engineer} />}
        </Flex>
      )}
      <SmallList<TimeOff>
        name={['engineer', id, 'time-off']}
        what="休假"
        read={(after) => api('GET /api/console/engineers/{id}/time-off', { path: { id }, query: { after } })}
        columns={[
          { title: '从', dataIndex: 'startsAt', render: momentText },
          { title: '到', dataIndex: 'endsAt', render: momentText },
          { title: '原因', dataIndex: 'reason' },
          ...(mayWrite
            ? [
                {
                  title: '操作',
                  render: (_value: unknown, off: TimeOff) => (
                    <Button
                      size="small"
                      loading={undo.busy}
                      aria-label={`撤销 ${momentText(off.startsAt)} 的休假`}
                      onClick={() => ask(off)}
                    >
                      撤销
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Flex>
  );
}
