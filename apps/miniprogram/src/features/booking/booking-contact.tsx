import { View } from '@tarojs/components';
import type { Booking, PhraseView } from '../../api/contract';
import { callPhone } from '../../platform/contact';
import { toast } from '../../platform/message';
import { shownPhone } from '../../shared/format/phone';
import { SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Icon } from '../../shared/ui/icon';
import { Section } from '../../shared/ui/section';
import { asMaster } from '../engineer/engineer.view';
import { MessageList } from './message-list';
import { PhraseButtons } from './phrase-buttons';
import { usePhrases, useSay } from './use-say';
import './booking-contact.scss';

/** What was said last stands above the words to answer with; what was said before stands below them. */
const FIRST = 3;

/** The one who comes, with one tap: his number as long as the server gives it, and words to send him. */
export function BookingContact({ booking }: { booking: Booking }) {
  const { engineer, engineerPhone, messages, can } = booking;
  const master = engineer ? asMaster(engineer.name) : '';
  // The words are for the way; who stands in the flat is spoken to.
  const maySay = can.message && booking.state !== 'on_site';
  if (!engineerPhone && !maySay && messages.length === 0) return null;
  return (
    <Section id="booking-contact" title={master ? `联系${master}` : '说过的话'}>
      <Card>
        {engineerPhone && (
          <SecondButton
            id="call-engineer"
            label={`给${master}打电话 ${shownPhone(engineerPhone)}`}
            onTap={() => void callPhone(engineerPhone)}
          >
            <View className="booking-contact__call">
              <Icon name="phone" />
              <View>打电话</View>
              <View className="booking-contact__number">{shownPhone(engineerPhone)}</View>
            </View>
          </SecondButton>
        )}
        <MessageList id="booking-messages" messages={messages.slice(0, FIRST)} reader="resident" />
        {maySay && engineer && <Say booking={booking} engineerId={engineer.id} master={master} />}
        <MessageList id="booking-messages-earlier" messages={messages.slice(FIRST)} reader="resident" />
      </Card>
    </Section>
  );
}

interface SayProps {
  booking: Booking;
  engineerId: string;
  master: string;
}

function Say({ booking, engineerId, master }: SayProps) {
  const phrases = usePhrases();
  const say = useSay(booking.id, engineerId);
  // An operator may have retired them all.
  if (phrases.data?.items.length === 0) return null;
  const onSay = async (phrase: PhraseView) => {
    if (await say.run(phrase)) toast(`已告诉${master}`);
  };
  return (
    <View className="booking-contact__say">
      <View className="soft">点一句，马上告诉{master}</View>
      <FaultLine fault={say.error} />
      <PhraseButtons of={phrases} busy={say.busy} onSay={(phrase) => void onSay(phrase)} />
    </View>
  );
}
