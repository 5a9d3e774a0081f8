import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '../../api/contract';
import { aria } from '../../platform/aria';
import { toast } from '../../platform/message';
import { phoneNumber } from '../../shared/format/phone';
import { written } from '../../shared/format/written';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { PrimaryButton } from '../../shared/ui/button';
import { Choice } from '../../shared/ui/choice';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { CommunityName } from '../community/community-name';
import './contact-sheet.scss';
import { useKeepContact, type ContactDraft } from './use-contacts';

interface Props {
  contact: ContactDraft | null;
  residencies: Me['residencies'];
  onClose(): void;
}

/** Corrects a kept contact, or keeps a new one. */
export const ContactSheet = ({ contact, residencies, onClose }: Props) => (
  <BottomSheet
    id="contact-sheet"
    title={contact?.id === null ? '加常用地址' : '改常用地址'}
    open={contact !== null}
    onClose={onClose}
  >
    {contact && <KeepContact key={contact.id ?? 'new'} contact={contact} residencies={residencies} onClose={onClose} />}
  </BottomSheet>
);

function KeepContact({ contact, residencies, onClose }: Props & { contact: ContactDraft }) {
  const isNew = contact.id === null;
  const [communityId, setCommunityId] = useState(contact.communityId);
  const [name, setName] = useState(contact.name);
  const [phone, setPhone] = useState(contact.phone);
  const [address, setAddress] = useState(contact.address);
  const [tried, setTried] = useState(false);
  const keep = useKeepContact(contact.id);
  const number = phoneNumber(phone);
  const whole = written(name) !== '' && written(address) !== '' && number !== null;
  const missing = (isMissing: boolean, text: string) => (tried && isMissing ? text : undefined);

  async function onDone() {
    setTried(true);
    if (!whole) return;
    const wish = { communityId, name: written(name), phone: number, address: written(address) };
    if (!(await keep.run(wish))) return;
    toast(isNew ? '记下了' : '改好了');
    onClose();
  }

  return (
    <View>
      {isNew && residencies.length > 1 && (
        <View {...aria({ role: 'radiogroup', label: '在哪个小区' })}>
          {residencies.map((one) => (
            <Choice
              key={one.communityId}
              id={`kept-community-${one.communityId}`}
              shape="round"
              chosen={one.communityId === communityId}
              title={one.name}
              drawn={<CommunityName name={one.name} />}
              onTap={() => setCommunityId(one.communityId)}
            />
          ))}
        </View>
      )}
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
        <FaultLine fault={keep.error} />
        <PrimaryButton id="kept-confirm" busy={keep.busy} onTap={() => void onDone()}>
          {isNew ? '记下来' : '改好了'}
        </PrimaryButton>
      </View>
    </View>
  );
}
