import { Avatar, Card, Descriptions, Flex, Tag } from 'antd';
import { momentText } from '../../shared/time';
import { communitiesText, type Detail, loadText } from './engineer.view';
import { WorkPhone } from './work-phone';

/** What is known of him, always in sight beside what belongs to him. */
export function EngineerFactsCard({ engineer, mayWrite }: { engineer: Detail; mayWrite: boolean }) {
  const { name, portrait, phone, skills, about, startedOn, load, nextTimeOff } = engineer;
  return (
    <Card size="small">
      <Flex justify="center" style={{ margin: '8px 0 16px' }}>
        <Avatar src={portrait?.thumb} size={96} alt={`${name}的照片`}>
          {name.slice(0, 1)}
        </Avatar>
      </Flex>
      <Descriptions
        column={1}
        size="small"
        styles={{ label: { width: 76 } }}
        items={[
          {
            key: 'phone',
            label: '工作电话',
            children: (
              <>
                {phone ?? '没有，住户打不了'} {mayWrite && <WorkPhone engineer={engineer} />}
              </>
            ),
          },
          {
            key: 'skills',
            label: '技能',
            children: skills.length === 0 ? '没有' : skills.map((skill) => <Tag key={skill}>{skill}</Tag>),
          },
          { key: 'communities', label: '小区', children: communitiesText(engineer) || '没有' },
          { key: 'load', label: '本周', children: loadText(load) },
          {
            key: 'away',
            label: '休假',
            children: nextTimeOff
              ? `${momentText(nextTimeOff.startsAt)} 到 ${momentText(nextTimeOff.endsAt)}`
              : '没有登记',
          },
          { key: 'started', label: '入行', children: startedOn },
          { key: 'about', label: '介绍', children: about || '没有写' },
        ]}
      />
    </Card>
  );
}
