import { View } from '@tarojs/components';
import type { BindCard } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { Card } from '../../shared/ui/card';
import { Dotted } from '../../shared/ui/dotted';
import { Icon } from '../../shared/ui/icon';
import { Tag } from '../../shared/ui/tag';
import { EngineerFace } from '../engineer/engineer-face';
import { completedText, engineerLine } from '../engineer/engineer.view';
import { VerifiedTag } from '../engineer/verified-tag';
import { PhotoGrid } from '../photo/photo-grid';
import { latestText } from './binding.view';
import './engineer-portrait.scss';

/** Who he is; below the record of a service, which tells already what he did, it stands on its own card. */
export const EngineerCard = ({ card }: { card: BindCard }) => (
  <Card kind={card.record ? 'plain' : 'lifted'} id="bind-card">
    <EngineerPortrait card={card} />
  </Card>
);

/** Large, so that the user can compare it with the person and the badge in front of him. */
function EngineerPortrait({ card }: { card: BindCard }) {
  const { engineer, certificates, latest, record } = card;
  return (
    <View className="portrait">
      <EngineerFace engineer={engineer} />
      <View id="bind-engineer-name" className="portrait__name">
        {engineer.name}
        {engineer.demo && <Tag tone="plain">演示</Tag>}
      </View>
      <View className="portrait__line">
        <Dotted centred text={engineerLine(engineer)} />
      </View>
      <View id="bind-employee-no" className="portrait__number">
        工号 {engineer.employeeNo}
      </View>
      <View className="portrait__tags">
        {engineer.verified && <VerifiedTag />}
        <Tag tone="good">{completedText(engineer.completed)}</Tag>
        {engineer.skills.slice(0, 4).map((skill) => (
          <Tag key={skill}>{skill}</Tag>
        ))}
      </View>
      {certificates.length > 0 && (
        <View className="portrait__certificates">
          <View className="soft">他的证书，点开看大图</View>
          <PhotoGrid id="bind-certificates" photos={certificates} shown={3} />
        </View>
      )}
      {latest && !record && (
        <View id="bind-latest" className="portrait__latest">
          <Icon name="check" />
          <View>
            <View className="portrait__did">他上次为您：{latest.serviceName}</View>
            {latestText(latest, serverNow())}
          </View>
        </View>
      )}
    </View>
  );
}
