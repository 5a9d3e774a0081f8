import { View } from '@tarojs/components';
import { useState } from 'react';
import type { KeptContact } from '../../api/contract';
import { TextButton } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { isFilledWith, type Contact } from './contact-form';

interface Props {
  /** Those of this community, the one used last first. */
  known: KeptContact[];
  contact: Contact;
  onPick(contact: KeptContact): void;
}

/** More would push away what is to be filled in. */
const SHOWN = 3;

/** 常用地址: one tap fills name, number and door. Nothing to choose where the only one is filled in already. */
export function ContactPicks({ known, contact, onPick }: Props) {
  const [all, setAll] = useState(false);
  const more = known.length - SHOWN;
  if (known.every((each) => isFilledWith(contact, each)) && known.length < 2) return null;
  return (
    <View id="contact-picks">
      <View className="field__label">常用地址，点一下就填好</View>
      {(all ? known : known.slice(0, SHOWN)).map((each) => (
        <Choice
          key={each.id}
          id={`contact-pick-${each.id}`}
          shape="round"
          chosen={isFilledWith(contact, each)}
          title={each.address}
          text={`${each.name} ${each.phone}`}
          onTap={() => onPick(each)}
        />
      ))}
      {!all && more > 0 && (
        <TextButton id="contact-picks-all" onTap={() => setAll(true)}>
          还有 {more} 个
        </TextButton>
      )}
    </View>
  );
}
