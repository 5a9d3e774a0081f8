import { replace } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { asMaster } from '../engineer/engineer.view';

interface Props {
  why: 'left' | 'unknown';
  name: string | undefined;
  communityId: string | undefined;
}

/** Nobody is left standing before a closed door: the community page has those who are at work. */
export const AbsentEngineer = ({ why, name, communityId }: Props) => (
  <MessageCard
    id="engineer-absent"
    icon="person"
    title={why === 'left' ? `${name ? asMaster(name) : '这位师傅'}已不在岗` : '没有找到这位师傅'}
    text="别担心，小区里还有别的师傅可以上门"
  >
    <PrimaryButton id="engineer-absent-home" onTap={() => void replace(pages.community)}>
      回小区看看别的师傅
    </PrimaryButton>
    <SecondButton id="engineer-absent-book" onTap={() => void replace(links.newBooking({ communityId }))}>
      直接预约，请最快的师傅来
    </SecondButton>
  </MessageCard>
);
