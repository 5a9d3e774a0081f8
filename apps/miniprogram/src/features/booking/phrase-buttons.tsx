import { View } from '@tarojs/components';
import type { PhraseList } from '../../api/contract';
import { Bone } from '../../shared/ui/bone';
import { SecondButton } from '../../shared/ui/button';
import { PageState, type Loadable } from '../../shared/ui/page-state';
import './phrase-buttons.scss';

interface Props {
  of: Loadable<PhraseList>;
  busy: boolean;
  onSay(phraseId: string): void;
}

/** Each is said as it stands, with one tap. */
export const PhraseButtons = ({ of, busy, onSay }: Props) => (
  <PageState of={of} skeleton={<Bone shape="block" />}>
    {({ items }) => (
      <View className="phrase-buttons">
        {items.map(({ id, text }) => (
          <SecondButton key={id} id={`phrase-${id}`} disabled={busy} onTap={() => onSay(id)}>
            {text}
          </SecondButton>
        ))}
      </View>
    )}
  </PageState>
);
