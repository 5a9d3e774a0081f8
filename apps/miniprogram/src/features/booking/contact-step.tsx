import type { ServiceItem } from '../../api/contract';
import { Choice } from '../../shared/ui/choice';
import { Field } from '../../shared/ui/field';
import { StepCard } from '../../shared/ui/step-card';
import { addressWords } from '../community/community-name.view';
import { warrantyText } from '../catalog/service.view';
import { useBookingDraft } from './booking-draft';
import type { Contact, Field as FieldName, TypedContact } from './contact-form';
import { PhoneField } from './phone-field';

interface Props {
  contact: Contact;
  faults: Partial<Record<FieldName, string>>;
  community: { id: string; name: string };
  service: ServiceItem;
  inWarranty: boolean;
  onWarranty(inWarranty: boolean): void;
}

/** Step 3 of a booking and of a join: whom to call and where to go. */
export function ContactStep({ contact, faults, community, service, inWarranty, onWarranty }: Props) {
  const keep = useBookingDraft((state) => state.type);
  const type = (change: Partial<TypedContact>) => keep(community.id, change);
  const address = addressWords(community.name);
  return (
    <StepCard id="step-contact" number={3} title="怎么找到您？">
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
      {warrantyText(service) && (
        <Choice
          id="in-warranty"
          shape="square"
          chosen={inWarranty}
          title="还在保修期内"
          text={`${warrantyText(service)}，请准备购机凭证（发票或订单），师傅上门看过才算`}
          onTap={() => onWarranty(!inWarranty)}
        />
      )}
    </StepCard>
  );
}
