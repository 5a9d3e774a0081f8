import { Alert, Button, Checkbox, Flex, Typography } from 'antd';
import { useState } from 'react';

/** Ten codes, shown this once: who goes on has put them somewhere. */
export function RecoveryCodes({ codes, onKept, onward }: { codes: string[]; onKept: () => void; onward: string }) {
  const [kept, setKept] = useState(false);
  return (
    <Flex vertical gap={16}>
      <Alert
        type="warning"
        showIcon
        title="这十个备用码只显示这一次"
        description="手机丢了、换了的时候，用一个代替验证码，每个只能用一次。打印出来或抄下来，不要放在手机里。"
      />
      <ul style={{ columns: 2, fontFamily: 'monospace', fontSize: 14, listStyle: 'none', margin: 0, padding: 0 }}>
        {codes.map((code) => (
          <li key={code} style={{ lineHeight: 2, whiteSpace: 'nowrap' }}>
            {code}
          </li>
        ))}
      </ul>
      <Typography.Text copyable={{ text: codes.join('\n'), tooltips: ['复制全部', '已复制'] }}>
        复制全部
      </Typography.Text>
      <Checkbox checked={kept} onChange={({ target }) => setKept(target.checked)}>
        我已经抄下来或打印好了
      </Checkbox>
      <Flex gap={8}>
        <Button onClick={() => window.print()}>打印</Button>
        <Button type="primary" disabled={!kept} onClick={onKept}>
          {onward}
        </Button>
      </Flex>
    </Flex>
  );
}
