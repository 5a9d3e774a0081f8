import type { components } from '@qianqu/contract';
import { App, List, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { Fault } from '../api/fault';
import { useDeed } from '../api/use-deed';
import { momentText } from './time';

type Hanging = components['schemas']['HangingBookings'];

/** Something that ends hours, time, a community or a service: whoever does it reads first which bookings hang on it, then does it again. */
export function useEnding<W>(
  send: (wish: W, confirmed: true | undefined, key: string) => Promise<unknown>,
  { okText, done }: { okText: string; done: () => void },
) {
  const { modal } = App.useApp();
  const last = useRef<W | null>(null);
  const deed = useDeed(({ wish, confirmed }: { wish: W; confirmed?: true }, key) => send(wish, confirmed, key), done);
  const { fault, run } = deed;
  const hanging = hangingOf(fault);
  useEffect(() => {
    if (!hanging) return;
    void modal.confirm({
      title: `还有 ${hanging.count} 个没做完的预约`,
      content: <HangingList hanging={hanging} />,
      okText,
      width: 560,
      onOk: () => run({ wish: last.current!, confirmed: true }),
    });
  }, [hanging, modal, okText, run]);
  return {
    run: (wish: W) => {
      last.current = wish;
      run({ wish });
    },
    busy: deed.busy,
    fault: hanging ? null : fault,
  };
}

const HANG: readonly string[] = ['engineer.bookingsHang', 'catalog.bookingsHang'];
const hangingOf = (fault: unknown): Hanging | null =>
  fault instanceof Fault && HANG.includes(fault.code) ? (fault.details as Hanging) : null;

const HangingList = ({ hanging: { bookings, count, become } }: { hanging: Hanging }) => (
  <>
    <Typography.Paragraph>
      {become === 'reoffered'
        ? '继续的话，它们改派给别的师傅，没人接的进待派队列；住户会收到通知。'
        : '继续的话，它们照旧要去做，约好的不变。要换人或改时间，请到预约里改派、改约。'}
    </Typography.Paragraph>
    <List
      size="small"
      dataSource={bookings}
      renderItem={({ no, start, serviceName, communityName }) => (
        <List.Item>
          {momentText(start)} {serviceName}（{communityName}） {no}
        </List.Item>
      )}
    />
    {count > bookings.length && <Typography.Text type="secondary">这里是最近的 {bookings.length} 个。</Typography.Text>}
  </>
);
