import { Layout, Menu, Spin, Typography } from 'antd';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { Fault } from '../api/fault';
import { useMe } from '../api/use-me';
import { NewPlaces } from '../features/staff/new-places';
import { menuOf } from '../menu';
import { Faulty } from '../shared/faulty';
import { Corner } from './corner';

/** Menu, corner and screen of who has signed in; who has not is asked to, and comes back to where he wanted to be. */
export function Shell() {
  const me = useMe();
  const { pathname, search } = useLocation();
  if (me.isPending) return <Spin fullscreen description="正在打开" />;
  if (me.error instanceof Fault && me.error.status === 401)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (!me.data) return <Faulty fault={me.error} again={() => void me.refetch()} />;
  const items = menuOf(me.data.permissions).map(({ path, label }) => ({
    key: path,
    label: <Link to={path}>{label}</Link>,
  }));
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Sider theme="light" width={208}>
        <Typography.Text strong style={{ display: 'block', fontSize: 18, padding: '18px 24px' }}>
          千区控制台
        </Typography.Text>
        <nav aria-label="主菜单">
          <Menu
            mode="inline"
            selectedKeys={[`/${pathname.split('/')[1]}`]}
            items={items}
            style={{ borderInlineEnd: 0 }}
          />
        </nav>
      </Layout.Sider>
      <Layout>
        <Corner me={me.data} />
        <Layout.Content style={{ padding: 24 }}>
          <NewPlaces />
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
