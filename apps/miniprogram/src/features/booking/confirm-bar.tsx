import { View } from '@tarojs/components';
import { yuan } from '../../shared/format/money';
import { BottomBar } from '../../shared/ui/bottom-bar';
import { PrimaryButton } from '../../shared/ui/button';
import { Dotted } from '../../shared/ui/dotted';
import { FaultLine } from '../../shared/ui/fault-line';
import './confirm-bar.scss';

interface Props {
  fen: number;
  /** What decides about the sum: `保修期内，请准备购机凭证`, or nothing. */
  note: string;
  /** `王师傅 · 明天 09:00–10:30`, or what is still to be done. */
  line: string;
  /** Why this engineer comes. */
  reason: string;
  busy: boolean;
  fault: { message: string } | null;
  onConfirm(): void;
}

/** The sum of it all, always in sight. The button is never dead: it says what is missing. */
export const ConfirmBar = ({ fen, note, line, reason, busy, fault, onConfirm }: Props) => (
  <BottomBar>
    <FaultLine fault={fault} />
    <View className="confirm-bar__sum">
      <View className="confirm-bar__text">
        <View id="booking-line">
          <Dotted text={line} />
        </View>
        {reason && <View className="soft confirm-bar__reason">{reason}</View>}
      </View>
      <View id="booking-total" className="confirm-bar__total">
        {yuan(fen)}
      </View>
    </View>
    {note && (
      <View id="booking-total-note" className="soft confirm-bar__note">
        {note}
      </View>
    )}
    <PrimaryButton id="booking-confirm" busy={busy} onTap={onConfirm}>
      确认预约
    </PrimaryButton>
  </BottomBar>
);
