import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import type { BindCard, Bound } from '../../api/contract';
import { PageState } from '../../shared/ui/page-state';
import { OpenInWechat } from '../wechat/open-in-wechat';
import { BindHero } from './bind-hero';
import { CoolingDown, OwnCode } from './bind-notice';
import { BindOffer } from './bind-offer';
import { BindSkeleton } from './bind-skeleton';
import { deadCodeTitle } from './binding.view';
import { BoundView } from './bound-view';
import { DeadCode } from './dead-code';
import { useBindAttempt, useBindCard } from './use-bind-card';

/** Everything between a readable code and being bound. */
export function BindScreen({ code }: { code: string }) {
  const card = useBindCard(code);
  const attemptId = useBindAttempt(card.data);
  const [bound, setBound] = useState<Bound | null>(null);

  if (bound) return <BoundView {...bound} community={{ id: bound.communityId, name: bound.communityName }} fresh />;

  const fault = card.error as ApiError | null;
  const title = fault && deadCodeTitle(fault.code);
  if (fault && title) return <DeadCode title={title} text={fault.message} />;

  const outside = <OpenInWechat path="pages/bind/index" query={`scene=${code}`} />;
  return (
    <PageState
      of={card}
      skeleton={<BindSkeleton />}
      onFault={({ code: faultCode }) => (faultCode === 'client.needsWechat' ? outside : null)}
    >
      {(data) => <Offer card={data} attemptId={attemptId} onBound={setBound} />}
    </PageState>
  );
}

interface OfferProps {
  card: BindCard;
  attemptId(): Promise<string | undefined>;
  onBound(bound: Bound): void;
}

function Offer({ card, attemptId, onBound }: OfferProps) {
  if (card.state === 'self') return <OwnCode />;
  if (card.state === 'same') {
    return (
      <BoundView engineer={card.engineer} community={card.communities[0] ?? null} fresh={false} elapsedMs={null} />
    );
  }
  return (
    <>
      <BindHero brandName={card.brandName} />
      {card.state === 'coolDown' ? (
        <CoolingDown card={card} />
      ) : (
        <BindOffer card={card} attemptId={attemptId} onBound={onBound} />
      )}
    </>
  );
}
