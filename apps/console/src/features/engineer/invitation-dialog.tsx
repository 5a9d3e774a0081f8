import { Modal, Typography } from 'antd';
import { momentText } from '../../shared/time';

export interface MadeInvitation {
  link: string;
  expiresAt: string;
  name: string;
}

/** The link is shown this once: only its hash is kept. */
export function InvitationDialog({ made, onClose }: { made: MadeInvitation | null; onClose: () => void }) {
  return (
    <Modal
      title={`给${made?.name ?? ''}的邀请`}
      open={made !== null}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <Typography.Paragraph>
        他在微信里打开这个链接，就绑定了自己的账号，并公开给住户。只能用一次，
        {made && `${momentText(made.expiresAt)} 前有效`}；只发给他本人，关掉后不再显示。
      </Typography.Paragraph>
      <Typography.Paragraph copyable={{ tooltips: ['复制', '已复制'] }} code style={{ wordBreak: 'break-all' }}>
        {made?.link}
      </Typography.Paragraph>
    </Modal>
  );
}
