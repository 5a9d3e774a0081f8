import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useToldDeed } from '../../api/use-told-deed';
import { Faulty } from '../../shared/faulty';
import { momentText } from '../../shared/time';
import type { PartProps } from './engineer.view';
import { InvitationDialog, type MadeInvitation } from './invitation-dialog';
import { refreshEngineers } from './refresh-engineers';

/** How he comes in, and how residents come to him. */
export function EngineerInvite({ engineer, mayHire }: PartProps) {
  const { state } = engineer;
  if (state === 'left')
    return <Typography.Text type="secondary">他已经离岗，没有邀请，二维码也不再有效。</Typography.Text>;
  return (
    <Flex vertical gap={16}>
      {state === 'hired' && <Invitation engineer={engineer} mayHire={mayHire} />}
      <Code id={engineer.id} name={engineer.name} />
    </Flex>
  );
}

function Invitation({ engineer: { id, name, invitedUntil }, mayHire }: Omit<PartProps, 'mayWrite'>) {
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const invite = useToldDeed(
    (_wish: void, key) => api('POST /api/console/engineers/{id}/invitations', { path: { id }, body: {}, key }),
    ({ link, expiresAt }) => {
      refreshEngineers();
      setMade({ link, expiresAt, name });
    },
  );
  return (
    <Card size="small" title="邀请">
      <Typography.Paragraph>
        {invitedUntil
          ? `已经发过邀请，${momentText(invitedUntil)} 前有效。再发一次，旧的就不能用了。`
          : '还没有有效的邀请。他接受以后才公开给住户。'}
      </Typography.Paragraph>
      {mayHire ? (
        <Button type="primary" loading={invite.busy} onClick={() => invite.run()}>
          {invitedUntil ? '再发一次邀请' : '给他邀请'}
        </Button>
      ) : (
        <Typography.Text type="secondary">请管理员发邀请。</Typography.Text>
      )}
      <InvitationDialog made={made} onClose={() => setMade(null)} />
    </Card>
  );
}

/** The same code as on his card and his poster. */
function Code({ id, name }: { id: string; name: string }) {
  const code = useQuery({
    queryKey: ['engineer', id, 'code'],
    queryFn: () => api('GET /api/console/engineers/{id}/code', { path: { id } }),
  });
  if (code.isPending) return <Skeleton active />;
  if (!code.data) return <Faulty fault={code.error} again={() => void code.refetch()} />;
  const { link, linkQrUrl, boundResidents } = code.data;
  return (
    <Card size="small" title="二维码">
      <Flex gap={24} wrap align="center">
        <img
          src={linkQrUrl}
          width={160}
          height={160}
          alt={`${name}的二维码`}
          style={{ background: '#fff', padding: 8 }}
        />
        <div>
          <Typography.Paragraph>
            住户用微信扫它，30 秒内请他当管家。已经有 {boundResidents} 位住户绑定他。
          </Typography.Paragraph>
          <Typography.Paragraph copyable={{ text: link, tooltips: ['复制', '已复制'] }} code>
            {link}
          </Typography.Paragraph>
          <Button href={linkQrUrl} download={`${name}-二维码.svg`}>
            下载二维码
          </Button>
        </div>
      </Flex>
    </Card>
  );
}
