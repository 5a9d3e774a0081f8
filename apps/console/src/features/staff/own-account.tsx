import { Card, Descriptions, Flex, Tag } from 'antd';
import { useMe } from '../../api/use-me';
import { PageHead } from '../../shared/page-head';
import { ChangePassword } from './change-password';
import { NewCodes } from './new-codes';
import { OwnSessions } from './own-sessions';
import { regionText } from './region.view';
import { useRoles } from './use-roles';

/** What somebody of the staff does to his own account. */
export function OwnAccount() {
  const { data: me } = useMe();
  const { data: table } = useRoles();
  if (!me) return null;
  const roles = table?.roles.filter(({ role }) => me.roles.includes(role)) ?? [];
  const able = table?.permissions.filter(({ permission }) => me.permissions.includes(permission)) ?? [];
  return (
    <>
      <PageHead title="我的账号" about="密码、备用码，和您在哪里登录着。" />
      <Flex vertical gap={16} style={{ maxWidth: 880 }}>
        <Card>
          <Descriptions
            column={2}
            items={[
              { key: 'name', label: '姓名', children: me.fullName },
              { key: 'username', label: '用户名', children: me.username },
              { key: 'roles', label: '角色', children: roles.map(({ role, name }) => <Tag key={role}>{name}</Tag>) },
              { key: 'region', label: '区域', children: regionText(me.divisions) },
              { key: 'able', label: '能做的事', span: 2, children: able.map(({ words }) => words).join('；') },
              {
                key: 'codes',
                label: '备用码',
                children: me.hasSecondFactor ? `还剩 ${me.recoveryCodesLeft} 个` : '演示账号没有验证器',
              },
            ]}
          />
          <Flex gap={8} style={{ marginTop: 8 }}>
            <ChangePassword me={me} />
            {me.hasSecondFactor && <NewCodes />}
          </Flex>
        </Card>
        <OwnSessions />
      </Flex>
    </>
  );
}
