import { View } from '@tarojs/components';
import type { KeptContact, ServiceItem } from '../../api/contract';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { StepCard } from '../../shared/ui/step-card';
import { addressWords } from '../community/community-name.view';
import { warrantyText } from '../catalog/service.view';
import { PhotoPicker } from '../photo/photo-picker';
import type { Photos } from '../photo/use-photos';
import { useBookingDraft } from './booking-draft';
import { picked, type Contact, type Field as FieldName, type TypedContact } from './contact-form';
import { ContactPicks } from './contact-picks';
import { PhoneField } from './phone-field';

interface Props {
  /** 常用地址 of this community. */
  known: KeptContact[];
  contact: Contact;
  faults: Partial<Record<FieldName, string>>;
  community: { id: string; name: string };
  service: ServiceItem;
  /** Of what is broken. */
  photos: Photos;
  inWarranty: boolean;
  onWarranty(inWarranty: boolean): void;
}

/** Step 3 of a booking and of a join: whom to call, where to go, and what is broken. */
export function ContactStep({ known, contact, faults, community, service, photos, inWarranty, onWarranty }: Props) {
  const keep = useBookingDraft((state) => state.type);
  const type = (change: Partial<TypedContact>) => keep(community.id, change);
  const address = addressWords(community.name);
  return (
    <StepCard id="step-contact" number={3} title="怎么找到您？">
      <ContactPicks known={known} contact={contact} onPick={(one) => type(picked(one))} />
      <Field
        id="contact-name"
        label="怎么称呼您"
        kind="name"
        placeholder="例如：李阿姨"
        value={contact.contactName}
        fault={faults.contactName}
        onType={(contactName) => type({ contactName })}
      />
      <PhoneField communityId={community.id} value={contact.phone} fault={faults.phone} />
      <Field
        id="contact-address"
        label={address.label}
        kind="address"
        placeholder={address.placeholder}
        value={contact.address}
        fault={faults.address && address.missing}
        onType={(typed) => type({ address: typed })}
      />
      <Field
        id="contact-note"
        label="想对师傅说的话（可以不填）"
        kind="note"
        placeholder="例如：空调不制冷"
        value={contact.note}
        onType={(note) => type({ note })}
      />
      <PhotoPicker id="fault-photos" label="拍一下哪里坏了（可以不放）" photos={photos} />
      {photos.shots.length > 0 && <View className="soft">照片只有您和接单的师傅看得到</View>}
      {warrantyText(service) && (
        <Choice
          id="in-warranty"
          shape="square"
          chosen={inWarranty}
          title="还在保修期内"
          text={`${warrantyText(service)}（发票或订单），师傅上门看过才算`}
          onTap={() => onWarranty(!inWarranty)}
        />
      )}
    </StepCard>
  );
}
