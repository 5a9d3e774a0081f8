import type { components } from '@qianqu/contract';
import { Card, Descriptions, Typography } from 'antd';
import { Link } from 'react-router';
import { momentText } from '../../shared/time';
import { householdsText, KIND_TEXT, positionText } from './community.view';

type Community = components['schemas']['ConsoleCommunityDetail'];

/** What is known of it, always in sight beside its lists. */
export function CommunityFacts({ community }: { community: Community }) {
  const { kind, residents, engineers, householdsHistory, aliases, merged, code, lat, lng } = community;
  return (
    <Card size="small">
      <Descriptions
        column={1}
        size="small"
        styles={{ label: { width: 76 } }}
        items={[
          { key: 'kind', label: '类型', children: KIND_TEXT[kind] },
          { key: 'residents', label: '住户', children: residents === 0 ? '还没有人绑定' : `${residents} 人绑定` },
          { key: 'engineers', label: '师傅', children: engineers === 0 ? '还没有人负责' : `${engineers} 位负责` },
          {
            key: 'households',
            label: '户数',
            children:
              householdsHistory.length === 0 ? (
                householdsText(null)
              ) : (
                <Lines lines={householdsHistory.map((each) => householdsText(each) + (each.demo ? '，演示' : ''))} />
              ),
          },
          { key: 'aliases', label: '别名', children: aliases.length === 0 ? '没有' : <Lines lines={aliases} /> },
          {
            key: 'codes',
            label: '编码',
            children: <Lines lines={[code, ...merged.map((each) => `${each.code}（并入的${each.name}）`)]} />,
          },
          { key: 'position', label: '位置', children: `${positionText(lat, lng)}${lat === null ? '' : '（GCJ-02）'}` },
          { key: 'updated', label: '最近改动', children: momentText(community.updatedAt) },
        ]}
      />
    </Card>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <div>
    {lines.map((line) => (
      <div key={line} style={{ overflowWrap: 'anywhere' }}>
        {line}
      </div>
    ))}
  </div>
);

/** Above all: one that was merged away stands for another one. */
export const MergedAway = ({ into }: { into: { id: string; name: string } }) => (
  <Typography.Text>
    已并入 <Link to={`/communities/${into.id}`}>{into.name}</Link>，它的住户、师傅、预约都在那里。
  </Typography.Text>
);
