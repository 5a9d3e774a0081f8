import { Button, View } from '@tarojs/components';
import type { EngineerPage, Me } from '../../api/contract';
import { aria } from '../../platform/aria';
import { forward, forwardButton } from '../../platform/forward';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Icon } from '../../shared/ui/icon';
import { Section } from '../../shared/ui/section';
import { asMaster } from '../engineer/engineer.view';
import { communitiesText } from './engineer-page.view';
import './engineer-profile.scss';

/** What he says of himself and where he is at home. */
export function EngineerProfile({ page }: { page: EngineerPage }) {
  const communities = communitiesText(page.communities, page.communityCount);
  if (!page.engineer.about && !communities) return null;
  return (
    <Section title="师傅介绍">
      <Card>
        {page.engineer.about && <View id="engineer-about">{page.engineer.about}</View>}
        {communities && (
          <View id="engineer-communities-served" className="engineer-profile__place">
            <Icon name="pin" />
            <View>{communities}</View>
          </View>
        )}
      </Card>
    </Section>
  );
}

interface ActionsProps {
  page: EngineerPage;
  me: Me | undefined;
  communityId: string | undefined;
}

/** What else can be done with the page: make him one's own, and pass him on to family and neighbours. */
export function EngineerActions({ page, me, communityId }: ActionsProps) {
  const { engineer, bindCode } = page;
  const mine = me?.butler?.engineer.id === engineer.id;
  return (
    <View className="engineer-profile__actions">
      {mine && (
        <View id="engineer-mine" className="engineer-profile__mine">
          <Icon name="check" />
          {asMaster(engineer.name)}是您的管家
        </View>
      )}
      {!mine && bindCode && (
        <SecondButton id="engineer-bind" onTap={() => void open(links.bind(bindCode))}>
          请{asMaster(engineer.name)}做我的管家
        </SecondButton>
      )}
      <Button
        id="engineer-share"
        className="button button--text"
        hoverClass="button--pressed"
        {...aria({ role: 'button' })}
        {...forwardButton}
        onClick={() => void forward(links.engineer(engineer.id, communityId))}
      >
        把师傅推荐给家人、邻居
      </Button>
    </View>
  );
}
