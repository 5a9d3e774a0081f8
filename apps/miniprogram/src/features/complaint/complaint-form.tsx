import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../platform/aria';
import { toast } from '../../platform/message';
import { written } from '../../shared/format/written';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Choice } from '../../shared/ui/choice';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { CATEGORIES, missingIn, TEXT_MOST, type ComplaintDraft } from './complaint.view';
import { useComplain } from './use-complaints';
import './complaint-form.scss';

const EMPTY: ComplaintDraft = { category: null, text: '' };

interface Props {
  target: { bookingId?: string; communityId?: string };
  /** What it is about, in words. */
  about: string;
}

export function ComplaintForm({ target, about }: Props) {
  const [draft, setDraft] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const complain = useComplain();
  const missing = missingIn(draft);

  async function send() {
    setChecked(true);
    if (missing || !draft.category) return;
    const sent = await complain.run({ ...target, category: draft.category, text: written(draft.text) });
    if (!sent) return;
    setDraft(EMPTY);
    setChecked(false);
    toast('收到了，会尽快答复您');
  }

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
        label="发生了什么？"
        kind="work"
        placeholder="请写下经过，我们会查清楚"
        value={draft.text}
        onType={(text) => setDraft({ ...draft, text })}
      />
      <View className="complaint-form__count" {...aria({ label: `已写 ${draft.text.length} 字` })}>
        {draft.text.length} / {TEXT_MOST}
      </View>
      <FaultLine fault={complain.error ?? (checked && missing ? { message: missing } : null)} />
      <PrimaryButton id="complaint-send" busy={complain.busy} onTap={() => void send()}>
        提交
      </PrimaryButton>
    </Card>
  );
}
