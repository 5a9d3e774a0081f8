import { Button, Result } from 'antd';
import { Link } from 'react-router';

export function Lost() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能抄错了，或者页面已经换了地方。"
      extra={
        <Link to="/">
          <Button type="primary">回首页</Button>
        </Link>
      }
    />
  );
}
