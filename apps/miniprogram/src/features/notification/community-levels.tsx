import { View } from '@tarojs/components';
import type { CommunityLevel } from '../../api/contract';
import { toast } from '../../platform/message';
import { Card } from '../../shared/ui/card';
import { Choice } from '../../shared/ui/choice';
import { FaultLine } from '../../shared/ui/fault-line';
import { Section } from '../../shared/ui/section';
import { saidName } from '../community/community-name.view';
import { LEVELS } from './notice.view';
import { useSetLevel } from './use-levels';

/** What is to be heard of one community; works at the tap. */
export function CommunityLevels({ of }: { of: CommunityLevel }) {
  const set = useSetLevel();
  const { communityId, communityName } = of;
  return (
    <Section id={`levels-${communityId}`} title={saidName(communityName)}>
      <Card>
        <FaultLine fault={set.error} />
        <View>
          {LEVELS.map(({ level, title, text }) => (
            <Choice
              key={level}
              id={`level-${communityId}-${level}`}
              shape="round"
              chosen={of.level === level}
              title={title}
              text={text}
              onTap={() => void set.run({ communityId, level }).then((done) => done && toast('记住了'))}
            />
          ))}
        </View>
      </Card>
    </Section>
  );
}
