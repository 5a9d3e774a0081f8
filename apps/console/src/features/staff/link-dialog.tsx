import { Modal, Typography } from 'antd';

export interface MadeLink {
  url: string;
  fullName: string;
}

/** The link is shown this once: it opens the account. */
export function LinkDialog({ link, onClose }: { link: MadeLink | null; onClose: () => void }) {
  return (
    <Modal
      title={`给${link?.fullName ?? ''}的链接`}
      open={link !== null}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <Typography.Paragraph>
        他用这个链接设置密码和手机验证器。24 小时内有效，只能用一次；当面或用公司的通讯工具给他本人，不要发在群里。
      </Typography.Paragraph>
      <Typography.Paragraph copyable={{ tooltips: ['复制', '已复制'] }} code style={{ wordBreak: 'break-all' }}>
        {link?.url}
      </Typography.Paragraph>
    </Modal>
  );
}
