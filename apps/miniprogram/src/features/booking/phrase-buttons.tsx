import { View } from '@tarojs/components';
import type { PhraseList, PhraseView } from '../../api/contract';
import { Bone } from '../../shared/ui/bone';
import { SecondButton } from '../../shared/ui/button';
import { PageState, type Loadable } from '../../shared/ui/page-state';
import './phrase-buttons.scss';

interface Props {
  of: Loadable<PhraseList>;
  busy: boolean;
  onSay(phrase: PhraseView): void;
}

/** Each is said as it stands, with one tap. */
export const PhraseButtons = ({ of, busy, onSay }: Props) => (
  <PageState of={of} skeleton={<Bone shape="block" />}>
    {({ items }) => (
      <View className="phrase-buttons">
        {items.map((phrase) => (
          <SecondButton key={phrase.id} id={`phrase-${phrase.id}`} disabled={busy} onTap={() => onSay(phrase)}>
            {phrase.text}
          </SecondButton>
        ))}
      </View>
    )}
  </PageState>
);
