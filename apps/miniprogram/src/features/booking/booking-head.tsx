import { View } from '@tarojs/components';
import type { Booking } from '../../api/contract';
import { aria } from '../../platform/aria';
import { whenText } from '../../shared/format/shanghai-time';
import { useNow } from '../../shared/hooks/use-now';
import { Card } from '../../shared/ui/card';
import { changedText, isPunctual, headText, progress, punctuality } from './booking.view';
import { ProgressLine } from './progress-line';
import './booking-head.scss';

/** How it stands, in words that need no explanation; the time in the largest letters. */
export function BookingHead({ booking }: { booking: Booking }) {
  const now = useNow();
  const text = headText(booking);
  const steps = progress(booking.state);
  const changed = changedText(booking);
  const kept = punctuality(booking, now);
  return (
    <>
      <View className={`booking-head${steps.length === 0 ? ' booking-head--plain' : ''}`}>
        <View id="booking-state" className="booking-head__state" {...aria({ role: 'heading' })}>
          {text}
        </View>
        <View id="booking-when" className={`booking-head__when${steps.length === 0 ? ' booking-head__when--off' : ''}`}>
          {whenText(booking.start, booking.end, now)}
        </View>
      </View>
      {steps.length > 0 && (
        <Card kind="lifted">
          <ProgressLine steps={steps} />
        </Card>
      )}
      {kept && (
        <View
          id="booking-punctuality"
          className={`booking-head__changed${isPunctual(booking) ? ' booking-head__changed--good' : ''}`}
        >
          {kept}
        </View>
      )}
      {changed && (
        <View id="booking-changed" className="booking-head__changed">
          {changed}
        </View>
      )}
    </>
  );
}
