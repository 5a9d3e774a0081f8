import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Result, Spin, Steps, Typography } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { api } from '../../api/api';
import { Fault } from '../../api/fault';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { Faulty } from '../../shared/faulty';
import { FrontPage } from './front-page';
import { NewPassword } from './new-password';
import { RecoveryCodes } from './recovery-codes';

interface Chosen {
  password: string;
  code: string;
}

/** What a one-time link leads to: a password, a phone that shows codes, and what stands in for the phone. */
export function SetUp() {
  const token = useLocation().hash.slice(1);
  const navigate = useNavigate();
  const [codes, setCodes] = useState<string[] | null>(null);
  const link = useQuery({
    queryKey: ['staff-link', token],
    queryFn: () => api('POST /api/staff-links/open', { body: { token } }),
    enabled: token !== '' && codes === null,
  });
  const use = useDeed(
    ({ password, code }: Chosen) => api('POST /api/staff-links/use', { body: { token, password, code } }),
    ({ recoveryCodes }) => setCodes(recoveryCodes),
  );
  if (codes)
    return (
      <FrontPage title="设好了，最后一步">
        <RecoveryCodes codes={codes} onward="去登录" onKept={() => void navigate('/sign-in', { replace: true })} />
      </FrontPage>
    );
  if (token === '' || (link.error instanceof Fault && [400, 410].includes(link.error.status))) return <Gone />;
  if (link.isPending) return <Spin fullscreen description="正在打开" />;
  if (!link.data) return <Faulty fault={link.error} again={() => void link.refetch()} />;
  const { username, fullName, qr, seed } = link.data;
  return (
    <FrontPage title={`${fullName}，您好`} about={`您的用户名是 ${username}。设好密码和手机验证器，就能登录。`}>
      <Form<Chosen> layout="vertical" size="large" requiredMark={false} onFinish={(chosen) => use.run(chosen)}>
        <Form.Item hidden>
          <input type="text" autoComplete="username" value={username} readOnly />
        </Form.Item>
        <NewPassword name="password" />
        <Steps
          direction="vertical"
          size="small"
          style={{ margin: '8px 0 16px' }}
          items={[
            {
              title: '在手机上装一个验证器',
              status: 'process',
              description: '腾讯身份验证器、微软 Authenticator 等都可以。',
            },
            { title: '用它扫这个码', status: 'process', description: <Code qr={qr} seed={seed} /> },
          ]}
        />
        <Form.Item
          label="手机上现在的 6 位数字"
          name="code"
          rules={[{ required: true, pattern: /^\s*\d(\s*\d){5}\s*$/, message: '请填 6 位数字' }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
        </Form.Item>
        <FaultLine fault={use.fault} />
        <Button type="primary" htmlType="submit" block loading={use.busy}>
          设好了
        </Button>
      </Form>
    </FrontPage>
  );
}

function Code({ qr, seed }: { qr: string; seed: string }) {
  return (
    <>
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`}
        alt="验证器要扫的二维码"
        width={184}
        height={184}
        style={{ display: 'block', margin: '8px 0', background: '#fff', borderRadius: 8 }}
      />
      <Typography.Text type="secondary">扫不了就手工输入：</Typography.Text>
      <Typography.Text copyable code style={{ wordBreak: 'break-all' }}>
        {seed}
      </Typography.Text>
    </>
  );
}

const Gone = () => (
  <FrontPage title="链接不能用了">
    <Result
      status="info"
      title="这个链接用过了，或者过了 24 小时"
      subTitle="请管理员再给您一个。已经设好密码的，直接登录就行。"
      extra={
        <Link to="/sign-in">
          <Button type="primary">去登录</Button>
        </Link>
      }
    />
  </FrontPage>
);
