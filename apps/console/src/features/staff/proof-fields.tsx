import { Form, Input } from 'antd';

/** That it is he himself: a session that somebody found open is not enough. */
export function ProofFields({ withCode }: { withCode: boolean }) {
  return (
    <>
      <Form.Item label="现在的密码" name="password" rules={[{ required: true, message: '请填现在的密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {withCode && (
        <Form.Item
          label="验证码"
          name="code"
          extra="手机验证器上的 6 位数字，或一个备用码。刚用过的要等它换一次。"
          rules={[{ required: true, message: '请填验证码' }]}
        >
          <Input autoComplete="one-time-code" maxLength={40} />
        </Form.Item>
      )}
    </>
  );
}
