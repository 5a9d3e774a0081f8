import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

/** What a screen is, in a sentence, and what is done on it first. */
export function PageHead({ title, about, children }: { title: string; about: string; children?: ReactNode }) {
  return (
    <Flex justify="space-between" align="flex-start" gap={24} wrap style={{ marginBottom: 24 }}>
      <div>
        <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
          {title}
        </Typography.Title>
        <Typography.Text type="secondary">{about}</Typography.Text>
      </div>
      <Flex gap={8} align="center">
        {children}
      </Flex>
    </Flex>
  );
}
