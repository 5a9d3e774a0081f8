import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { allowSignIn } from '../../api/sign-in-rest';
import { useTap } from '../../api/use-tap';
import { serverNow } from '../../platform/clock';
import { replace } from '../../platform/navigate';
import { pages } from '../../routes';
import { Avatar } from '../../shared/ui/avatar';
import { BottomBar } from '../../shared/ui/bottom-bar';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Dotted } from '../../shared/ui/dotted';
import { FaultLine } from '../../shared/ui/fault-line';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { PersonBones } from '../../shared/ui/person-bones';
import { ME } from '../resident/use-me';
import { OpenInWechat } from '../wechat/open-in-wechat';
import { InvitationText } from './invitation-text';
import { validText } from './invitation.view';

export function InvitationScreen({ code }: { code: string }) {
  const [accepted, setAccepted] = useState(false);
  const invitation = useQuery({
    queryKey: ['invitation', code],
    queryFn: ({ signal }) => {
      allowSignIn();
      return api('GET /api/engineer-invitations/{code}', { path: { code }, signal });
    },
  });
  const acceptance = useTap(async (_: null, key) => {
    await api('POST /api/engineer-invitations/{code}/acceptance', { path: { code }, body: {}, key });
    return true;
  });

  async function accept() {
    if (!(await acceptance.run(null))) return;
    void queryClient.invalidateQueries({ queryKey: ME });
    setAccepted(true);
  }

  if (accepted) return <Accepted />;
  return (
    <PageState
      of={invitation}
      skeleton={
        <Card>
          <PersonBones />
        </Card>
      }
      onFault={(fault) =>
        fault.code === 'client.needsWechat' ? <OpenInWechat path="pages/invite/index" query={`code=${code}`} /> : null
      }
    >
      {({ engineerName, employeeNo, brandName, expiresAt }) => (
        <>
          <Card id="invitation">
            <View className="invitation">
              <Avatar id={employeeNo} name={engineerName} photoUrl={null} large />
              <View id="invite-name" className="invitation__name">
                {engineerName}
              </View>
              <View>工号 {employeeNo}</View>
              <View className="soft">
                <Dotted centred text={`${brandName} · ${validText(expiresAt, serverNow())}`} />
              </View>
            </View>
          </Card>
          <InvitationText brandName={brandName} name={engineerName} />
          <BottomBar>
            <FaultLine fault={acceptance.error} />
            <PrimaryButton id="invite-accept" busy={acceptance.busy} onTap={() => void accept()}>
              我是{engineerName}，接受邀请
            </PrimaryButton>
          </BottomBar>
        </>
      )}
    </PageState>
  );
}

const Accepted = () => (
  <MessageCard
    id="invite-ok"
    icon="check"
    title="欢迎加入"
    text="您的微信已经和工号连好。以后打开就能看到单子和自己的码。"
  >
    <PrimaryButton id="invite-to-workbench" onTap={() => void replace(pages.workbench)}>
      打开我的工作台
    </PrimaryButton>
  </MessageCard>
);
