import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { ContactBones } from '../../features/resident/contact-bones';
import { MyContacts } from '../../features/resident/my-contacts';
import { ME, useMe } from '../../features/resident/use-me';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

/** Whom to call and where to go, as one has booked before. */
export default function Contacts() {
  const me = useMe();
  useFreshOnShow(ME);
  return (
    <PageRoot id="page-contacts">
      <PageState
        of={me}
        skeleton={<ContactBones />}
        onFault={({ code }) =>
          code === 'client.needsWechat' ? <OpenInWechat path="pages/contacts/index" query="" /> : null
        }
      >
        {(data) => <MyContacts me={data} />}
      </PageState>
    </PageRoot>
  );
}
