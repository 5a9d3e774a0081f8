import type { components } from '@qianqu/contract';
import { Form, Radio, Typography } from 'antd';
import { RegionChooser } from './region-chooser';
import type { Region } from './region.view';
import { useRoles } from './use-roles';

type StaffRole = components['schemas']['StaffRole'];

/** What the fields below are filled in with. */
export interface RoleChoice {
  role: StaffRole;
  region?: Region[];
}

/** As the server takes it: only who looks after a region has one. */
export const roleWish = ({ role, region = [] }: RoleChoice) => ({
  role,
  ...(role === 'regional' && { divisions: region.map(({ value }) => value) }),
});

/** The role, each with a line of what it is for; and the region of who looks after one. For a form of `RoleChoice`. */
export function RoleFields() {
  const { data } = useRoles();
  const role = Form.useWatch<StaffRole | undefined>('role');
  const isLimited = data?.roles.some((each) => each.role === role && each.isLimited) ?? false;
  return (
    <>
      <Form.Item label="角色" name="role" rules={[{ required: true, message: '请选一个角色' }]}>
        <Radio.Group style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
          {data?.roles.map(({ role: each, name, about }) => (
            <Radio key={each} value={each}>
              {name} <Typography.Text type="secondary">{about}</Typography.Text>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {isLimited && (
        <Form.Item
          label="他的区域"
          name="region"
          rules={[{ required: true, type: 'array', min: 1, message: '至少选一个区域' }]}
          extra="他只看得到这些地方的小区、预约、师傅、评价和投诉。可以选多个。"
        >
          <RegionChooser />
        </Form.Item>
      )}
    </>
  );
}
