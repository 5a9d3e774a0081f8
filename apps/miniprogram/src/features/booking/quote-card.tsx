import { View } from '@tarojs/components';
import { api } from '../../api/api';
import type { Booking, Quote } from '../../api/contract';
import { useTap } from '../../api/use-tap';
import { confirm, toast } from '../../platform/message';
import { yuan } from '../../shared/format/money';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { asMaster } from '../engineer/engineer.view';
import { keepBooking } from './use-bookings';
import './quote-card.scss';

/** Whether the engineer at the door waits for a yes or a no. */
export const asksForMore = ({ state, quote }: Pick<Booking, 'state' | 'quote'>) =>
  state === 'on_site' && quote?.state === 'open';

/** He wants more than what was agreed: nothing is charged before the resident has said yes, and has read the sum twice. */
export function QuoteCard({ booking, quote }: { booking: Booking; quote: Quote }) {
  const { id, engineer, priceFen } = booking;
  const path = { id, quoteId: quote.id };
  const answer = useTap(async (agrees: boolean, key) =>
    keepBooking(await api('POST /api/me/bookings/{id}/quotes/{quoteId}/answer', { path, body: { agrees }, key })),
  );

  async function onYes() {
    const title = `同意收 ${yuan(quote.priceFen)}吗？`;
    const text = `预约时说好 ${yuan(priceFen)}，多收 ${yuan(quote.priceFen - priceFen)}。因为：${quote.reason}`;
    if (!(await confirm({ title, text, yes: '同意', no: '再想想' }))) return;
    if (await answer.run(true)) toast('已告诉师傅：您同意了');
  }

  async function onNo() {
    if (await answer.run(false)) toast('已告诉师傅：您没有同意');
  }

  return (
    <Card id="quote">
      <View>{engineer ? asMaster(engineer.name) : '师傅'}说这次要收</View>
      <View id="quote-sum" className="quote-card__sum">
        {yuan(quote.priceFen)}（预约时 {yuan(priceFen)}）
      </View>
      {quote.replacedFen !== null && (
        <View id="quote-replaced">刚才问的 {yuan(quote.replacedFen)}不算了，以这个价钱为准</View>
      )}
      <View id="quote-reason">因为：{quote.reason}</View>
      <View className="quote-card__buttons">
        <FaultLine fault={answer.error} />
        <PrimaryButton id="quote-agree" busy={answer.busy} onTap={() => void onYes()}>
          同意收 {yuan(quote.priceFen)}
        </PrimaryButton>
        <SecondButton id="quote-decline" busy={answer.busy} onTap={() => void onNo()}>
          不同意
        </SecondButton>
      </View>
    </Card>
  );
}
