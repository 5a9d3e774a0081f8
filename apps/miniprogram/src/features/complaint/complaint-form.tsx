import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Complaint } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { backTo } from '../../platform/navigate';
import { toTop } from '../../platform/scroll';
import { links } from '../../routes';
import { written } from '../../shared/format/written';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Choice } from '../../shared/ui/choice';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { MessageCard } from '../../shared/ui/message-card';
import { askText, CATEGORIES, missingIn, sentText, type ComplaintDraft } from './complaint.view';
import { useComplain } from './use-complaints';
import './complaint-form.scss';

const EMPTY: ComplaintDraft = { category: null, text: '' };

interface Props {
  target: { bookingId?: string; communityId?: string };
  /** What it is about, in words. */
  about: string;
  /** What was just sent; null while one writes. */
  sent: Complaint | null;
  onSent(complaint: Complaint | null): void;
}

export function ComplaintForm({ target, about, sent, onSent }: Props) {
  const [draft, setDraft] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const complain = useComplain();
  const missing = missingIn(draft);
  const ask = askText(draft.category);

  async function send() {
    setChecked(true);
    if (missing || !draft.category) return;
    const complaint = await complain.run({ ...target, category: draft.category, text: written(draft.text) });
    if (!complaint) return;
    setDraft(EMPTY);
    setChecked(false);
    onSent(complaint);
    toTop();
  }

  if (sent)
    return (
      <MessageCard id="complaint-received" icon="check" title="收到了，谢谢您" text={sentText(sent, serverNow())}>
        {target.bookingId && (
          <PrimaryButton id="complaint-to-booking" onTap={() => void backTo(links.booking(target.bookingId ?? ''))}>
            回到这次预约
          </PrimaryButton>
        )}
        <SecondButton id="complaint-more" onTap={() => onSent(null)}>
          还有别的要说
        </SecondButton>
      </MessageCard>
    );

  return (
    <Card id="complaint-form">
      <View id="complaint-about" className="soft">
        {about}
      </View>
      <View className="complaint-form__choices">
        {CATEGORIES.map(({ category, title }) => (
          <Choice
            key={category}
            id={`complaint-${category}`}
            shape="round"
            chosen={draft.category === category}
            title={title}
            onTap={() => setDraft({ ...draft, category })}
          />
        ))}
      </View>
      <Field
        id="complaint-text"
        {...ask}
        kind="work"
        value={draft.text}
        onType={(text) => setDraft({ ...draft, text })}
      />
      <FaultLine fault={complain.error ?? (checked && missing ? { message: missing } : null)} />
      <PrimaryButton id="complaint-send" busy={complain.busy} onTap={() => void send()}>
        提交
      </PrimaryButton>
    </Card>
  );
}
