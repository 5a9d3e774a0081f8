import { View } from '@tarojs/components';
import type { Message, MessageSide } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { whenText } from '../../shared/format/shanghai-time';
import { saidBy } from './message.view';
import './message-list.scss';

interface Props {
  id: string;
  /** Newest first. */
  messages: Message[];
  reader: MessageSide;
}

/** What the two have told each other with one tap. */
export const MessageList = ({ id, messages, reader }: Props) =>
  messages.length === 0 ? null : (
    <View id={id} className="message-list">
      {messages.map((message, n) => (
        <View
          key={message.id}
          id={`${id}-${n}`}
          className={`message-list__one${message.side === reader ? '' : ' message-list__one--heard'}`}
        >
          <View>
            {saidBy(message, reader)}：{message.text}
          </View>
          <View className="soft">{whenText(message.at, null, serverNow())}</View>
        </View>
      ))}
    </View>
  );
