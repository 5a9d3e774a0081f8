import { invitationCode } from '../../features/invitation/invitation.view';
import { InvitationScreen } from '../../features/invitation/invitation-screen';
import { usePageParams } from '../../platform/page-params';
import { PageRoot } from '../../shared/ui/page-root';
import { HomeButton } from '../../shared/ui/home-button';
import { MessageCard } from '../../shared/ui/message-card';

/** An operator has created an engineer; here his WeChat account is joined to it, once. */
export default function Invite() {
  const code = invitationCode(usePageParams('code', 'scene'));
  return (
    <PageRoot id="page-invite" withBar>
      {code ? (
        <InvitationScreen code={code} />
      ) : (
        <MessageCard id="invite-bad-code" icon="alert" title="邀请打不开" text="请让发邀请的人重新发一次">
          <HomeButton />
        </MessageCard>
      )}
    </PageRoot>
  );
}
