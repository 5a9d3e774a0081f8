import { Card, Flex, theme, Typography } from 'antd';
import type { ReactNode } from 'react';

/** A card in the middle, for who has not signed in. */
export function FrontPage({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  const { token } = theme.useToken();
  return (
    <Flex
      component="main"
      justify="center"
      style={{ minHeight: '100vh', padding: '8vh 16px', background: token.colorBgLayout }}
    >
      <Card style={{ width: 440, alignSelf: 'flex-start' }} styles={{ body: { padding: 32 } }}>
        <Typography.Text type="secondary">千区控制台</Typography.Text>
        <Typography.Title level={1} style={{ fontSize: 26, marginTop: 4, marginBottom: about ? 8 : 24 }}>
          {title}
        </Typography.Title>
        {about && <Typography.Paragraph type="secondary">{about}</Typography.Paragraph>}
        {children}
      </Card>
    </Flex>
  );
}
