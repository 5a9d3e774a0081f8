import { Form, Input } from 'antd';

/** The server has the last word on what is too easy; what is plainly too short is said here. */
export function NewPassword({ name, label = '密码' }: { name: string; label?: string }) {
  return (
    <>
      <Form.Item
        label={label}
        name={name}
        extra="至少 12 个字，一句自己记得住的话就很好。"
        rules={[{ required: true, min: 12, message: '至少 12 个字' }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        label="再输一次"
        name={`${name}-again`}
        dependencies={[name]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, again) =>
              again === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error('两次输的不一样')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
