import type { components } from '@qianqu/contract';
import { App, Button, Flex, Tag } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/api';
import { FaultLine } from '../../shared/fault-line';
import { SmallList } from '../../shared/small-list';
import { useEnding } from '../../shared/use-ending';
import { AddCoverage } from './add-coverage';
import { lastsText, type PartProps } from './engineer.view';
import { refreshEngineers } from './refresh-engineers';

type Coverage = components['schemas']['EngineerCoverageView'];

/** Where he comes, and where he came. */
export function EngineerCoverage({ engineer: { id, name }, mayWrite }: PartProps) {
  const { modal } = App.useApp();
  const end = useEnding<Coverage>(
    ({ communityId }, confirmed, key) =>
      api('DELETE /api/console/engineers/{id}/coverage/{communityId}', {
        path: { id, communityId },
        query: { confirmed: confirmed ? 'true' : undefined },
        key,
      }),
    { okText: '照样收回', done: refreshEngineers },
  );
  const ask = (coverage: Coverage) =>
    void modal.confirm({
      title: `收回${coverage.name}？`,
      content: `${name}从此不在${coverage.name}的页面上，也约不到那里。绑定他的住户还是他的。`,
      okText: '收回',
      okButtonProps: { danger: true },
      onOk: () => end.run(coverage),
    });
  return (
    <Flex vertical gap={12}>
      {mayWrite && (
        <div>
          <AddCoverage id={id} name={name} />
        </div>
      )}
      <FaultLine fault={end.fault} />
      <SmallList<Coverage>
        name={['engineer', id, 'coverage']}
        what="小区"
        read={(after) => api('GET /api/console/engineers/{id}/coverage', { path: { id }, query: { after } })}
        columns={[
          {
            title: '小区',
            render: (_value, { communityId, name: community, isPrimary, until }) => (
              <>
                <Link to={`/communities/${communityId}`}>{community}</Link>{' '}
                {isPrimary && !until && <Tag color="blue">主责</Tag>}
              </>
            ),
          },
          { title: '所在地', dataIndex: 'place' },
          { title: '负责的日子', render: (_value, coverage) => lastsText(coverage) },
          ...(mayWrite
            ? [
                {
                  title: '操作',
                  render: (_value: unknown, coverage: Coverage) =>
                    !coverage.until && (
                      <Button
                        size="small"
                        loading={end.busy}
                        aria-label={`收回${coverage.name}`}
                        onClick={() => ask(coverage)}
                      >
                        收回
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
