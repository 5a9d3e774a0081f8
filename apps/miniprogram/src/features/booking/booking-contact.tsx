import { View } from '@tarojs/components';
import type { Booking } from '../../api/contract';
import { callPhone } from '../../platform/contact';
import { toast } from '../../platform/message';
import { shownPhone } from '../../shared/format/phone';
import { SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Section } from '../../shared/ui/section';
import { asMaster } from '../engineer/engineer.view';
import { MessageList } from './message-list';
import { PhraseButtons } from './phrase-buttons';
import { usePhrases, useSay } from './use-say';
import './booking-contact.scss';

/** The one who comes, with one tap: his number as long as the server gives it, and words to send him. */
export function BookingContact({ booking }: { booking: Booking }) {
  const { engineer, engineerPhone, messages, can } = booking;
  const master = engineer ? asMaster(engineer.name) : '';
  if (!engineerPhone && !can.message && messages.length === 0) return null;
  return (
    <Section id="booking-contact" title={master ? `联系${master}` : '说过的话'}>
      <Card>
        {engineerPhone && (
          <SecondButton
            id="call-engineer"
            label={`给${master}打电话 ${shownPhone(engineerPhone)}`}
            onTap={() => void callPhone(engineerPhone)}
          >
            打电话 {shownPhone(engineerPhone)}
          </SecondButton>
        )}
        {can.message && engineer && <Say booking={booking} engineerId={engineer.id} master={master} />}
        {messages.length > 0 && <MessageList id="booking-messages" messages={messages} reader="resident" />}
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
  const onSay = async (phraseId: string) => {
    if (await say.run(phraseId)) toast(`已告诉${master}`);
  };
  return (
    <View className="booking-contact__say">
      <View className="soft">点一句，马上告诉{master}</View>
      <FaultLine fault={say.error} />
      <PhraseButtons of={phrases} busy={say.busy} onSay={(phraseId) => void onSay(phraseId)} />
    </View>
  );
}
