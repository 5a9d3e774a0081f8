import { useState } from 'react';
import { api } from '../../api/api';
import type { KeptContact } from '../../api/contract';
import { useTap } from '../../api/use-tap';
import { confirm, toast } from '../../platform/message';
import { keepMe } from './use-me';

export type ContactWish = Pick<KeptContact, 'name' | 'phone' | 'address'>;

/** Forgetting a kept contact, and putting back the one that was forgotten last. */
export function useContacts() {
  const [gone, setGone] = useState<KeptContact | null>(null);
  const forget = useTap((id: string, key) => api('DELETE /api/me/contacts/{id}', { path: { id }, key }));
  const back = useTap(({ communityId, name, phone, address }: KeptContact, key) =>
    api('POST /api/me/contacts', { body: { communityId, name, phone, address }, key }),
  );

  async function remove(contact: KeptContact) {
    back.clear();
    const question = { title: '删掉这个地址？', text: `${contact.address}，${contact.name}`, yes: '删掉', no: '不删' };
    const me = (await confirm(question)) && (await forget.run(contact.id));
    if (!me) return;
    keepMe(me);
    setGone(contact);
  }

  async function putBack() {
    forget.clear();
    const me = gone && (await back.run(gone));
    if (!me) return;
    keepMe(me);
    setGone(null);
    toast('放回来了');
  }

  return { gone, remove, putBack, busy: forget.busy || back.busy, error: forget.error ?? back.error };
}

/** A kept contact, or with no id one that is to be kept. */
export type ContactDraft = Omit<KeptContact, 'id'> & { id: string | null };

/** Corrects one or keeps a new one; bookings that were made with it stay as they are. */
export function useKeepContact(id: string | null) {
  return useTap(async ({ communityId, ...contact }: ContactWish & { communityId: string }, key) =>
    keepMe(
      id === null
        ? await api('POST /api/me/contacts', { body: { communityId, ...contact }, key })
        : await api('PUT /api/me/contacts/{id}', { path: { id }, body: contact, key }),
    ),
  );
}
