import { View } from '@tarojs/components';
import type { Contact, Job } from '../../api/contract';
import { callPhone, copy } from '../../platform/contact';
import { openMap } from '../../platform/map';
import { toast } from '../../platform/message';
import { SecondButton } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import './job-contact.scss';

interface Props {
  job: Job;
  /** Says how to be led there. */
  withWay: boolean;
}

/** Shown only as long as the server gives it: from the acceptance of a job until a few days after it. The frame stays, so that accepting sends no more than what is in it. */
export function JobContact({ job, withWay }: Props) {
  const { id, contact, next } = job;
  if (!contact && next !== 'accept') return null;
  return (
    <View className={contact ? 'job-contact job-contact--door' : 'job-contact'}>
      {contact ? (
        <Door job={job} contact={contact} withWay={withWay} />
      ) : (
        <View id={`job-${id}-masked`} className="job-contact__masked">
          <Icon name="shield" />
          接单后显示电话和门牌
        </View>
      )}
    </View>
  );
}

function Door({ job: { id, point, communityName }, contact, withWay }: Props & { contact: Contact }) {
  const onCopy = async () => {
    await copy(`${communityName} ${contact.address}`);
    toast('地址已复制');
  };
  return (
    <>
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
        {point && (
          <SecondButton id={`job-${id}-map`} onTap={() => void openMap({ ...point, name: communityName })}>
            看地图
          </SecondButton>
        )}
        <SecondButton id={`job-${id}-copy`} onTap={() => void onCopy()}>
          复制地址
        </SecondButton>
      </View>
      {withWay && !point && <View className="soft">复制地址后，到地图里粘贴，就能导航过去</View>}
    </>
  );
}
