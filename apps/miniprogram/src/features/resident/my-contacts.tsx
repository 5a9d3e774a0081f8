import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '../../api/contract';
import { PrimaryButton, SecondButton, TextButton } from '../../shared/ui/button';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { MessageCard } from '../../shared/ui/message-card';
import { PageTitle } from '../../shared/ui/page-title';
import { CommunityName } from '../community/community-name';
import { ContactSheet } from './contact-sheet';
import { noContactsText } from './resident.view';
import './my-contacts.scss';
import { useContacts, type ContactDraft } from './use-contacts';

/** As many as the server keeps. */
const MOST = 10;

/** 常用地址: they come by booking or by hand, and are corrected and forgotten here. */
export function MyContacts({
  me: { contacts = [], residencies },
}: {
  me: Pick<Me, 'residencies'> & Partial<Pick<Me, 'contacts'>>;
}) {
  const { gone, remove, putBack, busy, error } = useContacts();
  const [changing, setChanging] = useState<ContactDraft | null>(null);
  const home = residencies.find(({ isDefault }) => isDefault) ?? residencies.at(0);
  const nameOf = (communityId: string) => residencies.find((one) => one.communityId === communityId)?.name ?? '';
  return (
    <View id="contacts">
      <PageTitle>常用地址</PageTitle>
      {gone && (
        <Card id="contact-gone">
          <View>已删掉 {gone.address}</View>
          <TextButton id="contact-back" busy={busy} onTap={() => void putBack()}>
            删错了，放回来
          </TextButton>
        </Card>
      )}
      <FaultLine fault={error} />
      {contacts.length === 0 && (
        <MessageCard id="no-contacts" icon="home" title="还没有常用地址" text={noContactsText(home !== undefined)}>
          {!home && (
            <PrimaryButton id="find-community" onTap={() => void open(links.chooseCommunity())}>
              找我的小区
            </PrimaryButton>
          )}
        </MessageCard>
      )}
      {contacts.map((contact) => (
        <Card key={contact.id} id={`contact-${contact.id}`}>
          <View className="kept-contact__door">{contact.address}</View>
          <View>
            <CommunityName name={nameOf(contact.communityId)} />
          </View>
          <View>
            {contact.name} {contact.phone}
          </View>
          <View className="kept-contact__buttons">
            <TextButton
              id={`contact-${contact.id}-change`}
              label={`改${contact.address}`}
              onTap={() => setChanging(contact)}
            >
              修改
            </TextButton>
            <TextButton
              id={`contact-${contact.id}-remove`}
              busy={busy}
              label={`删掉${contact.address}`}
              onTap={() => void remove(contact)}
            >
              删掉
            </TextButton>
          </View>
        </Card>
      ))}
      {home && contacts.length < MOST && (
        <View className="kept-contact__add">
          <SecondButton
            id="add-contact"
            onTap={() => setChanging({ id: null, communityId: home.communityId, name: '', phone: '', address: '' })}
          >
            加一个地址
          </SecondButton>
        </View>
      )}
      {contacts.length > 0 && (
        <View className="kept-contact__note">最多记 10 个，只有您自己看得到；约好的预约不会跟着变</View>
      )}
      <ContactSheet contact={changing} residencies={residencies} onClose={() => setChanging(null)} />
    </View>
  );
}
