import { View } from '@tarojs/components';
import { useState } from 'react';
import type { KeptContact } from '../../api/contract';
import { toast } from '../../platform/message';
import { phoneNumber } from '../../shared/format/phone';
import { written } from '../../shared/format/written';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { PrimaryButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import './contact-sheet.scss';
import { useChangeContact } from './use-contacts';

interface Props {
  contact: KeptContact | null;
  onClose(): void;
}

/** Corrects a kept contact. */
export const ContactSheet = ({ contact, onClose }: Props) => (
  <BottomSheet id="contact-sheet" title="改常用地址" open={contact !== null} onClose={onClose}>
    {contact && <ChangeContact key={contact.id} contact={contact} onClose={onClose} />}
  </BottomSheet>
);

function ChangeContact({ contact, onClose }: { contact: KeptContact; onClose(): void }) {
  const [name, setName] = useState(contact.name);
  const [phone, setPhone] = useState(contact.phone);
  const [address, setAddress] = useState(contact.address);
  const [tried, setTried] = useState(false);
  const change = useChangeContact(contact.id);
  const number = phoneNumber(phone);
  const whole = written(name) !== '' && written(address) !== '' && number !== null;
  const missing = (isMissing: boolean, text: string) => (tried && isMissing ? text : undefined);

  async function onDone() {
    setTried(true);
    if (!whole || !(await change.run({ name: written(name), phone: number, address: written(address) }))) return;
    toast('改好了');
    onClose();
  }

  return (
    <View>
      <Field
        id="kept-name"
        label="怎么称呼"
        kind="name"
        placeholder="例如：李阿姨"
        value={name}
        fault={missing(written(name) === '', '请填写怎么称呼')}
        onType={setName}
      />
      <Field
        id="kept-phone"
        label="电话"
        kind="mobile"
        placeholder="师傅上门前联系"
        value={phone}
        fault={missing(number === null, '这个号码好像不对，请再看看')}
        onType={setPhone}
      />
      <Field
        id="kept-address"
        label="楼号和门牌号"
        kind="address"
        placeholder="例如：3 号楼 502 室"
        value={address}
        fault={missing(written(address) === '', '请填写楼号和门牌号')}
        onType={setAddress}
      />
      <View className="contact-sheet__confirm">
        <FaultLine fault={change.error} />
        <PrimaryButton id="kept-confirm" busy={change.busy} onTap={() => void onDone()}>
          改好了
        </PrimaryButton>
      </View>
    </View>
  );
}
