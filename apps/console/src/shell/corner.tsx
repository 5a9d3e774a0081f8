import type { components } from '@qianqu/contract';
import { Button, Flex, Tag, theme } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/api';
import { queryClient } from '../api/query-client';
import { useToldDeed } from '../api/use-told-deed';
import { chooseDark, useDark } from '../theme';

/** Who has signed in, light or dark, and the way out. */
export function Corner({ me }: { me: components['schemas']['ConsoleMe'] }) {
  const { token } = theme.useToken();
  const dark = useDark();
  const navigate = useNavigate();
  const leave = useToldDeed(
    () => api('DELETE /api/console/me/session', {}),
    () => {
      queryClient.clear();
      void navigate('/sign-in');
    },
  );
  return (
    <Flex
      component="header"
      justify="flex-end"
      align="center"
      gap={16}
      style={{ height: 56, padding: '0 24px', background: token.colorBgContainer }}
    >
      {me.demo && <Tag color="orange">演示数据</Tag>}
      <Button type="text" onClick={() => chooseDark(!dark)}>
        {dark ? '浅色外观' : '深色外观'}
      </Button>
      <Link to="/me">{me.fullName}</Link>
      <Button loading={leave.busy} onClick={() => leave.run(undefined)}>
        退出
      </Button>
    </Flex>
  );
}
