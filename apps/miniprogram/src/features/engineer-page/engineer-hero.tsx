import { View } from '@tarojs/components';
import type { EngineerPage } from '../../api/contract';
import { ratingText } from '../../shared/format/rating';
import { Card } from '../../shared/ui/card';
import { Dotted } from '../../shared/ui/dotted';
import { Icon } from '../../shared/ui/icon';
import { Tag } from '../../shared/ui/tag';
import { EngineerFace } from '../engineer/engineer-face';
import { engineerLine, verifiedText } from '../engineer/engineer.view';
import { engineerFigures, standing } from './engineer-page.view';
import './engineer-hero.scss';

/** The person and the house he works for, as on his badge. */
export const EngineerHero = ({ page }: { page: EngineerPage }) => (
  <View className="engineer-hero">
    <View className="engineer-hero__band">
      <View id="engineer-brand" className="engineer-hero__brand">
        {page.brandName}
      </View>
      <Dotted centred text={standing(page.engineer)} />
    </View>
    <Card kind="lifted">
      <EngineerIdentity page={page} />
      <View className="engineer-hero__figures">
        {engineerFigures(page).map(({ id, value, unit, label }) => (
          <View key={id} id={`engineer-${id}`} className="engineer-hero__figure">
            <View className="engineer-hero__value">
              {value}
              <View className="engineer-hero__unit">{unit}</View>
            </View>
            <View className="soft">{label}</View>
          </View>
        ))}
      </View>
    </Card>
  </View>
);

const EngineerIdentity = ({ page: { engineer, rating } }: { page: EngineerPage }) => (
  <View className="engineer-hero__person">
    <EngineerFace engineer={engineer} />
    <View id="engineer-name" className="engineer-hero__name">
      {engineer.name}
      {engineer.demo && <Tag tone="plain">演示</Tag>}
    </View>
    <View className="soft">
      <Dotted centred text={engineerLine(engineer)} />
    </View>
    <View id="engineer-rating" className="engineer-hero__rating">
      <Dotted centred text={ratingText(rating)} />
    </View>
    <View id="engineer-employee-no">工号 {engineer.employeeNo}</View>
    {engineer.verifiedOn && (
      <View id="engineer-verified" className="engineer-hero__verified">
        <Icon name="shield" />
        <View>{verifiedText(engineer.verifiedOn)}</View>
      </View>
    )}
    {engineer.skills.length > 0 && (
      <View id="engineer-skills" className="engineer-hero__skills">
        {engineer.skills.map((skill) => (
          <Tag key={skill}>{skill}</Tag>
        ))}
      </View>
    )}
  </View>
);
