import { View } from '@tarojs/components';
import { useState } from 'react';
import { confirm, toast } from '../../platform/message';
import { phoneNumber, shownPhone } from '../../shared/format/phone';
import { SecondButton, TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { PageState } from '../../shared/ui/page-state';
import { PersonBones } from '../../shared/ui/person-bones';
import { Section } from '../../shared/ui/section';
import { useOwnPhone, useSetPhone } from './use-own-phone';
import './sheet-form.scss';

const WRONG = '这个号码好像不对，请再看看。手机填 11 位，座机要带区号';

/** The number at which residents call him, and when they see it. */
export function OwnPhone() {
  const own = useOwnPhone();
  return (
    <Section title="工作电话">
      <Card id="own-phone">
        <View>住户从您接单起能打这个号码，做完 7 天后就看不到了。不放号码，住户就打不了</View>
        <PageState of={own} skeleton={<PersonBones />}>
          {({ phone }) => <PhoneForm key={phone ?? ''} phone={phone} />}
        </PageState>
      </Card>
    </Section>
  );
}

function PhoneForm({ phone }: { phone: string | null }) {
  const [typed, setTyped] = useState(phone ?? '');
  const [checked, setChecked] = useState(false);
  const set = useSetPhone();
  const number = phoneNumber(typed);

  async function onSave() {
    setChecked(true);
    if (number && (await set.run(number))) toast('号码存好了');
  }

  async function onRemove() {
    const text = '住户马上看不到它，您接的单子他们打不了电话。';
    if (!(await confirm({ title: '不放号码了吗？', text, yes: '撤下', no: '留着' }))) return;
    if (await set.run(undefined)) toast('号码撤下了');
  }

  return (
    <>
      <View id="own-phone-now" className="soft">
        {phone ? `现在是 ${shownPhone(phone)}` : '还没有号码'}
      </View>
      <Field
        id="own-phone-number"
        label="手机或座机"
        kind="mobile"
        placeholder="住户打这个号码找您"
        value={typed}
        fault={checked && !number ? WRONG : undefined}
        onType={setTyped}
      />
      <View className="sheet-form__confirm">
        <FaultLine fault={set.error} />
        <SecondButton id="own-phone-save" busy={set.busy} onTap={() => void onSave()}>
          存下来
        </SecondButton>
        {phone && (
          <TextButton id="own-phone-remove" busy={set.busy} onTap={() => void onRemove()}>
            不放号码
          </TextButton>
        )}
      </View>
    </>
  );
}
