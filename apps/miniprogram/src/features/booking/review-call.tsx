import { View } from '@tarojs/components';
import type { Booking } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { asMaster } from '../engineer/engineer.view';
import './review-call.scss';

/** Right below how it stands: it is what a visit that is over is still waiting for. */
export const ReviewCall = ({ booking: { id, engineer } }: { booking: Booking }) => (
  <Card>
    <View className="review-call__question">
      {engineer ? `${asMaster(engineer.name)}做得怎么样？` : '做得怎么样？'}
    </View>
    <PrimaryButton id="booking-review" onTap={() => void open(links.review(id))}>
      评价这次服务
    </PrimaryButton>
  </Card>
);
