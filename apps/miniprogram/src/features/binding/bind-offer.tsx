import { useState } from 'react';
import type { BindCard, Bound } from '../../api/contract';
import { api } from '../../api/api';
import { replace } from '../../platform/navigate';
import { pages } from '../../routes';
import { BottomRoom } from '../../shared/ui/bottom-bar';
import { Card } from '../../shared/ui/card';
import { useCurrentCommunity } from '../community/current-community';
import { usePickedCommunity } from '../community/picked-community';
import { chosenCommunity } from './binding.view';
import { CommunityChoice } from './community-choice';
import { Consent, ConsentText } from './consent';
import { CurrentButler } from './current-butler';
import { EngineerCard } from './engineer-portrait';
import { useBinding } from './use-binding';

interface Props {
  card: BindCard;
  attemptId(): Promise<string | undefined>;
  onBound(bound: Bound): void;
  /** What comes after declining; without it the community's page. */
  onDeclined?(): void;
}

/** Who he is, for which community, one tap. */
export function BindOffer({ card, attemptId, onBound, onDeclined }: Props) {
  const [listed, setListed] = useState<{ id: string; name: string } | null>(null);
  const searched = usePickedCommunity((state) => state.picked);
  const forget = usePickedCommunity((state) => state.forget);
  const show = useCurrentCommunity((state) => state.show);
  const community = chosenCommunity(card, searched ?? listed);
  const binding = useBinding(attemptId);

  async function consent() {
    const bound = community && (await binding.run({ card, communityId: community.id }));
    if (bound) onBound(bound);
  }

  async function decline() {
    if (community) show(community.id);
    void attemptId().then((id) => id && api('POST /api/bind-attempts/{id}/declined', { path: { id }, body: {} }));
    if (onDeclined) onDeclined();
    else await replace(pages.community);
  }

  return (
    <>
      <EngineerCard card={card} />
      {card.current && <CurrentButler engineer={card.current} text="这是您现在的管家。换了以后，由新管家为您服务" />}
      <Card>
        <CommunityChoice
          chosen={community}
          communities={card.communities}
          onChoose={(choice) => {
            forget();
            setListed(choice);
          }}
        />
      </Card>
      <ConsentText card={card} />
      <BottomRoom />
      <Consent
        card={card}
        ready={community !== null}
        busy={binding.busy}
        fault={binding.error}
        onConsent={() => void consent()}
        onDecline={() => void decline()}
      />
    </>
  );
}
