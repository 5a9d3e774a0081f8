import { Button, Form, Input } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useDeed } from '../../api/use-deed';
import { FaultLine } from '../../shared/fault-line';
import { FrontPage } from './front-page';
import { wayOn } from './staff.view';

interface Login {
  username: string;
  password: string;
  code?: string;
}

/** Name, password and code at once: nobody learns which of them was wrong. */
export function SignIn() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const enter = useDeed(
    (body: Login) => api('POST /api/console-session', { body }),
    () => {
      queryClient.clear();
      void navigate(wayOn(search), { replace: true });
    },
  );
  return (
    <FrontPage title="登录">
      <Form<Login> layout="vertical" size="large" requiredMark={false} onFinish={(login) => enter.run(login)}>
        <Form.Item label="用户名" name="username" rules={[{ required: true, message: '请填用户名' }]}>
          <Input autoComplete="username" autoFocus maxLength={40} spellCheck={false} />
        </Form.Item>
        <Form.Item label="密码" name="password" rules={[{ required: true, message: '请填密码' }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item label="验证码" name="code" extra="手机验证器上的 6 位数字；手机不在身边，就填一个备用码。">
          <Input autoComplete="one-time-code" inputMode="text" maxLength={40} spellCheck={false} />
        </Form.Item>
        <FaultLine fault={enter.fault} />
        <Button type="primary" htmlType="submit" block loading={enter.busy}>
          登录
        </Button>
      </Form>
    </FrontPage>
  );
}
