import { useQuery } from '@tanstack/react-query';
import { App, Flex, Skeleton, Switch, Typography } from 'antd';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useToldDeed } from '../../api/use-told-deed';
import { Faulty } from '../../shared/faulty';

const KEY = ['ugc'];

/** One switch for all that users write and picture. */
export function Contents() {
  const { modal } = App.useApp();
  const ugc = useQuery({ queryKey: KEY, queryFn: () => api('GET /api/moderation/ugc', {}) });
  const turn = useToldDeed(
    (on: boolean, key) => api('PUT /api/console/moderation/ugc', { body: { on }, key }),
    () => void queryClient.invalidateQueries({ queryKey: KEY }),
  );
  if (ugc.isPending) return <Skeleton active />;
  if (!ugc.data) return <Faulty fault={ugc.error} again={() => void ugc.refetch()} />;
  const { on } = ugc.data;
  const ask = () =>
    void modal.confirm({
      title: on ? '关掉用户内容？' : '打开用户内容？',
      content: on
        ? '评价里写的话和照片马上都不显示，也不能再写、再放；星和勾选的词照常。以后打开，它们会回来。'
        : '审核通过的话和照片重新显示，住户又能写、能放。',
      okText: on ? '关掉' : '打开',
      okButtonProps: { danger: on },
      onOk: () => turn.run(!on),
    });
  return (
    <Flex vertical gap={12} align="flex-start">
      <Flex gap={12} align="center">
        <Switch id="ugc" checked={on} loading={turn.busy} onChange={ask} aria-label="显示用户写的话和照片" />
        <label htmlFor="ugc">显示用户写的话和照片</label>
      </Flex>
      <Typography.Text type="secondary">
        {on ? '现在打开：审核通过的才显示。' : '现在关着：住户看不到评价里的话和照片。'}
        微信抽查或出事的时候，用它一次全部收起来。
      </Typography.Text>
    </Flex>
  );
}
