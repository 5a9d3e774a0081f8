import { View } from '@tarojs/components';
import type { Contact } from '../../api/contract';
import { callPhone, copy } from '../../platform/contact';
import { toast } from '../../platform/message';
import { SecondButton } from '../../shared/ui/button';
import './job-contact.scss';

interface Props {
  id: string;
  contact: Contact;
  communityName: string;
  /** Says how to be led there. */
  withWay: boolean;
}

/** Shown only as long as the server gives it: for an open job and a few days after. */
export function JobContact({ id, contact, communityName, withWay }: Props) {
  const onCopy = async () => {
    await copy(`${communityName} ${contact.address}`);
    toast('地址已复制');
  };
  return (
    <View className="job-contact">
      <View id={`job-${id}-address`} className="job-contact__address">
        {contact.address}
      </View>
      <View id={`job-${id}-contact`}>
        {contact.name} {contact.phone}
      </View>
      <View className="job-contact__buttons">
        <SecondButton
          id={`job-${id}-call`}
          label={`给${contact.name}打电话`}
          onTap={() => void callPhone(contact.phone)}
        >
          打电话
        </SecondButton>
        <SecondButton id={`job-${id}-copy`} onTap={() => void onCopy()}>
          复制地址
        </SecondButton>
      </View>
      {withWay && <View className="soft">复制地址后，到地图里粘贴，就能导航过去</View>}
    </View>
  );
}
