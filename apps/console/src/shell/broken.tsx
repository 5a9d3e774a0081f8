import { Button, Result } from 'antd';

/** Instead of a screen that could not be loaded or has broken: often there is a new version, and the old one's parts are gone. */
export function Broken() {
  return (
    <Result
      status="warning"
      title="页面没有打开"
      subTitle="可能是网络断了，也可能控制台刚刚更新过。刷新一下再试。"
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新
        </Button>
      }
    />
  );
}
