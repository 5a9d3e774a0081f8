import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api/api';
import type { SheetCode } from '../../api/contract';
import { useTap } from '../../api/use-tap';
import { SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { QrImage } from './qr-image';
import './sheet-code.scss';

/** Shown at the door: the household scans it, reads what was done and rates it. */
export function SheetCodeCard({ bookingId }: { bookingId: string }) {
  const [code, setCode] = useState<SheetCode | null>(null);
  const asking = useTap(async (id: string, key) =>
    setCode(await api('POST /api/engineer/bookings/{id}/sheet-code', { path: { id }, body: {}, key })),
  );
  if (code)
    return (
      <Card id="sheet-code">
        <View className="sheet-code">
          <View className="sheet-code__call">请住户扫码看服务单、评价</View>
          <QrImage id="sheet-code-mini" src={code.miniCodeUrl} label="这次服务的小程序码" />
          <View className="sheet-code__web">
            <QrImage id="sheet-code-link" src={code.linkQrUrl} label="这次服务的网页二维码" small />
            <View className="soft">打不开小程序？扫这个码</View>
          </View>
        </View>
      </Card>
    );
  return (
    <View className="sheet-code__ask">
      <FaultLine fault={asking.error} />
      <SecondButton id="sheet-code-show" busy={asking.busy} onTap={() => void asking.run(bookingId)}>
        出示服务单二维码
      </SecondButton>
    </View>
  );
}
