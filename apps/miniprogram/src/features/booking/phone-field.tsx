import { api } from '../../api/api';
import { useTap } from '../../api/use-tap';
import { PhoneNumberButton } from '../../platform/phone-number-button';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { keepMe } from '../resident/use-me';
import { useBookingDraft } from './booking-draft';

interface Props {
  communityId: string;
  value: string;
  fault: string | undefined;
}

/** The number is known from before, taken over from WeChat with one tap, or typed. */
export function PhoneField({ communityId, value, fault }: Props) {
  const type = useBookingDraft((state) => state.type);
  const take = useTap((code: string, key) => api('POST /api/me/phone', { body: { code }, key }));
  const onCode = async (code: string) => {
    const me = await take.run(code);
    if (!me) return;
    keepMe(me);
    type(communityId, { phone: me.phone });
  };

  return (
    <>
      <Field
        id="contact-phone"
        label="手机号"
        kind="mobile"
        placeholder="师傅上门前联系您"
        value={value}
        fault={fault}
        onType={(phone) => type(communityId, { phone })}
      />
      <FaultLine fault={take.error} />
      <PhoneNumberButton
        id="contact-phone-wechat"
        className="button button--text"
        disabled={take.busy}
        onCode={(code) => void onCode(code)}
      >
        用微信里的手机号
      </PhoneNumberButton>
    </>
  );
}
